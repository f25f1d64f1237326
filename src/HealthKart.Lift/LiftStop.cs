using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Lift;

/// <summary>Why a row of an experiment is rejected, or an experiment gives no result.</summary>
internal abstract record LiftStop(IssueKind Kind) : StoppingIssue(Kind)
{
    internal override string Sentence(Numerals numerals) => LiftStopWords.Of(this, numerals);

    internal sealed record UnknownArm(string Text) : LiftStop(IssueKind.UnknownArm);

    internal sealed record NotUsers(string Text) : LiftStop(IssueKind.UnusableUsers);

    internal sealed record BlankUserId() : LiftStop(IssueKind.BlankId);

    internal sealed record OutsideTest() : LiftStop(IssueKind.OutsideTest);

    internal sealed record NotOrders(string Text) : LiftStop(IssueKind.UnusableNumber);

    internal sealed record NegativeOrders(string Text) : LiftStop(IssueKind.UnusableNumber);

    internal sealed record UnknownGeo(string Geo) : LiftStop(IssueKind.UnknownGeo);

    internal sealed record GeoInBothArms(string Geo) : LiftStop(IssueKind.GeoInBothArms);

    internal sealed record OneArm(string Campaign) : LiftStop(IssueKind.OneArm);

    internal sealed record OnlyContaminated(string Campaign, long Users) : LiftStop(IssueKind.OneArm);

    internal sealed record NoTestDays() : LiftStop(IssueKind.NoTestDays);

    internal sealed record NoFullDay() : LiftStop(IssueKind.NoTestDays);

    internal sealed record NoRowInTest(DateOnly From, DateOnly To) : LiftStop(IssueKind.NoTestDays);
}
