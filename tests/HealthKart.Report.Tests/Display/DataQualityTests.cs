using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Report.Tests.Display;

public sealed class DataQualityTests
{
    [Fact]
    public void Every_row_and_rupee_of_a_file_is_used_unattributed_or_rejected()
    {
        using var campaign = TestCampaign.Festivals();

        var accounts = campaign.Performance().DataQuality().Accounts;

        Assert.All(accounts, account => Assert.Equal(account.RowsRead, account.RowsUsed + account.RowsUnattributed + account.RowsRejected));
        Assert.Contains(">₹7,900.00<", Shown.Html(accounts), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_are_grouped_by_kind_and_file_with_their_money_and_first_lines()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,100\n1,1,oops\n1,1,nope\n1,1,-\n1,1,bad\n,1,70\n",
            Payouts = "influencer_id,total_payout\n1,50\n",
        };

        var report = campaign.Performance().DataQuality();

        var rejected = report.Findings.Single(group => group.Kind == IssueKind.UnusableMoney);
        Assert.Equal(4, rejected.Count);
        Assert.Equal([3L, 4L, 5L], rejected.Examples.Select(issue => issue.Line));
        Assert.Equal(70, report.Findings.Single(group => group.Kind == IssueKind.BlankId).Revenue);
        Assert.Same(rejected, report.Findings[0]);
        Assert.Contains(
            "4 rows have no readable amount; rejected.</div>\n<div class=\"hk-muted\">Line 3 (&#x27;oops&#x27;), "
            + "line 4 (&#x27;nope&#x27;), line 5 (&#x27;-&#x27;)",
            Shown.Html(report),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_columns_that_were_not_read_are_named_with_text_that_is_hostile()
    {
        using var campaign = new TestCampaign
        {
            Sales = "Affiliate ID,revenue,<b>link</b>,utm\n1,100,x,y\n",
            Payouts = "influencer_id,total_payout\n1,50\n",
        };
        campaign.Write("sales_<i>2024.csv", "influencer_id,revenue\n1,9\n");

        var report = campaign.Performance().DataQuality();
        var html = Shown.Html(report);

        Assert.Equal("sales_<i>2024.csv", Assert.Single(report.FilesNotRead).File);
        Assert.Contains("sales_&lt;i&gt;2024.csv: not read; ", html, StringComparison.Ordinal);
        Assert.Contains(
            "tracking_data.csv: read Affiliate ID as influencer_id, revenue; not read, though --where and --by can use them: "
            + "&lt;b&gt;link&lt;/b&gt;, utm",
            html,
            StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_currency_that_is_converted_is_a_finding_and_one_that_is_left_out_has_no_amount_of_ours()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue,currency\n1,100,USD\n1,50,INR\n1,7,EUR\n1,3,AED\n" };

        var findings = campaign.Load(new LoadOptions { Rates = ["USD=85", "EUR=90"], Currency = "INR" })
            .Performance()
            .DataQuality().Findings;

        Assert.Equal(
            [8500m, 630m], findings.Where(finding => finding.Kind == IssueKind.Converted).Select(finding => finding.Revenue!.Value));
        Assert.Null(findings.Single(finding => finding.Kind == IssueKind.OtherCurrency).Revenue);
    }

    [Fact]
    public void Clean_files_are_called_clean()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n1,Asha\n",
            Sales = "influencer_id,orders,revenue\n1,1,100\n",
            Payouts = "influencer_id,total_payout\n1,50\n",
        };

        Assert.Contains("Nothing was wrong with the files", Shown.Html(campaign.Performance().DataQuality()), StringComparison.Ordinal);
    }

    [Fact]
    public void Assumptions_are_those_of_the_settings_and_files()
    {
        using var campaign = TestCampaign.Festivals();

        var whole = campaign.Performance().Assumptions();
        var cut = campaign.Performance(new CampaignFilter { Campaigns = ["Holi"] }, new AnalysisSettings { GrossMargin = 0.4m })
            .Assumptions();

        Assert.Contains(whole, sentence => sentence.StartsWith("No gross margin is given", StringComparison.Ordinal));
        Assert.Contains("Break-even is a ROAS of 2.50×: 1 ÷ the gross margin of 40 %.", cut);
        Assert.Contains(whole, sentence => sentence.StartsWith("No payout in the headline is allocated", StringComparison.Ordinal));
        Assert.Contains(cut, sentence => sentence.Contains("Any other is allocated", StringComparison.Ordinal));
        Assert.Contains("incremental ROAS", Shown.Html(whole), StringComparison.Ordinal);
    }

    [Fact]
    public void Assumptions_about_ratios_are_not_made_without_sales()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,100\n" };

        Assert.DoesNotContain(campaign.Performance().Assumptions(), sentence => sentence.StartsWith("ROAS is", StringComparison.Ordinal));
    }

    [Fact]
    public void The_report_says_of_a_broken_account_that_it_does_not_balance()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance();
        var accounts = (List<RowAccount>)performance.Data.Accounts;

        accounts[^1] = accounts[^1] with { MoneyUsed = accounts[^1].MoneyUsed - 0.01m };

        var html = Shown.Html(performance.DataQuality());
        Assert.Contains("<div class=\"hk-error\"><p>The account of tracking_data.csv does not balance", html, StringComparison.Ordinal);
        Assert.DoesNotContain("is accounted for", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_shows_that_everything_adds_up()
    {
        using var campaign = TestCampaign.Festivals();

        Assert.Contains(
            "Every row and every rupee is accounted for: used &#x2B; unattributed &#x2B; excluded &#x2B; rejected = what was read.",
            Shown.Html(campaign.Performance().DataQuality()),
            StringComparison.Ordinal);
    }
}
