using FsCheck.Xunit;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Tests.Invariants;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Sales;

/// <summary>Facts tell of any part of the sales what another reading of their file would tell, and are bounded.</summary>
[Properties(Arbitrary = [typeof(ExportedCampaignArbitrary)], MaxTest = 100, EndSize = 40)]
public sealed class FactTests
{
    [Property]
    public void A_filter_of_any_export_gives_from_facts_what_the_file_gives(ExportedCampaign exported, bool isShared)
    {
        using var campaign = exported.Write();
        var facts = campaign.Load(new LoadOptions { LeastToShare = isShared ? 0 : long.MaxValue });
        var file = campaign.Load(new LoadOptions { Breakdowns = false });
        CampaignPerformance fromFacts;
        try
        {
            fromFacts = facts.Performance(exported.Filter);
        }
        catch (CampaignInputException exception)
        {
            Assert.Equal(
                exception.Message, Assert.Throws<CampaignInputException>(() => file.Performance(exported.Filter)).Message);
            return;
        }

        var fromFile = file.Performance(exported.Filter);

        Assert.Equal(fromFile.Totals, fromFacts.Totals);
        Assert.Equal(fromFile.Unattributed, fromFacts.Unattributed);
        Assert.Equal(fromFile.Influencers, fromFacts.Influencers);
        Assert.Equal(fromFile.ByDay(), fromFacts.ByDay());
        Assert.Equal(fromFile.UnattributedByDay(), fromFacts.UnattributedByDay());
        Assert.Equal(fromFile.AllBreakdowns(), fromFacts.AllBreakdowns());
    }

    [Fact]
    public void A_filter_of_the_sales_does_not_read_their_file_again()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,date,orders,revenue\n1,Diwali,2025-01-01,1,10\n2,Holi,2025-03-01,2,20.505\n,Holi,,1,7\n",
        };
        var data = campaign.Load();
        campaign.Write(TestCampaign.SalesName, "gone"u8.ToArray());

        var performance = data.Performance(new CampaignFilter { Campaigns = ["holi"], To = new(2025, 12, 31) });

        Assert.Equal((20.505m, 2m), (performance.Totals.Revenue, performance.Totals.Orders));
        Assert.Equal([new DayPerformance(new(2025, 3, 1), 2, 20.505m)], performance.ByDay());
        Assert.Equal(["2025-03"], performance.ByMonth().Select(part => part.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void More_facts_than_are_kept_are_summed_to_coarser_ones_and_lose_nothing(long leastToShare)
    {
        const int days = 300;
        var rows = string.Concat(
            from influencer in Enumerable.Range(1, 500)
            from day in Enumerable.Range(0, days)
            select $"{influencer},{influencer % 3},{new DateOnly(2025, 1, 1).AddDays(day):yyyy-MM-dd},1,{influencer}.25\n");
        using var campaign = new TestCampaign { Sales = "influencer_id,campaign,date,orders,revenue\n" + rows + ",0,,1,3\n" };

        var sales = campaign.Load(new LoadOptions { LeastToShare = leastToShare }).AllSales;

        Assert.Equal(new FactDimensions(FactTime.Month, true, false, false, false), sales.Facts!.Dimensions);
        var (facts, open) = (sales.Facts.In(FactDimensions.None), sales.Facts.Facts.Sum(fact => fact.OpenRevenue));
        Assert.Equal((501, 0m), (facts.Count, open));
        Assert.Equal(500L * days + 1, facts.Facts.Sum(fact => fact.Sums.Rows));
        Assert.Equal((500 * 501 / 2 + 125m) * days + 3, facts.Facts.Sum(fact => fact.Sums.Revenue));
    }

    [Fact]
    public void No_more_facts_are_kept_than_their_bound_allows_and_those_by_influencer_alone_come_from_the_influencers_sums()
    {
        var found = new FactDimensions(FactTime.Day, true, true, true, true);
        var (table, totals, open) = (new FactTable(found), new SumTable(), new SumTable());

        for (var i = 0; i < 600_000; i++)
        {
            var (influencer, revenue) = (i % 300_000, new Amount(i));
            totals.Add(influencer, new Amount(100), revenue);
            var sale = new FactKey(influencer, i % 11, i % 13, i % 5, i % 17, 739_000 + (i % 365));
            table.Add(sale, new Amount(100), revenue, 1, isOpen: false);
            Assert.True(table.Count * table.Dimensions.Columns <= FactTable.MostNumbers, $"{table.Count} facts after {i} sales");
        }

        var complete = table.Complete([.. Enumerable.Range(0, 300_000)], totals, open, null);
        Assert.Equal(FactDimensions.None, complete.Dimensions);
        Assert.Equal((300_000, 600_000L), (complete.Count, complete.Facts.Sum(fact => fact.Sums.Rows)));
        Assert.Equal(600_000m * 599_999 / 200, complete.Facts.Sum(fact => fact.Sums.Revenue));
    }
}
