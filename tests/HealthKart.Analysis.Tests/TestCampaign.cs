using System.Text;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Tests;

/// <summary>A folder of campaign CSVs written from text, which goes when the test is over.</summary>
internal sealed class TestCampaign : IDisposable
{
    public const string InfluencersName = "influencers.csv";
    public const string PostsName = "posts.csv";
    public const string SalesName = "tracking_data.csv";
    public const string PayoutsName = "payouts.csv";

    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.FullName;

    public string Influencers { init => Write(InfluencersName, value); }

    public string Posts { init => Write(PostsName, value); }

    public string Sales { init => Write(SalesName, value); }

    public string Payouts { init => Write(PayoutsName, value); }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public TestCampaign Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public TestCampaign Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    public CampaignData Load(LoadOptions? options = null) => CampaignData.Load(Folder, options);

    public CampaignPerformance Performance(CampaignFilter? filter = null, AnalysisSettings? settings = null) =>
        Load().Performance(filter, settings);

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// Four influencers, two campaigns. Asha's payout is for both; Bala's is for Diwali; Chitra has revenue and no orders; Dev has a payout
    /// and no sale; a sale and a payout belong to nobody.
    /// </summary>
    public static TestCampaign Festivals() => new()
    {
        Influencers = """
            ID,name,platform,category,gender,followers,city
            1,Asha Rao,Instagram,Fitness,Female,5000,Pune
            2,Bala Iyer,YouTube,Fitness,Male,50000,Chennai
            3,Chitra Das,Instagram,Food,Female,500000,Kolkata
            4,Dev Nair,Twitter,Food,Male,5000000,Kochi
            """,
        Sales = """
            influencer_id,source,campaign,product,brand,date,orders,revenue
            1,post,Diwali,Whey,MuscleBlaze,2025-01-10,2,1000
            1,story,Holi,Bar,HKVitals,2025-03-05,6,3000
            2,post,Diwali,Whey,MuscleBlaze,2025-01-20,10,500
            2,post,Holi,Bar,HKVitals,2025-03-06,10,1500
            3,story,Diwali,Bar,HKVitals,2025-02-01,0,800
            3,story,Holi,Bar,HKVitals,2025-03-01,0,200
            ,organic,Diwali,Whey,MuscleBlaze,2025-01-11,3,900
            """,
        Payouts = """
            influencer_id,basis,total_payout,campaign
            1,post,800,
            2,order,1000,Diwali
            3,post,500,
            4,post,300,
            ,post,50,
            """,
    };
}
