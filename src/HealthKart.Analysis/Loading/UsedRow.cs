namespace HealthKart.Analysis.Loading;

/// <summary>What there is to know of a row that is used.</summary>
internal abstract record UsedRow(IssueKind Kind) : IssueDetail(Kind)
{
    internal sealed record NotANumber(string Column, string Value) : UsedRow(IssueKind.UnusableNumber);

    internal sealed record NotARate(string Column, string Value) : UsedRow(IssueKind.UnusableNumber);

    internal sealed record ContradictoryBasis(string Rate, string Basis) : UsedRow(IssueKind.ContradictoryBasis);

    internal sealed record ShortPayout(int Cells, int Columns, string Missing) : UsedRow(IssueKind.ShortRow);

    internal sealed record Refund() : UsedRow(IssueKind.Refund);

    internal sealed record BlankSaleId() : UsedRow(IssueKind.BlankId);

    internal sealed record BlankPayoutId() : UsedRow(IssueKind.BlankId);

    internal sealed record UnsetSaleId(string Id) : UsedRow(IssueKind.UnsetId);

    internal sealed record UnsetPayoutId(string Id) : UsedRow(IssueKind.UnsetId);

    internal sealed record OrphanId(string Id, string? Likely) : UsedRow(IssueKind.OrphanId);

    internal sealed record BlankOrders() : UsedRow(IssueKind.BlankOrders);

    internal sealed record OrdersNotANumber(string Value) : UsedRow(IssueKind.UnusableNumber);

    internal sealed record NegativeRevenue() : UsedRow(IssueKind.NegativeRevenue);

    internal sealed record DuplicateRow() : UsedRow(IssueKind.DuplicateRow);

    internal sealed record RevenueWithoutOrders() : UsedRow(IssueKind.RevenueWithoutOrders);

    internal sealed record OrdersWithoutRevenue() : UsedRow(IssueKind.OrdersWithoutRevenue);

    internal sealed record EngagementAboveReach(decimal Engagement, decimal Reach) : UsedRow(IssueKind.EngagementAboveReach);

    internal sealed record NotADate(string Value, string? Format) : UsedRow(IssueKind.UnusableDate);

    internal sealed record EitherDate(string Value) : UsedRow(IssueKind.UnusableDate);

    internal sealed record OtherDayInZone(DateOnly Date, DateOnly Other) : UsedRow(IssueKind.OtherDayInZone);

    internal sealed record FutureDate(DateOnly Date, DateOnly Today) : UsedRow(IssueKind.FutureDate);
}
