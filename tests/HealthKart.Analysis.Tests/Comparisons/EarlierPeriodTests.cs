using System.Globalization;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Comparisons;

public sealed class EarlierPeriodTests
{
    private static readonly TestCampaign s_year = new()
    {
        Sales = "influencer_id,date,orders,revenue\n1,2025-01-10,1,100\n1,2025-02-10,1,200\n1,2025-03-10,2,400\n1,2025-04-20,1,50\n",
        Payouts = "influencer_id,total_payout,date\n1,10,2025-01-10\n1,20,2025-02-10\n1,30,2025-03-10\n",
    };

    [Theory]
    [InlineData("2025-03-01", "2025-03-31", "2025-02-01", "2025-02-28", 200)]
    [InlineData("2025-03-01", "2025-04-30", "2025-01-01", "2025-02-28", 300)]
    [InlineData("2025-03-08", "2025-03-14", "2025-03-01", "2025-03-07", 0)]
    public void The_period_before_has_as_many_months_or_days(string from, string to, string first, string last, int revenue)
    {
        var campaign = Of(from, to);

        var before = campaign.Before(EarlierPeriod.Previous)!;

        Assert.Equal((Day(first), Day(last)), (before.Filter.From, before.Filter.To));
        Assert.Equal(revenue, before.Totals.Revenue);
    }

    [Theory]
    [InlineData("2025-02", 200)]
    [InlineData("2025-01-01..2025-02-28", 300)]
    [InlineData("Q1 2025", 700)]
    public void A_period_is_a_month_a_quarter_or_two_days(string period, int revenue) =>
        Assert.Equal(revenue, Of("2025-04-01", "2025-04-30").Before(period)!.Totals.Revenue);

    [Fact]
    public void Without_being_asked_it_is_compared_only_where_the_sales_reach_back_that_far()
    {
        Assert.Equal(200, Of("2025-03-01", "2025-03-31").Before()!.Totals.Revenue);
        Assert.Null(Of("2025-01-15", "2025-03-31").Before());
        Assert.Null(s_year.Performance().Before());
        Assert.Null(Of("2025-03-01", "2025-03-31").Before(EarlierPeriod.None));
    }

    [Theory]
    [InlineData("previous", "There is nothing to compare with for 'previous': the sales begin on 10 Jan 2025.")]
    [InlineData("2023-01", "There is nothing to compare with for '2023-01': the sales begin on 10 Jan 2025.")]
    [InlineData("last year", "'last year' is no period to compare with; write previous, none, a month (2024-12), a quarter (Q4 2024)")]
    public void What_cannot_be_compared_is_said(string period, string message)
    {
        var error = Assert.Throws<CampaignInputException>(() => s_year.Performance().Before(period));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_filters_and_the_margin_stay()
    {
        var campaign = s_year.Load().Performance(
            new CampaignFilter { From = new(2025, 3, 1), To = new(2025, 3, 31), MinOrders = 1 },
            new AnalysisSettings { GrossMargin = 0.5m });

        var before = campaign.Before()!;

        Assert.Equal((1m, 0.5m), (before.Filter.MinOrders, before.Settings.GrossMargin));
        Assert.Equal((80m, 170m), (before.Totals.Contribution, campaign.Totals.Contribution));
    }

    private static CampaignPerformance Of(string from, string to) =>
        s_year.Performance(new CampaignFilter { From = Day(from), To = Day(to) });

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
