using System.Globalization;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Values;

/// <summary>
/// A cell that may be a number, taken apart: the digits with their separators, and what people write around them, of each at most one: a
/// sign before or after, parentheses, a currency, <c>/-</c>, <c>%</c>, or a word such as <c>K</c>, <c>L</c> and <c>Cr</c>.
/// </summary>
/// <param name="Digits">The digits with their separators.</param>
/// <param name="IsNegative">Whether a minus or parentheses make it less than 0.</param>
/// <param name="IsPercent">Whether it is a percentage.</param>
/// <param name="Currency">The currency that is written beside it; <c>null</c>: none is.</param>
/// <param name="Scale">What the digits are multiplied by.</param>
internal readonly record struct NumberCell(string Digits, bool IsNegative, bool IsPercent, string? Currency, decimal Scale)
{
    // Sums of anything larger would lose paise in a decimal, and in the end overflow it.
    private const decimal TooLarge = 1_000_000_000_000_000_000;

    private static readonly (string Word, decimal Scale)[] s_scales =
    [
        ("thousands", 1_000), ("thousand", 1_000), ("k", 1_000),
        ("lakhs", 100_000), ("lakh", 100_000), ("lacs", 100_000), ("lac", 100_000), ("l", 100_000),
        ("crores", 10_000_000), ("crore", 10_000_000), ("cr", 10_000_000),
        ("millions", 1_000_000), ("million", 1_000_000), ("mn", 1_000_000), ("m", 1_000_000),
        ("billions", 1_000_000_000), ("billion", 1_000_000_000), ("bn", 1_000_000_000), ("b", 1_000_000_000),
    ];

    /// <summary>Takes a cell apart; whether its digits are a number, <see cref="TryRead"/> tells.</summary>
    internal static NumberCell Of(string cell)
    {
        var text = CellText.Unwrapped(cell.Trim()).Replace('\u2212', '-').Trim();
        var inBrackets = false;
        var (sign, currency, isPercent, hasSlash, scale) = ('\0', (string?)null, false, false, 1m);
        for (var before = -1; before != text.Length;)
        {
            before = text.Length;
            if (!inBrackets && text.Length > 2 && text[0] == '(' && text[^1] == ')')
            {
                (inBrackets, text) = (true, text[1..^1].Trim());
            }

            if (!hasSlash && text.EndsWith("/-", StringComparison.Ordinal))
            {
                (hasSlash, text) = (true, text[..^2].TrimEnd());
            }
            else if (sign == '\0' && text.Length > 1 && text[0] is '-' or '+')
            {
                (sign, text) = (text[0], text[1..].TrimStart());
            }
            else if (sign == '\0' && text.Length > 1 && text[^1] == '-')
            {
                (sign, text) = ('-', text[..^1].TrimEnd());
            }

            if (!isPercent && scale == 1 && text.EndsWith('%'))
            {
                (isPercent, text) = (true, text[..^1].TrimEnd());
            }

            if (currency is null && CurrencySigns.Split(ref text) is { } found)
            {
                currency = found;
            }

            if (scale == 1 && !isPercent && text.Length > 1 && char.IsLetter(text[^1]))
            {
                scale = TakeScale(ref text);
            }
        }

        return new NumberCell(text, inBrackets || sign == '-', isPercent, currency, scale);
    }

    /// <summary>The number, with its decimals after a sign.</summary>
    internal bool TryRead(DecimalSign sign, out decimal number)
    {
        if (!TryReadDigits(sign, out number) || number >= TooLarge / Scale)
        {
            number = 0;
            return false;
        }

        number = (IsPercent ? number / 100 : number * Scale) * (IsNegative ? -1 : 1);
        return true;
    }

    /// <summary>What the cell says of its column.</summary>
    internal NumberEvidence Evidence() =>
        (TryReadDigits(DecimalSign.Point, out var point), TryReadDigits(DecimalSign.Comma, out var comma)) switch
        {
            (true, true) => point == comma ? NumberEvidence.Neutral : NumberEvidence.Either,
            (true, false) => NumberEvidence.Point,
            // Between digits, a plain space alone says nothing: "5 000" may be two numbers.
            (false, true) => Digits.AsSpan().ContainsAny(',', '.') ? NumberEvidence.Comma : NumberEvidence.NoNumber,
            _ => NumberEvidence.NoNumber,
        };

    private static decimal TakeScale(ref string text)
    {
        foreach (var (word, scale) in s_scales)
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                && text[..^word.Length].TrimEnd() is { Length: > 0 } rest
                && char.IsAsciiDigit(rest[^1]))
            {
                text = rest;
                return scale;
            }
        }

        return 1;
    }

    private bool TryReadDigits(DecimalSign sign, out decimal number)
    {
        number = 0;
        var (group, point) = sign == DecimalSign.Point ? (',', '.') : ('.', ',');
        var end = Digits.AsSpan().IndexOfAny(point, 'e', 'E') is >= 0 and var at ? at : Digits.Length;
        var (whole, rest) = (Digits[..end], Digits[end..]);
        return !rest.Contains(group, StringComparison.Ordinal)
            && TakeGroups(ref whole, group, sign)
            && decimal.TryParse(
                whole + rest.Replace(',', '.'),
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out number);
    }

    // Groups of three, or Indian ones of two before the last three: anything else could be decimals.
    // A group of its own does not start with 0.
    private static bool TakeGroups(ref string whole, char group, DecimalSign sign)
    {
        if (whole.AsSpan().IndexOfAnyExceptInRange('0', '9') is not (>= 0 and var place))
        {
            return true;
        }

        var separator = whole[place];

        // A plain space stands between numbers, too; a hard one, or one beside a decimal comma, only between groups.
        if (separator != group
            && separator is not ('\'' or '\u2019' or '\u00A0' or '\u202F' or '\u2009')
            && (separator != ' ' || sign == DecimalSign.Point))
        {
            return false;
        }

        var groups = whole.Split(separator);
        var isIndian = sign == DecimalSign.Point && groups[0].Length <= 2 && groups[1..^1].All(static each => each.Length == 2);
        if (groups[0].Length is < 1 or > 3
            || groups[0][0] == '0'
            || groups[^1].Length != 3
            || !(isIndian || groups[1..].All(static each => each.Length == 3)))
        {
            return false;
        }

        whole = string.Concat(groups);
        return whole.All(char.IsAsciiDigit);
    }
}
