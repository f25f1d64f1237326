using HealthKart.Analysis.Loading;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Lift;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Cli.Reports;

/// <summary>What campaigns added, from experiments.</summary>
internal sealed class IncrementalNotebook() : PageNotebook("incremental-roas", "incremental-roas.csv", "media-mix.csv")
{
    /// <summary>The parameter for the level of its intervals.</summary>
    internal const string LevelParameter = "level";

    internal override bool IsOfExperiments => true;

    internal override void Check(
        NotebookDocument notebook,
        IReadOnlyList<KeyValuePair<string, string>> parameters,
        CommandContext context,
        ProgressKind progress)
    {
        if (parameters.LastOrDefault(static given => given.Key == ReportNotebook.DataParameter).Value is not { } folder)
        {
            return;
        }

        DatabaseAddress.ThrowIfOne(folder);
        if (!Directory.Exists(Path.GetFullPath(folder, Path.GetDirectoryName(notebook.FilePath)!)))
        {
            throw new CommandException(LiftTexts.NoFolderOfExperiments(context.ShortPath(folder)));
        }
    }

    internal override IEnumerable<string> Headlines(IEnumerable<object?> variables)
    {
        var all = variables.ToList();
        if (all.OfType<LiftReport>().FirstOrDefault() is { Results.Count: > 0 } report)
        {
            yield return ReportTexts.Incremental(report);
        }
        else if (all.OfType<LiftData>().FirstOrDefault() is { } data)
        {
            var folder = Path.GetFileName(data.Folder);
            yield return data.IsEmpty ? LiftTexts.NoExperiments(folder) : LiftTexts.NoUsableExperiment(folder);
        }
    }
}
