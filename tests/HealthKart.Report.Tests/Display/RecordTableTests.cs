using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using Microsoft.DotNet.Interactive.Formatting;
using Xunit;

namespace HealthKart.Report.Tests.Display;

/// <summary>What cells show besides data frames and charts: sequences of records, totals, filters, campaigns.</summary>
public sealed class RecordTableTests
{
    private const string Hostile = "</script><img src=x onerror=alert(1)>";

    [Fact]
    public void Objects_without_a_name_are_a_table_by_the_librarys_units_where_it_knows_the_column()
    {
        using var campaign = TestCampaign.Festivals();
        var rows = campaign.Performance().Influencers.Select(
            row => new { row.Name, row.Roas, row.TotalPayout, Third = row.Revenue / 3, Row = row });

        var table = DataFrameTableTests.Table(rows);

        Assert.Equal(["Name", "ROAS", "Payout", "Third"], table[0]);
        Assert.Equal(["Asha Rao", "5.00×", "₹800", "1333.3333"], table[1]);
    }

    [Fact]
    public void Rows_of_the_library_that_LINQ_has_gone_through_are_a_table_still()
    {
        using var campaign = TestCampaign.Festivals();

        var table = DataFrameTableTests.Table(campaign.Performance().Influencers.Where(row => row.Platform == "YouTube"));

        Assert.Contains("ROAS", table[0]);
        Assert.Contains("Bala Iyer", Assert.Single(table.Skip(1)));
    }

    [Fact]
    public void What_is_said_of_an_issue_and_of_a_finding_stands_beside_it()
    {
        using var campaign = TestCampaign.Festivals();
        var data = campaign.Load();

        var issues = DataFrameTableTests.Table(data.Issues);
        var findings = DataFrameTableTests.Table(data.Quality().Findings);

        Assert.Equal("Message", issues[0][^1]);
        Assert.Equal(data.Issues[0].Message, issues[1][^1]);
        Assert.Equal(["Title", "Message", "Where"], findings[0][^3..]);
        Assert.Equal(data.Quality().Findings[0].Message, findings[1][^2]);
    }

    [Fact]
    public void Text_of_a_record_is_text_and_nothing_is_a_dash()
    {
        var html = Shown.Html(new[]
        {
            new { Text = (string?)Hostile, Day = (DateOnly?)new DateOnly(2025, 1, 2) },
            new { Text = (string?)null, Day = (DateOnly?)null },
        });

        Assert.Contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;", html, StringComparison.Ordinal);
        Assert.Contains("2025-01-02", html, StringComparison.Ordinal);
        Assert.Contains(">–<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sequence_without_an_end_is_shown_from_its_beginning()
    {
        var html = Shown.Html(Endless());

        Assert.Contains("The first 50 of more than 10,000 rows.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_sequence_of_records_is_shown_as_NET_Interactive_shows_it()
    {
        ReportSetup.Use();
        object[] others =
        [
            new[] { 1, 2, 3 }, "<b>", new Dictionary<string, int> { ["a"] = 1 }, new[] { "x" }, new List<object> { 1, "a" },
            new[] { (1, "a") },
        ];

        Assert.All(others, value =>
        {
            var html = value.ToDisplayString("text/html");
            Assert.DoesNotContain("hk-table", html, StringComparison.Ordinal);
            Assert.NotEmpty(html);
            Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        });
        Assert.Equal(["text/plain"], Formatter.GetPreferredMimeTypesFor(typeof(string)));
    }

    [Fact]
    public void Totals_are_a_table_of_one_row()
    {
        using var campaign = TestCampaign.Festivals();

        var table = DataFrameTableTests.Table(campaign.Performance().Totals);

        Assert.Equal(
            ["Influencers", "Orders", "Revenue", "Payout", "ROAS", "ROI", "AOV", "CPO", "Median influencer ROAS", "Mean influencer ROAS"],
            table[0]);
        Assert.Equal(["4", "28", "₹7,000", "₹2,650", "2.64×"], table[1].Take(5));
    }

    [Fact]
    public void A_filter_says_what_it_leaves_in()
    {
        var filter = new CampaignFilter { Platforms = ["Instagram", Hostile], From = new DateOnly(2025, 1, 2), MinRoas = 1.5m };

        var table = DataFrameTableTests.Table(filter);

        Assert.Equal([["platform", $"Instagram, {Hostile}"], ["from", "2025-01-02"], ["ROAS of at least", "1.5"]], table.Skip(1));
        Assert.Contains("All of the data, no filter.", Shown.Html(CampaignFilter.None), StringComparison.Ordinal);
    }

    [Fact]
    public void A_campaign_is_its_headline()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance();

        Assert.Equal(Shown.Html(performance.Cards()), Shown.Html(performance));
    }

    private static IEnumerable<Number> Endless()
    {
        for (var number = 0; ; number++)
        {
            yield return new(number);
        }
    }

    private sealed record Number(int Value);
}
