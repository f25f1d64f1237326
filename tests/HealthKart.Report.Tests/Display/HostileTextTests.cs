using HealthKart.Analysis.Performance;
using HealthKart.Report.Tests.Figures;
using Xunit;

namespace HealthKart.Report.Tests.Display;

/// <summary>Text from CSV files stays text, wherever it is shown.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "\u202Egnp.exe",
        "a\u2028b\u2029c",
        "&lt;b&gt;&#60;i&#62;",
        new string('x', 10_000),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_output_holds_markup_from_a_file(string text)
    {
        using var campaign = Campaign(text);
        var report = campaign.Performance(settings: new AnalysisSettings { TooFewOrders = 1 });

        foreach (var part in Parts(report))
        {
            var html = Shown.Html(part);

            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<i>", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202E', html);
            Assert.DoesNotContain('\u2028', html);
            Assert.DoesNotContain(new string('x', 400), html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_quote_does_not_end_an_attribute()
    {
        using var campaign = Campaign("\"\"><img src=x onerror=alert(1)>");

        foreach (var part in Parts(campaign.Performance()))
        {
            Assert.DoesNotContain("<img", Shown.Html(part), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static IEnumerable<object> Parts(CampaignPerformance report) =>
    [
        report.Cards(), report.Insights(), report.Top(), report.PoorRoas(), report.Influencers, report.ByPlatform(), report.ByCampaign(),
        report.SalesWithoutPayout(), report.PaidWithoutSales(), report.DataQuality(), report.Assumptions(), report.Incremental(),
        report.TopChart(), report.RevenueVsPayoutChart(), report.PlatformAndBasisChart(), report.OverTimeChart(),
        report.PlatformAndCategoryChart(), report.PayoutByBasisChart(),
    ];

    private static TestCampaign Campaign(string text)
    {
        var influencers = string.Join(
            '\n', Enumerable.Range(1, 8).Select(i => $"{i},\"{text} {i}\",\"{text}\",\"{(i < 4 ? text : "Food")}\""));
        var sales = string.Join('\n', Enumerable.Range(1, 7).Select(i => $"{i},\"{text}\",\"{text}\",2025-01-{i:00},{i},{i * 100}"));
        var payouts = string.Join('\n', Enumerable.Range(2, 7).Select(i => $"{i},\"{text}\",{1000 - (i * 100)}"));
        return new TestCampaign
        {
            Influencers = $"id,name,platform,category\n{influencers}\n",
            Sales = $"influencer_id,campaign,product,date,orders,revenue\n{sales}\n1,x,x,\"{text}\",1,1\n2,x,x,2025-01-01,1,\"{text}\"\n",
            Payouts = $"influencer_id,basis,total_payout\n{payouts}\n\"{text}\",post,20\n",
        };
    }
}
