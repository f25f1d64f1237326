using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>What shows at the head of a file is read once and kept.</summary>
public sealed class FileHeadTests
{
    private const string Sales = "influencer_id,revenue,coupon\n1,10,A\n";

    [Fact]
    public void The_columns_of_a_campaign_are_known_without_its_files()
    {
        using var campaign = new TestCampaign { Sales = Sales, Payouts = "influencer_id,total_payout\n1,5\n" };
        campaign.Write("lift.csv", "arm,users,orders\ntreatment,10,2\ncontrol,10,1\n").Write("sales_2024.csv", "a,b\n1,2\n");
        var data = campaign.Load();

        foreach (var file in Directory.GetFiles(campaign.Folder))
        {
            File.Delete(file);
        }

        Assert.Equal(["tracking_data.csv", "payouts.csv"], data.Columns().Select(static file => file.File));
        Assert.Equal(["coupon"], data.Columns()[0].NotRead);
        Assert.Equal("sales_2024.csv", Assert.Single(data.FilesNotRead).File);
        Assert.True(data.HasExperiments);
        Assert.Equal(5m, Assert.Single(data.Payouts).Amount);
    }

    [Fact]
    public void A_folder_looks_into_a_file_once_whatever_is_asked_of_it()
    {
        using var campaign = new TestCampaign { Sales = Sales };
        campaign.Write("lift.csv", "arm,users,orders\ntreatment,10,2\ncontrol,10,1\n");
        var folder = new CampaignFolder(campaign.Folder);
        var (head, hasExperiments) = (folder.Find(CampaignFile.Sales, null, CsvDialect.AsFound), folder.HoldsExperiments());

        campaign.Write(TestCampaign.SalesName, "x,y\n").Write("lift.csv", "x,y\n");

        Assert.Equal(["influencer_id", "revenue", "coupon"], CsvHeader.Of(head!, CampaignFile.Sales).Headers);
        Assert.Same(head!.Edges, folder.Find(CampaignFile.Sales, null, CsvDialect.AsFound)!.Edges);
        Assert.True(hasExperiments && folder.HoldsExperiments());
    }

    [Theory]
    [InlineData(100)]
    [InlineData(CsvTable.BufferSize - 45)]
    [InlineData(CsvTable.BufferSize - 30)]
    [InlineData(CsvTable.BufferSize)]
    [InlineData(3 * CsvTable.BufferSize)]
    public void A_header_may_be_longer_than_the_head(int length)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,{new string('x', length)},revenue,date\n1,a,10,2025-01-01\n" };

        var data = campaign.Load();

        Assert.Equal(10m, data.Performance().Totals.Revenue);
        Assert.Equal(["influencer_id", "revenue", "date"], Assert.Single(data.Columns()).Read.Select(static column => column.Name));
    }

    [Fact]
    public void A_header_that_is_late_not_UTF_8_is_read_as_what_it_is()
    {
        byte[] name = [.. Enumerable.Repeat((byte)'x', CsvTable.BufferSize), 0xEA];
        using var campaign = new TestCampaign().Write(TestCampaign.SalesName, [.. "influencer_id,"u8, .. name, .. ",revenue\n1,a,10\n"u8]);

        var data = campaign.Load();

        Assert.Equal(10m, data.Performance().Totals.Revenue);
        Assert.EndsWith("ê", Assert.Single(Assert.Single(data.Columns()).NotRead), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n4,5", true)]
    [InlineData("a,b,c\n1,2,3\n4,5,6", false)]
    [InlineData("a,b,c\n1,2,3\n", false)]
    [InlineData("a,b", false)]
    public void The_last_line_shows_whether_a_file_was_cut(string text, bool isCut)
    {
        using var campaign = new TestCampaign { Sales = text };

        Assert.Equal(isCut, FileEnd.Of(CsvSource.Of(campaign.PathOf(TestCampaign.SalesName)), CampaignFile.Sales) is not null);
    }

    [Fact]
    public void A_file_of_experiments_that_is_no_table_keeps_nobody_from_the_campaign()
    {
        using var campaign = new TestCampaign { Sales = Sales }.Write("lift.csv", "\"arm,users\n1,2\n");

        var data = campaign.Load();

        Assert.True(data.HasExperiments);
        Assert.Empty(data.FilesNotRead);
    }
}
