using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>The columns of the account of rows and rupees.</summary>
internal static class AccountColumns
{
    internal static IReadOnlyList<ResultColumn<RowAccount>> All =>
    [
        new("file", "File", ColumnUnit.Text, row => row.Name),
        new("rows_read", "Rows", ColumnUnit.Count, row => (decimal)row.RowsRead),
        new("rows_used", "used", ColumnUnit.Count, row => (decimal)row.RowsUsed),
        new("rows_unattributed", "unattributed", ColumnUnit.Count, row => (decimal)row.RowsUnattributed),
        new("rows_excluded", "excluded", ColumnUnit.Count, row => (decimal)row.RowsExcluded),
        new("rows_rejected", "rejected", ColumnUnit.Count, row => (decimal)row.RowsRejected),
        Money("money_read", JoinReportWords.MoneyColumn, row => row.MoneyRead),
        Money("money_used", "used", row => row.MoneyUsed),
        Money("money_unattributed", "unattributed", row => row.MoneyUnattributed),
        Money("money_excluded", "excluded", row => row.MoneyExcluded),
        Money("money_rejected", "rejected", row => row.MoneyRejected),
    ];

    /// <summary>Money to the paisa, since the columns add up; influencers and posts have none.</summary>
    private static ResultColumn<RowAccount> Money(string name, string title, Func<RowAccount, decimal> amount)
    {
        return new(name, title, ColumnUnit.Money, row => Of(row)) { Shown = row => Numerals.Current.ExactMoney(Of(row)) };

        decimal? Of(RowAccount row) => row.HasMoney ? amount(row) : null;
    }
}
