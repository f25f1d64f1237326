using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>What is loaded for a notebook that is about to ask for it is read once, and never old.</summary>
public sealed class LoadedAheadTests
{
    private static readonly LoadOptions s_options = new() { Columns = ["revenue=Umsatz"], Open = "exclude", SplitBy = ["city"] };

    [Fact]
    public void The_next_who_asks_for_the_same_has_what_was_loaded_and_who_asks_after_that_reads_anew()
    {
        using var campaign = Campaign();

        var ahead = CampaignData.LoadAhead(campaign.Folder, s_options);

        Assert.Same(ahead, CampaignData.Load(campaign.Folder, s_options with { Columns = ["revenue=Umsatz"], Progress = new() }));
        Assert.NotSame(ahead, CampaignData.Load(campaign.Folder, s_options));
    }

    [Fact]
    public void Who_asks_otherwise_or_after_a_file_has_changed_reads_the_files()
    {
        using var campaign = Campaign();

        var ahead = CampaignData.LoadAhead(campaign.Folder, s_options);
        Assert.NotSame(ahead, CampaignData.Load(campaign.Folder, s_options with { Open = "use" }));

        CampaignData.LoadAhead(campaign.Folder, s_options);
        campaign.Write(TestCampaign.SalesName, "influencer_id,city,Umsatz\n1,Pune,10\n2,Pune,30,\n"u8.ToArray());
        Assert.Equal(40m, CampaignData.Load(campaign.Folder, s_options).Performance().Totals.Revenue);

        ahead = CampaignData.LoadAhead(campaign.Folder, s_options);
        campaign.Write("notes.csv", "a\n1\n"u8.ToArray());
        Assert.NotSame(ahead, CampaignData.Load(campaign.Folder, s_options));
    }

    private static TestCampaign Campaign() => new()
    {
        Sales = "influencer_id,city,Umsatz\n1,Pune,10\n2,Pune,20\n",
        Payouts = "influencer_id,total_payout\n1,5\n",
    };
}
