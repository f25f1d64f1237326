using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class RowAccountTests
{
    [Fact]
    public void Sales_used_unattributed_and_rejected_are_all_that_was_read_in_rows_and_rupees()
    {
        using var campaign = new TestCampaign
        {
            Sales = """
                influencer_id,orders,revenue
                1,1,100.10
                2,1,-20.05
                ,1,50.50
                1,1,
                2,1,lots
                3,1,70.70,shifted
                ,1,
                """,
        };

        var account = Assert.Single(campaign.Load().Accounts);

        Assert.Equal((CampaignFile.Sales, "tracking_data.csv"), (account.File, account.Name));
        Assert.Equal((7L, 2L, 1L, 4L), (account.RowsRead, account.RowsUsed, account.RowsUnattributed, account.RowsRejected));
        Assert.Equal((80.05m, 50.50m, 70.70m), (account.MoneyUsed, account.MoneyUnattributed, account.MoneyRejected));
        Assert.Equal(100.10m - 20.05m + 50.50m + 70.70m, account.MoneyUsed + account.MoneyUnattributed + account.MoneyRejected);
    }

    [Fact]
    public void Payouts_used_unattributed_and_rejected_are_all_that_was_read_in_rows_and_rupees()
    {
        using var campaign = new TestCampaign
        {
            Payouts = """
                influencer_id,basis,total_payout
                1,post,1000.10
                1,post,
                n/a,post,200
                2,post,soon
                2,post,30.03,,extra
                """,
        };

        var account = Assert.Single(campaign.Load().Accounts);

        Assert.Equal((5L, 2L, 1L, 2L), (account.RowsRead, account.RowsUsed, account.RowsUnattributed, account.RowsRejected));
        Assert.Equal((1000.10m, 200m, 30.03m), (account.MoneyUsed, account.MoneyUnattributed, account.MoneyRejected));
    }

    [Fact]
    public void Influencers_and_posts_are_accounted_for_too()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n1,Asha\n1,Asha\n,Nobody\n2,Bala,x",
            Posts = "influencer_id,likes\n1,5\n,6\n2,7,8",
            Sales = "influencer_id,revenue\n1,1",
        };

        var accounts = campaign.Load().Accounts.ToDictionary(account => account.File);

        var influencers = accounts[CampaignFile.Influencers];
        Assert.Equal(
            (4L, 1L, 0L, 3L), (influencers.RowsRead, influencers.RowsUsed, influencers.RowsUnattributed, influencers.RowsRejected));
        var posts = accounts[CampaignFile.Posts];
        Assert.Equal((3L, 1L, 1L, 1L), (posts.RowsRead, posts.RowsUsed, posts.RowsUnattributed, posts.RowsRejected));
    }

    [Fact]
    public void Rejected_rows_stand_beside_the_totals_whatever_the_filter_leaves()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,platform\n1,Instagram\n2,YouTube",
            Sales = "influencer_id,revenue\n1,10\n2,20,30\n2,what",
            Payouts = "influencer_id,total_payout\n1,5\n2,7,8",
        };

        var all = campaign.Performance();
        var filtered = campaign.Performance(new() { Platforms = ["Instagram"] });

        Assert.Equal(new Remainder(3, 20m, 0m, 7m), all.Rejected);
        Assert.Equal(all.Rejected, filtered.Rejected);
        Assert.Equal((10m, 5m), (all.Totals.Revenue, all.Totals.TotalPayout));
    }

    [Fact]
    public void A_repeated_row_of_payouts_never_repeats_sales_nor_the_other_way_round()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id\n1",
            Posts = "influencer_id,likes\n1,1\n1,2\n1,3",
            Sales = "influencer_id,orders,revenue\n1,1,100\n1,1,200\n1,1,300",
            Payouts = "influencer_id,total_payout\n1,10\n1,20",
        };

        var totals = campaign.Performance().Totals;

        Assert.Equal((600m, 3m, 30m, 20m), (totals.Revenue, totals.Orders, totals.TotalPayout, totals.Roas));
    }
}
