using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Lift;

/// <summary>The rows of a file of experiments that were used, since rows that are equal letter by letter count once.</summary>
internal sealed class RowsSeen(CsvTable table, IssueLog log)
{
    private readonly HashSet<ulong> _hashes = [];

    /// <summary>How many rows stood in the file already.</summary>
    internal long Repeated { get; private set; }

    /// <summary>Their revenue in ₹.</summary>
    internal decimal Money { get; private set; }

    /// <summary>Whether the current row stands in the file already, and is left out.</summary>
    internal bool IsRepeated(decimal? revenue)
    {
        if (_hashes.Add(RowHashes.Of(table.RawRow.TrimEnd("\r\n"u8))))
        {
            return false;
        }

        Repeated++;
        Money += revenue ?? 0;
        log.Exclude(table, new Exclusion(IssueKind.DuplicateRow, Sentences.RepeatedExperimentRow()), revenue);
        return true;
    }

    /// <summary>An account with the repeated rows apart.</summary>
    internal RowAccount Apart(RowAccount account) => account with
    {
        RowsUsed = account.RowsUsed - Repeated,
        RowsExcluded = Repeated,
        MoneyUsed = account.MoneyUsed - Money,
        MoneyExcluded = Money,
    };
}
