using HealthKart.Report;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class PayoutRateTests
{
    public static TheoryData<string, decimal, string, bool> Rates => new()
    {
        { "500", 500m, "", false },
        { "₹437,947/post", 437947m, "post", false },
        { "₹4,37,947.50 / Post", 437947.50m, "post", false },
        { "Rs. 500 per order", 500m, "order", false },
        { "Rs.500/order", 500m, "order", false },
        { "500 INR per posts", 500m, "post", false },
        { "500/-", 500m, "", false },
        { "₹500/- per order", 500m, "order", false },
        { "per post: 500", 500m, "post", false },
        { "250 per story", 250m, "story", false },
        { "-₹50 per order", -50m, "order", false },
        { ".5 per click", 0.5m, "click", false },
        { "5000 flat", 5000m, "flat", false },
        { "Flat fee ₹5,000", 5000m, "flat fee", false },
        { "12.3%", 0.123m, "", true },
        { "12.3% commission", 0.123m, "commission", true },
        { "Commission: 12.3 %", 0.123m, "commission", true },
        { "10% of revenue", 0.10m, "commission", true },
        { "10% per order", 0.10m, "order", true },
        { "10% of sales", 0.10m, "commission", true },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_rate_in_words_gives_its_amount_and_its_basis(string text, decimal rate, string basis, bool isShare)
    {
        var data = Load("", text);

        var payout = Assert.Single(data.Payouts);
        Assert.Equal((rate, basis, isShare), (payout.Rate, payout.Basis, payout.RateIsShare));
        Assert.DoesNotContain(data.Issues, IsAboutRates);
    }

    [Theory]
    [InlineData("negotiable")]
    [InlineData("5k per post")]
    [InlineData("500 + 100")]
    [InlineData("5% + 10%")]
    [InlineData("500 + 5% + 10%")]
    [InlineData("500 or 600")]
    [InlineData("₹500 per post per month / 2")]
    [InlineData("500 whenever")]
    [InlineData("10% off")]
    [InlineData("/post")]
    [InlineData("500/")]
    public void A_rate_whose_words_are_not_known_is_an_issue_and_no_number(string text)
    {
        var data = Load("Post", text);

        var payout = Assert.Single(data.Payouts);
        Assert.Equal((null, "post", 1000m), (payout.Rate, payout.Basis, payout.Amount));
        var issue = Assert.Single(data.Issues, IsAboutRates);
        Assert.Equal(
            (IssueKind.UnusableNumber, 2L, "rate", text, 1000m),
            (issue.Kind, issue.Line!.Value, issue.Column, issue.Value, issue.TotalPayout));
    }

    [Theory]
    [InlineData("₹53,375/post + 6.2%", 53375, "post", 0.062)]
    [InlineData("500 + 10%", 500, "", 0.1)]
    [InlineData("Rs. 5,000 flat plus 8% of sales", 5000, "flat", 0.08)]
    [InlineData("7.5% commission & ₹50 per order", 50, "order", 0.075)]
    public void A_rate_of_a_fee_and_a_share_has_both(string text, decimal rate, string basis, decimal commission)
    {
        var data = Load("", text);

        var payout = Assert.Single(data.Payouts);
        Assert.Equal((rate, basis, false, commission), (payout.Rate, payout.Basis, payout.RateIsShare, payout.Commission));
        Assert.DoesNotContain(data.Issues, IsAboutRates);
        Assert.DoesNotContain(Load("order", text).Issues, IsAboutRates);
    }

    [Theory]
    [InlineData("Per Post", "₹500/post")]
    [InlineData("Order", "12.3% commission")]
    [InlineData("hybrid", "₹500/post")]
    [InlineData("Order", "500")]
    public void The_basis_column_wins_over_the_rate_and_says_nothing_where_they_agree(string basis, string rate)
    {
        var data = Load(basis, rate);

        Assert.Equal(PayoutBasis.Normalize(basis), Assert.Single(data.Payouts).Basis);
        Assert.DoesNotContain(data.Issues, IsAboutRates);
    }

    [Theory]
    [InlineData("order", "₹500/post")]
    [InlineData("Per Post", "12.3% commission")]
    [InlineData("flat", "Rs. 500 per order")]
    public void A_rate_that_contradicts_the_basis_column_is_an_issue_and_the_column_wins(string basis, string rate)
    {
        var data = Load(basis, rate);

        Assert.Equal(PayoutBasis.Normalize(basis), Assert.Single(data.Payouts).Basis);
        var issue = Assert.Single(data.Issues, IsAboutRates);
        Assert.Equal((IssueKind.ContradictoryBasis, IssueSeverity.Warning, 1000m), (issue.Kind, issue.Severity, issue.TotalPayout));
        Assert.Equal(
            $"payouts.csv, line 2: the rate '{rate}' contradicts the basis '{basis}'; the basis is used. Correct the one that is wrong.",
            issue.ToLine());
    }

    [Theory]
    [InlineData("status", "Paid", "Paid")]
    [InlineData("Payment Status", " pending ", "pending")]
    [InlineData("payout_status", "n/a", "")]
    public void The_status_of_a_payout_is_kept_as_written_and_what_does_not_stand_is_no_payout(string header, string cell, string expected)
    {
        using var campaign = new TestCampaign { Payouts = $"influencer_id,total_payout,{header}\n1,10,{cell}\n1,5,Done\n1,7,Cancelled" };

        var data = campaign.Load();

        Assert.Equal([expected, "Done"], data.Payouts.Select(payout => payout.Status));
        Assert.Equal(15m, data.Performance().Totals.TotalPayout);
    }

    [Fact]
    public void A_payout_has_its_own_campaign_and_day()
    {
        using var campaign = new TestCampaign
        {
            Payouts = "influencer_id,total_payout,Campaign Name,Campaign Date\n1,10,Diwali,2025-10-20\n1,5,-,-",
        };

        Assert.Equal(
            [("Diwali", new DateOnly(2025, 10, 20)), (null, (DateOnly?)null)],
            campaign.Load().Payouts.Select(payout => (payout.Campaign, payout.Date)));
    }

    private static CampaignData Load(string basis, string rate)
    {
        using var campaign = new TestCampaign { Payouts = $"influencer_id,basis,rate,total_payout\n1,{basis},\"{rate}\",1000" };
        return campaign.Load();
    }

    private static bool IsAboutRates(DataIssue issue) => issue.Kind is IssueKind.UnusableNumber or IssueKind.ContradictoryBasis;
}
