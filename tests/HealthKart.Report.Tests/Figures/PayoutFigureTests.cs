using HealthKart.Analysis.Payouts;
using HealthKart.Report.Parts;
using HealthKart.Report.Tests.Display;
using Xunit;

namespace HealthKart.Report.Tests.Figures;

public sealed class PayoutFigureTests
{
    private static TestCampaign Campaign() => new()
    {
        Sales = "influencer_id,orders,revenue\n1,5,1000\n2,7,900\n3,2,100\n4,9,800\n",
        Payouts = "influencer_id,basis,rate,orders,total_payout\n1,order,50,5,250\n2,order,80,7,560\n3,order,90,2,200\n4,post,700,,700\n",
    };

    [Fact]
    public void The_points_say_how_many_payouts_differ_and_by_how_much()
    {
        using var campaign = Campaign();

        var figure = campaign.Load().PayoutAudit().ExpectedVsPaidChart().Drawn();

        Assert.Equal("1 of 4 payouts differs from the rule: ₹20 overpaid", figure.Title);
        Assert.Equal(["As the rule says", "Overpaid", "Paid = expected"], figure.Series.Select(series => series.Name));
        Assert.Equal("Paid = expected", Assert.Single(figure.Lines));
        Assert.Equal(["3", "order", "₹180", "₹200", "+₹20.00"], figure.Rows[0]);
    }

    [Fact]
    public void The_audit_says_first_what_was_overpaid_and_whom_to_ask_about()
    {
        using var campaign = Campaign();

        var answer = campaign.Load().PayoutAudit().Answer().Findings;

        Assert.Equal(
            [
                "Overpaid: ₹20 in 1 payout. Ask about 3 (₹20): was more agreed, or is money to come back?",
                "As their rule says: the other 3 of 4 payouts.",
            ],
            answer.Select(static statement => statement.Text));
        Assert.Equal([Tone.Bad, Tone.Good], answer.Select(static statement => statement.Tone));
    }

    [Fact]
    public void Payouts_that_no_rule_explains_are_said_not_to_be_checked()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,basis,total_payout\n1,post,100\n2,post,317\n3,post,29\n" };

        var statement = Assert.Single(campaign.Load().PayoutAudit().Answer().Findings);

        Assert.Equal(
            "Not checked: ₹446 paid per post. No rule explains most of their rows. Ask for the contracts.", statement.Text);
    }

    [Fact]
    public void The_rules_by_which_a_rule_is_found_are_said()
    {
        using var campaign = Campaign();
        using var payouts = new TestCampaign { Payouts = "influencer_id,basis,total_payout\n1,post,100\n" };

        var assumptions = campaign.Load().PayoutAudit(targetRoas: 2).Assumptions();

        Assert.Contains(assumptions, static sentence => sentence.Contains("more than half of them", StringComparison.Ordinal));
        Assert.Contains(assumptions, static sentence => sentence.Contains("still gives a ROAS of 2.00×", StringComparison.Ordinal));
        Assert.DoesNotContain(
            payouts.Load().PayoutAudit().Assumptions(), static sentence => sentence.Contains("a ROAS of", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_very_many_payouts_the_exceptions_are_drawn_first_and_the_figure_says_so()
    {
        using var campaign = new TestCampaign
        {
            Payouts = "influencer_id,basis,rate,total_payout\n"
                + string.Concat(Enumerable.Range(1, 3_100).Select(i => $"{i},post,{500 + i},{500 + i + (i == 1 ? 1 : 0)}\n")),
        };

        var figure = campaign.Load().PayoutAudit().ExpectedVsPaidChart().Drawn();

        Assert.Equal([999, 1], figure.Series.Where(series => series.Mode == "markers").Select(series => series.Count));
        Assert.Contains("Only 1,000 are drawn", figure.HowToRead, StringComparison.Ordinal);
        Assert.StartsWith("1 of 3,100 payouts differs", figure.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bars_say_what_an_order_costs_and_where_that_is_too_much()
    {
        using var campaign = Campaign();

        var figure = campaign.Load().PayoutAudit(targetRoas: 1.5m).CostPerOrderChart().Drawn();

        // By the order 1,010 ÷ 14 of at most 2,000 ÷ 14 ÷ 1.5; by the post 700 ÷ 9 of at most 800 ÷ 9 ÷ 1.5.
        Assert.Equal(
            "An order costs ₹72.14 paid per order and ₹77.78 paid per post; paid per post that is too much for a ROAS of 1.50×",
            figure.Title);
        Assert.Equal(["order", "3", "14", "₹1,010", "₹72.14", "₹95.24"], figure.Rows[0]);
    }

    [Fact]
    public void A_figure_without_payouts_is_a_sentence()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,5,1000\n" };
        var audit = campaign.Load().PayoutAudit();

        Assert.All([audit.ExpectedVsPaidChart().Drawn(), audit.CostPerOrderChart().Drawn()], figure => Assert.Empty(figure.Series));
        Assert.Contains("no payout", Shown.Html(audit.Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_basis_or_name_from_a_file_is_text_in_tables_and_findings()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n1,<img src=x onerror=alert(1)>\n",
            Payouts =
                "influencer_id,basis,rate,total_payout\n1,<script>alert(2)</script>,5,5\n2,<script>alert(2)</script>,7,7\n"
                + "1,<script>alert(2)</script>,5,9\n",
        };
        var audit = campaign.Load().PayoutAudit();

        object[] parts =
        [
            audit.Answer(), audit.Findings(), audit.Bases, audit.Rules, audit.Exceptions, audit.Rates, audit.ExpectedVsPaidChart(),
        ];
        foreach (var shown in parts)
        {
            var html = Shown.Html(shown);
            Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        }
    }
}
