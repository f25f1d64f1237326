using System.Globalization;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>How the numbers of a column are written.</summary>
public enum WrittenConvention
{
    /// <summary>1,234.50.</summary>
    English,

    /// <summary>1,23,456.50.</summary>
    Indian,

    /// <summary>1.234,50.</summary>
    German,

    /// <summary>1 234,50, with a narrow space that does not break.</summary>
    French,

    /// <summary>1234,50.</summary>
    Bare,

    /// <summary>1.2345L, in lakh.</summary>
    Lakh,
}

/// <summary>What stands around a number.</summary>
public enum WrittenSign
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A minus before it.</summary>
    Before,

    /// <summary>A minus behind it.</summary>
    Behind,

    /// <summary>Parentheses, which mean less than 0.</summary>
    Parentheses,

    /// <summary>A minus of typography.</summary>
    Typographic,

    /// <summary>₹ before it.</summary>
    Rupee,

    /// <summary>₹ behind it, and a minus before.</summary>
    RupeeBehindMinus,

    /// <summary>₹ and parentheses.</summary>
    RupeeInParentheses,
}

/// <summary>A column of amounts, all written in one convention.</summary>
public sealed record WrittenColumn(WrittenConvention Convention, char Separator, IReadOnlyList<(long Paise, WrittenSign Sign)> Amounts)
{
    private static readonly NumberFormatInfo s_indian = new() { NumberGroupSizes = [3, 2] };
    private static readonly NumberFormatInfo s_german = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo s_french = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = "," };

    internal decimal Total => Amounts.Sum(each => (IsLess(each.Sign) ? -each.Paise : each.Paise) / 100m);

    internal string Csv =>
        $"influencer_id{Separator}revenue\n"
        + $"{string.Concat(Amounts.Select(each => $"1{Separator}\"{Cell(each.Paise / 100m, each.Sign)}\"\n"))}";

    public override string ToString() => Csv;

    private static bool IsLess(WrittenSign sign) => sign is not (WrittenSign.None or WrittenSign.Rupee);

    private string Cell(decimal rupees, WrittenSign sign)
    {
        var digits = Convention switch
        {
            WrittenConvention.English => rupees.ToString(Form(rupees), NumberFormatInfo.InvariantInfo),
            WrittenConvention.Indian => rupees.ToString(Form(rupees), s_indian),
            WrittenConvention.German => rupees.ToString(Form(rupees), s_german),
            WrittenConvention.French => rupees.ToString(Form(rupees), s_french),
            WrittenConvention.Bare => rupees.ToString(CultureInfo.InvariantCulture).Replace('.', ','),
            _ => (rupees / 100_000).ToString(CultureInfo.InvariantCulture) + "L",
        };
        return sign switch
        {
            WrittenSign.Before => $"-{digits}",
            WrittenSign.Behind => $"{digits}-",
            WrittenSign.Parentheses => $"({digits})",
            WrittenSign.Typographic => $"\u2212{digits}",
            WrittenSign.Rupee => $"₹{digits}",
            WrittenSign.RupeeBehindMinus => $"-{digits} ₹",
            WrittenSign.RupeeInParentheses => $"₹({digits})",
            _ => digits,
        };
    }

    private static string Form(decimal rupees) => rupees % 1 == 0 ? "N0" : "N2";
}
