using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Days, zones and names as spreadsheets, databases and analytics write them.</summary>
public sealed class FieldDateTests
{
    [Theory]
    [InlineData("45717\n45718.75\n45748", "2025-03-01", "2025-04-01")]
    [InlineData("20250301\n20250302\n20250401", "2025-03-01", "2025-04-01")]
    [InlineData("25-03-01\n25-03-02\n25/4/1", "2025-03-01", "2025-04-01")]
    [InlineData("01-03-25\n02-03-25\n01-04-25", "2025-03-01", "2025-04-01")]
    public void Dates_are_read_as_the_whole_column_shows(string dates, string first, string last)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue,date\n" + string.Join('\n', dates.Split('\n').Select(date => $"1,10,{date}")),
        };

        var data = campaign.Load(new LoadOptions { Today = new DateOnly(2026, 1, 1) });

        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (data.FirstDay, data.LastDay));
        Assert.DoesNotContain(data.Issues, issue => issue.Kind == IssueKind.UnusableDate);
    }

    [Fact]
    public void A_number_among_dates_is_no_day()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue,date\n1,10,45717\n1,10,2025-03-01\n1,10,1 Mar 2025" };

        Assert.Equal("45717", Assert.Single(campaign.Load().Issues, issue => issue.Kind == IssueKind.UnusableDate).Value);
    }

    [Theory]
    [InlineData("2025-03-31T19:15:00Z", "2025-04-01")]
    [InlineData("2025-03-31 19:15:00 UTC", "2025-04-01")]
    [InlineData("2025-03-31T18:29:59Z", "2025-03-31")]
    [InlineData("2025-03-31T23:59:00+05:30", "2025-03-31")]
    [InlineData("2025-03-31 09:50:26 +0530", "2025-03-31")]
    [InlineData("2025-04-01T01:00:00+10:00", "2025-03-31")]
    [InlineData("2025-03-31T12:00:00-08:00", "2025-04-01")]
    [InlineData("2025-03-31T19:15:00", "2025-03-31")]
    public void Times_with_a_zone_are_on_the_day_of_the_zone_that_is_named(string time, string day)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,revenue,date\n1,10,{time}" };

        var (written, india) = (campaign.Load(), campaign.Load(new LoadOptions { TimeZone = "Asia/Kolkata" }));

        Assert.Equal(DateOnly.Parse(day, null), india.FirstDay);
        Assert.Equal(DateOnly.Parse(time[..10], null), written.FirstDay);
        Assert.Equal(time[..10] != day, written.Issues.Any(issue => issue.Kind == IssueKind.OtherDayInZone));
    }

    [Fact]
    public void A_day_of_payment_cuts_nothing_and_a_day_of_its_own_does()
    {
        const string Sales = "influencer_id,orders,revenue,date\n1,3,300,2025-01-10\n1,1,100,2025-02-10";
        using var paid = new TestCampaign { Sales = Sales, Payouts = "influencer_id,total_payout,paid_on\n1,40,2025-03-05" };
        using var own = new TestCampaign { Sales = Sales, Payouts = "influencer_id,total_payout,date\n1,40,2025-02-10" };
        var january = new CampaignFilter { To = new DateOnly(2025, 1, 31) };

        Assert.Equal((30m, 10m), (paid.Performance(january).Totals.TotalPayout, paid.Performance(january).Totals.Roas));
        Assert.Equal(0m, own.Performance(january).Totals.TotalPayout);
        Assert.Equal((null, new DateOnly(2025, 3, 5)), (paid.Load().Payouts[0].Date, paid.Load().Payouts[0].PaidOn));
    }

    [Fact]
    public void Spellings_of_one_campaign_are_one_in_filters_breakdowns_and_payouts()
    {
        using var campaign = new TestCampaign
        {
            Sales =
                "influencer_id,campaign,orders,revenue\n1,Diwali Sale,1,100\n1,diwali_sale,1,10\n1,Diwali  Sale,1,1\n"
                + "1,DIWALI-SALE,1,1000\n1,Holi,1,5",
            Payouts = "influencer_id,campaign,total_payout\n1,diwali-sale,11\n1,HOLI,1",
        };

        foreach (var least in new[] { 0, long.MaxValue })
        {
            var data = campaign.Load(new LoadOptions { LeastToShare = least });

            Assert.Equal(
                [("Diwali Sale", 1111m, 11m), ("Holi", 5m, 1m)],
                data.Performance().ByCampaign().Select(part => (part.Value, part.Revenue!.Value, part.TotalPayout!.Value)));
            var diwali = data.Performance(new CampaignFilter { Campaigns = ["Diwali_SALE"] }).Totals;
            Assert.Equal((1111m, 11m), (diwali.Revenue, diwali.TotalPayout));
        }
    }

    [Theory]
    [InlineData("EU", true)]
    [InlineData("US", true)]
    [InlineData("Diwali", false)]
    [InlineData("", false)]
    public void NA_is_a_name_among_codes_and_a_blank_among_others(string other, bool isName)
    {
        using var campaign = new TestCampaign
        {
            Sales = $"influencer_id,campaign,revenue\n1,NA,10\n1,{other},20",
            Payouts = $"influencer_id,campaign,total_payout\n1,NA,1\n1,{other},2",
        };

        var data = campaign.Load();

        Assert.Equal(isName, data.Performance().ByCampaign().Any(part => part.Value == "NA"));
        Assert.Equal(isName ? "NA" : null, data.Payouts[0].Campaign);
    }

    [Theory]
    [InlineData("25/03/2025", "03/25/2025", "03/04/2025")]
    [InlineData("5.13.2025", "13.5.2025 10:30", "6.5.25")]
    public void Where_a_file_has_dates_of_both_orders_only_what_is_certain_is_read_and_the_rest_is_said_with_its_money(
        string one, string other, string either)
    {
        using var campaign = new TestCampaign
        {
            Sales =
                $"influencer_id,date,orders,revenue\n1,{one},1,100\n1,{other},1,50\n1,{either},1,70\n1,5/5/2025,1,20\n1,2025-05-06,1,4\n",
        };

        var data = campaign.Load();

        var unread = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnusableDate);
        Assert.Equal((4L, 70m, either), (unread.Line!.Value, unread.Revenue, unread.Value));
        Assert.Equal(70m, data.Performance().ByMonth().Single(month => month.Value == "(unknown)").Revenue);
        Assert.Equal(244m, data.Performance().Totals.Revenue);
        Assert.StartsWith(
            "1 date stands day first and 1 month first; 1 could be either",
            Assert.Single(data.Issues, issue => issue.Kind == IssueKind.AmbiguousDates).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_all_dates_may_be_said_where_a_file_has_both()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,date,orders,revenue\n1,25/03/2025,1,100\n1,03/25/2025,1,50\n1,03/04/2025,1,70\n",
        };

        var months = campaign.Load(new LoadOptions { DateFormat = "dd/MM/yyyy" }).Performance().ByMonth();

        Assert.Equal(
            [("(unknown)", 50m), ("2025-03", 100m), ("2025-04", 70m)], months.Select(month => (month.Value, month.Revenue!.Value)).Order());
    }
}
