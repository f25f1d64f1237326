using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Words;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>The dashboard's script computes and writes numbers as the library does.</summary>
public sealed partial class DashboardScriptTests
{
    private const string VectorTests = "vectors.mjs";

    private static readonly string[] s_numbers =
    [
        "0", "1", "-1", "0.004", "0.005", "-0.005", "-0.001", "0.1", "0.05", "0.0949", "0.0951", "1.005", "2.675", "-2.675", "12.5", "99.5",
        "99.994", "99.995", "100", "100.4", "999.999", "1000", "1234.5", "12345", "99999.4", "99999.5", "99999.9", "100000", "123456.785",
        "999999.995", "6377270",
        "9999499.99", "9999500", "9999999", "12485231.25", "-250000", "5507143000", "-1234567890.125", "123456789012345.67", "0.00017",
        "0.0000471", "0.00000000001", "0.99996", "-0.99996", "1.0004", "0.1254", "18.5561", "0.9999999999999", "-0.00000004",
    ];

    private static readonly decimal[] s_counts = [0, 1, 1.5m, 2, 3, 9, 10, 11, 12, 1_000, 123_456];

    private static readonly string[] s_words = ["asha", "ßeta", "ılık", "ſ", "ŉ", "𐐨x", "ǆ", "émile", "आशा", "1a", "ﬁ"];

    private static readonly string[] s_texts =
    [
        "plain", "", " ", " leading", "trailing ", "\ttab", "inner\ttab", "a,b", "say \"hi\"", "two\nlines", "two\r\nlines", "\r=1", "=1+1",
        "+91 98", "-5", "-", "@handle", " =1", "\u00A0\u200B=1", "\uFEFF=1", "\u0085=1", "\u180E-1", "\u0000=1", "＝1＋1", "a;=1", "a; =1",
        "a\t@x", "a\n+1", "a|-1", "a,-1", "say \"=1\"", "\"=1",
        "'=1", "a=b", "well-known; e-mail a@b.in", "Dīwālī ₹", "😀=1", "=😀", "\u2028=1", "#note", "a'b", "-3.20", "+5", "-3+1", "-3.",
        ".5", "-.5", "-1e5", "--1", "- 1",
        "-79228162514264337593543950335", "-79228162514264337593543950336", "-0.00000000000000000000000000000000001", "−5", "\u00AD=1",
        "\u061C=1", "\u2066=1", "\uD804\uDCBD=1", "<script>", "{{x}}", "a\u202Eb", "a\u0007b", "\u2029x\u2028",
    ];

    [Fact]
    public async Task The_script_passes_its_own_tests() => await NodeRun.PassesAsync(NodeRun.TestFiles());

    [Theory]
    [InlineData("INR")]
    [InlineData("GBP")]
    [InlineData("AED")]
    public async Task Numbers_are_written_as_Numerals_writes_them(string currency) => await AgreeAsync("numerals", s_numbers.Select(text =>
    {
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        var numerals = Numerals.Indian.Of(currency);
        return new
        {
            number = text,
            currency = currency == "INR" ? null : new { sign = numerals.Signed(""), groups = numerals.GroupSizes },
            count = numerals.Count(number),
            money = numerals.Money(number),
            wholeMoney = numerals.WholeMoney(number),
            shortMoney = numerals.ShortMoney(number),
            ratio = numerals.Ratio(number),
            percent = numerals.Percent(number),
        };
    }));

    [Fact]
    public async Task Days_and_months_are_written_as_in_sentences() => await AgreeAsync("dates", Enumerable.Range(0, 12).Select(month =>
    {
        var day = new DateOnly(2025, 1, 28).AddMonths(month).AddDays(month);
        return new
        {
            iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            day = day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
            month = day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            shortMonth = day.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        };
    }));

    [Fact]
    public async Task Templates_are_filled_as_the_library_fills_them()
    {
        var templates = DashboardWords.SharedTemplates.Select(text => text.Template).Concat(["{a}{b}", "{a} {a}", "{ a } {}", "{a_1}"]);
        string[] put = ["", "plain", "{a} $& $1", "<b>"];
        await AgreeAsync("templates", templates.SelectMany(template => put.Select(text => Filled(template, text))));
    }

    [Fact]
    public void A_gap_without_a_value_is_an_error() => Assert.Throws<ArgumentException>(() => Templates.Fill("{gone}", ("other", "")));

    [Fact]
    public async Task One_and_several_and_numbers_in_words_are_told_apart_as_the_library_does() => await AgreeAsync(
        "counted",
        s_counts.Select(number => new
        {
            texts = DashboardWords.SharedTemplates.ToDictionary(text => text.Name, text => text.Template, StringComparer.Ordinal),
            number,
            text = Templates.Counted("count.order", number),
            word = number == Math.Truncate(number) ? Phrases.InWords((int)number) : null,
        }));

    [Fact]
    public async Task A_sentence_begins_with_the_letter_that_the_library_begins_it_with() => await AgreeAsync(
        "capitals", s_words.Select(text => new { text, capital = Phrases.Capital(text) }));

    [Fact]
    public async Task Products_and_quotients_have_the_digits_of_decimal() => await AgreeAsync("decimals", Random().Select(triple =>
    {
        var (amount, part, whole) = triple;
        var share = amount * part / whole;
        return new
        {
            amount = Text(amount),
            part = Text(part),
            whole = Text(whole),
            share = Text(share),
            sum = Text(share + whole),
            ratio = Text(whole / (share == 0 ? 1 : share)),
            money = Math.Round(share, 2, MidpointRounding.AwayFromZero).ToString("F2", CultureInfo.InvariantCulture),
            count = Math.Round(share, 6, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture),
        };
    }));

    [Fact]
    public async Task Limits_of_orders_are_those_of_the_library() => await AgreeAsync("limits", new[]
    {
        0.25m, 0.5m, 1, 1.5m, 2, 3, 4, 5, 7, 10, 15, 20, 33, 50, 99.75m, 100, 250, 500, 1_000, 2_500, 5_000, 9_999, 10_000, 10_000.5m,
        10_001, 10_002, 50_000, 1_000_000, 123_456_789,
    }.Select(orders =>
    {
        // Revenue and payout of 1 for each order, so that the limits are those of the orders themselves.
        var limits = RoasInterval.Of(orders, orders, 1)!.Value;
        return new { orders, low = limits.Lower, high = limits.Upper };
    }));

    [Fact]
    public async Task Texts_are_written_into_CSV_as_the_library_writes_them() => await AgreeAsync("csv", s_texts.Select(text => new
    {
        text,
        guarded = Cell(text, keepsNumbers: false, guard: true),
        further = Cell(text, keepsNumbers: true, guard: true),
        raw = Cell(text, keepsNumbers: false, guard: false),
    }));

    [Fact]
    public async Task Texts_are_put_on_one_line_as_the_library_does() => await AgreeAsync(
        "lines",
        s_texts.Append(new string('x', 79) + "😀y")
            .Append(new string('x', 200))
            .Select(text => new { text, line = Phrases.OneLine(text) }));

    [Fact]
    public async Task Names_are_found_without_case_as_the_library_finds_them()
    {
        string[] names =
        [
            "Straße", "STRASSE", "İstanbul", "istanbul", "ISTANBUL", "ılık", "ILIK", "ſ", "S", "s", "ǅ", "Ǆ", "ǆ", "σίσυφος", "ΣΊΣΥΦΟΣ",
            "Ωmega", "\u2126", "\u212A", "k", "привет", "ПРИВЕТ", "𐐨", "𐐀", "ﬁ", "FI", "ŉ", "आशा", "\u0085x",
        ];
        await AgreeAsync("cases", names.SelectMany(left => names.Select(right => new
        {
            left,
            right,
            isFound = left.Contains(right.Trim(), StringComparison.OrdinalIgnoreCase),
        })));
    }

    /// <summary>Has node compare what the script makes of the vectors with what the library made of them.</summary>
    private static async Task AgreeAsync<T>(string topic, IEnumerable<T> vectors)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.FullName, "vectors.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { topic, vectors }), TestContext.Current.CancellationToken);
        await NodeRun.PassesAsync([VectorTests], file);
    }

    /// <summary>Amounts, parts and wholes that divide evenly, hardly, and not at all.</summary>
    private static IEnumerable<(decimal Amount, decimal Part, decimal Whole)> Random()
    {
        var random = new Random(20250131);
        for (var i = 0; i < 500; i++)
        {
            var amount = random.Next(-1_000, 5_000_000) / (i % 3 == 0 ? 1m : 100m);
            var whole = i % 5 == 0 ? random.Next(1, 12) : i % 5 == 1 ? random.NextInt64(1, 900_000_000_000) / 100m : random.Next(1, 5_000);
            yield return (amount, i % 7 == 0 ? random.Next(0, 100_000) / 1_000m : random.Next(0, 5_000), whole);
        }
    }

    private static object Filled(string template, string put)
    {
        var gaps = Gap().Matches(template).Select(gap => gap.Groups[1].Value).Distinct(StringComparer.Ordinal);
        var values = gaps.ToDictionary(gap => gap, gap => put + gap, StringComparer.Ordinal);
        return new { template, values, text = Templates.Fill(template, [.. values.Select(value => (value.Key, value.Value))]) };
    }

    [GeneratedRegex(@"\{([0-9A-Za-z_]+)\}")]
    private static partial Regex Gap();

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The cell of a text between two others, as it stands in a row of influencers.</summary>
    private static string Cell(string text, bool keepsNumbers, bool guard)
    {
        using var stream = new MemoryStream();
        var frame = new ResultList<string>([text],
        [
            new("before", "", ColumnUnit.Text, _ => "x"),
            new("text", "", ColumnUnit.Text, row => row) { KeepsNumbers = keepsNumbers },
            new("after", "", ColumnUnit.Text, _ => "x"),
        ]);
        frame.ToDataFrame().WriteCsv(stream, new CsvExportOptions { GuardFormulas = guard });
        var line = System.Text.Encoding.UTF8.GetString(stream.ToArray())["before,text,after\r\n".Length..];
        return line["x,".Length..^",x\r\n".Length];
    }
}
