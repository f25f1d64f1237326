using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis.Quality;

/// <summary>The join report: what became of every row and amount of the files that were read, before any filter, and what there is to know about them.</summary>
/// <example>
/// <code>
/// var quality = CampaignData.Load("data").Quality();
/// quality.Findings.First().Message
/// </code>
/// </example>
public sealed class DataQuality
{
    private readonly CampaignData _data;

    /// <exception cref="CampaignInputException">A file has changed since it was read.</exception>
    internal DataQuality(CampaignData data, FollowerTiers tiers)
    {
        _data = data;
        try
        {
            Findings =
            [
                .. RowFindings.Of(data).Concat(new JoinFindings(data, tiers).All())
                    .Select(finding => data.Currency == CurrencySigns.Rupee ? finding : finding with { Currency = data.Currency })
                    .OrderByDescending(finding => finding.Severity)
                    .ThenByDescending(finding => Math.Max(Math.Abs(finding.Revenue ?? 0), Math.Abs(finding.TotalPayout ?? 0)))
                    .ThenByDescending(finding => finding.Count),
            ];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new CampaignInputException(CampaignWords.CannotRead(exception.Message), exception);
        }
    }

    /// <summary>For each file the rows read, used, unattributed, excluded and rejected, with their money.</summary>
    public IReadOnlyList<RowAccount> Accounts => _data.Accounts;

    /// <summary>What there is to know: what cost rows first, then by money, then by count.</summary>
    public IReadOnlyList<QualityFinding> Findings { get; }

    /// <summary>The rows of all files that could not be used.</summary>
    public long RowsRejected => Accounts.Sum(account => account.RowsRejected);

    /// <summary>The rows of all files that are in no sum although they could be read.</summary>
    public long RowsExcluded => Accounts.Sum(account => account.RowsExcluded);

    /// <summary>Whether used + unattributed + excluded + rejected are all that was read, in rows and in rupees, in every file.</summary>
    public bool IsBalanced => Accounts.All(account => account.IsBalanced);

    /// <summary>
    /// Writes all rejected and excluded rows of all files as CSV: file, line, column and reason, then the cells as they stand in the file, under the headers
    /// of the files and, beyond them, <c>extra_1</c> and so on.
    /// </summary>
    /// <remarks>The files with such rows are read again, row by row; what it takes does not grow with them.</remarks>
    /// <param name="path">
    /// The file; one of an earlier run is replaced. Without such a row none is written, and one of an earlier run is removed, since it would
    /// be taken for one of this. An earlier one is known by its header.
    /// </param>
    /// <param name="options">Formulas and byte order mark; <c>null</c>: guarded, without a mark.</param>
    /// <returns>The path; <c>null</c> when no row was rejected or excluded.</returns>
    /// <exception cref="OutputRefusedException">The path is one of the files that are read, or holds something else.</exception>
    /// <exception cref="CampaignInputException">The files cannot be read again.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public string? WriteRejectedRows(string path, CsvExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        RejectedRows.ThrowIfOther(path);
        if (RowsRejected + RowsExcluded > 0 || Accounts.Any(static account => account.MoneyExcluded != 0))
        {
            new RejectedRows(_data).Write(path, options ?? new CsvExportOptions());
            return path;
        }

        RejectedRows.Remove(path);
        return null;
    }
}
