using System.Globalization;
using System.Text.Json;
using HealthKart.Analysis;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Tests.Display;
using HealthKart.Report.Words;
using HealthKart.Samples;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

public sealed class DashboardJsonTests
{
    [Fact]
    public void A_small_campaign_is_written_column_by_column()
    {
        using var campaign = TestCampaign.Festivals();

        Golden.Match("festivals.expected.json", Indented(campaign.Performance(new CampaignFilter { MinOrders = 3 }).Dashboard().Json));
    }

    [Fact]
    public void A_campaign_filter_of_the_report_leaves_its_facts_and_says_what_it_cuts()
    {
        using var campaign = TestCampaign.Festivals();

        Golden.Match(
            "holi.expected.json",
            Indented(
                campaign.Performance(new CampaignFilter { Campaigns = ["Holi"] })
                    .Dashboard(new CsvExportOptions { GuardFormulas = false }).Json));
    }

    [Fact]
    public void The_bytes_are_the_same_in_any_culture_and_order_of_rows()
    {
        using var campaign = TestCampaign.Festivals();
        var expected = campaign.Performance().Dashboard().Json;
        var lines = File.ReadAllLines(campaign.PathOf(TestCampaign.SalesName));
        campaign.Write(TestCampaign.SalesName, string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Reverse())));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            Assert.Equal(expected, campaign.Performance().Dashboard().Json);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Amounts_finer_than_a_paisa_and_beyond_the_numbers_of_JavaScript_stay_exact()
    {
        using var campaign = new TestCampaign
        {
            Sales =
                "influencer_id,orders,revenue\n1,1.5,0.1234\n2,1,90000000000000000\n2,1,-90000000000000000.5\n3,2,90000000000000000.25\n",
            Payouts = "influencer_id,basis,total_payout\n1,post,12\n",
        };

        var json = new DashboardSums(campaign.Performance().Dashboard().Json);

        Assert.Equal((4, 1), (json.Json.GetProperty("moneyDecimals").GetInt32(), json.Json.GetProperty("orderDecimals").GetInt32()));
        Assert.Equal(
            "1234,-5000,\"900000000000000002500\"",
            string.Join(',', json.Column("facts", "revenue").Select(amount => amount.GetRawText())));
        Assert.Equal("15,20,20", string.Join(',', json.Column("facts", "orders").Select(orders => orders.GetRawText())));
        Assert.Equal("120000", json.Column("payouts", "amount").Single().GetRawText());
        Assert.Equal(
            (2, 1.5m, 0.1234m),
            (json.SalesByInfluencer().Count - 1, json.SalesByInfluencer()["1"].Orders, json.SalesByInfluencer()["1"].Revenue));
    }

    [Fact]
    public void Text_from_a_file_neither_ends_the_script_element_nor_loses_a_letter()
    {
        const string Hostile = "</script><!--<script>{{name}} {payout} \u2028\u2029 ]]> & ' ` $& \\u003c/script>";
        using var campaign = new TestCampaign
        {
            Influencers = $"id,name,platform,category,{Hostile}\n1,{Hostile},{Hostile},{Hostile},{Hostile}\n",
            Sales = $"influencer_id,campaign,product,brand,source,orders,revenue\n1,{Hostile},{Hostile},{Hostile},{Hostile},1,100\n",
            Payouts = $"influencer_id,basis,total_payout\n1,{Hostile},50\n",
        };

        var dashboard = campaign.Performance().Dashboard();

        Assert.DoesNotContain('<', dashboard.Json);
        Assert.DoesNotContain('\u2028', dashboard.Json);
        var sums = new DashboardSums(dashboard.Json);
        Assert.Equal(Hostile, sums.Texts("influencers", "name").Single());
        string[] columns = ["platform", "campaign", "product", "brand", "source"];
        Assert.All(columns, column => Assert.Equal(Hostile, sums.Texts("values", column).Single()));
        Assert.Equal(Hostile, sums.Json.GetProperty("influencers").GetProperty("further")[0].GetProperty("header").GetString());
        var html = Shown.Html(dashboard);
        var data = html[html.IndexOf("hk-dashboard-data\">", StringComparison.Ordinal)..];
        data = data["hk-dashboard-data\">".Length..data.IndexOf("</script>", StringComparison.Ordinal)];
        Assert.Equal(dashboard.Json, data);
    }

    [Fact]
    public void Two_spellings_of_a_platform_are_one_value_and_the_file_keeps_both()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform\n1,A,Instagram\n2,B,instagram\n",
            Sales = "influencer_id,orders,revenue\n1,1,100\n2,1,50\n",
        };

        var sums = new DashboardSums(campaign.Performance().Dashboard().Json);

        Assert.Equal(["Instagram"], sums.Texts("values", "platform"));
        Assert.Equal(
            """{"1":"instagram"}""",
            sums.Json.GetProperty("influencers").GetProperty("spelled").GetProperty("platform").GetRawText());
    }

    [Theory]
    [InlineData(200, 36_000)]
    [InlineData(10_000, 200_000)]
    public void Facts_and_payouts_of_large_campaigns_fit_two_megabytes(int influencers, int sales)
    {
        using var folder = new TemporaryFolder();
        SampleCampaign.Write(folder.FullName, new SampleOptions { Influencers = influencers, Sales = sales, Posts = 100 });
        var campaign = CampaignData.Load(folder.FullName).Performance();

        var sums = new DashboardSums(campaign.Dashboard().Json);

        var money = sums.Json.GetProperty("facts").GetRawText().Length + sums.Json.GetProperty("payouts").GetRawText().Length;
        Assert.InRange(money, 1, DashboardData.Budget);
        Assert.Equal(campaign.Totals.Revenue, sums.SalesByInfluencer().Where(one => one.Key.Length > 0).Sum(one => one.Value.Revenue));
        Assert.Equal(campaign.Totals.TotalPayout, sums.PayoutsByInfluencer().Sum(one => one.Value ?? 0));
    }

    [Fact]
    public void Payouts_alone_give_a_dashboard_of_payouts()
    {
        using var campaign = new TestCampaign
        {
            Payouts = "influencer_id,basis,total_payout,campaign,date\n1,post,100,Diwali,2025-01-10\n2,order,\n",
        };

        var sums = new DashboardSums(campaign.Performance().Dashboard().Json);

        Assert.False(sums.Json.GetProperty("hasSales").GetBoolean());
        Assert.Empty(sums.Column("facts", "rows"));
        Assert.Empty(sums.LeftOut());
        Assert.Empty(sums.Texts("values", "campaign"));
        Assert.Equal([100m, null], sums.PayoutsByInfluencer().OrderBy(one => one.Key).Select(one => one.Value));
    }

    [Fact]
    public void Every_text_of_the_script_has_a_name_of_its_own_and_balanced_braces()
    {
        var texts = DashboardWords.OfDashboard(new FollowerTiers());

        Assert.Equal(texts.Count, texts.DistinctBy(text => text.Name).Count());
        Assert.All(texts, text => Assert.Matches(@"^([^{}]|\{[A-Za-z]+\})+$", text.Template));
    }

    private static string Indented(string json)
    {
        using var document = JsonDocument.Parse(json);
        // The texts, colours, figures and limits are not about the campaign; each property in a line.
        var lines = document.RootElement.EnumerateObject()
            .Where(property => property.Name is not ("texts" or "palette" or "figures" or "limits" or "cards" or "columns"))
            .SelectMany(property => property.Value.ValueKind == JsonValueKind.Object
                ? property.Value.EnumerateObject().Select(inner => $"{property.Name}.{inner.Name}: {Written(property.Name, inner.Value)}")
                : [$"{property.Name}: {property.Value.GetRawText()}"]);
        return string.Join('\n', lines) + "\n";
    }

    // A packed column is told as the numbers that it holds.
    private static string Written(string part, JsonElement value) =>
        part is "influencers" or "facts" or "payouts" or "posts" && value.ValueKind == JsonValueKind.String
            ? JsonSerializer.Serialize(DashboardSums.Unpacked(value.GetString()!))
            : value.GetRawText();
}
