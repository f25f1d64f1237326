using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Json;

namespace HealthKart.Browser.Tests;

/// <summary>The numbers that a first screen must show, of nothing but what <c>healthkart summary --json</c> writes.</summary>
internal sealed partial class FirstScreen
{
    private const decimal BreakEven = 1;

    // A ratio that is undefined is no number.
    private const string Undefined = "–";

    private static readonly Numerals s_numerals = Numerals.Indian;

    // How a sentence calls a group, by the column of which it is one.
    private static readonly (string Column, string Phrase)[] s_groups =
        [("platform", "Influencers on {0}"), ("category", "Influencers in {0}"), ("basis", "Influencers {0}")];

    private readonly JsonElement _summary;
    private readonly Func<string, string> _paidFor;

    /// <param name="campaign">What is shown.</param>
    /// <param name="paidFor">How the page says what somebody is paid for.</param>
    public FirstScreen(CampaignPerformance campaign, Func<string, string> paidFor)
    {
        using var json = new MemoryStream();
        SummaryJson.Write(campaign, json, [.. s_groups.Select(group => new NamedBreakdown(group.Column, campaign.By(group.Column)))]);
        (_summary, _paidFor) = (JsonDocument.Parse(json.ToArray()).RootElement, paidFor);
    }

    private JsonElement WithSales => _summary.GetProperty("withSales");

    private IEnumerable<JsonElement> Influencers => _summary.GetProperty("influencers").EnumerateArray();

    private bool HasRatio => Number(WithSales, "influencers") > 0 && Number(_summary, "totalPayout") > 0;

    private bool IsEmpty => !Influencers.Any() && Number(_summary, "totalPayout") is null or 0;

    private decimal? RoiWithSales => Number(WithSales, "totalPayout") is { } payout and not 0
        ? (Number(WithSales, "revenue") - payout) / payout
        : null;

    /// <summary>The numbers in a text, as they are written.</summary>
    public static string[] NumbersIn(string text) => [.. Written().Matches(text.Replace('\u00a0', ' ')).Select(static each => each.Value)];

    /// <summary>Those of a part of the screen, in order.</summary>
    /// <param name="part">The part's name and its texts.</param>
    public string[] NumbersOf(string[] part)
    {
        var numbers = part[0] switch
        {
            "verdict" => Verdict(),
            "group" => Group(part[1], part[^1]),
            "influencer" => Influencer(part[1], part[2]),
            var card => IsEmpty ? EmptyCard(card) : Card(card, part[1]),
        };
        return [.. numbers.OfType<string>().Where(static number => number != Undefined).Select(static each => each.Replace('\u00a0', ' '))];
    }

    private IEnumerable<string?> Verdict()
    {
        var (revenue, payout) = (Number(_summary, "revenue"), Number(_summary, "totalPayout"));
        if (!HasRatio)
        {
            return !Influencers.Any() ? [] : [s_numerals.ShortMoney(Number(WithSales, "influencers") == 0 ? payout ?? 0 : revenue ?? 0)];
        }

        var (orders, roas) = (Number(_summary, "orders"), Number(_summary, "roas"));
        var interval = RoasInterval.Of(revenue, orders, payout);
        return
        [
            s_numerals.Money(1), s_numerals.Money(roas), s_numerals.Money(BreakEven), s_numerals.Ratio(roas), "90 %",
            s_numerals.Ratio(interval?.Lower), s_numerals.Ratio(interval?.Upper), s_numerals.ShortMoney(revenue),
            s_numerals.Count(orders), s_numerals.ShortMoney(payout),
        ];
    }

    // Of nobody the summary has zeros, and a card says nothing.
    private static string[] EmptyCard(string name) => name switch
    {
        "roas" => [s_numerals.Ratio(BreakEven)],
        "orders" => [s_numerals.Count(0)],
        _ => [],
    };

    private IEnumerable<string?> Card(string name, string text) => name switch
    {
        "roas" =>
        [
            .. WithoutNobody(s_numerals.Ratio, Number(_summary, "roas"), Number(WithSales, "roas")),
            .. text.Contains("no payout", StringComparison.Ordinal) ? Payless() : [],
            s_numerals.Ratio(BreakEven),
        ],
        "revenue" => InFull(Number(_summary, "revenue"), Number(_summary, "openRevenue")),
        "payout" =>
        [
            .. InFull(Number(_summary, "totalPayout"), null),
            .. WithoutNobody(s_numerals.Money, Number(_summary, "totalPayout"), Number(WithSales, "totalPayout")).Skip(1),
            Open(Number(_summary, "openPayout")),
        ],
        "roi" => WithoutNobody(s_numerals.Percent, Number(_summary, "roi"), RoiWithSales),
        "orders" => [s_numerals.Count(Number(_summary, "orders")), s_numerals.Count(Number(WithSales, "influencers"))],
        _ => throw new InvalidOperationException($"The first screen has a card {name}, which nobody checks."),
    };

    // Over all, and over those with sales where that is another number.
    private static string[] WithoutNobody(Func<decimal?, string> write, decimal? all, decimal? withSales) =>
        write(all) == write(withSales) ? [write(all)] : [write(all), write(withSales)];

    private static IEnumerable<string?> InFull(decimal? amount, decimal? open)
    {
        var (brief, full) = (s_numerals.ShortMoney(amount), s_numerals.Money(amount));
        return [brief, full == brief ? null : full, Open(open)];
    }

    private static string? Open(decimal? amount) => amount is null or 0 ? null : s_numerals.Money(amount);

    private IEnumerable<string?> Payless()
    {
        var paid = Influencers.Where(each => Number(each, "orders") > 0 && Number(each, "totalPayout") > 0).ToList();
        var sellers = Number(WithSales, "influencers");
        return
        [
            s_numerals.Count(sellers - paid.Count), s_numerals.Count(sellers),
            s_numerals.Ratio(Sum(paid, "revenue") / Sum(paid, "totalPayout")),
        ];
    }

    private IEnumerable<string?> Group(string gap, string sentence)
    {
        if (NumbersIn(sentence).Length == 0)
        {
            return [];
        }

        var named = _summary.GetProperty("breakdowns").EnumerateArray().Zip(s_groups).SelectMany(each => each.First.GetProperty("parts")
            .EnumerateArray().Where(part => sentence.StartsWith($"{NameOf(part, each.Second)} took", StringComparison.Ordinal))).ToList();
        return named.Count > 0 ? Sums(named) : OfBreakEven(gap.Contains("short", StringComparison.Ordinal));
    }

    private string NameOf(JsonElement part, (string Column, string Phrase) group)
    {
        var value = part.GetProperty("value").GetString()!;
        return string.Format(CultureInfo.InvariantCulture, group.Phrase, group.Column == "basis" ? _paidFor(value) : value);
    }

    private IEnumerable<string?> OfBreakEven(bool isBelow)
    {
        var paid = Influencers.Where(each => Number(each, "totalPayout") > 0).ToList();
        var members = paid.Where(each => isBelow == Number(each, "roas") < BreakEven).ToList();
        var (gap, sums) = (Sums(members).First(), Sums(members).Skip(1));
        string[] counts = members.Count < paid.Count
            ? [s_numerals.Count(members.Count), s_numerals.Count(paid.Count)]
            : paid.Count == 1 ? [] : [s_numerals.Count(paid.Count)];
        return [gap, .. counts, .. sums];
    }

    private IEnumerable<string?> Sums(IReadOnlyList<JsonElement> members)
    {
        var (revenue, payout) = (Sum(members, "revenue"), Sum(members, "totalPayout"));
        return
        [
            s_numerals.ShortMoney(Math.Abs(revenue - payout)), s_numerals.ShortMoney(payout),
            s_numerals.Percent(payout / Number(_summary, "totalPayout")), s_numerals.ShortMoney(revenue),
            s_numerals.Ratio(revenue / payout),
        ];
    }

    private string[] Influencer(string who, string reason)
    {
        var row = Influencers.First(
            each => who == $"{each.GetProperty("name")} {each.GetProperty("platform")} · {each.GetProperty("category")}");
        var (revenue, payout) = (Number(row, "revenue"), Number(row, "totalPayout"));
        string[] sums = [s_numerals.ShortMoney(payout), s_numerals.ShortMoney(revenue), s_numerals.Ratio(Number(row, "roas"))];
        return reason.Contains("no tracked sale", StringComparison.Ordinal) ? sums[..1]
            : reason.Contains("at least", StringComparison.Ordinal)
                ? [.. sums, s_numerals.Ratio(RoasInterval.Of(revenue, Number(row, "orders"), payout)?.Lower)]
            : sums;
    }

    private static decimal Sum(IEnumerable<JsonElement> rows, string name) => rows.Sum(row => Number(row, name) ?? 0);

    private static decimal? Number(JsonElement of, string name) =>
        of.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    [GeneratedRegex(@"[−-]?₹?\d+(?:,\d+)*(?:\.\d+)?(?: lakh| crore| %|×)?")]
    private static partial Regex Written();
}
