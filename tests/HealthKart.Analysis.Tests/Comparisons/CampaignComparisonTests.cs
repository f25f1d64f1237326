using HealthKart.Report;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Comparisons;

public sealed class CampaignComparisonTests
{
    [Fact]
    public void Two_periods_are_compared_in_total_with_allocated_payouts_said_as_such()
    {
        using var campaign = TestCampaign.Festivals();

        var comparison = Winter(campaign, new());

        Assert.Equal("2300 4700 2400 1.0434782608695652173913043478", Text(Total(comparison, "revenue")));
        Assert.Equal("12 16 4 0.3333333333333333333333333333", Text(Total(comparison, "orders")));
        Assert.Equal((900, 0), (Total(comparison, "unattributedRevenue").Before, Total(comparison, "unattributedRevenue").After));
        Assert.True(comparison.PayoutAllocated);
        Assert.Contains("allocated", comparison.Totals.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Influencers_stand_by_the_size_of_their_change_of_revenue_and_say_who_is_new_or_gone()
    {
        using var before = Campaign("1,10,100,50\n2,10,500,50\n3,10,300,50");
        using var after = Campaign("2,10,450,40\n1,10,400,50\n4,10,1000,10");

        var rows = CampaignComparison.Of(before.Performance(), after.Performance()).Influencers;

        Assert.Equal("4 3 1 2", string.Join(' ', rows.Select(row => row.Id)));
        Assert.Equal([Presence.New, Presence.Gone, Presence.Both, Presence.Both], rows.Select(row => row.Presence));
        Assert.Equal("0 1000 1000 –", Text(rows[0].Revenue));
        Assert.Equal("– 100 – –", Text(rows[0].Roas));
        Assert.Equal("300 0 -300 -1", Text(rows[1].Revenue));
        Assert.Equal("50 0 -50 -1", Text(rows[1].TotalPayout));
        Assert.Equal("50 40 -10 -0.2", Text(rows[3].TotalPayout));
        Assert.Equal("10 11.25 1.25 0.125", Text(rows[3].Roas));
        Assert.Contains("1 new, 1 gone", rows.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void An_influencer_of_two_folders_is_the_same_whatever_the_case_and_form_of_the_id()
    {
        using var before = Campaign("inf7,10,100,50\n8.0,10,100,50");
        using var after = Campaign("INF7,10,100,50\n8,10,100,50");

        var rows = CampaignComparison.Of(before.Performance(), after.Performance()).Influencers;

        Assert.Equal(["8", "INF7"], rows.Select(row => row.Id));
        Assert.All(rows, row => Assert.Equal((0m, Presence.Both), (row.Revenue.Absolute, row.Presence)));
    }

    [Fact]
    public void Campaigns_are_compared_by_name()
    {
        using var campaign = TestCampaign.Festivals();

        var rows = Winter(campaign, new()).Campaigns;

        Assert.Equal(["Holi", "Diwali"], rows.Where(row => row.Revenue.Absolute != 0).Select(row => row.Name));
        Assert.Equal([Presence.New, Presence.Gone], rows.Where(row => row.Revenue.Absolute != 0).Select(row => row.Presence));
    }

    [Fact]
    public void A_minimum_hides_only_who_is_below_it_on_both_sides_and_changes_no_total()
    {
        using var before = Campaign("1,10,500,50\n2,10,10,50\n3,10,10,50");
        using var after = Campaign("1,10,10,50\n2,10,500,50\n3,10,10,50");
        var filter = new CampaignFilter { MinRoas = 2 };

        var comparison = CampaignComparison.Of(before.Performance(filter), after.Performance(filter));

        Assert.Equal("1 2", string.Join(' ', comparison.Influencers.Select(row => row.Id)));
        Assert.Equal([Presence.Both, Presence.Both], comparison.Influencers.Select(row => row.Presence));
        Assert.Equal(1, comparison.Hidden);
        Assert.Equal("520 520 0 0", Text(Total(comparison, "revenue")));
    }

    [Fact]
    public void Without_sales_on_a_side_its_revenue_and_the_change_are_undefined()
    {
        using var before = new TestCampaign { Payouts = "influencer_id,total_payout\n1,100" };
        using var after = Campaign("1,10,400,50");

        var row = Assert.Single(CampaignComparison.Of(before.Performance(), after.Performance()).Influencers);

        Assert.Equal("– 400 – –", Text(row.Revenue));
        Assert.Equal("100 50 -50 -0.5", Text(row.TotalPayout));
        Assert.Equal("– 8 – –", Text(row.Roas));
    }

    [Fact]
    public void What_if_changes_payouts_and_nothing_else()
    {
        using var campaign = TestCampaign.Festivals();
        var real = campaign.Performance();

        var whatIf = real.WhatIf(payout => payout.Basis == "post" ? payout.Amount * 0.8m : payout.Amount);

        // 800 + 500 + 300 + 50 per post, 1,000 per order.
        Assert.Equal("2650 2320 -330 -0.1245283018867924528301886792", Text(Total(whatIf, "totalPayout")));
        Assert.Equal("7000 7000 0 0", Text(Total(whatIf, "revenue")));
        Assert.Equal(7000m / 2320, Total(whatIf, "roas").After);
        Assert.Equal("1 3 4 2", string.Join(' ', whatIf.Influencers.Select(row => row.Id)));
        Assert.Equal("800 640 -160 -0.2", Text(whatIf.Influencers[0].TotalPayout));
        Assert.Equal(2650, real.Totals.TotalPayout);
        Assert.Equal(640, whatIf.After.ByPlatform().Single(row => row.Value == "Instagram").TotalPayout - 400);
    }

    [Fact]
    public void What_if_keeps_the_influencers_of_the_report_whatever_their_ROAS_becomes()
    {
        using var campaign = Campaign("1,10,500,50\n2,10,90,50\n3,10,10,50");
        var real = campaign.Performance(new() { MinRoas = 1.5m });

        var whatIf = real.WhatIf(payout => payout.Amount * 10);

        Assert.Equal(["1", "2"], whatIf.Influencers.Select(row => row.Id));
        Assert.Equal("100 1000 900 9", Text(Total(whatIf, "totalPayout")));
        Assert.Equal(0.18m, whatIf.After.Influencers.Single(row => row.InfluencerId == "2").Roas);
    }

    [Fact]
    public void What_if_of_nothing_pays_nobody()
    {
        using var campaign = TestCampaign.Festivals();

        var whatIf = campaign.Performance().WhatIf(_ => null);

        Assert.Equal((0m, 0m), (whatIf.After.Totals.TotalPayout, whatIf.After.Totals.Roas));
    }

    private static CampaignComparison Winter(TestCampaign campaign, CampaignFilter filter)
    {
        var data = campaign.Load();
        return CampaignComparison.Of(
            data.Performance(filter with { To = new DateOnly(2025, 2, 28) }),
            data.Performance(filter with { From = new DateOnly(2025, 3, 1) }));
    }

    private static Change Total(CampaignComparison comparison, string key) => comparison.Totals.Single(total => total.Key == key).Change;

    private static string Text(Change change) =>
        string.Join(
            ' ',
            new[] { change.Before, change.After, change.Absolute, change.Share }.Select(
                value => value?.ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture) ?? "–"));

    /// <summary>Rows of id, orders, revenue, payout.</summary>
    private static TestCampaign Campaign(string rows)
    {
        var cells = rows.Split('\n').Select(row => row.Split(',')).ToList();
        return new()
        {
            Sales = "influencer_id,orders,revenue\n" + string.Join('\n', cells.Select(row => $"{row[0]},{row[1]},{row[2]}")),
            Payouts = "influencer_id,total_payout\n" + string.Join('\n', cells.Select(row => $"{row[0]},{row[3]}")),
        };
    }
}
