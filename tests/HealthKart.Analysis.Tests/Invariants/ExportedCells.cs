using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>Makes up cells in the many ways in which exports write ids, names, money and days, wrong ones among them.</summary>
internal static class ExportedCells
{
    private static readonly string[] s_blanks = ["", "", " ", "NA", "n/a", "Null", "-"];
    private static readonly NumberFormatInfo s_indian = new() { NumberGroupSizes = [3, 2] };

    private static readonly string[] s_isoForms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy/MM/dd", "d MMM yyyy", "dd-MMM-yyyy", "' 'yyyy-MM-dd",
    ];
    private static readonly string[] s_dayFirstForms = [.. s_isoForms, "dd/MM/yyyy", "d-M-yyyy", "d.M.yy", "dd/MM/yyyy HH:mm"];
    private static readonly string[] s_monthFirstForms = [.. s_isoForms, "MM/dd/yyyy", "M-d-yyyy", "M/d/yy"];

    /// <summary>The forms of the dates of a file; some files mix those that contradict each other.</summary>
    internal static Gen<string[]> DateForms() =>
        Gen.Elements(["yyyy-MM-dd"], s_isoForms, s_dayFirstForms, s_monthFirstForms, [.. s_dayFirstForms, .. s_monthFirstForms]);

    internal static Gen<string> Date(string[] forms) => Mostly(
        from day in Gen.Choose(0, 100)
        from form in Gen.Elements(forms)
        select new DateTime(2025, 1, 1, 10, 30, 0).AddDays(day).ToString(form, CultureInfo.InvariantCulture),
        Gen.Elements([.. s_blanks, "soon", "2025-02-30", "99/99/2025", "31/31/2025"]));

    /// <summary>An id that several files may have, in another spelling, or none.</summary>
    internal static Gen<string> Id(params string[] ids) => Mostly(
        from id in Gen.Elements(ids)
        from spelled in Gen.Elements(
            id, id, id, id.ToUpperInvariant(), $" {id}", $"{id}\u00A0", $"\t{id} ", char.IsDigit(id[0]) ? $"{id}.0" : id,
            char.IsDigit(id[0]) ? $" {id}.0 " : id)
        select spelled,
        Gen.Elements(s_blanks));

    /// <summary>
    /// An id as in <see cref="Id"/>, at times wrapped by a spreadsheet, damaged by it, a word for nobody, or one for a sum.
    /// </summary>
    internal static Gen<string> IdOfRow(params string[] ids) => Gen.Frequency(
        (30, Id(ids)),
        (2, Gen.Elements(ids).SelectMany(id => Gen.Elements($"=\"{id}\"", $"'{id}"))),
        (2, Gen.Elements("#N/A", "(not set)", "(direct)", "none", "NaN", "#REF!")),
        (1, Gen.Elements("1.23457E+12", "9E+11", "Total", "Grand Total", "1 Total")));

    /// <summary>The number of an order that may have several rows, or none.</summary>
    internal static Gen<string> OrderId() =>
        Gen.Frequency(
            (2, Gen.Choose(1, 12).Select(order => $"#{order}")),
            (1, Gen.Choose(1, 1_000_000).Select(order => $" A{order}")),
            (1, Gen.Elements("", "-", "n/a")));

    /// <summary>What went back of a row, mostly nothing.</summary>
    internal static Gen<string> Refunded() =>
        Gen.Frequency(
            (8, Gen.Elements("", "0", "0.00", "n/a")), (1, Amount()), (1, Gen.Choose(1, 2_000).Select(paise => Plain(paise / -100m))));

    /// <summary>A name in another case or with spaces, or a blank one.</summary>
    internal static Gen<string> Name(params string[] names) => Mostly(
        from name in Gen.Elements(names)
        from spelled in Gen.Elements(name, name, name, name.ToUpperInvariant(), $" {name} ")
        select spelled,
        Gen.Elements(s_blanks));

    internal static Gen<string> Revenue() =>
        Gen.Frequency(
            (12, Amount()),
            (2, Amount().SelectMany(Negative)),
            (2, Gen.Elements([.. s_blanks, "oops", "1,2,3", "12,34,5", "1.2.3", "12%", "₹", "5 000", "()"])));

    internal static Gen<string> Payout() =>
        Gen.Frequency(
            (12, Amount()),
            (1, Amount().SelectMany(Negative)),
            (2, Gen.Elements("0", "0.00", "", "n/a")),
            (1, Gen.Elements("none", "1,2,3", "12%")));

    internal static Gen<string> Orders() => Gen.Frequency(
        (8, Gen.Choose(0, 9).Select(orders => $"{orders}")),
        (2, Gen.Elements("1.5", "2.125", "3.0", "1,000", " 4 ", "-1", "(2)")),
        (2, Gen.Elements([.. s_blanks, "two"])));

    /// <summary>Whole paise as a computer writes them, of which a sum can be told.</summary>
    internal static Gen<string> PlainAmount() =>
        Gen.Frequency((9, Gen.Choose(0, 1_000_000).Select(paise => Plain(paise / 100m))), (1, Gen.Elements("0", "-12.50")));

    /// <summary>What a row says of itself, in the words of shops, networks and ledgers.</summary>
    internal static Gen<string> Status() => Gen.Frequency(
        (4, Gen.Elements("", "approved", "Paid", " completed ", "DELIVERED")),
        (2, Gen.Elements("declined", "CANCELLED", "voided", "refunded", "Returned to Origin", "test")),
        (2, Gen.Elements("pending", "On Hold", "on-hold", "scheduled")),
        (1, Gen.Elements("refund", "Credit Note")),
        (1, Gen.Elements("who knows", "n/a", "-")));

    /// <summary>Nothing but the columns, nearly always.</summary>
    internal static Gen<string> Extra() => Gen.Frequency((30, Gen.Constant("")), (1, Gen.Constant("  ")), (1, Gen.Constant("x")));

    private static Gen<string> Amount() =>
        from paise in Gen.OneOf(Gen.Choose(0, 1_000), Gen.Choose(0, 1_000_000), Gen.Choose(0, 2_000_000_000))
        from form in Gen.Choose(0, 20)
        select Written(paise / 100m, form);

    private static string Written(decimal rupees, int form) => form switch
    {
        0 => rupees.ToString("N2", CultureInfo.InvariantCulture),
        1 => rupees.ToString("N2", s_indian),
        2 => "₹" + rupees.ToString("N2", CultureInfo.InvariantCulture),
        3 => "₹ " + rupees.ToString("N2", s_indian),
        4 => "Rs. " + rupees.ToString("0.0#", CultureInfo.InvariantCulture),
        5 => rupees.ToString("N0", s_indian) + " INR",
        6 =>
            rupees.ToString("#.##", CultureInfo.InvariantCulture) is { Length: > 0 } text
                ? text + (text.Contains('.', StringComparison.Ordinal) ? "" : ".")
                : ".0",

        // What a sum of doubles leaves, and what is just within and just beyond the paisa that is taken for it.
        7 => Plain(rupees - 0.00000000000004m),
        8 => Plain(rupees + 0.0000000003m),
        9 => Plain(rupees + 0.00000099m),
        10 => Plain(rupees + 0.000001m),
        11 => Plain(rupees + 0.005m),
        12 => Plain(rupees + 0.1234m),
        14 => Plain(rupees) + "/-",
        15 => Plain(Math.Floor(rupees) / 100) + "K",
        16 => "₹" + Plain(Math.Floor(rupees) / 100) + " lakh",
        17 => Plain(Math.Floor(rupees % 1_000) / 10) + " Cr",
        13 => $"\u00A0{Plain(rupees)} ",
        _ => Plain(rupees),
    };

    private static Gen<string> Negative(string amount) =>
        amount.Trim().StartsWith('-')
            ? Gen.Constant(amount)
            : Gen.Elements(
                $"-{amount.Trim()}",
                $"({amount.Trim()})",
                $"\u2212{amount.Trim()}",
                amount.EndsWith("/-", StringComparison.Ordinal) ? $"-{amount.Trim()}" : $"{amount.Trim()}-");

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static Gen<string> Mostly(Gen<string> usual, Gen<string> rare) => Gen.Frequency((7, usual), (1, rare));
}
