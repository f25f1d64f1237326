using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;

namespace HealthKart.Lift;

/// <summary>
/// Loads the experiments of a folder in steps: finds their files, chooses their columns, reads their rows, looks across the files.
/// </summary>
internal static class LiftLoading
{
    private static readonly CampaignFile[] s_kinds = [CampaignFile.Lift, CampaignFile.GeoGroups, CampaignFile.Geos];

    /// <summary>Loads the experiments of a folder.</summary>
    /// <exception cref="CampaignInputException">No honest result is possible.</exception>
    internal static LiftData Load(string path, LiftOptions options)
    {
        if (options.From is { } from && options.To is { } to && from > to)
        {
            throw new CampaignInputException(LiftWords.FromAfterTo(from, to));
        }

        var (folder, dialect, known) = (new CampaignFolder(path), CsvDialect.Of(options.Load), new KnownFiles());
        ColumnChoice.Check(dialect.Columns, folder.Every(options.Load, dialect));
        var files = s_kinds.SelectMany(kind => folder.Heads(kind, options.Load, dialect).Select(head => known.Add(head, kind))).ToList();
        var rows = known.Read(() => LiftRows.Read(files, options));
        rows.CheckControl(options.Control);
        var currency = CurrencyOf(rows, dialect);
        LookAcrossFiles(rows);
        var data = new LiftData(path, options, rows, currency);
        if (options.Load.Strict && data.Issues is [{ Severity: IssueSeverity.Error } issue, ..])
        {
            throw new CampaignInputException(CampaignWords.StoppedByStrict(issue, data.Accounts.Sum(static each => each.RowsRejected)));
        }

        return data;
    }

    /// <exception cref="CampaignInputException">The files have several.</exception>
    private static string CurrencyOf(LiftRows rows, CsvDialect dialect)
    {
        foreach (var (file, money) in rows.Moneys)
        {
            foreach (var (currency, (count, sum)) in money.Converted.All)
            {
                var detail = new CampaignIssue.Converted(currency, dialect.Rates![currency], count, sum);
                rows.Issues.Add(new DataIssue(detail) { File = file, Count = count });
            }
        }

        var one = CurrencySums.One([.. rows.Moneys.Select(static each => (each.File, each.Money.Sums))]);
        return one ?? dialect.Currency ?? CurrencySigns.Rupee;
    }

    private static void LookAcrossFiles(LiftRows rows)
    {
        foreach (var account in rows.Accounts.Where(static account => account.RowsRead == 0))
        {
            rows.Issues.Add(new DataIssue(new CampaignIssue.NoRows()) { File = account.Name });
        }

        LookForRepeated(rows.Issues, rows.Holdouts.Select(static test => (test.Campaign, test.File)));
        LookForRepeated(rows.Issues, rows.Geos.Select(static test => (test.Campaign, test.File)));
    }

    private static void LookForRepeated(IssueLog log, IEnumerable<(string Campaign, string File)> tests)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (campaign, file) in tests)
        {
            if (!files.TryAdd(campaign, file))
            {
                var detail = new LiftIssue.RepeatedTest(campaign, files[campaign]);
                log.Add(new DataIssue(detail) { File = file });
            }
        }
    }
}
