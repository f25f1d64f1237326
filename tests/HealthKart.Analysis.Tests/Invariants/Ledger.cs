using System.Globalization;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>A row of sales that says of itself whether it stands.</summary>
public sealed record LedgerRow(
    string Id, int Orders, int Paise, string Status, string Cancelled, string Test, string Type, int RefundedPaise);

/// <summary>Sales with statuses, cancel dates, test flags, types and refunded money, as FsCheck makes them up.</summary>
public sealed record Ledger(IReadOnlyList<LedgerRow> Rows)
{
    internal const string Header = "order_id,influencer_id,date,orders,revenue,status,cancelled_at,is_test,type,refunded_amount";

    internal IReadOnlyList<string> Lines => [.. Rows.Select(Line)];

    public override string ToString() => string.Join('\n', Lines.Prepend(Header));

    internal string Line(LedgerRow row, int order) => string.Join(
        ',',
        $"O{order}",
        row.Id,
        $"2025-03-{1 + (order % 28):00}",
        row.Orders,
        Rupees(row.Paise),
        row.Status,
        row.Cancelled,
        row.Test,
        row.Type,
        row.RefundedPaise == 0 ? "" : Rupees(row.RefundedPaise));

    internal static string Rupees(long paise) => (paise / 100m).ToString(CultureInfo.InvariantCulture);
}
