using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Wording;
using HealthKart.Files;

namespace HealthKart.Analysis.Loading;

/// <summary>A folder of campaign CSVs, read and checked: influencers, posts and payouts as records, sales as sums.</summary>
/// <example>
/// <code>
/// var data = CampaignData.Load("data");
/// var report = data.Performance(new CampaignFilter { Platforms = ["Instagram"] });
/// report.Totals.Roas
/// </code>
/// </example>
public sealed class CampaignData
{
    private static readonly CampaignFile[] s_files = [CampaignFile.Influencers, CampaignFile.Posts, CampaignFile.Sales, CampaignFile.Payouts];

    private readonly IssueLog _log = new();
    private readonly List<RowAccount> _accounts = [];
    private readonly CsvSource? _influencers;
    private readonly CsvSource? _posts;
    private readonly CsvSource? _payouts;
    private readonly CsvSource? _sales;
    private readonly long _leastToShare;
    private CurrencySums _payoutCurrencies = new();
    private CurrencySums _payoutsConverted = new();

    private CampaignData(string folder, LoadOptions options, FileSurprises surprises)
    {
        var dialect = CsvDialect.Of(options, s_files);
        _influencers = Find(CampaignFile.Influencers);
        _posts = Find(CampaignFile.Posts);
        _payouts = Find(CampaignFile.Payouts);
        (Folder, Options) = (folder, options);
        _leastToShare = options.LeastToShare;
        _sales = Find(CampaignFile.Sales);
        if (_sales is null && _payouts is null)
        {
            throw new CampaignInputException(Sentences.NoSalesAndNoPayouts(
                folder, CampaignFolder.OthersIn(folder), [.. CampaignFolder.ExperimentsIn(folder).Select(static path => Path.GetFileName(path))]));
        }

        ColumnChoice.Check(dialect.Columns, Found());
        foreach (var (_, source) in Found())
        {
            NoteOrigin(source, options);
        }

        // The sales take longest and know nobody yet, so that they are read beside the other files; unless payouts say which sales they are for.
        var waits = _sales is null || PayoutsFile.HasKeyColumns(_payouts);
        var sales = waits ? null : SharedSalesPass.OnOwnThread(() => ReadSales(options));
        ReadInfluencers(_influencers);
        ReadPayouts(_payouts, options);
        ReadPosts(_posts, options);
        JoinSales(sales is null ? ReadSales(options) : sales.GetAwaiter().GetResult());
        if (_sales is not null)
        {
            _log.Add(DuplicateRows.Find(_sales, AllSales));
        }

        Currency = CurrencyOf(dialect);
        Sums = new InfluencerSums(AllSales, PayoutRows, InfluencerTable.Count);
        LookAcrossFiles();
        Issues = [.. _log.ToList().Select(Placed)];
        if (options.Strict && Issues is [{ Severity: IssueSeverity.Error } first, ..])
        {
            throw new CampaignInputException(Sentences.StoppedByStrict(first, _accounts.Sum(account => account.RowsRejected)));
        }

        CsvSource? Find(CampaignFile file) => this.Find(folder, file, options, dialect, surprises);

        IEnumerable<(CampaignFile, CsvSource)> Found()
        {
            CsvSource?[] sources = [_influencers, _posts, _sales, _payouts];
            foreach (var file in s_files)
            {
                if (sources[(int)file] is { } source)
                {
                    yield return (file, source);
                }
            }
        }
    }

    /// <summary>The folder that was read.</summary>
    public string Folder { get; }

    /// <summary>Everybody in any of the files: those of the influencers file in its order, then those of the payouts, then those of the sales.</summary>
    public IReadOnlyList<Influencer> Influencers => InfluencerTable.All;

    /// <summary>The headers of the influencers file's further columns.</summary>
    public IReadOnlyList<string> FurtherColumns { get; private set; } = [];

    /// <summary>The headers of the posts file's further columns.</summary>
    public IReadOnlyList<string> FurtherPostColumns { get; private set; } = [];

    /// <summary>The posts; empty without a posts file.</summary>
    public IReadOnlyList<Post> Posts { get; private set; } = [];

    /// <summary>The usable payout rows; empty without a payouts file.</summary>
    public IReadOnlyList<Payout> Payouts => [.. PayoutRows.Select(row => row.Payout)];

    /// <summary>What is wrong or worth knowing, errors first; at most 1,000 of a kind and file, the rest counted in a line.</summary>
    public IReadOnlyList<DataIssue> Issues { get; }

    /// <summary>What became of the rows of each file that was read.</summary>
    public IReadOnlyList<RowAccount> Accounts => _accounts;

    /// <summary>The currency of every amount, as its code; <c>INR</c> where the files name none.</summary>
    public string Currency { get; }

    /// <summary>Whether there is a sales file; without, revenue, orders and ratios are undefined.</summary>
    public bool HasSales => _sales is not null;

    /// <summary>Whether there is a payouts file.</summary>
    public bool HasPayouts { get; private set; }

    /// <summary>Whether there is an influencers file.</summary>
    public bool HasInfluencers { get; private set; }

    /// <summary>The first day of the sales; <c>null</c> where none is dated.</summary>
    public DateOnly? FirstDay => AllSales.FirstDay;

    /// <summary>The last day of the sales; <c>null</c> where none is dated.</summary>
    public DateOnly? LastDay => AllSales.LastDay;

    /// <summary>Whether files of experiments lie beside the campaign's; they are read by who asks for them.</summary>
    internal bool HasExperiments => Directory.Exists(Folder) && CampaignFolder.HasExperiments(Folder);

    /// <summary>How the folder was read.</summary>
    internal LoadOptions Options { get; }

    internal InfluencerTable InfluencerTable { get; } = new();

    /// <summary>What each influencer sold and was paid, before any filter.</summary>
    internal InfluencerSums Sums { get; }

    internal PayoutKeys PayoutKeys { get; } = new();

    internal IReadOnlyList<InfluencerPayout> PayoutRows { get; private set; } = [];

    /// <summary>The sums of all sales, before any filter.</summary>
    internal SalesSummary AllSales { get; private set; } = new(new SalesQuery());

    /// <summary>Whether a folder has sales or payouts.</summary>
    public static bool IsIn(string folder) => CampaignFolder.All(folder, CampaignFile.Sales).Count + CampaignFolder.All(folder, CampaignFile.Payouts).Count > 0;

    /// <summary>Reads the campaign files of a folder.</summary>
    /// <param name="folder">The folder; what lies in folders below it is not read.</param>
    /// <param name="options">How to read; <c>null</c>: as the files show.</param>
    /// <exception cref="CampaignInputException">No honest result is possible: no folder, neither sales nor payouts, a needed column is missing, an option cannot be understood, or a row is rejected and the options are strict.</exception>
    /// <exception cref="OutputRefusedException">A file is one that this run writes.</exception>
    public static CampaignData Load(string folder, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        CampaignFolder.Guard(folder);
        try
        {
            return LoadOnceFilesAreKnown(folder, options ?? new LoadOptions());
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or (IOException and not OutputRefusedException))
        {
            throw new CampaignInputException(Sentences.CannotRead(exception.Message), exception);
        }
    }

    private static CampaignData LoadOnceFilesAreKnown(string folder, LoadOptions options)
    {
        var surprises = new FileSurprises();
        while (true)
        {
            try
            {
                return new CampaignData(folder, options, surprises);
            }
            catch (Exception exception) when (surprises.Note(exception))
            {
                // The file is read again from its start.
            }
        }
    }

    /// <summary>The usable sales, streamed from the file each time; empty without a sales file.</summary>
    public IEnumerable<Sale> Sales()
    {
        if (_sales is null)
        {
            yield break;
        }

        using var reader = new SaleReader(_sales, new IssueLog());
        while (reader.Read())
        {
            yield return reader.ToSale();
        }
    }

    /// <summary>What the influencers earned back, within a filter.</summary>
    /// <param name="filter">The part of the campaign; <c>null</c>: all of it.</param>
    /// <param name="settings">Margin, tiers and the like; <c>null</c>: the defaults.</param>
    /// <exception cref="CampaignInputException">The filter names a value that the data do not have.</exception>
    public CampaignPerformance Performance(CampaignFilter? filter = null, AnalysisSettings? settings = null) =>
        new PerformanceCalculation(this, filter ?? CampaignFilter.None, settings ?? new AnalysisSettings(), PayoutRows).Run();

    /// <summary>The join report: what became of every row and amount of the files that were read, and what there is to know about them; before any filter.</summary>
    public DataQuality Quality() => Quality(new FollowerTiers());

    /// <inheritdoc cref="Quality()"/>
    /// <param name="tiers">The limits of the tiers by followers, which a tier of the file's own is compared with.</param>
    public DataQuality Quality(FollowerTiers tiers) => new(this, tiers);

    /// <summary>The files of the folder that may hold data and were not read, each with the reason in a few words.</summary>
    public IReadOnlyList<FileNotRead> FilesNotRead =>
        [.. CampaignFolder.NotReadIn(Folder, s_files.Select(SourceOf).OfType<CsvSource>().Select(static source => source.Path)).Select(NotRead)];

    private FileNotRead NotRead(string name)
    {
        var kind = CampaignFolder.KindOf(name);
        return new(name, Sentences.WhyNotRead(name, kind is { } known ? SourceOf(known)?.Name : null, kind > CampaignFile.Payouts));
    }

    /// <summary>For each file which header was read as what, and which were not read.</summary>
    /// <exception cref="CampaignInputException">A file has changed since it was read.</exception>
    public IReadOnlyList<FileColumns> Columns() => [.. s_files.Where(file => SourceOf(file) is not null).Select(file => FileColumns.Of(SourceOf(file)!, file))];

    /// <summary>A file that was read; <c>null</c> where it is not there.</summary>
    internal CsvSource? SourceOf(CampaignFile file) => file switch
    {
        CampaignFile.Influencers => _influencers,
        CampaignFile.Posts => _posts,
        CampaignFile.Payouts => _payouts,
        CampaignFile.Sales => _sales,
        _ => null,
    };

    /// <summary>Streams the sales again; their issues are known already.</summary>
    internal SalesSummary Sum(SalesQuery query)
    {
        if (_sales is null)
        {
            return new SalesSummary(query);
        }

        var (pass, _) = SharedSalesPass.Run(_sales, WithPayoutKeys(query) with { Influencers = InfluencerTable, LeastToShare = _leastToShare });
        return pass.JoinTo(InfluencerTable);
    }

    private CsvSource? Find(string folder, CampaignFile file, LoadOptions options, CsvDialect dialect, FileSurprises surprises) =>
        CampaignFolder.Find(folder, file, options.Given(file), dialect) is { } path ? CsvSource.Of(path, file, dialect, surprises, _log) : null;

    private void ReadInfluencers(CsvSource? source)
    {
        if (source is null)
        {
            _log.Add(new DataIssue(IssueKind.MissingFile, IssueSeverity.Warning, Sentences.InfluencersFileMissing()));
            return;
        }

        HasInfluencers = true;
        (var account, FurtherColumns) = InfluencersFile.Read(source, InfluencerTable, _log);
        _accounts.Add(account);
    }

    private void ReadPayouts(CsvSource? source, LoadOptions options)
    {
        if (source is null)
        {
            _log.Add(new DataIssue(IssueKind.MissingFile, IssueSeverity.Warning, Sentences.PayoutsFileMissing()));
            return;
        }

        HasPayouts = true;
        (var account, PayoutRows, _payoutCurrencies, _payoutsConverted) = PayoutsFile.Read(source, InfluencerTable, _log, options.Today);
        _accounts.Add(account);
        _log.Add(DuplicateRows.Find(source, CampaignFile.Payouts));
        foreach (var row in PayoutRows)
        {
            if (row.Influencer >= 0 && row.HasKey)
            {
                PayoutKeys.Add(row.Key);
            }
        }
    }

    private void ReadPosts(CsvSource? source, LoadOptions options)
    {
        if (source is not null)
        {
            (var account, Posts, FurtherPostColumns) = PostsFile.Read(source, _log, options.Today);
            _accounts.Add(account);
            _log.Add(DuplicateRows.Find(source, CampaignFile.Posts));
        }
    }

    private SalesReading? ReadSales(LoadOptions options) => _sales is null ? null : SharedSalesPass.Run(_sales, Query(options));

    private SalesQuery Query(LoadOptions options) => WithPayoutKeys(new SalesQuery
    {
        ByDimension = options.Breakdowns,
        SplitBy = FurtherColumn.DimensionsOf(_sales!, options.SplitBy),
        DaysOf = options.Breakdowns ? _ => true : null,
        Today = options.Today,
        NotesRows = DuplicateRows.AreSoughtInPass(_sales!),
        LeastToShare = options.LeastToShare,
        Progress = options.Progress,
    });

    private SalesQuery WithPayoutKeys(SalesQuery query) =>
        PayoutKeys.Any ? query with { PayoutKeys = PayoutKeys, Influencers = InfluencerTable } : query;

    private void JoinSales(SalesReading? sales)
    {
        if (sales is not var (pass, log))
        {
            _log.Add(new DataIssue(IssueKind.MissingFile, IssueSeverity.Warning, Sentences.SalesFileMissing()));
            return;
        }

        AllSales = pass.JoinTo(InfluencerTable);
        SumRows.LookFor(_sales!, AllSales, InfluencerTable);
        _log.Add(log);
        _accounts.Add(new RowAccount
        {
            File = CampaignFile.Sales,
            Name = AllSales.File,
            RowsRead = AllSales.RowsRead,
            RowsUsed = 0,
            RowsExcluded = AllSales.RowsExcluded,
            RowsRejected = AllSales.RowsRejected,
            MoneyRead = AllSales.RevenueRead.Value,
            MoneyExcluded = AllSales.RevenueExcluded,
            MoneyRejected = AllSales.RevenueRejected,
        });
    }

    /// <summary>Says where a file came from, where its name does not.</summary>
    private void NoteOrigin(CsvSource source, LoadOptions options)
    {
        var originals = ConvertedFile.OriginalsOf(source.Path);
        if (originals.Count > 1)
        {
            _log.Add(new DataIssue(IssueKind.FilesAsOne, IssueSeverity.Warning, Sentences.FilesAsOne([.. originals.Select(path => Path.GetFileName(path))])) { Count = originals.Count });
        }

        if (source == _sales && options.SalesFile is null && CampaignFolder.All(Folder, CampaignFile.Sales).Count == 0)
        {
            _log.Add(new DataIssue(IssueKind.FileTaken, IssueSeverity.Warning, Sentences.TakenForSales(source.Name)) { File = source.Name });
        }
    }

    /// <summary>An issue in its file and currency: several files that were read as one are several for who looks them up.</summary>
    internal DataIssue Placed(DataIssue issue)
    {
        var path = s_files.Select(SourceOf).FirstOrDefault(source => source?.Name == issue.File)?.Path;
        var (file, line) = path is null ? (issue.File, issue.Line) : ConvertedFile.PlaceOf(path, issue.File, issue.Line);
        return file == issue.File && Currency == CurrencySigns.Rupee ? issue : issue with { File = file, Line = line, Currency = Currency };
    }

    /// <summary>The one currency of the files.</summary>
    /// <exception cref="CampaignInputException">They have several.</exception>
    private string CurrencyOf(CsvDialect dialect)
    {
        if (AllSales.Currencies.AreNone && _payoutCurrencies.AreNone)
        {
            return dialect.Currency ?? CurrencySigns.Rupee;
        }

        var one = CurrencySums.One([(_sales?.Name ?? "", AllSales.Currencies), (_payouts?.Name ?? "", _payoutCurrencies)]);
        foreach (var (file, currency, rows, money) in Named(_sales, AllSales.Converted).Concat(Named(_payouts, _payoutsConverted)))
        {
            _log.Add(new DataIssue(IssueKind.Converted, IssueSeverity.Warning, Sentences.Converted(currency, dialect.Rates![currency], rows, money))
            {
                File = file,
                Count = rows,
                Revenue = file == _sales?.Name ? money : null,
                TotalPayout = file == _payouts?.Name ? money : null,
            });
        }

        return dialect.Currency ?? one ?? CurrencySigns.Rupee;

        static IEnumerable<(string File, string Currency, long Rows, decimal Money)> Named(CsvSource? source, CurrencySums sums) =>
            sums.All.Select(each => (source!.Name, each.Key, each.Value.Rows, each.Value.Money));
    }

    private void LookAcrossFiles()
    {
        for (var i = 0; i < _accounts.Count; i++)
        {
            _accounts[i] = Sums.Complete(_accounts[i]);
            if (_accounts[i].RowsRead == 0)
            {
                _log.Add(new DataIssue(IssueKind.NoRows, IssueSeverity.Warning, Sentences.NoRows()) { File = _accounts[i].Name });
            }
        }

        foreach (var issue in JoinIssues.ByHandle(this).Concat(JoinIssues.Open(this)))
        {
            _log.Add(issue);
        }

        foreach (var issue in SumRows.Of(this))
        {
            _log.Add(issue);
        }

        foreach (var issue in JoinIssues.Unbalanced(_accounts))
        {
            _log.Add(issue);
        }

        if (HasSales)
        {
            foreach (var issue in JoinIssues.MergedIds(this))
            {
                _log.Add(issue);
            }
        }

        if (HasSales && HasPayouts)
        {
            foreach (var issue in JoinIssues.OneSided(this).Concat(JoinIssues.OneSidedCampaigns(this)))
            {
                _log.Add(issue);
            }
        }
    }
}
