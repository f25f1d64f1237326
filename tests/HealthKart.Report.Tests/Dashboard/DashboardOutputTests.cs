using System.Text.RegularExpressions;
using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using HealthKart.Report.Tests.Display;
using HealthKart.Report.Tests.Figures;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

public sealed class DashboardOutputTests
{
    [Fact]
    public void An_output_brings_its_own_style_what_stands_without_a_script_its_data_and_its_script_in_this_order()
    {
        var html = Shown.Html(CampaignData.Load(RepositoryRoot.PathOf("data")).Performance().Dashboard());

        string[] parts =
        [
            "<div class=\"hk-out\">", "<style>", "<section class=\"hk-dashboard\">", "<div class=\"hk-dashboard-static\">",
            "<div class=\"hk-cards\">", "<figure class=\"hk-figure\" data-hk-drawn=\"elsewhere\">", "<table",
            "<script type=\"application/json\" class=\"hk-dashboard-data\">", "</section>", "<script>",
        ];
        var at = 0;
        foreach (var part in parts)
        {
            var next = html.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(next >= 0, $"No {part[..Math.Min(60, part.Length)]} where it should be.");
            at = next + part.Length;
        }

        Assert.DoesNotContain(ReportStyle.Scoped, html, StringComparison.Ordinal);
        Assert.DoesNotContain(PlotlyScript.Text, html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_script_the_cards_six_figures_with_their_tables_and_the_first_200_influencers_stand_there()
    {
        var campaign = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance();
        var html = StaticPart(Shown.Html(campaign.Dashboard()));

        Assert.Contains(Shown.Html(campaign.Cards()).Split('\n')[2], html, StringComparison.Ordinal);
        Assert.Equal(6, Regex.Count(html, "<figure class=\"hk-figure\" data-hk-drawn=\"elsewhere\">"));
        Assert.Equal(6, Regex.Count(html, "<details class=\"hk-figure-data\" open=\"open\">"));
        Assert.Contains("The first 200 of 203 influencers, highest ROAS first", html, StringComparison.Ordinal);
        var table = html[html.IndexOf("The first 200 of", StringComparison.Ordinal)..];
        var body = table[table.IndexOf("<tbody>", StringComparison.Ordinal)..table.IndexOf("</tbody>", StringComparison.Ordinal)];
        Assert.Equal(200, Regex.Count(body, "<tr>"));
    }

    [Fact]
    public void A_text_from_a_file_is_no_markup_in_the_part_that_stands_without_a_script()
    {
        const string Hostile = "</script><img src=x onerror=alert(1)>";
        using var campaign = new TestCampaign
        {
            Influencers = $"id,name,platform,category\n1,{Hostile},{Hostile},{Hostile}\n",
            Sales = $"influencer_id,campaign,orders,revenue\n1,{Hostile},1,100\n",
            Payouts = $"influencer_id,basis,total_payout\n1,{Hostile},50\n",
        };

        var html = Shown.Html(campaign.Performance().Dashboard());

        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Data_without_anything_to_show_still_make_a_page()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,basis,total_payout\n" };

        var html = StaticPart(Shown.Html(campaign.Performance().Dashboard()));

        Assert.Contains("hk-cards", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_heat_map_divides_sums_by_sums_and_says_how_many_influencers_are_in_a_cell()
    {
        using var campaign = TestCampaign.Festivals();

        var figure = campaign.Performance().PlatformAndCategoryChart().Drawn();

        Assert.Equal(
            [
                "Instagram|Fitness|1|8|₹4,000|₹800|5.00×", "YouTube|Fitness|1|20|₹2,000|₹1,000|2.00×",
                "Instagram|Food|1|0|₹1,000|₹500|2.00×", "Twitter|Food|1|0|₹0|₹300|0.00×",
            ],
            figure.Rows.Select(row => string.Join('|', row)));
        Assert.Contains("n = 1", figure.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_payouts_by_basis_add_up_to_the_headline()
    {
        using var campaign = TestCampaign.Festivals();

        var figure = campaign.Performance().PayoutByBasisChart().Drawn();

        Assert.StartsWith("60.4 % of the payout is for “post”; “post” returns most", figure.Title, StringComparison.Ordinal);
        Assert.Equal(
            ["post|₹1,600|60.4 %", "order|₹1,000|37.7 %", "(unattributed)|₹50|1.9 %"],
            figure.Rows.Select(row => $"{row[0]}|{row[4]}|{row[5]}"));
    }

    private static string StaticPart(string html) =>
        html[html.IndexOf("hk-dashboard-static", StringComparison.Ordinal)..html.IndexOf("hk-dashboard-data", StringComparison.Ordinal)];
}
