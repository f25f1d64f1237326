using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class DateTests
{
    [Theory]
    [InlineData("2025-01-31", "2025-01-31")]
    [InlineData(" 2025-01-31 ", "2025-01-31")]
    [InlineData("2025-01-31T23:59:59Z", "2025-01-31")]
    [InlineData("2025-01-31T00:30:00+05:30", "2025-01-31")]
    [InlineData("2025-01-31 18:45", "2025-01-31")]
    [InlineData("2025/01/31", "2025-01-31")]
    [InlineData("2025-1-5", "2025-01-05")]
    [InlineData("31-12-2024", "2024-12-31")]
    [InlineData("31/12/2024 10:15", "2024-12-31")]
    [InlineData("31.12.2024", "2024-12-31")]
    [InlineData("31/12/24", "2024-12-31")]
    [InlineData("12/31/2024", "2024-12-31")]
    [InlineData("1/31/2025", "2025-01-31")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("5 Mar 2025", "2025-03-05")]
    [InlineData("05-Mar-25", "2025-03-05")]
    [InlineData("march 5, 2025", "2025-03-05")]
    public void A_date_that_can_be_read_one_way_is_read_without_a_word(string text, string expected)
    {
        using var campaign = Sales(text);

        var data = campaign.Load();

        Assert.Equal([expected], Days(data));
        Assert.DoesNotContain(data.Issues, IsAboutDates);
    }

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("2025-13-01")]
    [InlineData("31/04/2025")]
    [InlineData("29/02/2025")]
    [InlineData("13/13/2025")]
    [InlineData("00/01/2025")]
    [InlineData("soon")]
    [InlineData("4567")]
    public void What_is_no_date_is_an_issue_with_the_money_of_its_row_which_is_used(string text)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,date,orders,revenue\n1,{text},1,99.50" };

        var data = campaign.Load();

        Assert.Equal(["–"], Days(data));
        Assert.Equal(99.50m, data.Performance().Totals.Revenue);
        Assert.Equal("(unknown)", Assert.Single(data.Performance().ByMonth()).Value);
        var issue = Assert.Single(data.Issues, IsAboutDates);
        Assert.Equal(
            (IssueKind.UnusableDate, 2L, "date", text, 99.50m), (issue.Kind, issue.Line!.Value, issue.Column, issue.Value, issue.Revenue));
    }

    [Fact]
    public void A_blank_date_is_unknown_without_an_issue()
    {
        using var campaign = Sales("", "n/a");

        Assert.Equal(["–", "–"], Days(campaign.Load()));
        Assert.DoesNotContain(campaign.Load().Issues, IsAboutDates);
    }

    [Fact]
    public void One_day_above_12_tells_the_order_of_the_whole_file_even_when_it_comes_last()
    {
        using var dayFirst = Sales("03/04/2025", "05/04/2025", "13/04/2025");
        using var monthFirst = Sales("03/04/2025", "05/04/2025", "04/13/2025");

        Assert.Equal(["2025-04-03", "2025-04-05", "2025-04-13"], Days(dayFirst.Load()));
        Assert.Equal(["2025-03-04", "2025-05-04", "2025-04-13"], Days(monthFirst.Load()));
        Assert.DoesNotContain(monthFirst.Load().Issues, IsAboutDates);
    }

    [Fact]
    public void Dates_that_the_file_does_not_tell_are_read_day_first_with_one_warning()
    {
        using var campaign = Sales("03/04/2025", "2025-05-06", "05/04/2025");

        var data = campaign.Load();

        Assert.Equal(["2025-04-03", "2025-05-06", "2025-04-05"], Days(data));
        var issue = Assert.Single(data.Issues, IsAboutDates);
        Assert.Equal((IssueKind.AmbiguousDates, "tracking_data.csv", 2L), (issue.Kind, issue.File, issue.Count));
    }

    [Fact]
    public void Each_file_has_its_own_order()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,date,revenue\n1,04/13/2025,1\n1,04/05/2025,1",
            Payouts = "influencer_id,date,total_payout\n1,13/04/2025,1\n1,04/05/2025,1",
        };

        var data = campaign.Load();

        Assert.Equal(["2025-04-13", "2025-04-05"], Days(data));
        Assert.Equal([new DateOnly(2025, 4, 13), new DateOnly(2025, 5, 4)], data.Payouts.Select(payout => payout.Date!.Value));
    }

    [Fact]
    public void In_a_file_of_both_orders_what_can_be_only_one_date_is_read_and_the_others_are_issues()
    {
        using var campaign = Sales("13/04/2025", "14/04/2025", "04/15/2025", "03/04/2025");

        var data = campaign.Load();

        Assert.Equal(["2025-04-13", "2025-04-14", "2025-04-15", "–"], Days(data));
        Assert.Equal("03/04/2025", Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnusableDate).Value);
        Assert.Contains(data.Issues, issue => issue.Kind == IssueKind.AmbiguousDates);
    }

    [Fact]
    public void The_first_and_the_last_day_are_those_of_the_sales()
    {
        using var campaign = Sales("2025-03-01", "", "2024-12-31", "2025-02-01");

        Assert.Equal((new DateOnly(2024, 12, 31), new DateOnly(2025, 3, 1)), (campaign.Load().FirstDay, campaign.Load().LastDay));
    }

    private static TestCampaign Sales(params string[] dates) => new()
    {
        Sales = "influencer_id,date,orders,revenue\n" + string.Concat(dates.Select(date => $"1,\"{date}\",1,10\n")),
    };

    private static IEnumerable<string> Days(CampaignData data) =>
        data.Sales().Select(sale => sale.Date is { } day ? $"{day:yyyy-MM-dd}" : "–");

    private static bool IsAboutDates(DataIssue issue) => issue.Kind is IssueKind.UnusableDate or IssueKind.AmbiguousDates;
}
