using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>What there is to know of an experiment and its rows.</summary>
internal abstract record LiftIssue(IssueKind Kind) : IssueDetail(Kind)
{
    internal sealed record RepeatedArm() : LiftIssue(IssueKind.RepeatedArm);

    internal sealed record RepeatedTest(string Campaign, string File) : LiftIssue(IssueKind.RepeatedTest);

    internal sealed record NegativeSpend(string Text) : LiftIssue(IssueKind.NegativeSpend);

    internal sealed record ImpossibleBuyers(string Text) : LiftIssue(IssueKind.ImpossibleSums);

    internal sealed record ImpossibleSquares(string Text) : LiftIssue(IssueKind.ImpossibleSums);

    internal sealed record ImpossibleShare(string Text) : LiftIssue(IssueKind.ImpossibleSums);

    internal sealed record ContradictoryShares(double Treated, double Control) : LiftIssue(IssueKind.ImpossibleSums);

    internal sealed record RepeatedGeoDay(string Geo, DateOnly Day) : LiftIssue(IssueKind.RepeatedGeoDay);

    internal sealed record DaysWithOneArm(int Days, DateOnly First) : LiftIssue(IssueKind.DaysWithOneArm);

    internal sealed record MissingGeoDays(int Days, int All, string Geo, DateOnly First) : LiftIssue(IssueKind.MissingGeoDays);

    internal sealed record UnseenGeoDays(int Count) : LiftIssue(IssueKind.MissingGeoDays);

    internal sealed record RepeatedExperimentRow() : LiftIssue(IssueKind.DuplicateRow);

    internal sealed record SpendOfUsers(string Header) : LiftIssue(IssueKind.SpendOfUsers);

    internal sealed record GeoLeftOut(string Geo, int Days) : LiftIssue(IssueKind.MissingGeoDays);

    internal sealed record GeoOfOnePeriod(string Geo) : LiftIssue(IssueKind.GeoOfOnePeriod);

    internal sealed record BrokenPair(string Pair) : LiftIssue(IssueKind.BrokenPair);
}
