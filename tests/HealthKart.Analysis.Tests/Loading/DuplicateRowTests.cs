using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Rows are noted while they are read, to find those that stand in a file more than once.</summary>
public sealed class DuplicateRowTests
{
    [Fact]
    public void The_rows_of_payouts_are_noted_as_they_are_read()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,10\n1,bad\n\n1,10\n" };
        var noted = new RowHashes();

        PayoutsFile.Read(CsvSource.Of(campaign.PathOf(TestCampaign.PayoutsName)), new InfluencerTable(), new IssueLog(), noted: noted);

        Assert.Equal(3, noted.Count);
        Assert.Single(noted.Repeated());
    }

    [Fact]
    public void The_rows_of_posts_are_noted_as_they_are_read()
    {
        using var campaign = new TestCampaign { Posts = "influencer_id,reach\n1,10\n2,20\n1,10\n" };
        var noted = new RowHashes();

        PostsFile.Read(CsvSource.Of(campaign.PathOf(TestCampaign.PostsName)), new IssueLog(), noted: noted);

        Assert.Equal(3, noted.Count);
        Assert.Single(noted.Repeated());
    }
}
