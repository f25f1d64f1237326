using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Cli.Reports;

/// <summary>A notebook that is handed on as a page.</summary>
/// <param name="name">Its name and that of what is made from it, without its extension.</param>
/// <param name="tables">The files that the notebook itself writes into the export folder.</param>
internal abstract class PageNotebook(string name, params IReadOnlyList<string> tables)
{
    /// <summary>The cells that stand in <see cref="Summary"/>.</summary>
    internal const string SummaryTag = "summary";

    /// <summary>The notebook, and as it was run beside the page.</summary>
    internal string FileName { get; } = name + NotebookFile.Extension;

    /// <summary>The page that is handed on.</summary>
    internal string Page { get; } = name + ".html";

    /// <summary>The same on paper, where it is asked for.</summary>
    internal string Pdf { get; } = name + ".pdf";

    /// <summary>Its first two pages alone on paper, where they are asked for; <c>null</c>: it has no such pages.</summary>
    internal virtual string? Summary => null;

    /// <summary>All files that a run may write, in the order in which they are told.</summary>
    internal IEnumerable<string> Files => new[] { Page, Pdf, Summary, FileName }.OfType<string>().Concat(tables);

    /// <summary>Whether it reads experiments, and the campaign only beside them.</summary>
    internal virtual bool IsOfExperiments => false;

    /// <summary>Finds what is wrong with the request before the notebook runs, where that can be told.</summary>
    internal virtual void Check(
        NotebookDocument notebook,
        IReadOnlyList<KeyValuePair<string, string>> parameters,
        CommandContext context,
        ProgressKind progress) => new ReportCheck(notebook, parameters).Run(context, progress);

    /// <summary>What the run found, in lines.</summary>
    /// <param name="variables">The variables of the notebook after its last cell.</param>
    internal abstract IEnumerable<string> Headlines(IEnumerable<object?> variables);
}
