using System.Globalization;
using HealthKart.Analysis.Values;
using HealthKart.Lift;
using HealthKart.Lift.Export;
using HealthKart.Lift.Plans;
using HealthKart.Report.Parts;
using HealthKart.Report.Tests.Display;
using Xunit;

namespace HealthKart.Report.Tests.Figures;

public sealed class ExperimentFigureTests
{
    private const string Head = "campaign,arm,users,orders,revenue,spend,revenue_sum_of_squares\n";

    // Of 10,000 users in each arm, ₹100 each without the campaign, give or take ₹300.
    private static string Test(string campaign, int added, int spend) => string.Create(
        CultureInfo.InvariantCulture,
        $"\"{campaign}\",treatment,10000,1000,{1_000_000 + added},{spend},{1_000_000_000 + (added * 1000L)}\n"
        + $"\"{campaign}\",control,10000,1000,1000000,0,1000000000\n");

    [Theory]
    [InlineData(
        300_000, LiftVerdict.Scale,
        "Diwali pays for itself: an incremental ROAS of 3.00× (2.26× to 3.74×), above break-even (1.00×) even at the low end",
        "Shown: at the tested spend it earns its cost back")]
    [InlineData(
        120_000, LiftVerdict.Hold,
        "Diwali adds revenue, but may not pay for itself: an incremental ROAS of 1.20×",
        "Shown: it adds revenue. Not shown: that it earns its cost back")]
    [InlineData(
        10_000, LiftVerdict.Stop,
        "Diwali does not pay for itself: an incremental ROAS of 0.10×",
        "Whether it adds anything at all is open")]
    [InlineData(
        50_000, LiftVerdict.Inconclusive,
        "The test of Diwali decides nothing: an incremental ROAS of 0.50×",
        "Not shown: that it has no effect")]
    [InlineData(
        -300_000, LiftVerdict.Stop,
        "Diwali does not pay for itself: an incremental ROAS of −3.00×",
        "Sales were lower with it than without")]
    public void Title_and_words_follow_the_verdict(int added, LiftVerdict verdict, string title, string concluded)
    {
        var report = Report(Head + Test("Diwali", added, 100_000));

        Assert.Equal(verdict, Assert.Single(report.Results).Verdict);
        Assert.StartsWith(title, report.ForestPlot().Drawn().Title, StringComparison.Ordinal);
        Assert.Contains(concluded, Assert.Single(report.Findings().Findings).Concluded, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_paid_and_who_did_not_is_said_first()
    {
        var report = Report(
            Head + Test("Diwali", 300_000, 100_000) + Test("Holi", 280_000, 100_000) + Test("Onam", 1_000, 100_000)
            + Test("Free", 300_000, 0));

        var findings = report.Answer().Findings;

        Assert.Equal([Tone.Good, Tone.Bad, Tone.Plain], findings.Select(static finding => finding.Tone));
        Assert.Equal(["Paid:", "Did not pay:", "Without an incremental ROAS:"], findings.Select(static finding => finding.Verdict));
        Assert.StartsWith("Diwali 3.00× (", findings[0].Found, StringComparison.Ordinal);
        Assert.Contains(" and Holi 2.80× (", findings[0].Found, StringComparison.Ordinal);
        Assert.Equal("The whole 90 % interval is below break-even (1.00×).", findings[1].Concluded);
        Assert.Equal("Free.", findings[2].Found);
        Assert.Empty(Load().Report().Answer().Findings);
    }

    [Fact]
    public void The_campaign_that_looks_best_by_attribution_and_does_not_pay_is_named_before_all()
    {
        using var campaign = Campaign(Head + Test("Diwali", 1_000, 100_000) + Test("Holi", 300_000, 100_000));
        var data = LiftData.Load(campaign.Folder);

        var first = data.Report(campaign: data.Campaign()).Answer().Findings[0];

        Assert.Equal("Diwali looks best by attribution, and does not pay.", first.Verdict);
        Assert.StartsWith(
            "Tracking gives it the highest attributed ROAS of all, 4.00×. By the experiment it added 0.01× (",
            first.Found,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_is_told_as_one()
    {
        var finding = Assert.Single(Report(Head + Test("Diwali", -300_000, 100_000)).Findings().Findings);

        Assert.StartsWith(
            "With ₹1 lakh of added spend revenue was an estimated ₹3 lakh lower than without it", finding.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_experiments_are_counted_by_verdict_and_stand_together_in_the_last_row()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000) + Test("Holi", 280_000, 100_000) + Test("Onam", 1_000, 100_000));

        var figure = report.ForestPlot().Drawn();

        Assert.Equal("Of three experiments two pay for themselves and one does not pay (Onam); break-even is 1.00×", figure.Title);
        Assert.Equal(["Diwali", "Holi", "Onam", "All together"], figure.YTicks.Select(static tick => tick.Text));
        Assert.Equal(["hold-out: scale", "hold-out: scale", "hold-out: stop", null], figure.YTicks.Select(static tick => tick.Below));
        Assert.Equal("All together", figure.Rows[^1][0]);
        var notices = report.Checks().Notices.Select(static notice => notice.Text).ToList();
        Assert.Contains(notices, static text =>
            text.StartsWith("Three experiments were looked at", StringComparison.Ordinal)
                && text.Contains("Diwali and Holi stay below 10 %; what Onam shows may be chance", StringComparison.Ordinal));
        Assert.Contains(notices, static text =>
            text.StartsWith("The three experiments with an interval, taken together: 1.86×", StringComparison.Ordinal)
                && text.Contains("one number for all of them says little", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_experiments_are_drawn_as_far_as_a_page_holds_them_and_counted_in_words()
    {
        var report = Report(
            Head + string.Concat(Enumerable.Range(0, 30).Select(static i => Test($"Wave {i:00}", i < 20 ? 300_000 : 1_000, 100_000 + i))));

        var figure = report.ForestPlot().Drawn();

        Assert.Equal(21, figure.YTicks.Count);
        Assert.Equal("Wave 29", figure.YTicks[0].Text);
        Assert.InRange(figure.Height, 600, 920);
        Assert.Contains("10 further rows", figure.HowToRead, StringComparison.Ordinal);
        Assert.Equal(31, figure.Rows.Count);
        Assert.Contains(report.Checks().Notices, static notice =>
            notice.Text.EndsWith("20 of 30 stay below 10 %; what ten of 30 show may be chance.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_does_not_say_that_every_smaller_effect_is_missed()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000));

        // An effect slightly below the planned one is found nearly as often.
        Assert.DoesNotContain(
            report.PlanFindings().Notices, static notice => notice.Text.Contains("misses more than it finds", StringComparison.Ordinal));
        Assert.Contains(report.PlanFindings().Notices, static notice =>
            notice.Text.Contains("to show that a campaign pays takes a greater effect", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_for_media_mix_models_shows_estimates_as_others_do_and_alpha_as_a_number()
    {
        var html = Shown.Html(Report(Head + Test("Diwali", -300_000, 100_000)).MediaMix());

        Assert.Contains("−3.00×", html, StringComparison.Ordinal);
        Assert.Contains(">0.1<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("0.10×", html, StringComparison.Ordinal);
    }

    [Fact]
    public void One_experiment_is_not_pooled_with_itself()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000));

        Assert.Equal(["Diwali"], report.ForestPlot().Drawn().YTicks.Select(static tick => tick.Text));
        Assert.DoesNotContain(report.Checks().Notices, static notice =>
            notice.Text.Contains("together", StringComparison.Ordinal) || notice.Text.Contains("looked at", StringComparison.Ordinal));
    }

    [Fact]
    public void An_interval_without_limits_goes_on_to_both_edges_and_is_called_so()
    {
        var users = Enumerable.Range(0, 400).Select(static i => string.Create(
            CultureInfo.InvariantCulture,
            $"Diwali,u{i},{(i % 2 == 1 ? "treatment" : "control")},{(i * 7 % 5) / 4},{(i * 7 % 5) / 4 * (500 + (i % 9 * 10))},"
            + $"{(i % 24 == 1 ? 200 : i % 30 == 0 ? 190 : 0)}\n"));
        var report = Report("campaign,user_id,arm,orders,revenue,spend\n" + string.Concat(users));

        var figure = report.ForestPlot().Drawn();

        Assert.False(Assert.Single(report.Results).Roas!.Interval!.Value.IsBounded);
        Assert.Equal(["triangle-left", "triangle-right"], figure.Series.Select(static series => series.Symbol).OfType<string>());
        Assert.EndsWith("with an interval that is open (no limits)", figure.Title, StringComparison.Ordinal);
        Assert.Equal("no limits", figure.Rows[0][4]);
        Assert.Contains("ends in a tip", figure.HowToRead, StringComparison.Ordinal);
        Assert.Contains("The interval has no limits", Assert.Single(report.Findings().Findings).Concluded, StringComparison.Ordinal);
        Assert.Contains(report.Findings().Notices, static notice =>
            notice.Tone == Tone.Warning && notice.Text.StartsWith("Diwali: ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_interval_that_ends_far_away_is_cut_and_does_not_press_the_others_together()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000) + Test("Small", 300, 100));

        var figure = report.ForestPlot().Drawn();

        var end = report.Results[1].Roas!.Interval!.Value.High!.Value;
        var axisEnd = (double)figure.X["range"]![1]!;
        Assert.True(end > 300 && axisEnd < 20, $"{end} {axisEnd}");
        Assert.Contains(figure.Series, static series => series.Symbol == "triangle-right");
        Assert.Contains(FormattableString.Invariant($"to {end:0.00}×"), figure.Rows[1][4], StringComparison.Ordinal);
    }

    [Fact]
    public void An_experiment_without_an_iROAS_is_listed_with_the_reason()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000) + Test("Free", 300_000, 0));

        var figure = report.ForestPlot().Drawn();

        Assert.Equal("hold-out: no iROAS", figure.YTicks[1].Below);
        Assert.StartsWith("no iROAS: The treated arm cost no more", figure.Rows[1][3], StringComparison.Ordinal);
        Assert.Contains("Without a dot: Free: no iROAS. The treated arm cost no more", figure.HowToRead, StringComparison.Ordinal);
        Assert.Equal(
            "Of two experiments one pays for itself (Diwali) and one has no incremental ROAS (Free); break-even is 1.00×", figure.Title);
        var alone = Report(Head + Test("Free", 300_000, 0)).ForestPlot().Drawn();
        Assert.Empty(alone.Series);
        Assert.StartsWith("Free: no iROAS", alone.HowToRead, StringComparison.Ordinal);
    }

    [Fact]
    public void An_iROAS_without_an_interval_is_a_dot_of_which_nobody_knows_how_much_is_chance()
    {
        var report = Report(
            "campaign,arm,users,orders,revenue,spend\nDiwali,treatment,5000,300,150000,20000\nDiwali,control,5000,250,125000,0\n");

        var figure = report.ForestPlot().Drawn();

        Assert.Equal("Diwali shows an incremental ROAS of 1.25×, but nobody can tell it from chance: there is no interval", figure.Title);
        Assert.Contains("A dot without a line", figure.HowToRead, StringComparison.Ordinal);
        Assert.Contains("Without an interval nobody knows", Assert.Single(report.Findings().Findings).Concluded, StringComparison.Ordinal);
    }

    [Fact]
    public void The_margin_moves_break_even_and_with_it_the_verdict()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000), settings: new() { GrossMargin = 0.25m });

        Assert.EndsWith("below break-even (4.00×) even at the high end", report.ForestPlot().Drawn().Title, StringComparison.Ordinal);
        Assert.Equal("break-even 4.00×", Assert.Single(report.ForestPlot().Drawn().Lines));
    }

    [Theory]
    [InlineData("3.2", "These data are simulated with a true iROAS of 3.20×; the interval holds it.")]
    [InlineData("5", "These data are simulated with a true iROAS of 5.00×; the interval does not hold it: 10 % of such intervals do not.")]
    public void The_truth_of_simulated_data_is_marked_and_held_against_the_interval(string truth, string sentence)
    {
        var rows = (Head + Test("Diwali", 300_000, 100_000))
            .TrimEnd()
            .Split('\n')
            .Select((line, i) => line + (i == 0 ? ",true_roas" : "," + truth));
        var report = Report(string.Join('\n', rows));

        Assert.Contains(report.ForestPlot().Drawn().Series, static series => series is { Symbol: "x", Name: "true value (simulated)" });
        Assert.Contains(report.Answer().Notices, notice => notice.Text == sentence && notice.Tone == Tone.Warning);
        Assert.DoesNotContain(
            Report(Head + Test("Diwali", 300_000, 100_000)).Answer().Notices,
            static notice => notice.Text.Contains("simulated", StringComparison.Ordinal));
    }

    [Fact]
    public void Attributed_and_incremental_ROAS_stand_side_by_side_with_the_share()
    {
        using var campaign = Campaign(
            Head + Test("Diwali", 150_000, 100_000) + Test("Holi", 300_000, 100_000) + Test("Onam", 300_000, 100_000));
        var data = LiftData.Load(campaign.Folder);
        var report = data.Report(campaign: data.Campaign());

        var figure = report.AttributedVsIncrementalChart().Drawn();

        // Diwali: 4,000 ÷ 1,000 attributed, 1.5 incremental; Holi: 2,000 ÷ 1,000 and 3; Onam has no sales.
        Assert.Equal(
            "Attribution claims more than was added in one of two campaigns; "
            + "in Diwali 37.5 % of the attributed ROAS of 4.00× is incremental",
            figure.Title);
        Assert.Equal(["37.5 % is incremental", "150.0 % is incremental"], figure.YTicks.Select(static tick => tick.Below));
        Assert.Contains("1 experiment without an attributed ROAS", figure.HowToRead, StringComparison.Ordinal);
        Assert.Equal(["Diwali", "hold-out", "4.00×", "1.50×"], figure.Rows[0].Take(4));
        var words = report.AttributedFindings().Notices;
        Assert.Equal([Tone.Warning, Tone.Plain], words.Select(static notice => notice.Tone));
        Assert.EndsWith("The rest would have come anyway.", words[0].Text, StringComparison.Ordinal);
        Assert.Contains("adds more than tracking sees", words[1].Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "The share that is incremental holds for the tested period only",
            report.OpenQuestions().Notices[^1].Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_attributed_ROAS_the_figure_says_what_it_needs()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000));

        Assert.Empty(report.AttributedVsIncrementalChart().Drawn().Series);
        Assert.Contains("payouts.csv", report.AttributedVsIncrementalChart().Drawn().HowToRead, StringComparison.Ordinal);
        Assert.Empty(report.AttributedFindings().Notices);
    }

    [Fact]
    public void A_geo_experiment_is_shown_by_days_with_what_it_added_until_each()
    {
        var report = Load(("geo_sales.csv", Geos(effect: 300))).Report();

        var (days, sum) = (report.CounterfactualChart().Drawn(), report.CumulativeEffectChart().Drawn());

        Assert.StartsWith("Monsoon: in 10 days of test the treated geos sold ₹", days.Title, StringComparison.Ordinal);
        Assert.Equal("test from 10 Feb 2025", days.Lines[^1]);
        Assert.Equal(
            [null, "90 % interval", "Without it (estimate)", "Sold", "test from 10 Feb 2025"],
            days.Series.Select(static series => series.Name));
        Assert.Equal((50, "10 Feb 2025", "test"), (days.Rows.Count, days.Rows[0][0], days.Rows[0][1]));
        Assert.Equal(10, sum.Rows.Count);
        Assert.Contains("more than its spend needs (₹3,000)", sum.Title, StringComparison.Ordinal);
        Assert.Equal("break-even ₹3,000", Assert.Single(sum.Lines));
        Assert.Contains("so ₹", report.CounterfactualFindings().Notices[0].Text, StringComparison.Ordinal);
        Assert.Contains(report.OpenQuestions().Notices, static notice =>
            notice.Text.Contains("says nothing about other places, other times", StringComparison.Ordinal));
        Assert.Equal(
            ["geo (TBR): scale", "geo (GBR)", "geo (DiD)"],
            report.ForestPlot().Drawn().YTicks.Select(static tick => tick.Below).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void An_effect_within_chance_is_not_called_one()
    {
        var report = Load(("geo_sales.csv", Geos(effect: 0))).Report();

        Assert.Contains(
            "cannot be told from what they would have sold anyway", report.CounterfactualChart().Drawn().Title, StringComparison.Ordinal);
    }

    [Fact]
    public void The_power_curve_says_which_lift_so_many_users_find()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000));

        // (1.6449 + 0.8416) × 300 ÷ √(20,000 ÷ 4) ÷ 100 = 10.5 %, at ₹10 for each user an iROAS of 1.05.
        Assert.Equal("20,000 users find a lift of 10.5 % (iROAS 1.05×) in 80 % of tests", report.PowerCurve().Drawn().Title);
        Assert.StartsWith(
            "20,000 users are too few for the planned lift of 5.0 % (iROAS 0.50×): only 32.",
            report.PowerCurve(new() { Lift = 0.05 }).Drawn().Title,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "80,000 users are enough for the planned lift of 10.0 % (iROAS 1.00×)",
            report.PowerCurve(new() { Roas = 1, Users = 80_000 }).Drawn().Title,
            StringComparison.Ordinal);
        Assert.Equal(
            ["10,000 users", "20,000 users", "40,000 users", null, "planned power 80 %"],
            report.PowerCurve().Drawn().Series.Select(static series => series.Name));
        Assert.Equal(("5 %", "0.50×"), (report.PowerCurve().Drawn().XTicks[1].Text, report.PowerCurve().Drawn().XTicks[1].Below));
        Assert.Equal(["20,000", "10.5 %", "1.05×", "₹1 lakh"], report.PowerCurve().Drawn().Rows[2]);
        Assert.Contains(
            report.PlanFindings(new() { Lift = 0.05 }).Notices,
            static notice => notice.Tone == Tone.Warning && notice.Text.Contains("for 80 % it takes 89,0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_is_a_table_of_fewer_and_more_users_with_the_days_that_they_take()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000));

        var rows = report.PlanTable(new() { UsersADay = 1_000 });

        Assert.Equal([5_000, 10_000, 20_000, 40_000, 80_000], rows.Select(static row => row.Users));
        Assert.Equal([5.0, 10, 20, 40, 80], rows.Select(static row => row.Days));
        Assert.Equal(rows[0].DetectableLift, 4 * rows[4].DetectableLift, 12);
        Assert.Equal(0.105, rows[2].DetectableLift, 3);
        Assert.Equal(100_000m, rows[2].Spend);
        Assert.Contains(">20,000</td>", Shown.Html(report.PlanTable()), StringComparison.Ordinal);
        Assert.Null(report.PlanTable()[0].Days);
        Assert.Empty(
            Report("campaign,arm,users,orders,revenue,spend\nDiwali,treatment,900,90,900,9\nDiwali,control,900,80,800,0\n").PlanTable());
        Assert.EndsWith(
            "81 days with 1,000 users a day.",
            report.PlanFindings(new() { Lift = 0.0525, UsersADay = 1_000 }).Notices.Select(static notice => notice.Text)
                .Single(static text => text.StartsWith("The planned lift", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    public static TheoryData<PlannedTest, string> Unplannable => new()
    {
        { new() { Users = 0 }, "a number of users of 0" },
        { new() { Lift = -1 }, "a lift of -1" },
        { new() { Lift = double.NaN }, "a lift of NaN" },
        { new() { Roas = 0 }, "an iROAS of 0" },
        { new() { Lift = 0.1, Roas = 2 }, "not for both" },
        { new() { Power = 80 }, "a power of 80" },
        { new() { TreatedShare = 1 }, "a treated share of 1" },
        { new() { SpendPerUser = -1 }, "a spend per user of -1" },
        { new() { Campaign = "Nowhere" }, "No hold-out of the campaign 'Nowhere'. Hold-outs: Diwali." },
    };

    [Theory]
    [MemberData(nameof(Unplannable))]
    public void A_plan_that_makes_no_sense_is_told_in_a_sentence(PlannedTest planned, string message)
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000));

        Assert.Contains(message, Assert.Throws<CampaignInputException>(() => report.PowerCurve(planned)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "arm,users,orders,revenue,spend\ntreatment,1000,80,8000,100\ncontrol,1000,60,6000,0",
        "How much revenue varies from user to user is not known")]
    [InlineData("arm,users,orders,spend\ntreatment,1000,80,100\ncontrol,1000,60,0", "Revenue is not in the file")]
    [InlineData(
        "arm,users,orders,revenue,spend,revenue_sum_of_squares\ntreatment,1000,80,8000,100,900000\ncontrol,1000,0,0,0,0",
        "The control arm has no revenue")]
    public void A_test_that_allows_no_plan_says_why(string csv, string why)
    {
        var figure = Report(csv).PowerCurve().Drawn();

        Assert.StartsWith("No test can be planned", figure.Title, StringComparison.Ordinal);
        Assert.Contains(why, figure.HowToRead, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_experiment_every_part_says_that_there_are_no_control_data()
    {
        var report = Load().Report();

        DrawnFigure[] figures =
        [
            report.ForestPlot().Drawn(),
            report.AttributedVsIncrementalChart().Drawn(),
            report.CounterfactualChart().Drawn(),
            report.CumulativeEffectChart().Drawn(),
            report.PowerCurve().Drawn(),
        ];
        Assert.All(figures, static figure =>
            Assert.Equal(("Incremental ROAS cannot be computed: no control data.", 0), (figure.Title, figure.Series.Count)));
        Assert.Equal("Incremental ROAS cannot be computed: no control data.", report.Findings().Notices[0].Text);
        Assert.Contains("lift.csv", report.Findings().Notices[1].Text, StringComparison.Ordinal);
        Assert.Contains("geo_sales.csv", report.Findings().Notices[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_experiment_that_gives_no_result_is_not_called_missing()
    {
        const string Csv =
            "date,geo,sales,cost,arm\n2025-01-01,a,5,0,treatment\n2025-01-02,a,6,3,treatment\n"
            + "2025-01-01,b,5,0,control\n2025-01-02,b,5,0,control";
        var report = Load(("geo.csv", Csv)).Report();

        Assert.Equal("No experiment gives a result.", report.ForestPlot().Drawn().Title);
        Assert.Contains("pretest", report.ForestPlot().Drawn().HowToRead, StringComparison.Ordinal);
        Assert.Contains(report.Findings().Notices, static notice => notice.Text.Contains("pretest", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'><img src=x onerror=alert(1)>")]
    [InlineData("\u202Egnp.exe")]
    [InlineData("a\u2028b")]
    public void A_campaign_name_from_a_file_is_text_everywhere(string name)
    {
        using var campaign = Campaign(Head + Test(name, 300_000, 100_000) + Test(name + "2", 300_000, 0), name);
        var data = LiftData.Load(campaign.Folder);
        var report = data.Report(campaign: data.Campaign());
        Assert.NotNull(report.Results[0].AttributedRoas);
        object[] parts =
        [
            report.Findings(), report.Table(), report.ForestPlot(), report.AttributedVsIncrementalChart(), report.AttributedFindings(),
            report.PowerCurve(), report.PlanFindings(), data.DataQuality(), report.Glossary(), report.Answer(), report.Checks(),
            report.OpenQuestions(),
        ];

        var counterfactual = Load(("geo_sales.csv", Geos(300, name))).Report().CounterfactualChart();
        foreach (var html in parts.Select(Shown.Html).Append(Shown.Html(counterfactual)))
        {
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain('\u202E', html);
            Assert.DoesNotContain('\u2028', html);
        }
    }

    [Fact]
    public void Issues_of_the_files_are_listed_one_each_and_not_without_end()
    {
        var rows = string.Concat(Enumerable.Range(0, 30).Select(static i => $"Diwali,who knows {i},1,1,1,1,1\n"));

        var quality = Load(("lift.csv", Head + Test("Diwali", 300_000, 100_000) + rows)).DataQuality();

        Assert.Equal(21, quality.Issues.Count);
        Assert.StartsWith("lift.csv, line 4: arm 'who knows 0'", quality.Issues[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("10 further issues", quality.Issues[^1].Text, StringComparison.Ordinal);
        Assert.Equal(30, Assert.Single(quality.Accounts).RowsRejected);
    }

    [Fact]
    public void Every_word_of_the_glossary_has_a_meaning_a_source_and_a_place_of_its_own()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000), settings: new() { Level = 0.8 });

        var glossary = report.Glossary();

        Assert.All(glossary, static entry => Assert.True(entry.Meaning.EndsWith('.') && entry.Source.Length > 0, entry.Key));
        Assert.Equal(glossary.Count, glossary.DistinctBy(static entry => entry.Key).Count());
        var names = glossary.SelectMany(static entry => entry.Names).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        // Heads of the tables are explained where they are pointed at.
        string[] heads =
        [
            "iROAS", "80 % interval", "Added spend", "Added revenue", "Chance that it pays", "Attributed ROAS", "Incremental", "Verdict",
        ];
        Assert.All(heads, head => Assert.Contains(head, names));
    }

    [Fact]
    public void The_words_have_the_html_that_they_had()
    {
        var report = Report(Head + Test("Diwali", 300_000, 100_000) + Test("Onam", 1_000, 100_000));

        object[] parts = [report.Answer(), report.Findings(), report.Checks(), report.OpenQuestions()];

        Golden.Match("experiment-findings.expected.html", string.Concat(parts.Select(Shown.Html)));
    }

    private static string Geos(int effect, string campaign = "Monsoon")
    {
        // Of chance that is always the same: no two days and no two geos alike.
        var random = new Random(11);
        var first = new DateOnly(2025, 1, 1);
        var rows = from day in Enumerable.Range(0, 50)
                   let all = 1 + (0.2 * Math.Sin(day)) + (0.05 * random.NextDouble())
                   from geo in Enumerable.Range(0, 6)
                   let isTreated = geo % 2 == 1
                   let spend = isTreated && day >= 40 ? 100 : 0
                   let revenue = (1000 * (geo + 1) * all * (1 + (0.01 * random.NextDouble()))) + (spend > 0 ? effect : 0)
                   select string.Create(
                       CultureInfo.InvariantCulture,
                       $"\"{campaign}\",{first.AddDays(day):yyyy-MM-dd},city "
                       + $"{geo},{(isTreated ? "treatment" : "control")},{revenue:0.00},{spend}\n");
        return "campaign,date,geo,arm,revenue,spend\n" + string.Concat(rows);
    }

    private static TestCampaign Campaign(string lift, string name = "Diwali") => new TestCampaign
    {
        Sales = $"influencer_id,campaign,orders,revenue\n1,\"{name}\",4,4000\n2,Holi,2,2000\n",
        Payouts = $"influencer_id,campaign,total_payout\n1,\"{name}\",1000\n2,Holi,1000\n",
    }.Write("lift.csv", lift);

    private static LiftReport Report(string lift, LiftSettings? settings = null) => Load(("lift.csv", lift)).Report(settings);

    private static LiftData Load(params (string Name, string Text)[] files)
    {
        using var folder = new TestCampaign();
        foreach (var (name, text) in files)
        {
            folder.Write(name, text);
        }

        return LiftData.Load(folder.Folder);
    }
}
