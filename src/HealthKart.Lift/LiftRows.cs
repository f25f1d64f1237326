using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;

namespace HealthKart.Lift;

/// <summary>What one reading of all rows of a folder's experiments found.</summary>
internal sealed class LiftRows
{
    private readonly List<string> _armTexts = [];
    private bool _hasControl;

    /// <summary>What there is to say of the files and their rows.</summary>
    internal IssueLog Issues { get; } = new();

    /// <summary>What became of the rows of each file.</summary>
    internal List<RowAccount> Accounts { get; } = [];

    /// <summary>The experiments of which every row was rejected.</summary>
    internal List<string> Rejected { get; } = [];

    /// <summary>The files that are called like those of experiments and have not the columns of one.</summary>
    internal List<UnreadExperiment> NotRead { get; } = [];

    /// <summary>In which currencies the rows of each file are.</summary>
    internal List<(string File, RowMoney Money)> Moneys { get; } = [];

    internal IReadOnlyList<Holdout> Holdouts { get; private set; } = [];

    internal IReadOnlyList<GeoExperiment> Geos { get; private set; } = [];

    /// <summary>
    /// Reads the experiments, as far as no file turns out to be written otherwise than it is read: then nothing of it counts.
    /// </summary>
    internal static LiftRows Read(IReadOnlyList<KnownFile> files, LiftOptions options)
    {
        var (rows, groups) = (new LiftRows(), new GeoGroups());
        rows.Holdouts = rows.Read(files, CampaignFile.Lift, source => HoldoutFile.Read(source, rows.Issues, options));
        foreach (var source in IsToBeReadAgain(files) ? [] : rows.Experiments(files, CampaignFile.GeoGroups))
        {
            rows.Accounts.Add(groups.Read(source, rows.Issues, options.Control));
            rows._hasControl |= groups.HasControl;
        }

        rows.Geos = IsToBeReadAgain(files) ? []
            : rows.Read(files, CampaignFile.Geos, source => GeoFile.Read(source, groups, rows.Issues, options));
        return rows;
    }

    /// <summary>Holds the control arm that somebody named against the arms of the files.</summary>
    /// <exception cref="CampaignInputException">No file has it.</exception>
    internal void CheckControl(string? control)
    {
        if (control is not null && !_hasControl && Accounts.Count > 0)
        {
            throw new CampaignInputException(LiftWords.NoSuchArm(control, [.. _armTexts.Distinct(StringComparer.OrdinalIgnoreCase)]));
        }
    }

    private static bool IsToBeReadAgain(IReadOnlyList<KnownFile> files) => files.Any(static file => file.IsToBeReadAgain);

    private List<T> Read<T>(IReadOnlyList<KnownFile> files, CampaignFile kind, Func<CsvSource, ExperimentFile<T>?> read)
    {
        var tests = new List<T>();
        foreach (var source in Experiments(files, kind))
        {
            if (read(source) is not { } file)
            {
                break;
            }

            Accounts.Add(file.Account);
            Moneys.Add((file.Account.Name, file.Money));
            _armTexts.AddRange(file.Arms.Texts);
            Rejected.AddRange(file.Rejected);
            _hasControl |= file.Arms.HasControl;
            tests.AddRange(file.Tests);
        }

        return tests;
    }

    /// <summary>The files of a kind that have the columns of an experiment.</summary>
    private List<CsvSource> Experiments(IReadOnlyList<KnownFile> files, CampaignFile kind)
    {
        var experiments = new List<CsvSource>();
        foreach (var file in files.Where(file => file.Kind == kind))
        {
            Issues.Add(file.Issues);
            if (ExperimentColumns.Are(file.Source, kind))
            {
                experiments.Add(file.Source);
            }
            else
            {
                var isOfGeos = kind == CampaignFile.Geos && ExperimentColumns.AreOfGeos(file.Source);
                NotRead.Add(new(file.Source.Name, isOfGeos));
            }
        }

        return experiments;
    }
}
