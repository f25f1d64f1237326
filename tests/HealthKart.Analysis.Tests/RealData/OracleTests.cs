using System.Text.Json;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sums;
using Xunit;

namespace HealthKart.Analysis.Tests.RealData;

public sealed class OracleTests
{
    private const decimal RatioTolerance = 0.000001m;

    public static TheoryData<string> Sets => Oracle.Sets();

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Sets))]
    public void The_totals_of_influencers_with_sales_are_those_of_the_oracle(string set)
    {
        var expected = Oracle.Read(set).GetProperty("totals");

        var totals = CampaignData.Load(Oracle.FolderOf(set)).Performance().WithSales;

        Assert.Equal(expected.GetProperty("influencers_with_tracking").GetInt32(), totals.Influencers);
        Assert.Equal(expected.GetProperty("revenue").GetDecimal(), totals.Revenue);
        Assert.Equal(expected.GetProperty("orders").GetDecimal(), totals.Orders);
        Assert.Equal(expected.GetProperty("total_payout").GetDecimal(), totals.TotalPayout);
        AssertRatio(expected, "overall_roas", totals.Roas);
        AssertRatio(expected, "roi", totals.Roi);
        AssertRatio(expected, "aov", totals.Aov);
        AssertRatio(expected, "cost_per_order", totals.CostPerOrder);
        AssertRatio(expected, "mean_influencer_roas", totals.MeanInfluencerRoas);
        AssertRatio(expected, "median_influencer_roas", totals.MedianInfluencerRoas);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Sets))]
    public void The_headline_counts_every_payout(string set)
    {
        var expected = Oracle.Read(set).GetProperty("alternative_readings");

        var totals = CampaignData.Load(Oracle.FolderOf(set)).Performance().Totals;

        Assert.Equal(expected.GetProperty("payout_of_all_payout_rows").GetDecimal(), totals.TotalPayout);
        AssertRatio(expected, "overall_roas_all_payouts", totals.Roas);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Sets))]
    public void Every_influencer_has_the_revenue_orders_payout_and_ROAS_of_the_oracle_in_its_order(string set)
    {
        var expected = Oracle.Read(set).GetProperty("influencers").EnumerateArray().ToList();

        var rows = CampaignData.Load(Oracle.FolderOf(set)).Performance().Influencers.Where(row => row.HasSales).ToList();

        Assert.Equal(expected.Count, rows.Count);
        foreach (var (row, oracle) in rows.Zip(expected))
        {
            Assert.Equal(oracle.GetProperty("influencer_id").GetString(), row.InfluencerId);
            Assert.Equal(oracle.GetProperty("revenue").GetDecimal(), row.Revenue);
            Assert.Equal(oracle.GetProperty("orders").GetDecimal(), row.Orders);
            Assert.Equal(oracle.GetProperty("tracking_rows").GetInt64(), row.SalesRows);
            Assert.Equal(Number(oracle, "total_payout"), row.TotalPayout);
            AssertRatio(oracle, "roas", row.Roas);
            AssertRatio(oracle, "aov", row.Aov);
            AssertRatio(oracle, "cost_per_order", row.CostPerOrder);
        }
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Sets))]
    public void Sales_by_month_campaign_product_and_source_are_those_of_the_oracle(string set)
    {
        var expected = Oracle.Read(set).GetProperty("groups");

        var performance = CampaignData.Load(Oracle.FolderOf(set)).Performance();

        AssertGroups(expected, "by_month", performance.ByMonth());
        AssertGroups(expected, "tracking_by_campaign", performance.ByCampaign());
        AssertGroups(expected, "tracking_by_product", performance.ByProduct());
        AssertGroups(expected, "tracking_by_source", performance.By(SaleDimension.Source));
        AssertGroups(expected, "tracking_by_brand", performance.By(SaleDimension.Brand));
    }

    private static void AssertGroups(JsonElement groups, string name, ResultList<BreakdownRow> parts)
    {
        if (!groups.TryGetProperty(name, out var expected))
        {
            return;
        }

        var sold = parts.Where(part => part.Value != BreakdownRow.NotAllocated).ToDictionary(part => part.Value, StringComparer.Ordinal);
        foreach (var group in expected.EnumerateObject())
        {
            Assert.True(sold.Remove(group.Name, out var part), $"{name} has no {group.Name}.");
            Assert.Equal(group.Value.GetProperty("revenue").GetDecimal(), part.Revenue);
            Assert.Equal(group.Value.GetProperty("orders").GetDecimal(), part.Orders);
        }

        Assert.Empty(sold);
    }

    private static decimal? Number(JsonElement parent, string name) =>
        parent.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static void AssertRatio(JsonElement parent, string name, decimal? actual)
    {
        var expected = Number(parent, name);
        Assert.Equal(expected is null, actual is null);
        Assert.True(
            expected is null || Math.Abs(expected.Value - actual!.Value) <= RatioTolerance, $"{name}: expected {expected}, found {actual}");
    }
}
