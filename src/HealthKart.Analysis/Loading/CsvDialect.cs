using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>What somebody said by hand about how the files are written; the files themselves tell the rest.</summary>
internal sealed class CsvDialect
{
    private const string Tab = "tab";

    private CsvDialect()
    {
    }

    /// <summary>Nothing was said.</summary>
    internal static CsvDialect AsFound { get; } = new();

    /// <summary>The separator of every file; <c>null</c>: as the header shows.</summary>
    internal char? Separator { get; private init; }

    /// <summary>How every file writes its dates; <c>null</c>: as its dates show.</summary>
    internal DateFormat? DateFormat { get; private init; }

    /// <summary>What stands before the decimals in every column; <c>null</c>: as each column shows.</summary>
    internal DecimalSign? Decimal { get; private init; }

    /// <summary>Whether rows that may still not happen are left out.</summary>
    internal bool ExcludesOpen { get; private init; }

    /// <summary>Whether the amounts of an order's lines are added up even where all are equal.</summary>
    internal bool SumsOrderLines { get; private init; }

    /// <summary>
    /// The currency whose rows are counted, and into which others are converted; <c>null</c>: the one that the files have.
    /// </summary>
    internal string? Currency { get; private init; }

    /// <summary>By what amounts of other currencies are multiplied; <c>null</c>: none is.</summary>
    internal IReadOnlyDictionary<string, decimal>? Rates { get; private init; }

    /// <summary>The zone in whose days times with a zone are read; <c>null</c>: in the days as they are written.</summary>
    internal TimeZoneInfo? TimeZone { get; private init; }

    /// <summary>Which headers hold which columns; the others are found by their aliases.</summary>
    internal ColumnChoice[] Columns { get; private init; } = [];

    /// <param name="options">What was said.</param>
    /// <param name="files">The files that are read, for which columns may be named; <c>null</c>: every kind.</param>
    /// <exception cref="CampaignInputException">An option cannot be understood.</exception>
    internal static CsvDialect Of(LoadOptions options, CampaignFile[]? files = null) => SaysNothing(options) ? AsFound : new CsvDialect
    {
        Separator = options.Separator is { } separator ? SeparatorOf(separator) : null,
        DateFormat = options.DateFormat is { } format ? DateFormat.Of(format) : null,
        ExcludesOpen = options.Open is { } open && ExcludesOf(open),
        SumsOrderLines = options.OrderLines is { } lines && SumsOf(lines),
        Currency = options.Currency is { } currency ? CurrencyOf("--currency", currency, currency) : null,
        Rates = options.Rates.Count == 0 ? null : RatesOf(options.Rates),
        TimeZone = options.TimeZone is { } zone ? ZoneOf(zone) : null,
        Decimal = options.DecimalSign is { } sign ? DecimalOf(sign) : null,
        Columns = [.. options.Columns.Select(text => files is null ? ColumnChoice.Of(text) : ColumnChoice.Of(text, files))],
    };

    /// <summary>The same, where numbers are written with a decimal point whatever was said.</summary>
    internal CsvDialect WithPoints() => Copy(DateFormat, Separator);

    /// <summary>The same for what an engine writes.</summary>
    /// <param name="hasDays">Whether its dates are days, which it writes as ISO does.</param>
    internal CsvDialect OfSums(bool hasDays) => Copy(hasDays ? null : DateFormat, ',');

    private CsvDialect Copy(DateFormat? dateFormat, char? separator) => new()
    {
        Separator = separator,
        DateFormat = dateFormat,
        Decimal = DecimalSign.Point,
        ExcludesOpen = ExcludesOpen,
        SumsOrderLines = SumsOrderLines,
        Currency = Currency,
        Rates = Rates,
        TimeZone = TimeZone,
        Columns = Columns,
    };

    private static bool SaysNothing(LoadOptions options) => options is
    {
        Separator: null,
        DateFormat: null,
        DecimalSign: null,
        Open: null,
        OrderLines: null,
        Currency: null,
        Rates.Count: 0,
        TimeZone: null,
        Columns.Count: 0,
    };

    private static TimeZoneInfo ZoneOf(string text) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(text.Trim(), out var zone)
            ? zone
            : throw new CampaignInputException(LoadingWords.NotATimeZone(text));

    private static string CurrencyOf(string option, string text, string currency) =>
        CurrencySigns.CodeOf(currency) ?? throw new CampaignInputException(LoadingWords.NotACurrency(option, text));

    private static Dictionary<string, decimal> RatesOf(IReadOnlyList<string> texts)
    {
        var rates = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !NumberText.TryParse(text[(equals + 1)..], out var rate) || rate <= 0)
            {
                throw new CampaignInputException(LoadingWords.NotARateOfExchange(text));
            }

            rates[CurrencyOf("--rate", text, text[..equals])] = rate;
        }

        return rates;
    }

    private static bool SumsOf(string text) => text.Trim().ToLowerInvariant() switch
    {
        "once" => false,
        "sum" => true,
        _ => throw new CampaignInputException(LoadingWords.NotForOrderLines(text)),
    };

    private static bool ExcludesOf(string text) => text.Trim().ToLowerInvariant() switch
    {
        "use" => false,
        "exclude" => true,
        _ => throw new CampaignInputException(LoadingWords.NotForOpenRows(text)),
    };

    private static DecimalSign DecimalOf(string text) => text.Trim().ToLowerInvariant() switch
    {
        "point" or "." => DecimalSign.Point,
        "comma" or "," => DecimalSign.Comma,
        _ => throw new CampaignInputException(LoadingWords.NotADecimalSign(text)),
    };

    private static char SeparatorOf(string text) => text switch
    {
        _ when text.Trim().Equals(Tab, StringComparison.OrdinalIgnoreCase) || text == @"\t" => '\t',
        [var one]
            when char.IsAscii(one)
                && !char.IsLetterOrDigit(one)
                && (!char.IsControl(one) || one == '\t')
                && one is not ('"' or ' ' or '.') =>
            one,
        _ => throw new CampaignInputException(LoadingWords.NotASeparator(text)),
    };
}
