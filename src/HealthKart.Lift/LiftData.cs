using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Lift;

/// <summary>
/// The experiments of a folder, read and checked: hold-outs (<c>lift….csv</c>) and geo experiments (<c>geo….csv</c>,
/// <c>salesandcost….csv</c> with <c>geoassignment….csv</c>).
/// </summary>
/// <example><code>LiftData.Load("data").Report().Results[0].Roas</code></example>
public sealed class LiftData
{
    private readonly LiftOptions _options;

    internal LiftData(string folder, LiftOptions options, LiftRows rows, string currency)
    {
        (Folder, _options, Currency) = (folder, options, currency);
        (Holdouts, Geos, Accounts, Rejected, NotRead) = (rows.Holdouts, rows.Geos, rows.Accounts, rows.Rejected, rows.NotRead);
        Issues = [.. rows.Issues.ToList().Select(issue => issue with { Currency = currency })];
    }

    /// <summary>The folder that was read.</summary>
    public string Folder { get; }

    /// <summary>The experiments by users.</summary>
    public IReadOnlyList<Holdout> Holdouts { get; }

    /// <summary>The experiments by geos.</summary>
    public IReadOnlyList<GeoExperiment> Geos { get; }

    /// <summary>What is wrong or worth knowing, errors first.</summary>
    public IReadOnlyList<DataIssue> Issues { get; }

    /// <summary>What became of the rows of each file.</summary>
    public IReadOnlyList<RowAccount> Accounts { get; }

    /// <summary>The experiments of which every row was rejected, so that they have no result.</summary>
    public IReadOnlyList<string> Rejected { get; }

    /// <summary>The files that are called like those of experiments and have not the columns of one.</summary>
    public IReadOnlyList<UnreadExperiment> NotRead { get; }

    /// <summary>The currency of every amount, as its code; <c>INR</c> where the files name none.</summary>
    public string Currency { get; }

    /// <summary>Whether the folder has no file of an experiment: then nothing incremental can be said.</summary>
    public bool IsEmpty => Accounts.Count == 0;

    /// <summary>Whether a folder has a file of an experiment.</summary>
    /// <exception cref="CampaignInputException">The folder is not there.</exception>
    public static bool IsIn(string folder) => new CampaignFolder(folder).HoldsExperiments();

    /// <summary>Reads the experiments of a folder.</summary>
    /// <param name="folder">The folder; what lies in folders below it is not read.</param>
    /// <param name="options">When the test was, and how to read; <c>null</c>: as the files show.</param>
    /// <exception cref="CampaignInputException">No folder, a needed column is missing,
    /// or a row is rejected and the options are strict.</exception>
    /// <exception cref="OutputRefusedException">A file is one that this run writes.</exception>
    public static LiftData Load(string folder, LiftOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        CampaignFolder.Guard(folder);
        try
        {
            return LiftLoading.Load(folder, options ?? new());
        }
        catch (OverflowException exception)
        {
            throw new CampaignInputException(LiftWords.NumbersTooLarge(folder), exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or (IOException and not OutputRefusedException))
        {
            throw new CampaignInputException(CampaignWords.CannotRead(exception.Message), exception);
        }
    }

    /// <summary>What the experiments show.</summary>
    /// <param name="settings">Level and margin; <c>null</c>: the defaults.</param>
    /// <param name="campaign">The campaign's own figures, for the attributed ROAS beside; <c>null</c>: none.</param>
    public LiftReport Report(LiftSettings? settings = null, CampaignPerformance? campaign = null) =>
        LiftReport.Of(
        Holdouts, Geos, settings, campaign, Currency == CurrencySigns.Rupee ? campaign?.Data.Currency ?? Currency : Currency);

    /// <summary>
    /// The campaign's own figures of the same folder, without a filter, for what stands beside;
    /// <c>null</c> where the folder has neither sales nor payouts.
    /// </summary>
    /// <param name="settings">The margin and the like; <c>null</c>: the defaults.</param>
    /// <param name="progress">Learns how far the sales have been read; <c>null</c>: nobody does.</param>
    /// <exception cref="CampaignInputException">The campaign's files allow no honest result.</exception>
    public CampaignPerformance? Campaign(AnalysisSettings? settings = null, LoadProgress? progress = null)
    {
        if (_options.Load is { SalesFile: null, PayoutsFile: null } && !CampaignData.IsIn(Folder))
        {
            return null;
        }

        // A header that only an experiment has is none that the campaign's files lack.
        var files = new CampaignFolder(Folder).Every(_options.Load, CsvDialect.Of(_options.Load))
            .Where(static file => file.Kind <= CampaignFile.Payouts);
        var columns = ColumnChoice.Fitting(_options.Load.Columns, files);
        return CampaignData.Load(Folder, _options.Load with { Columns = columns, Progress = progress }).Performance(settings: settings);
    }
}
