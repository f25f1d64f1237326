using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Files;
using HealthKart.Lift.Wording;

namespace HealthKart.Lift;

/// <summary>The experiments of a folder, read and checked: hold-outs (<c>lift….csv</c>) and geo experiments (<c>geo….csv</c>, <c>salesandcost….csv</c> with <c>geoassignment….csv</c>).</summary>
/// <example><code>LiftData.Load("data").Report().Results[0].Roas</code></example>
public sealed class LiftData
{
    private readonly IssueLog _log = new();
    private readonly List<RowAccount> _accounts = [];

    private readonly LiftOptions _options;
    private readonly List<string> _armTexts = [];
    private readonly List<string> _rejected = [];
    private readonly List<string> _notRead = [];
    private readonly List<(string File, RowMoney Money)> _moneys = [];
    private bool _hasControl;

    private LiftData(string folder, LiftOptions options, FileSurprises surprises)
    {
        if (options.From is { } from && options.To is { } to && from > to)
        {
            throw new CampaignInputException(LiftSentences.FromAfterTo(from, to));
        }

        var dialect = CsvDialect.Of(options.Load);
        Currency = dialect.Currency ?? CurrencySigns.Rupee;
        (Folder, _options) = (folder, options);
        ColumnChoice.Check(dialect.Columns, CampaignFolder.Every(folder, options.Load, dialect));
        Holdouts =
        [
            .. Sources(CampaignFile.Lift).SelectMany(source => Add(HoldoutFile.Read(source, _log, options))),
        ];
        var groups = new GeoGroups();
        foreach (var source in Sources(CampaignFile.GeoGroups))
        {
            _accounts.Add(groups.Read(source, _log, options.Control));
            _hasControl |= groups.HasControl;
        }

        Geos = [.. Sources(CampaignFile.Geos).SelectMany(source => Add(GeoFile.Read(source, groups, _log, options)))];
        if (options.Control is { } control && !_hasControl && _accounts.Count > 0)
        {
            throw new CampaignInputException(LiftSentences.NoSuchArm(control, [.. _armTexts.Distinct(StringComparer.OrdinalIgnoreCase)]));
        }

        Currency = CurrencyOf(dialect);
        LookAtFiles();
        Issues = [.. _log.ToList().Select(issue => issue with { Currency = Currency })];
        if (options.Load.Strict && Issues is [{ Severity: IssueSeverity.Error } issue, ..])
        {
            throw new CampaignInputException(Sentences.StoppedByStrict(issue, _accounts.Sum(static each => each.RowsRejected)));
        }

        List<CsvSource> Sources(CampaignFile file) =>
            [.. CampaignFolder.All(folder, file).Select(path => CsvSource.Of(path, file, dialect, surprises, _log)).Where(source => IsExperiment(source, file))];
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
    public IReadOnlyList<RowAccount> Accounts => _accounts;

    /// <summary>The experiments of which every row was rejected, so that they have no result.</summary>
    public IReadOnlyList<string> Rejected => _rejected;

    /// <summary>The files that are called like those of experiments and have not the columns of one, a sentence each.</summary>
    public IReadOnlyList<string> NotRead => _notRead;

    /// <summary>The currency of every amount, as its code; <c>INR</c> where the files name none.</summary>
    public string Currency { get; }

    /// <summary>Whether the folder has no file of an experiment: then nothing incremental can be said.</summary>
    public bool IsEmpty => _accounts.Count == 0;

    /// <summary>Whether a folder has a file of an experiment.</summary>
    /// <exception cref="CampaignInputException">The folder is not there.</exception>
    public static bool IsIn(string folder) => CampaignFolder.HasExperiments(folder);

    /// <summary>Reads the experiments of a folder.</summary>
    /// <param name="folder">The folder; what lies in folders below it is not read.</param>
    /// <param name="options">When the test was, and how to read; <c>null</c>: as the files show.</param>
    /// <exception cref="CampaignInputException">No folder, a needed column is missing, or a row is rejected and the options are strict.</exception>
    /// <exception cref="OutputRefusedException">A file is one that this run writes.</exception>
    public static LiftData Load(string folder, LiftOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        CampaignFolder.Guard(folder);
        try
        {
            return LoadOnceFilesAreKnown(folder, options ?? new());
        }
        catch (OverflowException exception)
        {
            throw new CampaignInputException(LiftSentences.NumbersTooLarge(folder), exception);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or (IOException and not OutputRefusedException))
        {
            throw new CampaignInputException(Sentences.CannotRead(exception.Message), exception);
        }
    }

    private static LiftData LoadOnceFilesAreKnown(string folder, LiftOptions options)
    {
        var surprises = new FileSurprises();
        while (true)
        {
            try
            {
                return new(folder, options, surprises);
            }
            catch (Exception exception) when (surprises.Note(exception))
            {
                // The file is read again from its start.
            }
        }
    }

    /// <summary>What the experiments show.</summary>
    /// <param name="settings">Level and margin; <c>null</c>: the defaults.</param>
    /// <param name="campaign">The campaign's own figures, for the attributed ROAS beside; <c>null</c>: none.</param>
    public LiftReport Report(LiftSettings? settings = null, CampaignPerformance? campaign = null) =>
        LiftReport.Of(
        Holdouts, Geos, settings, campaign, Currency == CurrencySigns.Rupee ? campaign?.Data.Currency ?? Currency : Currency);

    /// <summary>The campaign's own figures of the same folder, without a filter, for what stands beside; <c>null</c> where the folder has neither sales nor payouts.</summary>
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
        var columns = ColumnChoice.Fitting(_options.Load.Columns, CampaignFolder.Every(Folder, _options.Load, CsvDialect.Of(_options.Load)).Where(static file => file.Kind <= CampaignFile.Payouts));
        return CampaignData.Load(Folder, _options.Load with { Columns = columns, Progress = progress }).Performance(settings: settings);
    }

    private bool IsExperiment(CsvSource source, CampaignFile file)
    {
        if (ExperimentColumns.Are(source, file))
        {
            return true;
        }

        _notRead.Add(LiftSentences.NoExperimentIn(source.Name, file == CampaignFile.Geos && ExperimentColumns.AreOfGeos(source)));
        return false;
    }

    /// <exception cref="CampaignInputException">The files have several.</exception>
    private string CurrencyOf(CsvDialect dialect)
    {
        foreach (var (file, money) in _moneys)
        {
            foreach (var (currency, (rows, sum)) in money.Converted.All)
            {
                _log.Add(new DataIssue(IssueKind.Converted, IssueSeverity.Warning, Sentences.Converted(currency, dialect.Rates![currency], rows, sum)) { File = file, Count = rows });
            }
        }

        return CurrencySums.One([.. _moneys.Select(static each => (each.File, each.Money.Sums))]) ?? dialect.Currency ?? CurrencySigns.Rupee;
    }

    private void LookAtFiles()
    {
        foreach (var account in _accounts.Where(static account => account.RowsRead == 0))
        {
            _log.Add(new DataIssue(IssueKind.NoRows, IssueSeverity.Warning, Sentences.NoRows()) { File = account.Name });
        }

        LookForRepeated(Holdouts.Select(static test => (test.Campaign, test.File)));
        LookForRepeated(Geos.Select(static test => (test.Campaign, test.File)));
    }

    private void LookForRepeated(IEnumerable<(string Campaign, string File)> tests)
    {
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (campaign, file) in tests)
        {
            if (!files.TryAdd(campaign, file))
            {
                _log.Add(new DataIssue(IssueKind.RepeatedTest, IssueSeverity.Warning, LiftSentences.RepeatedTest(campaign, files[campaign])) { File = file });
            }
        }
    }

    private IReadOnlyList<T> Add<T>(ExperimentFile<T> read)
    {
        _accounts.Add(read.Account);
        _moneys.Add((read.Account.Name, read.Money));
        _armTexts.AddRange(read.Arms.Texts);
        _rejected.AddRange(read.Rejected);
        _hasControl |= read.Arms.HasControl;
        return read.Tests;
    }
}
