using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Lift;

/// <summary>
/// Leaves out the rows of a file of experiments that are in no sum: sums of other rows, rows that are equal letter by letter,
/// and amounts in another currency.
/// </summary>
internal sealed class RowsSeen(CsvTable table, IssueLog log)
{
    private readonly HashSet<ulong> _hashes = [];
    private readonly SortedDictionary<string, (long Rows, decimal Money)> _named = new(StringComparer.OrdinalIgnoreCase);
    private long _excluded;
    private decimal _money;

    /// <summary>Whether the current row is the sum of others, and is left out.</summary>
    /// <remarks>Where it may be one, and only the whole file can tell, the file is to be read again.</remarks>
    internal bool IsSum(decimal? revenue)
    {
        if (table.Source.Look is { } look)
        {
            return look.MarkOf(table.Place) == RowMark.Sum && Exclude(look.ExclusionOf(RowMark.Sum, table)!, revenue);
        }

        if (MayBeSum())
        {
            table.Source.ReadAgain(ReadAgainReason.LookNeeded);
        }

        return false;
    }

    /// <summary>Whether the current row stands in the file already, and is left out; else it is used.</summary>
    internal bool IsRepeated(decimal? revenue)
    {
        if (!_hashes.Add(RowHashes.Of(table.RawRow.TrimEnd("\r\n"u8))))
        {
            return Exclude(new Exclusion(new LiftIssue.RepeatedExperimentRow()), revenue);
        }

        if (table.Source.Look is not null && SumLook.NameOfSum(table) is { } name)
        {
            var (rows, money) = _named.GetValueOrDefault(name);
            _named[name] = (rows + 1, money + (revenue ?? 0));
        }

        return false;
    }

    /// <summary>Says which rows are called sums, have the amounts of none, and were used.</summary>
    internal void NoteNamed()
    {
        foreach (var (name, (rows, money)) in _named)
        {
            log.Add(new DataIssue(new CampaignIssue.SumRow(name, rows)) { File = table.Name, Count = rows, Revenue = money });
        }
    }

    /// <summary>Leaves the current row out.</summary>
    /// <returns><c>true</c>.</returns>
    internal bool Exclude(Exclusion exclusion, decimal? revenue)
    {
        _excluded++;
        _money += revenue ?? 0;
        log.Exclude(table, exclusion, revenue);
        return true;
    }

    /// <summary>An account with the rows apart that were left out.</summary>
    internal RowAccount Apart(RowAccount account) => account with
    {
        RowsUsed = account.RowsUsed - _excluded,
        RowsExcluded = _excluded,
        MoneyUsed = account.MoneyUsed - _money,
        MoneyExcluded = _money,
    };

    private bool MayBeSum() =>
        SumLook.NameOfSum(table) is not null || table.IsBlankText(SumLook.NameOf(table), table.Bytes(SumLook.NameOf(table)));
}
