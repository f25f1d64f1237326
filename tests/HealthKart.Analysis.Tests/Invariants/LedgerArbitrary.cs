using FsCheck;
using FsCheck.Fluent;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>Makes up ledgers and columns of written amounts for FsCheck, and smaller ones of one that breaks a rule.</summary>
public static class LedgerArbitrary
{
    public static Arbitrary<Ledger> Ledgers() => Arb.From(
        Row().ListOf().Select(rows => new Ledger([.. rows])),
        ledger => ledger.Rows.Select((_, left) => new Ledger([.. ledger.Rows.Where((_, place) => place != left)])));

    public static Arbitrary<WrittenColumn> Columns()
    {
        var columns =
            from convention in Gen.Elements(Enum.GetValues<WrittenConvention>())
            from separator in Gen.Elements(',', ';', '\t', '|')
            from amounts in Gen.NonEmptyListOf(
                from paise in Gen.OneOf(
                    Gen.Choose(0, 2_000).Select(rupees => rupees * 100L),
                    Gen.Choose(0, 2_000_000_000).Select(paise => (long)paise),
                    Gen.Choose(1, 900).Select(rupees => rupees * 100_000L))
                from dress in Gen.Elements(Enum.GetValues<WrittenSign>())
                select (paise, dress))
            select new WrittenColumn(convention, separator, [.. amounts]);
        return Arb.From(columns, column =>
            column.Amounts.Count == 1
                ? []
                : column.Amounts.Select((_, left) => column with { Amounts = [.. column.Amounts.Where((_, place) => place != left)] }));
    }

    private static Gen<LedgerRow> Row() =>
        from id in Gen.Elements("INF1", "INF2", "INF3", "inf1", "", "(not set)")
        from orders in Gen.Choose(1, 4)
        from paise in Gen.Choose(1, 500_000)
        from status in Gen.Frequency(
            (4, Gen.Elements("", "approved", "Paid", "Partially Refunded")),
            (2, Gen.Elements("declined", "Cancelled", "RTO", "refunded", "chargeback")),
            (2, Gen.Elements("pending", "on_hold")),
            (1, Gen.Constant("odd word")))
        from cancelled in Gen.Frequency(
            (6, Gen.Constant("")), (1, Gen.Elements("2025-03-09", "yes")), (1, Gen.Constant("0000-00-00 00:00:00")))
        from test in Gen.Frequency((6, Gen.Elements("", "no", "false", "0")), (1, Gen.Elements("true", "1", "yes")))
        from type in Gen.Frequency(
            (5, Gen.Elements("", "sale")), (2, Gen.Elements("refund", "Return", "credit note")), (1, Gen.Constant("test")))
        from refunded in Gen.Frequency((5, Gen.Constant(0)), (2, Gen.Choose(1, 600_000)))
        select new LedgerRow(id, orders, paise, status, cancelled, test, type, refunded);
}
