using System.Text;
using HealthKart.Analysis.Export;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using Xunit;

namespace HealthKart.Analysis.Tests.Export;

public sealed class QualityJsonTests
{
    [Fact]
    public void A_check_has_the_names_shape_and_order_of_the_contract()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform\n1,Asha,Instagram\n2,Bala \"the\" <b>,YouTube\n",
            Sales = "influencer_id,orders,revenue\n1,1,100.505\n1,1,oops\n,2,50\n9,1,7,x\n",
            Payouts = "influencer_id,total_payout\n1,400\n2,60.10\n",
        };
        var performance = campaign.Performance(new CampaignFilter { Platforms = ["instagram"] });

        Golden.Match(
            "check.expected.json",
            Write(new QualityCheck(performance, [FigureCondition.Parse("roas < 1"), FigureCondition.Parse("orders>1")])));
    }

    [Fact]
    public void A_clean_campaign_has_not_failed()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n1,Asha\n",
            Sales = "influencer_id,orders,revenue\n1,1,100\n",
            Payouts = "influencer_id,total_payout\n1,50\n",
        };

        var json = Write(new QualityCheck(campaign.Performance(), []));

        Assert.Contains("\"findings\": [],\n  \"conditions\": [],\n  \"filesNotRead\": [],\n", json, StringComparison.Ordinal);
        Assert.EndsWith("\"failed\": false\n}\n", json, StringComparison.Ordinal);
    }

    internal static string Write(QualityCheck check)
    {
        using var stream = new MemoryStream();
        QualityJson.Write(check, stream);
        return Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}
