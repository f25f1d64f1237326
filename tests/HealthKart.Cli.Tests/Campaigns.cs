namespace HealthKart.Cli.Tests;

/// <summary>Small campaign folders.</summary>
internal static class Campaigns
{
    /// <summary>Two influencers: Asha sold for ₹3,000 and was paid ₹1,000; Vikram was paid ₹500 and sold nothing.</summary>
    public static void WriteSmall(this TemporaryFolder folder, string name = "data")
    {
        folder.Write(
            Path.Combine(name, "influencers.csv"),
            "id,name,category,gender,follower_count,platform\n1,Asha,Fitness,Female,5000,Instagram\n2,Vikram,Food,Male,50000,YouTube\n");
        folder.Write(
            Path.Combine(name, "tracking_data.csv"),
            "source,campaign,influencer_id,product,date,orders,revenue\napp,Summer,1,Whey,2025-01-05,2,1000\n"
            + "app,Summer,1,Whey,2025-02-05,3,2000\n");
        folder.Write(
            Path.Combine(name, "payouts.csv"), "influencer_id,basis,rate,orders,total_payout\n1,post,1000,,1000\n2,post,500,,500\n");
    }

    /// <summary>One hold-out, in sums.</summary>
    public static void WriteExperiment(this TemporaryFolder folder, string name = "data") => folder.Write(
        Path.Combine(name, "lift.csv"),
        "campaign,arm,users,orders,revenue,spend\nSummer,treatment,5000,613,613000,50000\nSummer,control,5000,503,503000,0\n");

    /// <summary>
    /// What cultures read in different ways: an I with and without a dot, decimals, returns; and a row that cannot be used.
    /// </summary>
    public static void WriteWithHardLetters(this TemporaryFolder folder, string name = "data")
    {
        folder.Write(
            Path.Combine(name, "influencers.csv"),
            "ID,NAME,CATEGORY,GENDER,FOLLOWER_COUNT,PLATFORM\nINF1,İpek Iğdır,FITNESS,Female,5000,INSTAGRAM\n"
            + "inf2,ılık Ärzte,Fitness,Male,50000,instagram\n"
            + "Inf3,Zoë,Diät,Female,150000,TikTok\ninf4,आशा,Diät,Female,1500000,Twitter\n");
        folder.Write(
            Path.Combine(name, "tracking_data.csv"),
            "SOURCE,CAMPAIGN,INFLUENCER_ID,PRODUCT,DATE,ORDERS,REVENUE\napp,İlk,inf1,Whey,2025-01-05,12,1234567.25\n"
            + "app,ilk,INF2,Whey,2025-02-05,7,-2000.5\n"
            + "web,Ilık,INF3,Gainer,2025-03-05,9,45678.9\nweb,Ilık,inf4,Gainer,2025-03-06,3,1.234\n"
            + "web,Ilık,inf4,Gainer,2025-03-07,1,viel\n");
        folder.Write(
            Path.Combine(name, "payouts.csv"),
            "INFLUENCER_ID,BASIS,RATE,ORDERS,TOTAL_PAYOUT\ninf1,POST,1000.5,,1000.5\nINF2,post,500,,500\ninf3,ORDER,1234.5,9,11110.5\n");
        folder.Write(
            Path.Combine(name, "lift.csv"),
            "CAMPAIGN,ARM,USERS,ORDERS,REVENUE,REVENUE_SUM_OF_SQUARES,SPEND\n"
            + "İlk,treatment,50000,2600,3120000,5100000000,400000\nİlk,control,50000,2400,2880000,4700000000,0\n");
    }
}
