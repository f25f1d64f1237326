using FsCheck.Xunit;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests.Invariants;
using HealthKart.Analysis.Tests.RealData;
using HealthKart.Analysis.Values;
using HealthKart.Report.Dashboard;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>What a page adds up is what the library adds up.</summary>
[Properties(Arbitrary = [typeof(CampaignArbitrary), typeof(ExportedCampaignArbitrary)], MaxTest = 100, EndSize = 40)]
public sealed class DashboardFactsTests
{
    private static readonly CampaignFilter s_festival = new()
    {
        Campaigns = ["MB_AlwaysOn"],
        From = new(2025, 2, 10),
        To = new(2025, 9, 20),
    };

    public static TheoryData<string> RealFolders => Oracle.Folders();

    [Fact]
    public void Facts_and_payouts_of_the_sample_add_up_to_its_totals() =>
        AssertSums(CampaignData.Load(RepositoryRoot.PathOf("data")), CampaignFilter.None);

    [Fact]
    public void Under_a_filter_of_the_report_only_what_it_leaves_is_there()
    {
        var data = CampaignData.Load(RepositoryRoot.PathOf("data"));

        AssertSums(data, s_festival);
        AssertSums(data, new CampaignFilter { Platforms = ["Instagram"], Brands = ["HKVitals"] });
        AssertSums(data, new CampaignFilter { MinRoas = 2, MinOrders = 40 });
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(RealFolders))]
    public void Facts_and_payouts_of_real_campaigns_add_up_to_their_totals(string set) =>
        AssertSums(CampaignData.Load(Oracle.FolderOf(set)), CampaignFilter.None);

    [Property]
    public void Facts_and_payouts_of_any_campaign_add_up_to_its_totals(GeneratedCampaign generated)
    {
        using var campaign = generated.Write();

        AssertSums(campaign.Load(), generated.Filter);
    }

    [Property]
    public void Facts_and_payouts_of_an_export_with_every_fault_add_up_to_its_totals(ExportedCampaign exported)
    {
        using var campaign = exported.Write();

        AssertSums(campaign.Load(), exported.Filter);
    }

    [Fact]
    public void What_does_not_fit_is_given_up_in_one_order_with_a_reason_each()
    {
        var campaign = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance();
        var all = SumsOf(campaign);
        string[] order = ["day", "product", "source", "brand", "campaign", "month"];
        var given = new List<int>();

        for (var budget = 200_000; budget > 1_000; budget = budget * 9 / 10)
        {
            var data = DashboardData.Of(campaign, budget);
            var sums = new DashboardSums(new DashboardJson(data).Write(new CsvExportOptions()));

            var expected = data.LeftOut.Any(left => left.Filter == "month") ? order[1..] : order[..data.LeftOut.Count];
            Assert.Equal(expected, data.LeftOut.Select(left => left.Filter));
            Assert.All(data.LeftOut, left => Assert.EndsWith(".", left.Why, StringComparison.Ordinal));
            Assert.Equal(all.SalesByInfluencer(), sums.SalesByInfluencer());
            given.Add(data.LeftOut.Any(left => left.Filter == "month") ? order.Length : data.LeftOut.Count);
        }

        Assert.Equal(given.Order(), given);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], given.Distinct());
    }

    [Fact]
    public void Few_sales_beside_very_many_payouts_keep_their_filters()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,product,date,orders,revenue\n1,Diwali,Whey,2025-01-10,1,100\n2,Holi,Bar,2025-02-10,1,200\n",
            Payouts = "influencer_id,basis,total_payout\n" + string.Concat(Enumerable.Range(1, 400).Select(id => $"{id},post,{id}\n")),
        };

        Assert.Empty(DashboardData.Of(campaign.Performance(), 4_000).LeftOut);
        Assert.Equal(["product", "campaign", "month"], DashboardData.Of(campaign.Performance(), 100).LeftOut.Select(left => left.Filter));
    }

    [Fact]
    public void Where_payouts_have_days_of_their_own_months_are_too_coarse_to_allocate_them_by_campaign()
    {
        var rows = Enumerable.Range(1, 28)
            .Select(day => $"1,Diwali,Whey,2025-01-{day:00},1,{day}\n1,Holi,Bar,2025-02-{day:00},1,{day}\n");
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,product,date,orders,revenue\n" + string.Concat(rows),
            Payouts = "influencer_id,basis,total_payout,date\n1,post,800,2025-01-10\n1,post,50,\n",
        };

        var data = DashboardData.Of(campaign.Performance(new CampaignFilter { Products = ["Whey"] }), 400);

        Assert.Equal(["day", "product", "campaign"], data.LeftOut.Select(left => left.Filter));
        Assert.Contains("would hold more than", data.LeftOut[0].Why, StringComparison.Ordinal);
        Assert.All(data.LeftOut.Skip(1), left => Assert.Contains("allocate", left.Why, StringComparison.Ordinal));
        Assert.Equal(
            [(1, 1m), (null, null)],
            data.Payouts.OrderBy(payout => payout.Part is null).Select(payout => ((long?)payout.Part?.Rows, payout.Part?.Orders)));
        Assert.Equal(
            [(1, 56m), (1, 1m)],
            data.Payouts.Select(payout => (payout.Rows, payout.Whole.Orders)).OrderByDescending(payout => payout.Orders));
    }

    private static DashboardSums SumsOf(CampaignPerformance campaign) => new(campaign.Dashboard().Json);

    private static void AssertSums(CampaignData data, CampaignFilter filter)
    {
        CampaignPerformance campaign;
        try
        {
            campaign = data.Performance(filter);
        }
        catch (CampaignInputException)
        {
            // A filter made up that these data cannot have.
            return;
        }

        var everybody = data.Performance(filter with { MinRoas = 0, MinOrders = 0 });
        var sums = SumsOf(campaign);

        var sold = everybody.Influencers.Where(row => row.HasSales)
            .ToDictionary(row => row.InfluencerId, row => (row.SalesRows, row.Orders ?? 0, row.Revenue ?? 0));
        var found = sums.SalesByInfluencer();
        Assert.Equal(sold, found.Where(one => one.Key.Length > 0).ToDictionary());
        var nobody = found.GetValueOrDefault("");
        Assert.Equal((everybody.Unattributed.Orders, everybody.Unattributed.Revenue), (nobody.Orders, nobody.Revenue));
        Assert.Equal(everybody.InFilter.Select(row => row.InfluencerId).Order(), sums.Texts("influencers", "id").Order());
        if (everybody.IncludesUnattributed
            && filter is { Campaigns.Count: 0, Products.Count: 0, Brands.Count: 0, Sources.Count: 0, From: null, To: null })
        {
            var paid = sums.PayoutsByInfluencer();
            Assert.Equal(everybody.Unattributed.TotalPayout, paid.GetValueOrDefault("") ?? 0);
            Assert.All(everybody.Influencers, row => Assert.Equal(row.TotalPayout, paid.GetValueOrDefault(row.InfluencerId)));
        }

        var breakdowns =
            new[] { ("campaign", everybody.ByCampaign()), ("product", everybody.ByProduct()), ("source", everybody.BySource()) };
        foreach (var (dimension, parts) in breakdowns)
        {
            if (sums.Has("facts", dimension))
            {
                var expected = parts.Where(part => part.Value != BreakdownRow.NotAllocated && (part.Orders != 0 || part.Revenue != 0))
                    .ToDictionary(part => part.Value, part => (part.Orders ?? 0, part.Revenue ?? 0), StringComparer.OrdinalIgnoreCase);
                var actual = sums.SalesBy(dimension)
                    .Where(part => part.Key.Length > 0 && (part.Value.Orders != 0 || part.Value.Revenue != 0))
                    .ToDictionary(part => part.Key, part => (part.Value.Orders, part.Value.Revenue), StringComparer.OrdinalIgnoreCase);
                Assert.Equal(expected.Count, actual.Count);
                Assert.All(expected, part => Assert.Equal(part.Value, actual[part.Key]));
            }
        }
    }
}
