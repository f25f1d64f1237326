using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests.Invariants;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class FrameInvariantTests
{
    private static readonly string[] s_columns =
        ["platform", "category", "gender", "tier", "payout_basis", "payout_status", "name", "orders", "roas"];

    private static readonly string[] s_sums = ["influencers", "follower_count", "orders", "revenue", "total_payout"];

    [Property(MaxTest = 300)]
    public Property The_totals_of_any_influencers_are_their_sums_and_the_ratios_of_these() =>
        Prop.ForAll(Arb.From(Subset()), chosen =>
        {
            var rows = SampleFrames.Campaign.Influencers.Where(row => chosen.Contains(row.InfluencerId)).ToList();

            var totals = SampleFrames.Campaign.ToDataFrame().Where("influencer_id", id => chosen.Contains((string)id!)).Totals();

            var payout = Sum(rows.Select(row => row.TotalPayout));
            Assert.Equal(
                SampleFrames.FiguresOf(rows.Count, rows.Sum(row => row.Orders), rows.Sum(row => row.Revenue), payout),
                totals.Ones(SampleFrames.Figures));
            Assert.Equal(Sum(rows.Select(row => (decimal?)row.FollowerCount)), totals.One("follower_count"));
        });

    [Fact]
    public void A_sum_of_which_nothing_is_known_is_not_known()
    {
        var unknown = SampleFrames.Campaign.Influencers.First(row => row.FollowerCount is null && row.TotalPayout is null);

        var totals = SampleFrames.Campaign.ToDataFrame().Where("influencer_id", unknown.InfluencerId).Totals();

        Assert.Null(totals.One("follower_count"));
        Assert.Null(totals.One("total_payout"));
        Assert.Equal(unknown.Revenue, totals.One("revenue"));
    }

    [Property(MaxTest = 100)]
    public Property The_parts_of_any_influencers_by_any_column_add_up_to_their_totals() =>
        Prop.ForAll(Arb.From(Subset()), Arb.From(Gen.Elements(s_columns)), (chosen, column) =>
        {
            var frame = SampleFrames.Campaign.ToDataFrame().Where("influencer_id", id => chosen.Contains((string)id!));

            var parts = frame.By(column);

            string[] sums = [.. s_sums.Where(name => name != column)];
            Assert.Equal(
                frame.Totals().Ones(sums),
                sums.Select(name => chosen.Count == 0 ? 0 : Sum(parts.Values(name).Cast<decimal?>())));
            Assert.Equal(frame.Rows.Count, parts.Values("influencers").Cast<decimal?>().Sum());
            for (var row = 0L; row < parts.Rows.Count && column != "roas"; row++)
            {
                Assert.Equal(Ratios.Roas(parts.One("revenue", row), parts.One("total_payout", row)), parts.One("roas", row));
            }
        });

    [Property(MaxTest = 300)]
    public Property A_ranking_holds_each_row_once_in_order_with_undefined_ones_last() =>
        Prop.ForAll(Arb.From(Numbers()), numbers =>
        {
            var all = Enumerable.Range(0, numbers.Count).ToList();
            var frame = new DataFrame(new DecimalDataFrameColumn("x", numbers), new Int32DataFrameColumn("place", all));
            var places = all.OrderBy(place => numbers[place] is null);

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
        var expected = performance.ByPlatform().Where(part => part.Value != BreakdownRow.Unattributed);

        var parts = performance.ToDataFrame().By("platform");

        Assert.Equal(
            expected.Select(part => (part.Value, (decimal?)part.Influencers, part.Revenue, part.Orders, Rounded(part.TotalPayout))).Order(),
            Enumerable.Range(0, (int)parts.Rows.Count).Select(Part).Order());

        (string, decimal?, decimal?, decimal?, decimal?) Part(int row) => (
            (string)parts.Columns["platform"][row],
            parts.One("influencers", row),
            parts.One("revenue", row),
            parts.One("orders", row),
            Rounded(parts.One("total_payout", row)));

        // What was allocated has all 28 digits, whose sum depends on the order of the rows.
        static decimal? Rounded(decimal? amount) => amount is { } value ? Math.Round(value, 10) : null;
    }

    private static decimal? Sum(IEnumerable<decimal?> numbers)
    {
        var all = numbers.ToList();
        return all.Count > 0 && all.TrueForAll(static number => number is null) ? null : all.Sum();
    }

    private static Gen<HashSet<string>> Subset() =>
        from share in Gen.Choose(0, 100)
        from kept in Gen.Choose(0, 99).ListOf(SampleFrames.Campaign.Influencers.Count)
        let chosen = SampleFrames.Campaign.Influencers.Where((_, row) => kept[row] < share * share / 100)
        select chosen.Select(row => row.InfluencerId).ToHashSet();

    private static Gen<List<decimal?>> Numbers() =>
        Gen.Choose(-6, 6).Select(number => number == 6 ? null : (decimal?)number).ListOf().Select(numbers => numbers.ToList());
}
