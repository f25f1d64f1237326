using HealthKart.Analysis.Lift;
using HealthKart.Analysis.Lift.Statistics;
using Xunit;

namespace HealthKart.Analysis.Tests.Lift;

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
        Assert.Contains("an incremental ROAS of −0.02× (−1.00× to 0.99×)", Words(LiftVerdict.Inconclusive, -0.022, 4), StringComparison.Ordinal);

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
