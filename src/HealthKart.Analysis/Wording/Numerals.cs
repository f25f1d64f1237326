using System.Globalization;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Wording;

/// <summary>How numbers are written for people: one place for signs, groups and decimals.</summary>
/// <remarks>
/// Use it as the provider of an interpolated sentence: <c>{n:count}</c>, <c>{m:money}</c>, <c>{m:short}</c>, <c>{r:ratio}</c>,
/// <c>{p:percent}</c>; for estimates, which are doubles, <c>{e:iroas}</c>, <c>{e:lift}</c>, <c>{e:chance}</c>.
/// Undefined values (<c>null</c>) are "–".
/// </remarks>
public sealed class Numerals : IFormatProvider, ICustomFormatter
{
    /// <summary>What stands for an undefined value.</summary>
    public const string Undefined = "–";

    private static readonly AsyncLocal<Numerals?> s_current = new();

    private readonly NumberFormatInfo _format;
    private readonly string _sign;

    private Numerals(params int[] groupSizes)
        : this(CurrencySigns.Rupee, groupSizes)
    {
    }

    private Numerals(string currency, int[] groupSizes)
    {
        Currency = currency;
        _sign = CurrencySigns.SignOf(currency);
        _format = new NumberFormatInfo { NumberGroupSizes = groupSizes, PercentGroupSizes = groupSizes };
    }

    /// <summary>Lakh and crore groups (12,34,567), as reports in rupees are read.</summary>
    public static Numerals Indian { get; } = new(3, 2);

    /// <summary>Groups of three (1,234,567), for messages that tools read too.</summary>
    public static Numerals International { get; } = new(3);

    /// <summary>
    /// Those of the campaign that is being written of, whose currency decides the sign and the groups; lakh and crore groups where none is.
    /// A list of results, a frame's columns, a chart know their campaign's currency, and are written in it.
    /// </summary>
    public static Numerals Current => s_current.Value ?? Indian;

    /// <summary>The currency of amounts, as its code.</summary>
    public string Currency { get; }

    /// <summary>The sign of amounts where it stands alone: <c>₹</c>, <c>£</c>, <c>AED</c>.</summary>
    internal string Sign => _sign.TrimEnd();

    /// <summary>What one of the currency is called: <c>rupee</c>, <c>pound</c>.</summary>
    public string Unit => CurrencySigns.WordOf(Currency);

    /// <summary>What several of the currency are called: <c>rupees</c>, <c>pounds</c>.</summary>
    public string Units => CurrencySigns.WordsOf(Currency);

    /// <summary>The sizes of the groups that digits stand in, from the last on; the last size repeats.</summary>
    internal IReadOnlyList<int> GroupSizes => _format.NumberGroupSizes;

    /// <summary>A number that is part of a sentence as it stands, with the sign of amounts: <c>₹12.5</c>.</summary>
    internal string Signed(string number) => _sign + number;

    /// <summary>The same for amounts in a currency: other ones than rupees have their own sign, and groups of three.</summary>
    /// <param name="currency">The currency's code, such as <c>USD</c>.</param>
    public Numerals Of(string currency) => currency == Currency ? this
        : currency == CurrencySigns.Rupee ? Indian
        : new Numerals(currency, [3]);

    /// <summary>Lets <see cref="Current"/> be those of a currency, until what is returned is disposed of.</summary>
    /// <param name="currency">The currency's code, such as <c>USD</c>.</param>
    public static IDisposable Within(string currency)
    {
        var before = s_current.Value;
        s_current.Value = Indian.Of(currency);
        return new Scope(() => s_current.Value = before);
    }

    /// <summary>A count without decimals, unless it has some: <c>1,234</c>.</summary>
    public string Count(decimal? value) => value is { } number ? number.ToString("#,##0.##", _format) : Undefined;

    /// <summary>A count of things that are spoken of by their word: <c>1 influencer</c>, <c>1,234 influencers</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="thing">The word for one, whose plural takes an s.</param>
    public string Counted(decimal count, string thing) => $"{Count(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>Money with its sign and, unless they are zero, its paise: <c>₹1,234.50</c>, <c>−₹20</c>.</summary>
    public string Money(decimal? value)
    {
        if (value is not { } amount)
        {
            return Undefined;
        }

        var rounded = Math.Round(amount, 2, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString(rounded == decimal.Truncate(rounded) ? "#,##0" : "#,##0.00", _format);
        return rounded < 0 ? $"−{_sign}{digits}" : $"{_sign}{digits}";
    }

    /// <summary>Money to the paisa, zeros included, for columns that add up: <c>₹1,234.00</c>.</summary>
    public string ExactMoney(decimal? value)
    {
        if (value is not { } amount)
        {
            return Undefined;
        }

        var rounded = Math.Round(amount, 2, MidpointRounding.AwayFromZero);
        return (rounded < 0 ? "−" : "") + _sign + Math.Abs(rounded).ToString("#,##0.00", _format);
    }

    /// <summary>
    /// Money in crore or lakh with two decimals, below a lakh in whole rupees: <c>₹1.25 crore</c>, <c>₹63.77 lakh</c>, <c>₹69,000</c>.
    /// </summary>
    public string ShortMoney(decimal? value)
    {
        const decimal Lakh = 100_000;
        const decimal Crore = 100 * Lakh;
        return value switch
        {
            null => Undefined,
            { } amount when Currency != CurrencySigns.Rupee => Math.Abs(amount) >= 100 ? WholeMoney(amount) : Money(amount),
            { } amount when Math.Abs(amount) >= 0.99995m * Crore => Units(amount / Crore, "crore"),
            { } amount when Math.Abs(amount) >= 0.999995m * Lakh => Units(amount / Lakh, "lakh"),
            { } amount when Math.Abs(amount) >= 100 => WholeMoney(amount),
            { } amount => Money(amount),
        };

        string Units(decimal count, string unit) => Money(Math.Round(count, 2, MidpointRounding.AwayFromZero)) + " " + unit;
    }

    /// <summary>Money in whole rupees, for places with little room.</summary>
    public string WholeMoney(decimal? value) =>
        value is { } amount ? Money(Math.Round(amount, 0, MidpointRounding.AwayFromZero)) : Undefined;

    /// <summary>A ratio such as ROAS: two decimals and ×; small ones keep two significant digits (<c>0.000047×</c>).</summary>
    public string Ratio(decimal? value)
    {
        if (value is not { } ratio)
        {
            return Undefined;
        }

        var size = Math.Abs(ratio);
        var decimals = 2;
        while (size != 0 && size < 0.1m && decimals < 10)
        {
            size *= 10;
            decimals++;
        }

        return Math.Round(ratio, decimals, MidpointRounding.AwayFromZero).ToString("#,##0.00########", _format) + "×";
    }

    /// <summary>
    /// A share as a percentage with at most one decimal: <c>12.5 %</c>; with as many as it takes where something would be called nothing,
    /// or a part the whole (<c>0.017 %</c>, <c>99.98 %</c>).
    /// </summary>
    public string Percent(decimal? value) => Percent(value, leastDecimals: 0);

    /// <summary>The same with at least so many decimals, for a column of them: <c>50.0 %</c> beside <c>12.5 %</c>.</summary>
    internal string Percent(decimal? value, int leastDecimals)
    {
        if (value is not { } share)
        {
            return Undefined;
        }

        var percent = share * 100;
        var decimals = 1;
        while (decimals < 10 && (RoundsTo(0) || RoundsTo(100) || RoundsTo(-100)))
        {
            decimals++;
        }

        var rounded = Math.Round(percent, decimals, MidpointRounding.AwayFromZero);
        var format = leastDecimals == 0 ? "#,##0.##########" : $"#,##0.{new string('0', leastDecimals)}##########";
        return $"{(rounded < 0 ? "−" : "")}{Math.Abs(rounded).ToString(format, _format)} %";

        bool RoundsTo(decimal whole) => percent != whole && Math.Round(percent, decimals, MidpointRounding.AwayFromZero) == whole;
    }

    /// <summary>An estimated ratio, whose further decimals would be chance: always two decimals, <c>0.02×</c>, <c>−1.20×</c>.</summary>
    public string EstimatedRatio(double? value) => Estimated(value, "#,##0.00", "×");

    /// <summary>An estimated share as a percentage with one decimal: <c>21.9 %</c>, <c>−3.0 %</c>.</summary>
    public string EstimatedPercent(double? value) => Estimated(value * 100, "#,##0.0", " %");

    /// <summary>An estimated number of things: whole from 10 on, below with a decimal.</summary>
    public string EstimatedCount(double? value) => Estimated(value, Math.Abs(value ?? 0) < 9.95 ? "#,##0.0" : "#,##0", "");

    /// <summary>An estimated amount, as <see cref="ShortMoney"/> writes it.</summary>
    public string EstimatedMoney(double? value) =>
        value is { } amount && Math.Abs(amount) < (double)decimal.MaxValue ? ShortMoney((decimal)amount) : Undefined;

    /// <summary>A probability that was estimated, which is never certainty: <c>93.4 %</c>, <c>&lt; 0.1 %</c>, <c>&gt; 99.9 %</c>.</summary>
    public string Chance(double? value) => value switch
    {
        < 0.001 => "< 0.1 %",
        > 0.999 => "> 99.9 %",
        _ => Estimated(value * 100, "0.0", " %"),
    };

    /// <summary>A p-value: <c>0.034</c>, <c>&lt; 0.001</c>.</summary>
    public string PValue(double? value) => value is < 0.001 ? "< 0.001" : Estimated(value, "0.000", "");

    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    /// <inheritdoc/>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => format switch
    {
        "count" => Count(Number(arg)),
        "money" => Money(Number(arg)),
        "short" => ShortMoney(Number(arg)),
        "ratio" => Ratio(Number(arg)),
        "percent" => Percent(Number(arg)),
        "iroas" => EstimatedRatio(Estimate(arg)),
        "lift" => EstimatedPercent(Estimate(arg)),
        "chance" => Chance(Estimate(arg)),
        _ => arg is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "",
    };

    private string Estimated(double? value, string format, string sign)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return Undefined;
        }

        var digits = Math.Abs(number).ToString(format, _format);
        return (number < 0 && digits.AsSpan().ContainsAnyInRange('1', '9') ? "−" : "") + digits + sign;
    }

    private static double? Estimate(object? value) => value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static decimal? Number(object? value) =>
        value is null ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    /// <summary>The time in which a campaign is written of.</summary>
    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
