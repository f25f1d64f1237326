using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Display;
using Xunit;

namespace HealthKart.Report.Tests.Display;

public sealed class CardsTests
{
    [Fact]
    public void The_headline_has_the_html_that_it_had()
    {
        using var campaign = TestCampaign.Festivals();

        Golden.Match("cards.expected.html", Shown.Html(campaign.Performance().Cards()));
    }

    [Fact]
    public void Beside_a_number_stands_the_reading_over_influencers_with_sales_only_where_it_is_another_one()
    {
        using var campaign = TestCampaign.Festivals();

        var cards = campaign.Performance().Cards();

        // 7000 ÷ 2650 over every payout, 7000 ÷ 2300 without Dev and the payout to nobody.
        Assert.Equal("2.64×", Card(cards, "ROAS").Value);
        Assert.Contains("influencers with sales only: 3.04×", Card(cards, "ROAS").Lines);
        Assert.Contains("influencers with sales only: ₹2,300", Card(cards, "Total payout").Lines);
        Assert.DoesNotContain(Card(cards, "Total revenue").Lines, line => line.Contains("with sales", StringComparison.Ordinal));
    }

    [Fact]
    public void How_many_lines_an_unclosed_quote_took_stands_below_the_cards()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,900\n\"2,1,900\n1,1,900\n1,1,900\n",
            Payouts = "influencer_id,total_payout\n1,500\n",
        };

        var notices = campaign.Performance().Cards().Notices.Select(notice => notice.Text).ToList();

        Assert.Contains("1 row could not be used. \"What became of every row\" lists them.", notices);
        Assert.Single(notices, notice => notice.StartsWith("tracking_data.csv, line 3: a quote opens in this row", StringComparison.Ordinal)
            && notice.Contains("the 2 lines below are in its cell too", StringComparison.Ordinal));
    }

    [Fact]
    public void Whose_payouts_are_all_open_is_not_called_paid()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,900\n2,1,900\n",
            Payouts = "influencer_id,total_payout,status\n1,500,Paid\n2,700,Pending\n1,100,Scheduled\n",
        };

        var cards = campaign.Load().Performance().Cards();

        Assert.Contains("1 of them paid", Card(cards, "Influencers").Lines);
        Assert.Contains("1 with open payouts only", Card(cards, "Influencers").Lines);
        Assert.Contains("of which open: ₹800", Card(cards, "Total payout").Lines);
    }

    [Fact]
    public void What_may_still_not_happen_and_what_is_excluded_stand_beside_the_totals()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue,status\n1,1,900,paid\n2,1,400,pending\n2,1,70,declined\n2,1,5.50,cancelled\n",
            Payouts = "influencer_id,total_payout,status\n1,500,Paid\n2,700,Cancelled\n",
        };

        var cards = campaign.Load().Performance().Cards();

        Assert.Contains("of which open: ₹400", Card(cards, "Total revenue").Lines);
        Assert.Contains(
            "3 rows with ₹75.50 of revenue and ₹700 of payout are excluded: cancelled, taken back, in another currency, "
            + "or in the files already. "
            + "\"What became of every row\" lists them.",
            Texts(cards));
    }

    [Fact]
    public void Cards_are_in_the_currency_of_the_files()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,2,£1234567\n",
            Payouts = "influencer_id,total_payout\n1,£500\n",
        };

        var html = Shown.Html(campaign.Load().Performance().Cards());

        Assert.Contains("£1,234,567", html, StringComparison.Ordinal);
        Assert.DoesNotContain("₹", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_that_were_converted_are_said_beside_the_totals()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue,currency\n1,100,USD\n1,50,INR\n1,7,EUR\n1,3,EUR\n" };

        var notices = Texts(campaign.Load(new LoadOptions { Rates = ["USD=85", "EUR=90"], Currency = "INR" }).Performance().Cards());

        Assert.Contains("tracking_data.csv: 1 row in USD is counted at 85 for each, as --rate says: ₹8,500 in all.", notices);
        Assert.Contains("tracking_data.csv: 2 rows in EUR are counted at 90 for each, as --rate says: ₹900 in all.", notices);
    }

    [Fact]
    public void What_belongs_to_nobody_stands_apart()
    {
        using var campaign = TestCampaign.Festivals();

        var notices = Texts(campaign.Performance().Cards());

        Assert.Contains(
            "Unattributed (blank influencer id): sales of ₹900 (3 orders) and payouts of ₹50. "
            + "The sales are in no revenue and no ROAS above. The payouts are in the total payout.",
            notices);
    }

    [Fact]
    public void Allocated_payouts_are_marked_and_those_that_nobody_can_allocate_stand_apart()
    {
        using var campaign = TestCampaign.Festivals();

        var cards = campaign.Performance(new CampaignFilter { Campaigns = ["Holi"] }).Cards();

        Assert.Contains("contains allocated payouts", Card(cards, "Total payout").Lines);
        Assert.Contains(Texts(cards), text => text.StartsWith("These figures contain allocated payouts", StringComparison.Ordinal));
        Assert.Contains(Texts(cards), text => text.Contains("are not allocated", StringComparison.Ordinal));
        Assert.Contains("campaign Holi", cards.Scope, StringComparison.Ordinal);
    }

    [Fact]
    public void Whom_a_minimum_hides_is_told_with_revenue_and_payout()
    {
        using var campaign = TestCampaign.Festivals();

        var notices = Texts(campaign.Performance(new CampaignFilter { MinRoas = 3, MinOrders = 1 }).Cards());

        Assert.Contains(
            "The minimum ROAS of 3.00× and the minimum of 1 orders hide 3 influencers with ₹3,000 of revenue and ₹1,800 of payout: "
            + "none of it is in these figures.",
            notices);
    }

    [Fact]
    public void When_everybody_is_hidden_the_cards_say_so()
    {
        using var campaign = TestCampaign.Festivals();

        var cards = campaign.Performance(new CampaignFilter { MinRoas = 1000 }).Cards();

        Assert.StartsWith("Minimum ROAS and minimum orders hide everybody", cards.Notices[0].Text, StringComparison.Ordinal);
        Assert.Equal("–", Card(cards, "AOV").Value);
    }

    [Fact]
    public void Without_sales_the_cards_are_about_payouts()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,100\n2,200\n" };

        var cards = campaign.Performance().Cards();

        Assert.Equal("₹300", Card(cards, "Total payout").Value);
        Assert.Equal("–", Card(cards, "ROAS").Value);
        Assert.Contains(Texts(cards), text => text.StartsWith("No sales file", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_payouts_the_cards_are_about_sales()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,2,100\n" };

        var cards = campaign.Performance().Cards();

        Assert.Equal("₹100", Card(cards, "Total revenue").Value);
        Assert.Equal("–", Card(cards, "Total payout").Value);
        Assert.Contains(Texts(cards), text => text.StartsWith("No payouts file", StringComparison.Ordinal));
    }

    [Fact]
    public void Large_amounts_are_short_and_stand_exactly_below()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,2,12485231.25\n",
            Payouts = "influencer_id,total_payout\n1,6377270\n",
        };

        var cards = campaign.Performance().Cards();

        Assert.Equal("₹1.25 crore", Card(cards, "Total revenue").Value);
        Assert.Contains("₹1,24,85,231.25", Card(cards, "Total revenue").Lines);
        Assert.Equal("₹63.77 lakh", Card(cards, "Total payout").Value);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("hi-IN")]
    [InlineData("ar-SA")]
    public void The_headline_is_the_same_in_every_culture(string culture)
    {
        using var campaign = TestCampaign.Festivals();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Golden.Match("cards.expected.html", Shown.Html(campaign.Performance().Cards()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Card Card(CampaignCards cards, string label) => cards.Cards.Single(card => card.Label == label);

    private static string[] Texts(CampaignCards cards) => [.. cards.Notices.Select(notice => notice.Text)];
}
