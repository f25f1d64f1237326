using System.Globalization;
using System.Text;
using HealthKart.Analysis.Payouts;
using Xunit;

namespace HealthKart.Analysis.Tests.Payouts;

/// <summary>Each rule on a file written for it, with exceptions of known rupees.</summary>
public sealed class PayoutRuleTests
{
    private const string Posts =
        "influencer_id,date\n1,2025-01-01\n1,2025-01-02\n2,2025-01-03\n3,2025-01-04\n3,2025-01-05\n3,2025-01-06\n"
        + "4,2025-01-07\n4,2025-01-08\n";

    // Orders 4, 6, 10, 3; revenue 2,000, 1,500, 4,000, 900.
    private const string Sales =
        "influencer_id,date,orders,revenue\n1,2025-01-01,3,1500\n1,2025-01-02,1,500\n2,2025-01-01,6,1500\n"
        + "3,2025-01-01,10,4000\n4,2025-01-01,3,900\n";

    private const string Header = "influencer_id,basis,rate,orders,total_payout\n";

    public static TheoryData<string, string, string, decimal, decimal> Files => new()
    {
        // The rows, the rule, its one exception: expected and paid.
        { "flat", "1,post,500,,500\n2,post,800,,800\n3,post,900,,950\n4,post,700,,700\n", "flat: the rate, once", 900, 950 },
        {
            "orders",
            "1,order,50,5,250\n2,order,80,7,560\n3,order,90,2,180\n4,order,70,9,600\n",
            "rate × orders of the payouts file",
            630, 600
        },
        { "tracked orders", "1,order,50,,200\n2,order,80,,480\n3,order,90,,900\n4,order,70,,280\n", "rate × tracked orders", 210, 280 },
        { "posts", "1,post,500,,1000\n2,post,800,,800\n3,post,900,,2700\n4,post,700,,2100\n", "rate × posts", 1400, 2100 },
        {
            "share",
            "1,commission,0.1,,200\n2,commission,0.15,,225\n3,commission,0.05,,200\n4,commission,0.2,,80\n",
            "rate × tracked revenue",
            180, 80
        },
        {
            "percentage",
            "1,commission,12.3%,,246\n2,commission,10%,,150\n3,commission,5%,,200\n4,commission,20%,,185\n",
            "rate × tracked revenue",
            180, 185
        },
        {
            "percent",
            "1,commission,10,,200\n2,commission,15,,225\n3,commission,5,,200\n4,commission,20,,80\n",
            "rate in percent of tracked revenue",
            180, 80
        },
        {
            "same share",
            "1,commission,,,165\n2,commission,,,123.75\n3,commission,,,330\n4,commission,,,80\n",
            "8.25 % of tracked revenue",
            74.25m, 80
        },
        { "same fee", "1,post,,,5000\n2,post,,,5000\n3,post,,,5000\n4,post,,,4500\n", "flat: ₹5000 each", 5000, 4500 },
        {
            "same fee per order",
            "1,order,,4,200\n2,order,,6,300\n3,order,,10,500\n4,order,,3,160\n",
            "₹50 × orders of the payouts file",
            150, 160
        },
        { "same fee per tracked order", "1,order,,,200\n2,order,,,300\n3,order,,,500\n4,order,,,160\n", "₹50 × tracked orders", 150, 160 },
        {
            "the same number of units",
            "1,post,96.76,,290.28\n2,post,91.85,,275.55\n3,post,74.99,,224.97\n4,post,58,,58\n",
            "rate × 3, the same for everybody",
            174, 58
        },
        {
            "fixed and per order",
            "1,hybrid,50,5,1250\n2,hybrid,80,7,1560\n3,hybrid,90,2,1180\n4,hybrid,70,9,1600\n",
            "₹1000 + rate × orders of the payouts file",
            1630, 1600
        },
        {
            "fixed and per tracked order",
            "1,hybrid,50,,1200\n2,hybrid,80,,1480\n3,hybrid,90,,1900\n4,hybrid,70,,1280\n",
            "₹1000 + rate × tracked orders",
            1210, 1280
        },
        {
            "fixed and a share",
            "1,hybrid,0.1,,700\n2,hybrid,0.2,,800\n3,hybrid,0.06,,740\n4,hybrid,0.1,,600\n",
            "₹500 + rate × tracked revenue",
            590, 600
        },
        {
            "rate as the fixed fee",
            "1,hybrid,500,,620\n2,hybrid,800,,980\n3,hybrid,900,,1200\n4,hybrid,700,,700\n",
            "rate + ₹30 × tracked orders",
            790, 700
        },
        {
            "rate and a share",
            "1,hybrid,500,,660\n2,hybrid,800,,920\n3,hybrid,900,,1220\n4,hybrid,700,,700\n",
            "rate + 8 % of tracked revenue",
            772, 700
        },
        {
            "fee and commission",
            "1,post,₹500/post + 6.2%,,1124\n2,post,₹800/post + 5%,,875\n3,post,₹900/post + 5%,,2900\n4,post,₹700/post + 5%,,1400\n",
            "rate × posts + commission × tracked revenue",
            1445, 1400
        },
        {
            "flat and commission",
            "1,hybrid,₹500 + 6.2%,,624\n2,hybrid,₹800 + 5%,,875\n3,hybrid,₹900 + 5%,,1100\n4,hybrid,₹700 + 5%,,700\n",
            "flat: the rate, once + commission × tracked revenue",
            745, 700
        },
        {
            "some with a commission",
            "1,hybrid,₹50 + 6.2%,5,374\n2,hybrid,₹80,7,560\n3,hybrid,₹90 + 5%,2,380\n4,hybrid,₹70 + 5%,9,600\n",
            "rate × orders of the payouts file + commission × tracked revenue",
            675, 600
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_rule_is_found_and_its_one_exception(string name, string rows, string rule, decimal expected, decimal paid)
    {
        using var campaign = new TestCampaign { Posts = Posts, Sales = Sales, Payouts = Header + rows };

        var audit = campaign.Load().PayoutAudit();

        var basis = Assert.Single(audit.Bases);
        Assert.Equal((name, rule), (name, basis.Rule?.ToString()));
        Assert.Equal((4, 3, 1), (basis.Rows, basis.Test!.RowsExplained, basis.Exceptions));
        var exception = Assert.Single(audit.Exceptions);
        Assert.Equal((expected, paid, paid - expected), (exception.Expected, exception.Paid, exception.Difference));
        Assert.Equal((Math.Max(0, paid - expected), Math.Max(0, expected - paid)), (audit.Overpaid, audit.Underpaid));
    }

    [Theory]
    [InlineData("Per Post", PayoutMeasure.Posts)]
    [InlineData("reel", PayoutMeasure.Posts)]
    [InlineData("per_order", PayoutMeasure.Orders)]
    [InlineData("flat fee", PayoutMeasure.Row)]
    [InlineData("barter", PayoutMeasure.Row)]
    public void Of_rules_that_explain_the_same_rows_the_one_stands_that_the_basis_names(string name, PayoutMeasure measure)
    {
        using var campaign = new TestCampaign
        {
            Posts = "influencer_id\n1\n2\n",
            Sales = "influencer_id,orders,revenue\n1,1,900\n2,1,900\n",
            Payouts = Header + $"1,{name},500,1,500\n2,{name},800,1,800\n",
        };

        var basis = Assert.Single(campaign.Load().PayoutAudit().Bases);

        Assert.Equal(new PayoutRule(PayoutRuleForm.Rate, measure), basis.Rule);
    }

    [Fact]
    public void Of_rules_that_explain_the_same_rows_the_simplest_stands_where_the_basis_names_none()
    {
        using var campaign = new TestCampaign
        {
            Posts = "influencer_id\n1\n2\n",
            Sales = "influencer_id,orders,revenue\n1,1,900\n2,1,900\n",
            Payouts = Header + "1,barter,500,1,500\n2,barter,800,1,800\n",
        };

        var basis = Assert.Single(campaign.Load().PayoutAudit().Bases);

        Assert.Equal(new PayoutRule(PayoutRuleForm.Rate, PayoutMeasure.Row), basis.Rule);
        Assert.Equal([2, 2, 2, 2], basis.Tests.Select(test => test.RowsExplained));
    }

    [Fact]
    public void No_rule_and_no_exception_where_half_of_the_rows_follow_one()
    {
        using var campaign = new TestCampaign
        {
            Payouts = Header + "1,post,500,,500\n2,post,800,,800\n3,post,900,,17\n4,post,700,,23456\n",
        };

        var audit = campaign.Load().PayoutAudit();

        Assert.Null(Assert.Single(audit.Bases).Rule);
        Assert.Empty(audit.Exceptions);
        Assert.Equal((0, 0), (audit.Overpaid, audit.Underpaid));
    }

    [Fact]
    public void Two_cases_do_not_tell_a_constant()
    {
        using var two = new TestCampaign { Sales = Sales, Payouts = Header + "1,commission,,,160\n2,commission,,,120\n" };
        using var three = new TestCampaign
        {
            Sales = Sales,
            Payouts = Header + "1,commission,,,160\n2,commission,,,120\n3,commission,,,320\n",
        };

        Assert.Null(Assert.Single(two.Load().PayoutAudit().Bases).Rule);
        Assert.Equal(0.08m, Assert.Single(three.Load().PayoutAudit().Bases).Rule?.Constant);
    }

    [Fact]
    public void A_constant_needs_two_thirds_of_the_rows()
    {
        // Three of five fees are alike: the others are no mistakes for that.
        using var campaign = new TestCampaign
        {
            Payouts = Header + "1,post,,,5000\n2,post,,,5000\n3,post,,,5000\n4,post,,,8000\n5,post,,,12000\n",
        };

        Assert.Null(Assert.Single(campaign.Load().PayoutAudit().Bases).Rule);
    }

    [Fact]
    public void A_constant_does_not_bend_to_one_wrong_row()
    {
        // With ₹50.02 × orders the last row would fit as well, within the rounding to rupees of the others.
        using var campaign = new TestCampaign
        {
            Payouts = Header + "1,order,50,4,200\n2,order,50,6,300\n3,order,50,10,500\n4,order,50,3,150\n5,order,50,20,1001\n",
        };

        Assert.Equal(1, Assert.Single(campaign.Load().PayoutAudit().Exceptions).Difference);
    }

    [Fact]
    public void A_share_is_found_where_one_paisa_too_much_ends_just_at_it()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,1000\n2,1,2100\n3,1,4300\n4,1,1600\n",
            Payouts = Header + "1,commission,,,75\n2,commission,,,157.50\n3,commission,,,322.50\n4,commission,,,120.01\n",
        };

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal("7.5 % of tracked revenue", Assert.Single(audit.Bases).Rule?.ToString());
        Assert.Equal(0.01m, Assert.Single(audit.Exceptions).Difference);
    }

    [Fact]
    public void Rows_of_zero_speak_for_no_rule_but_are_checked_by_it()
    {
        // Nought tracked orders at any rate are nought, which explains the first three by every rule.
        using var campaign = new TestCampaign
        {
            Payouts = Header + "1,order,10,0,0\n2,order,20,0,0\n3,order,30,0,0\n4,order,40,5,200\n5,order,50,2,0\n",
        };

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal("rate × orders of the payouts file", Assert.Single(audit.Bases).Rule?.ToString());
        Assert.Equal(-100, Assert.Single(audit.Exceptions).Difference);

        using var nothing = new TestCampaign { Payouts = Header + "1,order,10,0,0\n2,order,20,0,0\n" };
        Assert.Null(Assert.Single(nothing.Load().PayoutAudit().Bases).Rule);
    }

    [Theory]
    // 12.5 % of 1,234.56 is 154.32; of 999.99 it is 124.99875.
    [InlineData("1,commission,12.5%,,154.32\n2,commission,12.5%,,125.00\n3,commission,12.5%,,124.99\n", 0)]
    [InlineData("1,commission,12.5%,,154.32\n2,commission,12.5%,,125.01\n3,commission,12.5%,,125\n", 1)]
    [InlineData("1,commission,12.5%,,154\n2,commission,12.5%,,125\n3,commission,12.5%,,124\n", 0)]
    [InlineData("1,commission,12.5%,,155\n2,commission,12.5%,,126\n3,commission,12.5%,,124\n", 1)]
    public void An_amount_may_be_rounded_up_or_down_to_the_unit_in_which_amounts_are_written(string rows, int exceptions)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,1234.56\n2,1,999.99\n3,1,999.99\n",
            Payouts = Header + rows,
        };

        var audit = campaign.Load().PayoutAudit();

        Assert.NotNull(Assert.Single(audit.Bases).Rule);
        Assert.Equal(exceptions, audit.Exceptions.Count);
    }

    [Theory]
    [InlineData(1, 2, 40, false)]
    [InlineData(2, 2, 90, false)]
    [InlineData(3, 4, 9, false)]
    [InlineData(4, 1, 300, true)]
    [InlineData(5, 2, 30, true)]
    public void Rates_that_were_rounded_explain_what_was_paid_by_the_exact_ones_and_nothing_beyond(
        int seed, int decimals, int mostOrders, bool inRupees)
    {
        var random = new Random(seed);
        var rows = new StringBuilder();
        for (var row = 1; row <= 40; row++)
        {
            var (rate, orders) = (10 + ((decimal)random.NextDouble() * 20), random.Next(1, mostOrders));
            var half = 0.5m / (decimal)Math.Pow(10, decimals);
            // The last one gets a quarter more.
            var paid =
                Math.Round(rate * orders * (row == 40 ? 1.25m : 1), inRupees ? 0 : 2) + (row == 40 ? Math.Ceiling(half * orders) + 1 : 0);
            rows.Append(CultureInfo.InvariantCulture, $"{row},order,{(double)Math.Round(rate, decimals)},{orders},{paid}\n");
        }

        using var campaign = new TestCampaign { Payouts = Header + rows };

        var audit = campaign.Load().PayoutAudit();

        var basis = Assert.Single(audit.Bases);
        Assert.Equal(("rate × orders of the payouts file", 39), (basis.Rule?.ToString(), basis.Test?.RowsExplained));
        Assert.Equal("40", Assert.Single(audit.Exceptions).InfluencerId);
    }

    [Theory]
    [InlineData("posts_count", "rate × posts of the payouts file", 1)]
    [InlineData("Posts Delivered", "rate × posts of the payouts file", 1)]
    [InlineData("remarks", "rate × posts", 0)]
    public void Posts_are_counted_by_the_payouts_file_where_it_counts_them(string header, string rule, int exceptions)
    {
        // By the posts file the first and the third have two and three; the payouts file grants the first three.
        var rows =
            $"influencer_id,basis,rate,{header},total_payout\n1,post,500,3,1000\n2,post,800,1,800\n3,post,900,3,2700\n4,post,700,2,1400\n";
        using var campaign = new TestCampaign { Posts = Posts, Payouts = rows };

        var basis = Assert.Single(campaign.Load().PayoutAudit().Bases);

        Assert.Contains(basis.Tests, test => (test.Rule.ToString(), test.Rows - test.RowsExplained) == (rule, exceptions));
    }

    [Fact]
    public void Agreed_rates_are_exact_however_many_decimals_they_have()
    {
        using var campaign = new TestCampaign
        {
            Payouts = Header + "1,order,12.5,100,1250\n2,order,8.5,100,850\n3,order,9.5,100,950\n4,order,7.5,100,753\n",
        };

        var basis = Assert.Single(campaign.Load().PayoutAudit().Bases);

        Assert.Equal((false, 1), (basis.Rule!.RatesAreRounded, basis.Exceptions));
    }

    [Fact]
    public void Rates_without_decimals_and_those_that_rounding_would_change_much_are_exact()
    {
        using var campaign = new TestCampaign
        {
            Payouts = Header
                + "1,order,12,100,1230\n2,order,8,100,790\n3,order,9,100,940\n1,share,0.1,500,40\n"
                + "2,share,0.2,900,150\n3,share,0.3,800,260\n",
        };

        Assert.All(campaign.Load().PayoutAudit().Bases, basis => Assert.Null(basis.Rule));
    }

    [Fact]
    public void Rows_without_an_amount_or_a_rate_are_counted_and_not_checked()
    {
        using var campaign = new TestCampaign { Payouts = Header + "1,post,500,,500\n2,post,800,,800\n3,post,,,900\n4,post,700,,\n" };

        var basis = Assert.Single(campaign.Load().PayoutAudit().Bases);

        Assert.Equal(
            (3, 1, 2, 1, 0), (basis.Rows, basis.RowsWithoutAmount, basis.Test!.RowsExplained, basis.Test.RowsNotChecked, basis.Exceptions));
    }

    [Fact]
    public void A_payout_for_a_campaign_is_held_against_the_sales_of_that_campaign()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,4,400\n1,Holi,6,600\n2,Diwali,5,500\n2,Holi,7,700\n",
            Payouts =
                "influencer_id,basis,rate,total_payout,campaign\n1,order,50,200,Diwali\n1,order,50,300,Holi\n"
                + "2,order,80,400,Diwali\n2,order,80,500,Holi\n",
        };

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal("rate × tracked orders of the row's own campaign and date", Assert.Single(audit.Bases).Rule?.ToString());
        Assert.Equal((560, 500), (Assert.Single(audit.Exceptions).Expected, audit.Exceptions[0].Paid));
    }

    [Fact]
    public void The_day_of_a_payment_is_no_reason_to_look_at_the_sales_of_that_day_alone()
    {
        using var campaign = new TestCampaign
        {
            Sales = Sales,
            Payouts =
                "influencer_id,basis,rate,total_payout,payment_date\n1,order,50,200,2025-03-31\n2,order,80,480,2025-03-31\n"
                + "3,order,90,900,2025-03-31\n",
        };

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal(new PayoutRule(PayoutRuleForm.Rate, PayoutMeasure.TrackedOrders), Assert.Single(audit.Bases).Rule);
        Assert.Empty(audit.Exceptions);
    }
}
