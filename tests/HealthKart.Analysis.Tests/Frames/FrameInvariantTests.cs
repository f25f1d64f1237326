using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests.Invariants;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class FrameInvariantTests
{
    private static readonly string[] s_sums = ["influencers", "follower_count", "orders", "revenue", "total_payout"];

    [Property(MaxTest = 300)]
    public Property The_totals_of_any_influencers_are_their_sums_and_the_ratios_of_these() =>
        Prop.ForAll(Arb.From(Subset()), chosen =>
        {
            var rows = SampleFrames.Campaign.Influencers.Where(row => chosen.Contains(row.InfluencerId)).ToList();

            var totals = SampleFrames.Campaign.ToDataFrame().Where("influencer_id", id => chosen.Contains((string)id!)).Totals();

            var (revenue, orders, payout) = (rows.Sum(row => row.Revenue), rows.Sum(row => row.Orders), Sum(rows.Select(row => row.TotalPayout)));
            Assert.Equal(
                [rows.Count, rows.Sum(row => row.FollowerCount), orders, revenue, payout, Ratios.Roas(revenue, payout), Ratios.Roi(revenue, payout), Ratios.Aov(revenue, orders), Ratios.CostPerOrder(payout, orders)],
                s_sums.Concat(["roas", "roi", "aov", "cost_per_order"]).Select(totals.One));
        });

    [Property(MaxTest = 100)]
    public Property The_parts_of_any_influencers_by_any_column_add_up_to_their_totals() =>
        Prop.ForAll(Arb.From(Subset()), Arb.From(Gen.Elements("platform", "category", "gender", "tier", "payout_basis", "payout_status", "name", "orders", "roas")), (chosen, column) =>
        {
            var frame = SampleFrames.Campaign.ToDataFrame().Where("influencer_id", id => chosen.Contains((string)id!));

            var parts = frame.By(column);

            Assert.Equal(
                s_sums.Where(name => name != column).Select(frame.Totals().One),
                s_sums.Where(name => name != column).Select(name => chosen.Count == 0 ? 0 : Sum(parts.Values(name).Cast<decimal?>())));
            Assert.Equal(frame.Rows.Count, parts.Values("influencers").Cast<decimal?>().Sum());
            for (var row = 0L; row < parts.Rows.Count && column != "roas"; row++)
            {
                Assert.Equal(Ratios.Roas((decimal?)parts.Columns["revenue"][row], (decimal?)parts.Columns["total_payout"][row]), parts.Columns["roas"][row]);
            }
        });

    [Property(MaxTest = 300)]
    public Property A_ranking_holds_each_row_once_in_order_with_undefined_ones_last() =>
        Prop.ForAll(Arb.From(Numbers()), numbers =>
        {
            var frame = new DataFrame(new DecimalDataFrameColumn("x", numbers), new Int32DataFrameColumn("place", Enumerable.Range(0, numbers.Count)));
            var places = Enumerable.Range(0, numbers.Count).OrderBy(place => numbers[place] is null);

            Assert.Equal(places.ThenByDescending(place => numbers[place]), frame.Top(numbers.Count, "x").Values("place").Cast<int>());
            Assert.Equal(places.ThenBy(place => numbers[place]).Take(3), frame.Bottom(3, "x").Values("place").Cast<int>());
        });

    [Property(MaxTest = 300)]
    public Property What_is_not_below_and_what_is_not_above_a_limit_is_all_that_is_defined_and_the_limit_twice() =>
        Prop.ForAll(Arb.From(Numbers()), Arb.From(Gen.Choose(-5, 5)), (numbers, limit) =>
        {
            var frame = new DataFrame(new DecimalDataFrameColumn("x", numbers));

            Assert.Equal(
                numbers.Count(number => number is not null) + numbers.Count(number => number == limit),
                frame.AtLeast("x", limit).Rows.Count + frame.AtMost("x", limit).Rows.Count);
            Assert.Equal(numbers.Count(number => number == limit), frame.Between("x", limit, limit).Rows.Count);
        });

    [Property(Arbitrary = [typeof(ExportedCampaignArbitrary)], MaxTest = 300, EndSize = 40)]
    public void Whatever_people_export_grouped_as_a_frame_it_has_the_sums_of_the_breakdown(ExportedCampaign exported)
    {
        using var campaign = exported.Write();
        var performance = campaign.Performance(exported.Filter);
        var expected = performance.ByPlatform().Where(part => part.Value != BreakdownRow.Unattributed).Select(part => (part.Value, part.Influencers, part.Revenue, part.Orders));

        var parts = performance.ToDataFrame().By("platform");

        Assert.Equal(
            expected.Select(part => (part.Value, (decimal?)part.Influencers, part.Revenue, part.Orders)).Order(),
            Enumerable.Range(0, (int)parts.Rows.Count).Select(row => (
                (string)parts.Columns["platform"][row], (decimal?)parts.Columns["influencers"][row], (decimal?)parts.Columns["revenue"][row], (decimal?)parts.Columns["orders"][row])).Order());
    }

    private static decimal? Sum(IEnumerable<decimal?> numbers)
    {
        var all = numbers.ToList();
        return all.Count > 0 && all.TrueForAll(static number => number is null) ? null : all.Sum();
    }

    private static Gen<HashSet<string>> Subset() =>
        from share in Gen.Choose(0, 100)
        from kept in Gen.Choose(0, 99).ListOf(SampleFrames.Campaign.Influencers.Count)
        select SampleFrames.Campaign.Influencers.Where((_, row) => kept[row] < share * share / 100).Select(row => row.InfluencerId).ToHashSet();

    private static Gen<List<decimal?>> Numbers() => Gen.Choose(-6, 6).ListOf().Select(numbers => numbers.Select(number => number == 6 ? null : (decimal?)number).ToList());
}
