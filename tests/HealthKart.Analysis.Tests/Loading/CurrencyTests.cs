using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Amounts in several currencies are never added up.</summary>
public sealed class CurrencyTests
{
    [Theory]
    [InlineData("influencer_id,revenue,currency\n1,100,USD\n1,50,usd", "USD")]
    [InlineData("influencer_id,revenue\n1,$100\n1,50", "USD")]
    [InlineData("influencer_id,revenue\n1,100 €\n1,€50", "EUR")]
    [InlineData("influencer_id,Revenue (USD)\n1,100\n1,50", "USD")]
    [InlineData("influencer_id,Revenue ($)\n1,100\n1,50", "USD")]
    [InlineData("influencer_id,revenue,currency\n1,100,INR\n1,50,", "INR")]
    [InlineData("influencer_id,revenue\n1,₹100\n1,Rs. 50", "INR")]
    [InlineData("influencer_id,revenue,currency\n1,100,#N/A\n1,50,-", "INR")]
    [InlineData("influencer_id,revenue\n1,100\n1,50", "INR")]
    public void The_one_currency_of_the_files_is_that_of_the_report(string sales, string currency)
    {
        using var campaign = new TestCampaign { Sales = sales };

        var data = campaign.Load();

        Assert.Equal((currency, 150m), (data.Currency, data.Performance().Totals.Revenue));
    }

    [Theory]
    [InlineData(
        "influencer_id,revenue,currency\n1,100,USD\n1,50,INR",
        "influencer_id,total_payout\n1,5",
        "tracking_data.csv ₹50 in 1 row; tracking_data.csv $100 in 1 row",
        "--currency INR",
        "--rate USD=")]
    [InlineData(
        "influencer_id,revenue\n1,€100\n1,50",
        "influencer_id,total_payout\n1,$5",
        "tracking_data.csv €100 in 1 row; payouts.csv $5 in 1 row",
        "--currency EUR",
        "--rate USD=")]
    [InlineData(
        "influencer_id,Revenue (GBP)\n1,100",
        "influencer_id,payout (INR)\n1,5\n1,6",
        "tracking_data.csv £100 in 1 row; payouts.csv ₹11 in 2 rows",
        "--currency INR",
        "--rate GBP=")]
    public void Several_currencies_are_an_error_with_the_sum_of_each(
        string sales, string payouts, string sums, string currency, string rate)
    {
        using var campaign = new TestCampaign { Sales = sales, Payouts = payouts };

        var exception = Assert.Throws<CampaignInputException>(() => campaign.Load());

        Assert.Contains(sums, exception.Message, StringComparison.Ordinal);
        Assert.Contains(currency, exception.Message, StringComparison.Ordinal);
        Assert.Contains(rate, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_in_other_currencies_are_excluded_or_converted_and_it_is_said()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue,currency,refunds\n1,1,100,INR,\n1,2,10.01,USD,\n1,1,20,USD,5\n1,1,7,,\n1,1,3,AED,",
            Payouts = "influencer_id,rate,total_payout\n1,₹5,₹50\n1,$2,$4",
        };

        var inRupees = campaign.Load(new LoadOptions { Currency = "inr" });
        var converted = campaign.Load(new LoadOptions { Currency = "INR", Rates = ["usd=83.20"] });

        Assert.Equal(
            (107m, 2m, 50m),
            (inRupees.Performance().Totals.Revenue, inRupees.Performance().Totals.Orders, inRupees.Performance().Totals.TotalPayout));
        Assert.Equal(new Remainder(4, 0, 0, 0), inRupees.Performance().Excluded);
        Assert.Equal(3, inRupees.Issues.Count(issue => issue is { Kind: IssueKind.OtherCurrency, File: TestCampaign.SalesName }));
        Assert.Equal(
            (107m + (83.2m * 25.01m), 50m + (4 * 83.2m)),
            (converted.Performance().Totals.Revenue, converted.Performance().Totals.TotalPayout));
        Assert.Equal([5m, 166.4m], converted.Payouts.Select(payout => payout.Rate!.Value));
        var sales = converted.Accounts.First(account => account.File == CampaignFile.Sales);
        Assert.Equal((1L, 83.2m * 5), (sales.RowsExcluded, sales.MoneyExcluded));
        Assert.Equal(2, converted.Issues.Count(issue => issue.Kind == IssueKind.Converted));
        Assert.All(inRupees.Accounts.Concat(converted.Accounts), account => Assert.True(account.IsBalanced));
    }

    [Theory]
    [InlineData("rupee-ish", null, "--currency 'rupee-ish'")]
    [InlineData(null, "USD", "--rate 'USD'")]
    [InlineData(null, "USD=-3", "--rate 'USD=-3'")]
    [InlineData(null, "dollars=3", "--rate 'dollars=3'")]
    public void Options_that_name_no_currency_are_refused(string? currency, string? rate, string message)
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,5" };

        var exception = Assert.Throws<CampaignInputException>(
            () => campaign.Load(new LoadOptions { Currency = currency, Rates = rate is null ? [] : [rate] }));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_written_in_their_currency()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,1,$1234567.50\n1,1,-$20" };

        var data = campaign.Load();

        Assert.Equal("$1,234,567.50", Numerals.Indian.Of(data.Currency).Money(1234567.5m));
        Assert.Equal("−$1,234,568", Numerals.Indian.Of(data.Currency).ShortMoney(-1234567.5m));
        Assert.Equal("AED 12", Numerals.International.Of("AED").Money(12));
        Assert.Equal("₹12,34,567.50", Numerals.Indian.Of("INR").Money(1234567.5m));
        Assert.Contains(
            "$10",
            campaign.Write("payouts.csv", "influencer_id,total_payout\n9,10")
                .Load().Issues.First(issue => issue.Kind == IssueKind.PayoutsWithoutSales).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_readers_of_one_file_find_the_same_currencies()
    {
        var random = new Random(9);
        string[] currencies = ["INR", "USD", "EUR", ""];
        var rows = Enumerable.Range(0, 5_000).Select(_ => $"{random.Next(9)},{random.Next(10_000)}.5,{currencies[random.Next(4)]}");
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue,currency\n" + string.Join('\n', rows) };

        var messages = new[] { 0, long.MaxValue }
            .Select(least => Assert.Throws<CampaignInputException>(() => campaign.Load(new LoadOptions { LeastToShare = least })).Message)
            .ToList();
        var totals = new[] { 0, long.MaxValue }
            .Select(least =>
                campaign.Load(new LoadOptions { LeastToShare = least, Currency = "USD", Rates = ["EUR=1.1"] }).Performance().Totals)
            .ToList();

        Assert.Equal(messages[0], messages[1]);
        Assert.Equal(totals[0], totals[1]);
    }
}
