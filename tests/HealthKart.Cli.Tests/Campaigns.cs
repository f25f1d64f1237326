namespace HealthKart.Cli.Tests;

/// <summary>Small campaign folders.</summary>
internal static class Campaigns
{
    /// <summary>Two influencers: Asha sold for ₹3,000 and was paid ₹1,000; Vikram was paid ₹500 and sold nothing.</summary>
    public static void WriteSmall(this TemporaryFolder folder, string name = "data")
    {
        folder.Write(Path.Combine(name, "influencers.csv"), "id,name,category,gender,follower_count,platform\n1,Asha,Fitness,Female,5000,Instagram\n2,Vikram,Food,Male,50000,YouTube\n");
        folder.Write(Path.Combine(name, "tracking_data.csv"), "source,campaign,influencer_id,product,date,orders,revenue\napp,Summer,1,Whey,2025-01-05,2,1000\napp,Summer,1,Whey,2025-02-05,3,2000\n");
        folder.Write(Path.Combine(name, "payouts.csv"), "influencer_id,basis,rate,orders,total_payout\n1,post,1000,,1000\n2,post,500,,500\n");
    }

    /// <summary>One hold-out, in sums.</summary>
    public static void WriteExperiment(this TemporaryFolder folder, string name = "data") => folder.Write(
        Path.Combine(name, "lift.csv"),
        "campaign,arm,users,orders,revenue,spend\nSummer,treatment,5000,613,613000,50000\nSummer,control,5000,503,503000,0\n");
}
