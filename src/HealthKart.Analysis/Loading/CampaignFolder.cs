using HealthKart.Files;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Finds the campaign's files in a folder by the start of their names, never below it.</summary>
internal static class CampaignFolder
{
    /// <summary>The file of a kind: the one that was given, else the one of the folder that fits.</summary>
    /// <returns>The path; <c>null</c> where the folder has no such file.</returns>
    /// <exception cref="CampaignInputException">The folder or a given file is not there, or several files fit.</exception>
    internal static string? Find(string folder, CampaignFile file, string? given, CsvDialect dialect)
    {
        if (given is not null)
        {
            return File.Exists(given) ? given
                : File.Exists(Path.Combine(folder, given)) ? Path.Combine(folder, given)
                : throw new CampaignInputException(Sentences.GivenFileMissing(given));
        }

        return Choose(file, dialect, All(folder, file));
    }

    private static void ThrowIfMissing(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CampaignInputException(File.Exists(folder) ? Sentences.FolderIsAFile(folder) : Sentences.FolderMissing(folder));
        }
    }

    /// <summary>All files of a kind of which a folder may have several.</summary>
    /// <exception cref="CampaignInputException">The folder is not there.</exception>
    internal static IReadOnlyList<string> All(string folder, CampaignFile file)
    {
        ThrowIfMissing(folder);
        return [.. Directory.EnumerateFiles(folder).Where(path => Fits(path, file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every file of the folder that is read, of whatever kind, with those that were given.</summary>
    /// <exception cref="CampaignInputException">The folder or a given file is not there.</exception>
    internal static IEnumerable<(CampaignFile Kind, CsvSource Source)> Every(string folder, LoadOptions options, CsvDialect dialect) =>
        Enum.GetValues<CampaignFile>().SelectMany(file => PathsOf(folder, file, options, dialect).Select(path => (file, CsvSource.Of(path) with { Dialect = dialect })));

    /// <summary>Says that the folder's files are inputs, so that nothing is written that would be one the next time.</summary>
    /// <exception cref="OutputRefusedException">An output of the run has such a name.</exception>
    internal static void Guard(string folder)
    {
        // What is wrong with a folder that is not there, who reads it says.
        if (Directory.Exists(folder))
        {
            RunFiles.Current.ReadFolder(
                folder, static name => Array.Exists(Enum.GetValues<CampaignFile>(), file => Fits(name, file)), Sentences.CampaignFiles);
        }
    }

    private static IReadOnlyList<string> PathsOf(string folder, CampaignFile file, LoadOptions options, CsvDialect dialect) =>
        options.Given(file) is { } given ? [Find(folder, file, given, dialect)!] : All(folder, file);

    /// <summary>The files of experiments, which a campaign is read without.</summary>
    internal static IReadOnlyList<string> ExperimentsIn(string folder) =>
        [.. All(folder, CampaignFile.Lift), .. All(folder, CampaignFile.Geos), .. All(folder, CampaignFile.GeoGroups)];

    /// <summary>The names of the CSV files whose names say nothing.</summary>
    internal static IReadOnlyList<string> OthersIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))
            .Where(name => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !Array.Exists(Enum.GetValues<CampaignFile>(), file => Fits(name, file)))
            .Order(StringComparer.OrdinalIgnoreCase),
    ];

    private static string? Choose(CampaignFile file, CsvDialect dialect, IReadOnlyList<string> candidates)
    {
        if (candidates.Count <= 1)
        {
            return candidates.Count == 0 ? null : candidates[0];
        }

        var fitting = candidates.Where(path => HasNeededColumns(path, file, dialect)).ToArray();
        return fitting.Length == 1
            ? fitting[0]
            : throw new CampaignInputException(Sentences.SeveralFiles(file, [.. (fitting.Length == 0 ? candidates : fitting).Select(path => Path.GetFileName(path))]));
    }

    private static bool Fits(string path, CampaignFile file)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && file switch
        {
            CampaignFile.Geos => (StartsWith("geo") && !Fits(path, CampaignFile.GeoGroups)) || StartsWith("salesandcost"),
            _ => StartsWith(Start(file)),
        };

        bool StartsWith(string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasNeededColumns(string path, CampaignFile file, CsvDialect dialect)
    {
        using var table = CsvTable.Open(CsvSource.Of(path) with { Dialect = dialect }, file);
        return table.MissingNeededColumn is null;
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
