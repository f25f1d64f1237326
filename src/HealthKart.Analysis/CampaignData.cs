using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis;

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
    private readonly IReadOnlyList<FoundFile> _sources;
    private readonly Lock _lock = new();
    private SalesSummary? _lastSums;

    internal CampaignData(
        string folder, LoadOptions options, IReadOnlyList<FoundFile> sources, CampaignRows rows, InfluencerSums sums)
    {
        (Folder, Options, _sources) = (folder, options, sources);
        (InfluencerTable, FurtherColumns) = (rows.Influencers, rows.FurtherColumns);
        (Posts, FurtherPostColumns) = (rows.Posts, rows.FurtherPostColumns);
        (PayoutRows, PayoutKeys) = (rows.Payouts, rows.PayoutKeys);
        (AllSales, Accounts, Sums) = (rows.Sales, rows.Accounts, sums);
    }

    /// <summary>The folder that was read.</summary>
    public string Folder { get; }

    /// <summary>
    /// Everybody in any of the files: those of the influencers file in its order, then those of the payouts, then those of the sales.
    /// </summary>
    public IReadOnlyList<Influencer> Influencers => InfluencerTable.All;

    /// <summary>The headers of the influencers file's further columns.</summary>
    public IReadOnlyList<string> FurtherColumns { get; }

    /// <summary>The headers of the posts file's further columns.</summary>
    public IReadOnlyList<string> FurtherPostColumns { get; }

    /// <summary>The posts; empty without a posts file.</summary>
    public IReadOnlyList<Post> Posts { get; }

    /// <summary>The usable payout rows; empty without a payouts file.</summary>
    public IReadOnlyList<Payout> Payouts { get; internal init; } = [];

    /// <summary>What is wrong or worth knowing, errors first; at most 1,000 of a kind and file, the rest counted in a line.</summary>
    public IReadOnlyList<DataIssue> Issues { get; internal set; } = [];

    /// <summary>What became of the rows of each file that was read.</summary>
    public IReadOnlyList<RowAccount> Accounts { get; }

    /// <summary>The currency of every amount, as its code; <c>INR</c> where the files name none.</summary>
    public string Currency { get; internal init; } = CurrencySigns.Rupee;

    /// <summary>Whether there is a sales file; without, revenue, orders and ratios are undefined.</summary>
    public bool HasSales => SourceOf(CampaignFile.Sales) is not null;

    /// <summary>Whether there is a payouts file.</summary>
    public bool HasPayouts => SourceOf(CampaignFile.Payouts) is not null;

    /// <summary>Whether there is an influencers file.</summary>
    public bool HasInfluencers => SourceOf(CampaignFile.Influencers) is not null;

    /// <summary>The first day of the sales; <c>null</c> where none is dated.</summary>
    public DateOnly? FirstDay => AllSales.FirstDay;

    /// <summary>The last day of the sales; <c>null</c> where none is dated.</summary>
    public DateOnly? LastDay => AllSales.LastDay;

    /// <summary>Whether files of experiments lie beside the campaign's; they are read by who asks for them.</summary>
    internal bool HasExperiments { get; init; }

    /// <summary>How the folder was read.</summary>
    internal LoadOptions Options { get; }

    internal InfluencerTable InfluencerTable { get; }

    /// <summary>What each influencer sold and was paid, before any filter.</summary>
    internal InfluencerSums Sums { get; }

    internal PayoutKeys PayoutKeys { get; }

    internal IReadOnlyList<InfluencerPayout> PayoutRows { get; }

    /// <summary>The sums of all sales, before any filter.</summary>
    internal SalesSummary AllSales { get; }

    /// <summary>Whether a folder has sales or payouts.</summary>
    public static bool IsIn(string folder)
    {
        var files = new CampaignFolder(folder);
        return files.All(CampaignFile.Sales).Count + files.All(CampaignFile.Payouts).Count > 0;
    }

    /// <summary>Reads the campaign files of a folder.</summary>
    /// <param name="folder">The folder; what lies in folders below it is not read.</param>
    /// <param name="options">How to read; <c>null</c>: as the files show.</param>
    /// <exception cref="CampaignInputException">No honest result is possible: no folder, neither sales nor payouts, a needed column is
    /// missing, an option cannot be understood, or a row is rejected and the options are strict.</exception>
    /// <exception cref="OutputRefusedException">A file is one that this run writes.</exception>
    public static CampaignData Load(string folder, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        options ??= new LoadOptions();
        CampaignFolder.Guard(folder);
        if (LoadedAhead.Take(folder, options) is not { } data)
        {
            return Read(folder, options);
        }

        foreach (var (_, source) in data._sources)
        {
            ConvertedFile.Read(source.Path);
        }

        return data;
    }

    /// <summary>
    /// Reads the campaign files of a folder for whoever is about to ask for them in this process, such as a notebook: the next
    /// <see cref="Load"/> of the same folder and options has these data, unless a file has changed meanwhile.
    /// </summary>
    /// <inheritdoc cref="Load"/>
    public static CampaignData LoadAhead(string folder, LoadOptions options)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        CampaignFolder.Guard(folder);
        return LoadedAhead.Load(folder, options, () => Read(folder, options));
    }

    private static CampaignData Read(string folder, LoadOptions options)
    {
        try
        {
            return CampaignLoading.Load(folder, options);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or (IOException and not OutputRefusedException))
        {
            throw new CampaignInputException(CampaignWords.CannotRead(exception.Message), exception);
        }
    }

    /// <summary>
    /// The usable sales, streamed from the file each time; empty without a sales file, and where an engine sums them: they stay there.
    /// </summary>
    public IEnumerable<Sale> Sales()
    {
        if (SourceOf(CampaignFile.Sales) is not { } source)
        {
            yield break;
        }

        using var reader = SaleReader.Open(source, new IssueLog());
        while (reader.Read())
        {
            yield return reader.ToSale();
        }
    }

    /// <summary>The files of the folder that may hold data and were not read, each with the reason in a few words.</summary>
    public IReadOnlyList<FileNotRead> FilesNotRead { get; internal init; } = [];

    /// <summary>For each file which header was read as what, and which were not read.</summary>
    public IReadOnlyList<FileColumns> Columns() => [.. _sources.Select(static file => FileColumns.Of(file.Source, file.Kind))];

    /// <summary>A file that was read; <c>null</c> where it is not there.</summary>
    internal CsvSource? SourceOf(CampaignFile file) => _sources.FirstOrDefault(found => found.Kind == file)?.Source;

    /// <summary>
    /// Sums the sales anew: from the facts where these tell it, else they are streamed again, whose issues are known already. What was
    /// asked last is at hand.
    /// </summary>
    internal SalesSummary Sum(SalesQuery query)
    {
        if (SourceOf(CampaignFile.Sales) is not { } source)
        {
            return new SalesSummary(query);
        }

        query = query.With(PayoutKeys, InfluencerTable) with
        {
            Influencers = InfluencerTable,
            LeastToShare = Options.LeastToShare,
            MostGroups = Options.MostGroups,
        };
        if (FactSums.CanTell(AllSales, query))
        {
            return FactSums.Of(AllSales, query);
        }

        lock (_lock)
        {
            if (_lastSums?.Query.AsksTheSameAs(query) != true)
            {
                // Both together would be twice the memory.
                _lastSums = null;
                _lastSums = ISalesSource.Of(source).Read(query).Pass.JoinTo(InfluencerTable);
            }

            return _lastSums;
        }
    }

    /// <summary>An issue in its file and currency: several files that were read as one are several for who looks them up.</summary>
    internal DataIssue Placed(DataIssue issue)
    {
        var source = _sources.FirstOrDefault(file => file.Source.Name == issue.File)?.Source;
        var (file, line) = source is null ? (issue.File, issue.Line)
            : source.HasNoLines ? (issue.File, null)
            : ConvertedFile.PlaceOf(source.Path, issue.File, issue.Line);
        var isPlaced = file == issue.File && line == issue.Line;
        return isPlaced && Currency == CurrencySigns.Rupee ? issue : issue with { File = file, Line = line, Currency = Currency };
    }
}
