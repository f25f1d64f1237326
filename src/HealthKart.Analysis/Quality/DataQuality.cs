using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Quality;

/// <summary>
/// The join report: what became of every row and amount of the files that were read, before any filter,
/// and what there is to know about them.
/// </summary>
/// <example>
/// <code>
/// var quality = CampaignData.Load("data").Quality();
/// quality.Findings.First().Kind
/// </code>
/// </example>
public sealed class DataQuality
{
    private DataQuality(CampaignData data, IReadOnlyList<QualityFinding> findings) => (Data, Findings) = (data, findings);

    /// <summary>The campaign that it is of.</summary>
    internal CampaignData Data { get; }

    /// <summary>Looks for what there is to know; ids that are in one file only are looked up in the files.</summary>
    /// <exception cref="CampaignInputException">A file has changed since it was read.</exception>
    internal static DataQuality Of(CampaignData data, FollowerTiers tiers)
    {
        try
        {
            return new(data, [.. FindingsOf(data, tiers)]);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new CampaignInputException(CampaignWords.CannotRead(exception.Message), exception);
        }
    }

    private static IEnumerable<QualityFinding> FindingsOf(CampaignData data, FollowerTiers tiers) =>
        RowFindings.Of(data).Concat(new JoinFindings(data, tiers).All())
            .Select(finding => data.Currency == CurrencySigns.Rupee ? finding : finding with { Currency = data.Currency })
            .OrderByDescending(static finding => finding.Severity)
            .ThenByDescending(static finding => Math.Max(Math.Abs(finding.Revenue ?? 0), Math.Abs(finding.TotalPayout ?? 0)))
            .ThenByDescending(static finding => finding.Count);

    /// <summary>For each file the rows read, used, unattributed, excluded and rejected, with their money.</summary>
    public IReadOnlyList<RowAccount> Accounts => Data.Accounts;

    /// <summary>What there is to know: what cost rows first, then by money, then by count.</summary>
    public IReadOnlyList<QualityFinding> Findings { get; }

    /// <summary>The rows of all files that could not be used.</summary>
    public long RowsRejected => Accounts.Sum(account => account.RowsRejected);

    /// <summary>The rows of all files that are in no sum although they could be read.</summary>
    public long RowsExcluded => Accounts.Sum(account => account.RowsExcluded);

    /// <summary>Whether used + unattributed + excluded + rejected are all that was read, in rows and in rupees, in every file.</summary>
    public bool IsBalanced => Accounts.All(account => account.IsBalanced);
}
