namespace HealthKart.Analysis.Loading;

/// <summary>Why a row that can be read is in no sum.</summary>
internal abstract record ExcludedRow(IssueKind Kind) : IssueDetail(Kind)
{
    internal sealed record NotStanding(string Column, string Word) : ExcludedRow(IssueKind.NotStanding);

    internal sealed record Cancelled(string Day) : ExcludedRow(IssueKind.NotStanding);

    internal sealed record TestRow(string Flag) : ExcludedRow(IssueKind.NotStanding);

    internal sealed record OpenRow(string Column, string Word) : ExcludedRow(IssueKind.OpenRow);

    internal sealed record RefundedPart(decimal Refunded, decimal Amount) : ExcludedRow(IssueKind.RefundedPart);

    internal sealed record RefundedWhole(decimal Amount) : ExcludedRow(IssueKind.NotStanding);

    internal sealed record RepeatedOrder(string Order) : ExcludedRow(IssueKind.RepeatedOrder);

    internal sealed record EarlierState(string Order) : ExcludedRow(IssueKind.EarlierState);

    internal sealed record RepeatedTotal(string Order) : ExcludedRow(IssueKind.RepeatedTotal);

    internal sealed record LineWithoutAmount(string Order) : ExcludedRow(IssueKind.LineWithoutAmount);

    internal sealed record ExcludedSum() : ExcludedRow(IssueKind.ExcludedSum);

    internal sealed record OtherCurrency(decimal Amount, string Currency) : ExcludedRow(IssueKind.OtherCurrency);
}
