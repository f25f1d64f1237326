using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// Finds the campaign's files in a folder by the start of their names, never below it. What it looks into is opened once for all that
/// is asked of it.
/// </summary>
/// <param name="folder">The folder.</param>
internal sealed class CampaignFolder(string folder) : ICampaignPlace
{
    private const string Parquet = ".parquet";

    private static readonly string[] s_endings = [".csv", ".tsv", ".txt"];
    private static readonly string[] s_dataEndings = [.. s_endings, ".gz", ".xlsx", ".xls", ".json", Parquet];
    private static readonly string[] s_otherEndings = [".csv", ".tsv", ".gz"];
    private static readonly CampaignFile[] s_experiments = [CampaignFile.GeoGroups, CampaignFile.Geos, CampaignFile.Lift];

    private readonly Dictionary<string, CsvSource> _heads = new(StringComparer.Ordinal);

    /// <summary>The path of the folder.</summary>
    public string Folder => folder;

    /// <summary>Whether a file of the folder is called like an experiment's and has the columns of one.</summary>
    /// <exception cref="CampaignInputException">The folder is not there.</exception>
    internal bool HoldsExperiments() =>
        All(CampaignFile.Lift).Any(path => IsExperiment(path, CampaignFile.Lift))
        || All(CampaignFile.Geos).Any(path => IsExperiment(path, CampaignFile.Geos));

    /// <summary>Whether a file of the folder is called as sales or payouts are, or may be taken for sales.</summary>
    internal bool HoldsCampaign => All(CampaignFile.Sales).Count + All(CampaignFile.Payouts).Count + Others().Count > 0;

    bool ICampaignPlace.HasExperiments => Directory.Exists(folder) && HoldsExperiments();

    public void Dispose()
    {
    }

    public CampaignInputException NothingFound() =>
        new(LoadingWords.NoSalesAndNoPayouts(folder, Others(), [.. Experiments().Select(static path => Path.GetFileName(path))]));

    /// <summary>The file of a kind: the one that was given, else the one of the folder that fits.</summary>
    /// <returns>The file as it starts; <c>null</c> where the folder has no such file.</returns>
    /// <exception cref="CampaignInputException">The folder or a given file is not there, or several files fit.</exception>
    public CsvSource? Find(CampaignFile kind, string? given, CsvDialect dialect)
    {
        var path = given is null ? Choose(kind, dialect, All(kind)) : AsRead(Given(given), kind);
        return path is null ? null : Head(path, dialect);
    }

    /// <summary>
    /// The one file of another name that has the columns of sales, where no file is called as sales are; <c>null</c>:
    /// there is none, or several.
    /// </summary>
    public CsvSource? FindTakenForSales(CsvDialect dialect)
    {
        var fitting = Others().Select(name => AsCsv(Path.Combine(folder, name))).OfType<string>()
            .Where(path => HasColumnsOfSales(path, dialect)).Take(2).ToList();
        return fitting.Count == 1 ? Head(fitting[0], dialect) : null;
    }

    /// <summary>
    /// The files of the folder that may hold data and were not read: those of experiments only where they have no columns of one.
    /// </summary>
    /// <param name="read">The files that were read.</param>
    public IReadOnlyList<string> NotRead(IEnumerable<string> read)
    {
        var known = read.SelectMany(ConvertedFile.OriginalsOf).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder)
                .Where(path => s_dataEndings.Contains(EndingOf(path)) && !known.Contains(Path.GetFullPath(path)))
                .Where(static path => Path.GetFileName(path) != ColumnChoice.FileName)
                .Where(path => !s_experiments.Any(kind => Fits(path, kind) && IsExperiment(path, kind)))
                .Select(path => Path.GetFileName(path)).Order(StringComparer.OrdinalIgnoreCase),
        ];
    }

    private CsvSource Head(string path, CsvDialect? dialect = null)
    {
        if (!_heads.TryGetValue(path, out var head))
        {
            _heads.Add(path, head = CsvSource.Of(path));
        }

        return dialect is null ? head : head with { Dialect = dialect };
    }

    private CsvHeader HeaderOf(string path, CampaignFile kind, CsvDialect dialect) =>
        CsvHeader.Of(Head(path, dialect).AtHeader(kind), kind);

    private string Given(string given) => File.Exists(given) ? given
        : File.Exists(Path.Combine(folder, given)) ? Path.Combine(folder, given)
        : throw new CampaignInputException(LoadingWords.GivenFileMissing(given));

    private bool IsExperiment(string path, CampaignFile kind)
    {
        try
        {
            return ExperimentColumns.Are(Head(path), kind);
        }
        catch (Exception exception) when (exception is CampaignInputException or IOException or UnauthorizedAccessException)
        {
            // Who reads it says what is wrong with it.
            return true;
        }
    }

    private bool HasColumnsOfSales(string path, CsvDialect dialect)
    {
        try
        {
            var header = HeaderOf(path, CampaignFile.Sales, dialect);
            return header.MissingNeededColumn is null
                && (header.IndexOf("orders") >= 0 || header.IndexOf("order_id") >= 0 || header.IndexOf("product") >= 0)
                && header.IndexOf("date") >= 0;
        }
        catch (CampaignInputException)
        {
            // A file that nobody asked for and that is no table is none of sales.
            return false;
        }
    }

    /// <summary>The file as CSV, unpacked or written from a sheet; <c>null</c> for what is none.</summary>
    private static string? AsCsv(string path) => EndingOf(path) switch
    {
        ".csv" or ".tsv" or ".txt" => path,
        ".gz" => ConvertedFile.Unpacked(path),
        ".xlsx" => null,
        _ => null,
    };

    private void ThrowIfMissing()
    {
        if (!Directory.Exists(folder))
        {
            DatabaseAddress.ThrowIfOne(folder);
            throw new CampaignInputException(File.Exists(folder) ? LoadingWords.FolderIsAFile(folder) : LoadingWords.FolderMissing(folder));
        }
    }

    /// <summary>All files of a kind of which a folder may have several.</summary>
    /// <exception cref="CampaignInputException">The folder is not there.</exception>
    internal IReadOnlyList<string> All(CampaignFile file)
    {
        ThrowIfMissing();
        var paths = Directory.EnumerateFiles(folder).Where(path => Fits(path, file)).Order(StringComparer.Ordinal);
        return [.. paths.Select(path => AsRead(path, file)), .. Sheets(file)];
    }

    private static string AsRead(string path, CampaignFile kind) => EndingOf(path) switch
    {
        ".gz" => ConvertedFile.Unpacked(path),
        Parquet => ConvertedFile.Parquet(path, kind),
        _ => path,
    };

    /// <summary>Every file of the folder that is read, of whatever kind, with those that were given.</summary>
    /// <exception cref="CampaignInputException">The folder or a given file is not there.</exception>
    internal IEnumerable<(CampaignFile Kind, CsvSource Source)> Every(LoadOptions options, CsvDialect dialect) =>
        Enum.GetValues<CampaignFile>().SelectMany(kind => Heads(kind, options, dialect).Select(head => (kind, head)));

    /// <summary>Every file of a kind as it starts: the one that was given, else all of the folder.</summary>
    /// <exception cref="CampaignInputException">The folder or a given file is not there.</exception>
    internal IReadOnlyList<CsvSource> Heads(CampaignFile kind, LoadOptions options, CsvDialect dialect) =>
        options.Given(kind) is { } given ? [Head(AsRead(Given(given), kind), dialect)] : [.. All(kind).Select(path => Head(path, dialect))];

    /// <summary>Says that the folder's files are inputs, so that nothing is written that would be one the next time.</summary>
    /// <exception cref="OutputRefusedException">An output of the run has such a name.</exception>
    internal static void Guard(string folder)
    {
        // What is wrong with a folder that is not there, who reads it says.
        if (Directory.Exists(folder))
        {
            RunFiles.Current.ReadFolder(
                folder,
                static name => name == ColumnChoice.FileName || Array.Exists(Enum.GetValues<CampaignFile>(), file => Fits(name, file)),
                LoadingWords.CampaignFiles);
        }
    }

    /// <summary>The files of experiments, which a campaign is read without.</summary>
    internal IReadOnlyList<string> Experiments() => [.. All(CampaignFile.Lift), .. All(CampaignFile.Geos), .. All(CampaignFile.GeoGroups)];

    /// <summary>The names of the CSV files whose names say nothing.</summary>
    internal IReadOnlyList<string> Others() =>
    [
        .. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))
            .Where(
                name => s_otherEndings.Contains(EndingOf(name)) && !Array.Exists(Enum.GetValues<CampaignFile>(), file => Fits(name, file)))
            .Order(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The sheets of workbooks whose names, or whose workbook's name where there is one sheet, are those of a kind.</summary>
    private IEnumerable<string> Sheets(CampaignFile file)
    {
        if (file > CampaignFile.Payouts)
        {
            yield break;
        }

        var workbooks = Directory.EnumerateFiles(folder, "*.xlsx")
            .Where(static path => !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var path in workbooks)
        {
            var sheets = ConvertedFile.SheetsOf(path);
            var fitting = sheets.Where(sheet => StartsAs(sheet, file)).ToList();
            if (fitting.Count == 0 && StartsAs(Path.GetFileName(path), file) && sheets.Count > 0)
            {
                fitting.Add(sheets[0]);
            }

            foreach (var sheet in fitting)
            {
                yield return ConvertedFile.Sheet(path, sheet);
            }
        }
    }

    private string? Choose(CampaignFile file, CsvDialect dialect, IReadOnlyList<string> candidates)
    {
        if (candidates.Count <= 1)
        {
            return candidates.Count == 0 ? null : candidates[0];
        }

        var fitting = candidates.Where(path => HeaderOf(path, file, dialect).MissingNeededColumn is null).ToArray();
        if (fitting.Length <= 1)
        {
            return fitting.Length == 1 ? fitting[0] : throw Several(candidates);
        }

        if (Array.Find(fitting, path => IsExact(path, file)) is { } exact)
        {
            return exact;
        }

        return HaveSameColumns(fitting, file, dialect) && AreOneKind(fitting)
            ? ConvertedFile.Joined([.. fitting.Select(path => Head(path, dialect).AtHeader(file))])
            : throw Several(fitting);

        CampaignInputException Several(IEnumerable<string> paths) =>
            new(LoadingWords.SeveralFiles(file, [.. paths.Select(ConvertedFile.NameOf)]));
    }

    /// <summary>Whether a file is called as the product and its sample call it: others that fit are copies, or of something else.</summary>
    internal static bool IsExact(string path, CampaignFile file) => IsNamedExactly(ConvertedFile.NameOf(path), file);

    /// <inheritdoc cref="IsExact"/>
    internal static bool IsNamedExactly(string name, CampaignFile file)
    {
        name = name[..(name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? dot : name.Length)].ToLowerInvariant();
        return name == Start(file) || name == Start(file) + "s" || (file == CampaignFile.Sales && name == "tracking_data");
    }

    private bool HaveSameColumns(string[] paths, CampaignFile file, CsvDialect dialect)
    {
        var headers = Array.ConvertAll(paths, path => HeaderOf(path, file, dialect));
        var first = headers[0];
        return Array.TrueForAll(headers, header => header.Separator == first.Separator && header.Headers.SequenceEqual(first.Headers));
    }

    // Rows of files and sums of an engine are not read as one.
    private bool AreOneKind(string[] paths) => paths.Select(path => Head(path).Table is null).Distinct().Count() == 1;

    private static string EndingOf(string path) => Path.GetExtension(path).ToLowerInvariant();

    private static bool Fits(string path, CampaignFile file)
    {
        var name = Path.GetFileName(path);
        var isTable = EndingOf(name) == Parquet || s_endings.Contains(EndingOf(name))
            || (EndingOf(name) == ".gz" && s_endings.Contains(EndingOf(name[..^3])));
        return isTable && StartsAs(name, file);
    }

    /// <summary>The kind of file that a name says; <c>null</c>: it says none.</summary>
    internal static CampaignFile? KindOf(string name)
    {
        foreach (var kind in Enum.GetValues<CampaignFile>())
        {
            if (StartsAs(name, kind))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool StartsAs(string name, CampaignFile file)
    {
        return file switch
        {
            CampaignFile.Geos => (StartsWith("geo") && !StartsWith(Start(CampaignFile.GeoGroups))) || StartsWith("salesandcost"),
            _ => StartsWith(Start(file)),
        };

        bool StartsWith(string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What the name of a file starts with.</summary>
    internal static string Start(CampaignFile file) => file switch
    {
        CampaignFile.Influencers => "influencer",
        CampaignFile.Posts => "post",
        CampaignFile.Sales => "tracking",
        CampaignFile.Payouts => "payout",
        CampaignFile.Lift => "lift",
        CampaignFile.Geos => "geo",
        _ => "geoassignment",
    };
}
