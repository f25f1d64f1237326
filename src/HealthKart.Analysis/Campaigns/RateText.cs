using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Campaigns;

/// <summary>
/// Reads the rates that people write with their basis: <c>₹437,947/post</c>, <c>12.3% commission</c>, <c>Rs.
/// 500 per order</c>, <c>₹53,375/post + 6.2%</c>.
/// </summary>
internal static class RateText
{
    private static readonly string[] s_shareWords =
    [
        "commission", "revenue", "share", "rev", "sales", "sale", "order", "orders", "value", "of", "on", "net", "gross",
    ];

    private static readonly string[] s_ands = ["+", "&", " plus ", " and "];

    /// <summary>The amount of a rate, what it is paid for, and whether it is a share of revenue (12.3% is 0.123).</summary>
    /// <returns><c>null</c> for what is no rate, and where words beside the number say something that is not known:
    /// then the number may mean anything.</returns>
    /// <param name="cell">The cell.</param>
    /// <param name="sign">What stands before the decimals in its column.</param>
    internal static Rate? Parse(string cell, DecimalSign sign = DecimalSign.Point)
    {
        foreach (var and in s_ands)
        {
            if (cell.Trim().Split(and) is [{ Length: > 0 } first, var second])
            {
                return (One(first, sign), One(second, sign)) switch
                {
                    ({ IsShare: false } fee, { IsShare: true } share) => fee with { Commission = share.Amount },
                    ({ IsShare: true } share, { IsShare: false } fee) => fee with { Commission = share.Amount },
                    _ => null,
                };
            }
        }

        return One(cell, sign);
    }

    private static Rate? One(string cell, DecimalSign sign)
    {
        var text = cell.Trim();
        var (first, last) = (text.AsSpan().IndexOfAnyInRange('0', '9'), text.AsSpan().LastIndexOfAnyInRange('0', '9'));
        if (first < 0)
        {
            return null;
        }

        var (start, end) = (StartOfAmount(text, first), EndOfAmount(text, last + 1));
        var words = Words(text[..start], text[end..]);
        if (words is null || !NumberCell.Of(text[start..end]).TryRead(sign, out var amount))
        {
            return null;
        }

        var isShare = text[start..end].Contains('%', StringComparison.Ordinal);
        return (words.Length == 0 ? "" : BasisOf(words, isShare)) is { } basis ? new Rate(amount, basis, isShare) : null;
    }

    // A currency and a sign belong to the number.
    private static int StartOfAmount(string text, int digit)
    {
        var start = digit > 0 && text[digit - 1] == '.' && (digit == 1 || !char.IsLetter(text[digit - 2])) ? digit - 1 : digit;
        foreach (var currency in CurrencySigns.All)
        {
            var before = text[..start].TrimEnd();
            if (before.EndsWith(currency, StringComparison.OrdinalIgnoreCase))
            {
                start = before.Length - currency.Length;
                break;
            }
        }

        return start > 0 && text[start - 1] is '-' or '\u2212' ? start - 1 : start;
    }

    private static int EndOfAmount(string text, int end)
    {
        // "500/-" is how rupees are written on paper.
        end = text.AsSpan(end).StartsWith("/-") ? end + 2 : end;
        var rest = text[end..];
        var space = rest.Length - rest.TrimStart().Length;
        rest = rest.TrimStart();
        if (rest.StartsWith('%'))
        {
            return end + space + 1;
        }

        foreach (var currency in CurrencySigns.All)
        {
            if (rest.StartsWith(currency, StringComparison.OrdinalIgnoreCase)
                && (rest.Length == currency.Length || !char.IsLetter(rest[currency.Length])))
            {
                return end + space + currency.Length;
            }
        }

        return end;
    }

    /// <summary>The words beside the number, which may stand on one side of it; <c>null</c> where they are not words.</summary>
    private static string? Words(string before, string after)
    {
        var (left, right) = (before.Trim(' ', ':', '-', '@', '='), after.Trim());
        var words = left.Length == 0 ? right : right.Length == 0 ? left : null;
        return words is null || words.Length > 40 || words.Any(letter => !char.IsLetter(letter) && letter is not (' ' or '/' or '-' or '_'))
            ? null
            : words;
    }

    private static string? BasisOf(string words, bool isShare)
    {
        var unit = UnitOf(words);
        if (unit is not null)
        {
            return unit.Length == 0 || unit.Contains('/', StringComparison.Ordinal) ? null : PayoutBasis.Normalize(unit);
        }

        var basis = PayoutBasis.Normalize(words);
        if (isShare)
        {
            return Array.TrueForAll(basis.Split(' '), word => s_shareWords.Contains(word)) ? PayoutBasis.Commission : null;
        }

        return basis is "flat" or "fixed" or "flat fee" or "fixed fee" or "retainer" or "commission" ? basis : null;
    }

    /// <summary>What stands after "/", "per" or "each"; <c>null</c> without one of them.</summary>
    private static string? UnitOf(string words)
    {
        foreach (var sign in (string[])["/", "per ", "for each ", "for every ", "each ", "a "])
        {
            if (words.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return words[sign.Length..].Trim();
            }
        }

        return null;
    }

    /// <summary>A rate as it was read.</summary>
    /// <param name="Amount">₹ for each unit, or a share.</param>
    /// <param name="Basis">What it is paid for; empty where the text does not say it.</param>
    /// <param name="IsShare">Whether it is a share of revenue.</param>
    internal sealed record Rate(decimal Amount, string Basis, bool IsShare)
    {
        /// <summary>The share of revenue that is paid besides; <c>null</c> where none is.</summary>
        internal decimal? Commission { get; init; }
    }
}
