using HealthKart.Lift;
using HealthKart.Lift.Details;
using HealthKart.Lift.Statistics;
using HealthKart.Lift.Tests;
using HealthKart.Report.Words;
using Xunit;

namespace HealthKart.Report.Tests.Words;

public sealed class LiftWordsTests
{
    [Theory]
    [InlineData(LiftVerdict.Scale, 2.0, 4, "50.0 % of the attributed ROAS of 4.00× is incremental.")]
    [InlineData(LiftVerdict.Scale, 2.0, 1, "That is more than the ROAS that is attributed to it (1.00×).")]
    public void The_incremental_share_is_said_as_far_as_it_is_a_share(LiftVerdict verdict, double roas, int attributed, string expected) =>
        Assert.EndsWith(expected, Words(verdict, roas, attributed), StringComparison.Ordinal);

    [Theory]
    [InlineData(LiftVerdict.Inconclusive, 2.0)]
    [InlineData(LiftVerdict.Inconclusive, -1.5)]
    [InlineData(LiftVerdict.Stop, -1.5)]
    public void No_share_is_said_of_what_may_be_nothing(LiftVerdict verdict, double roas) =>
        Assert.DoesNotContain("attributed", Words(verdict, roas, 4), StringComparison.Ordinal);

    [Fact]
    public void An_iROAS_has_two_decimals_and_a_sign_of_its_own() =>
        Assert.Contains(
            "an incremental ROAS of −0.02× (−1.00× to 0.99×)", Words(LiftVerdict.Inconclusive, -0.022, 4), StringComparison.Ordinal);

    [Fact]
    public void Without_an_interval_nothing_is_said_of_what_the_test_can_tell()
    {
        var result = LiftFolder.Holdout("arm,users,orders,revenue,spend\ntreatment,5000,613,613000,50000\ncontrol,5000,503,503000,0");

        Assert.EndsWith(
            "an incremental ROAS of 2.20×. Without an interval nobody knows whether it is more than chance, "
            + "or earns its spend back (break-even 1.00×).",
            result.Describe(new LiftSettings()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_upper_limit_but_lies_above_nothing_adds_something()
    {
        var result = new LiftResult
        {
            Campaign = "Diwali",
            Design = LiftDesign.Holdout,
            AddedSpend = 1,
            Roas = new LiftFigure(2, null, new LiftInterval(0.5, null)),
        };

        Assert.Contains("It adds revenue, but how much has no upper limit", result.Describe(new LiftSettings()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-536_945.66, "sold ₹5,36,945.66 less than the others")]
    [InlineData(20, "sold ₹20 more than the others")]
    [InlineData(-0.001, "sold as much as the others")]
    public void A_difference_is_more_or_less_and_never_a_negative_more(double effect, string expected)
    {
        Assert.Contains(expected, new PretestDetail.AlikePairs((decimal)effect).Message, StringComparison.Ordinal);
        Assert.Contains(expected, new PretestDetail.UnlikePairs((decimal)effect).Message, StringComparison.Ordinal);
        var ofUsers = expected.Replace("sold", "brought", StringComparison.Ordinal)
            .Replace("the others", "a control user", StringComparison.Ordinal);
        Assert.Contains(ofUsers, new PretestDetail.AlikeUsers((decimal)effect, 0.5, null).Message, StringComparison.Ordinal);
        Assert.Contains(ofUsers, new PretestDetail.UnlikeUsers((decimal)effect, 0.00001, null).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_probability_is_called_nothing()
    {
        var mismatch = LiftFolder.Holdout(
            "arm,users,orders,revenue,spend,planned_share\ntreatment,9000,613,613000,50000,0.5\ncontrol,1000,503,503000,0,0.5");

        Assert.Contains(
            "treated (p < 0.001): something",
            Assert.Single(mismatch.Warnings, static warning => warning.Kind == LiftWarningKind.SampleRatioMismatch).Message,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "(p < 0.001): the arms were not alike, and the result contains that.",
            new PretestDetail.UnlikeUsers(5, 1e-9, null).Message,
            StringComparison.Ordinal);
        Assert.EndsWith("(p = 0.500).", new PretestDetail.AlikeUsers(5, 0.5, null).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "treatment,5000,503,503000,0\ncontrol,5000,613,613000,50000",
        LiftWarningKind.SpendCut,
        "Where the arms are swapped it is the same number.")]
    [InlineData(
        "treatment,5000,503,503000,0\ncontrol,5000,613,613000,0",
        LiftWarningKind.NoSpendDifference,
        "(₹0), so there is no incremental ROAS.")]
    public void Of_arms_that_are_swapped_it_is_said_and_nothing_of_an_iROAS_that_is_not_there(
        string rows, LiftWarningKind kind, string expected)
    {
        var result = LiftFolder.Holdout("arm,users,orders,revenue,spend\n" + rows);

        Assert.EndsWith(expected, Assert.Single(result.Warnings, warning => warning.Kind == kind).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Warnings, static warning => warning.Kind == LiftWarningKind.ControlSpend);
    }

    [Fact]
    public void A_missing_column_is_the_reason_that_is_given()
    {
        Assert.Equal(
            new SpendDetail.NoColumn().Message,
            ExperimentWords.NoRoasReason(LiftFolder.Holdout("arm,users,orders,revenue\ntreatment,500,60,600\ncontrol,500,50,500")));
        Assert.Equal(
            new IntervalDetail.NoRevenueColumn().Message,
            ExperimentWords.NoRoasReason(LiftFolder.Holdout("arm,users,orders,spend\ntreatment,500,60,600\ncontrol,500,50,0")));
    }

    private static string Words(LiftVerdict verdict, double roas, decimal attributed) => new LiftResult
    {
        Campaign = "Diwali",
        Design = LiftDesign.Holdout,
        AddedSpend = 1,
        Roas = new LiftFigure(roas, 1, new LiftInterval(-1, 0.991)),
        Verdict = verdict,
        AttributedRoas = attributed,
        IncrementalShare = roas / (double)attributed,
    }.Describe(new LiftSettings());
}
