using System.Text.Json.Nodes;
using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Cli.Reports;

/// <summary>
/// Finds wrong parameters, files and filters before the notebook runs: at once and in one line, while the compiler gets ready on
/// another thread. What is not looked at here, the notebook itself says.
/// </summary>
internal sealed class ReportCheck(NotebookDocument notebook, IReadOnlyList<KeyValuePair<string, string>> parameters)
{
    private static readonly CSharpParseOptions s_script = new(kind: SourceCodeKind.Script);

    /// <summary>Runs with its progress shown as that of a notebook is.</summary>
    /// <inheritdoc cref="Run(LoadProgress)"/>
    internal void Run(CommandContext context, ProgressKind progress)
    {
        // A program that reads the progress hears of the notebook's cells alone, and who wants none hears of nothing.
        var reading = new LoadProgress();
        if (progress is ProgressKind.Json or ProgressKind.None)
        {
            Run(reading);
            return;
        }

        LoadRun.Run(
            context,
            reading,
            () =>
            {
                Run(reading);
                return this;
            },
            inLines: progress == ProgressKind.Plain);
    }

    /// <summary>
    /// Checks the parameters, and the data under the filters that they give: these are loaded as the notebook will ask for them, so that
    /// it need not read the files again.
    /// </summary>
    /// <param name="progress">Learns how far the sales have been read.</param>
    /// <exception cref="ParameterException">A parameter is not known or does not fit.</exception>
    /// <exception cref="CommandException">There is no data folder.</exception>
    /// <exception cref="CampaignInputException">The files or the filters allow no honest result.</exception>
    internal void Run(LoadProgress progress)
    {
        NotebookParameters.Inject(notebook.Clone(), parameters, NotebookHost.Assemblies);
        if (DataFolder() is not { } folder || ReadsInItsOwnWay())
        {
            return;
        }

        if (!Directory.Exists(folder) && !DatabaseAddress.IsOne(folder))
        {
            _ = !File.Exists(folder) && CampaignData.IsIn(folder);
            throw new CommandException(DataTexts.FolderIsAFile(folder));
        }

        var (filter, options) = (Filter(), Options());
        var breakdowns = Given(ReportNotebook.BreakdownsParameter) is { } columns ? Values(isList: true, columns) : [];
        var performance = CampaignData.LoadAhead(folder, options with { SplitBy = breakdowns, Progress = progress }).Performance(filter);
        foreach (var column in breakdowns)
        {
            performance.By(column);
        }
    }

    // A notebook that somebody changed may find its files by rules that are not known here.
    private bool ReadsInItsOwnWay() =>
        NotebookParameters.Read(notebook).Any(static parameter =>
            IsOfReading(parameter.Name) && parameter.DefaultText is not ("null" or "[]" or "false"))
        || notebook.Cells.Any(static cell =>
            cell.Source.Contains(nameof(LoadOptions), StringComparison.Ordinal) && !ReadsByParameters(cell.Source));

    private static bool ReadsByParameters(string source)
    {
        var creations = CSharpSyntaxTree.ParseText(source, s_script).GetRoot().DescendantNodes().OfType<ObjectCreationExpressionSyntax>();
        return creations.Where(static creation => creation.Type.ToString() == nameof(LoadOptions)).ToList()
            is [{ Initializer.Expressions: var assignments }] && assignments.All(IsByParameter);
    }

    private static bool IsByParameter(ExpressionSyntax assignment) =>
        assignment is AssignmentExpressionSyntax { Right: IdentifierNameSyntax { Identifier.ValueText: var value } }
        && (IsOfReading(value) || value == ReportNotebook.BreakdownsParameter);

    private static bool IsOfReading(string name) => LoadField.All.Any(field => field.Parameter == name);

    /// <summary>The full path of the folder that the notebook will read, or a database's address; <c>null</c>: it cannot be told.</summary>
    internal string? DataFolder()
    {
        var given = Given(ReportNotebook.DataParameter) ?? DefaultDataFolder();
        return given is null ? null : DatabaseAddress.FullPath(given, Path.GetDirectoryName(notebook.FilePath)!);
    }

    private string? DefaultDataFolder()
    {
        var declared = NotebookParameters.Read(notebook).FirstOrDefault(parameter => parameter.Name == ReportNotebook.DataParameter);
        return SyntaxFactory.ParseExpression(declared?.DefaultText ?? "") is LiteralExpressionSyntax literal
            ? literal.Token.Value as string
            : null;
    }

    private LoadOptions Options() => LoadField.All.Aggregate(new LoadOptions(), (options, field) => field.Set(
        options, Given(field.Parameter) is { } text ? Values(field.Value == LoadValue.Choices, text) : []));

    private CampaignFilter Filter() => FilterField.All.Aggregate(CampaignFilter.None, (filter, field) => field.Set(
        filter,
        [
            .. parameters.Where(parameter => parameter.Key == field.Parameter)
                .SelectMany(parameter => Values(field.Repeats, parameter.Value)),
        ]));

    private string? Given(string parameter) => parameters.LastOrDefault(given => given.Key == parameter).Value;

    // As the engine reads them: a list is a,b or a JSON array, and null takes a filter away.
    private static string[] Values(bool isList, string text) =>
        !isList ? text is "null" or "" ? [] : [text]
        : text.TrimStart().StartsWith('[') ? [.. JsonNode.Parse(text)!.AsArray().Select(value => value?.ToString() ?? "null")]
        : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
