using HealthKart.Report;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

/// <summary>Results know the currency of their campaign, wherever they are carried.</summary>
public sealed class CurrencyOfResultsTests
{
    [Fact]
    public void Lists_and_frames_of_a_campaign_have_its_currency_through_every_verb()
    {
        using var campaign = Pounds();
        var performance = campaign.Performance();
        var frame = performance.ToDataFrame();

        string[] lists =
        [
            performance.Influencers.Currency, performance.Top().Currency, performance.Top().Take(1).WithColumns("name").Currency,
            performance.ByCampaign().Currency,
            performance.ByPlatform().Currency,
            performance.ByDay().Currency,
            performance.Personas().Currency,
            performance.PoorRoas().Currency,
            performance.AttributedAndOrganic().Currency,
            performance.WhatIf(payout => payout.Amount).Totals.Currency,
            performance.SalesWithoutPayout().Currency, performance.PaidWithoutSales().Currency, performance.Totals.Currency,
            performance.Influencers[0].Currency, performance.ByCampaign()[0].Currency,
        ];
        string[] frames =
        [
            .. new[]
            {
                frame, frame.Where("name", "1"), frame.Top(1, "roas"), frame.Totals(), frame.By("platform"),
                frame.Select("name", "revenue"),
                frame.WithColumn("twice", row => 2 * row.Number("revenue"), unit: ColumnUnit.Money).Select("twice"),
                performance.ByDay().ToDataFrame(),
            }.Select(FrameColumns.CurrencyOf),
        ];

        Assert.All(lists.Concat(frames), currency => Assert.Equal("GBP", currency));
        Assert.Equal("₹0", Numerals.Current.Money(0));
    }

    [Fact]
    public void Captions_sentences_and_cells_are_written_in_it()
    {
        using var campaign = Pounds();
        var performance = campaign.Performance();

        Assert.Equal("Sales without a payout: 1 influencer, £1,234,567 of revenue", performance.SalesWithoutPayout().Caption);
        Assert.Contains(performance.Data.Quality().Findings, finding =>
            finding.Describe(Numerals.Indian).Contains("£1,234,567", StringComparison.Ordinal));
    }

    [Fact]
    public void A_currency_holds_until_the_end_of_what_is_written_in_it()
    {
        Assert.Equal("₹12,34,567", Numerals.Current.Money(1_234_567));
        using (Numerals.Within("GBP"))
        {
            Assert.Equal(
                ("£1,234,567", "£1,234,567", "1,234,567"),
                (Numerals.Current.Money(1_234_567), Numerals.Current.ShortMoney(1_234_567), Numerals.Current.Count(1_234_567)));
            using (Numerals.Within("AED"))
            {
                Assert.Equal(("AED 5", "unit of AED"), (Numerals.Current.Money(5), Numerals.Current.Unit));
            }

            using (Numerals.Within("INR"))
            {
                Assert.Same(Numerals.Indian, Numerals.Current);
            }

            Assert.Equal("£5", Numerals.Current.Money(5));
        }

        Assert.Same(Numerals.Indian, Numerals.Current);
    }

    [Fact]
    public void Sides_in_different_currencies_are_not_compared()
    {
        using var pounds = Pounds();
        using var rupees = new TestCampaign { Sales = "influencer_id,revenue\n1,100\n" };

        var exception = Assert.Throws<CampaignInputException>(() => CampaignComparison.Of(pounds.Performance(), rupees.Performance()));

        Assert.Equal(
            "One side is in GBP, the other in INR, which no difference can hold; read both in one currency with --currency and --rate.",
            exception.Message);
    }

    private static TestCampaign Pounds() => new()
    {
        Sales = "influencer_id,date,campaign,orders,revenue\n1,2025-01-01,Diwali,5,£500\n2,2025-01-02,Holi,7,\"£1,234,567\"\n",
        Payouts = "influencer_id,total_payout\n1,£1000\n3,£70\n",
    };
}
