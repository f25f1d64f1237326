using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>What a row of an experiment cost.</summary>
internal static class SpendCell
{
    private const string Column = "spend";

    /// <summary>Why a row cannot be used: taken for 0, a spend that cannot be read would invent an iROAS, or hide one.</summary>
    internal static (StoppingIssue Reason, string? Column)? Fault(CsvTable table) =>
        Cells.IsNoNumber(table, Column) ? (new StoppingIssue.NotMoney(table.Text(table.IndexOf(Column))), Column) : null;

    /// <summary>The spend in ₹; 0 where the cell is blank. Below 0 is money that came back, with a warning.</summary>
    internal static decimal Read(CsvTable table, IssueLog log)
    {
        var spend = Cells.Number(table, Column, log) ?? 0;
        if (spend < 0)
        {
            log.Add(table.Issue(new LiftIssue.NegativeSpend(table.Text(table.IndexOf(Column))), Column));
        }

        return spend;
    }
}
