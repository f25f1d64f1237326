using System.Globalization;
using System.Text.Json.Nodes;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Processes;

namespace HealthKart.Cli.Reports;

/// <summary>The report notebook: where it is, and what its parameters are called.</summary>
internal static class ReportNotebook
{
    /// <summary>The name of the notebook and of what is made from it, without its extension.</summary>
    internal const string Name = "campaign-report";

    /// <summary>The file that the notebook itself writes into the export folder.</summary>
    internal const string FilteredCsv = "filtered-influencers.csv";

    /// <summary>The file of the breakdowns, which the notebook writes beside it.</summary>
    internal const string BreakdownsCsv = "breakdowns.csv";

    /// <summary>The file of the rejected rows, which the notebook writes beside it when there are any.</summary>
    internal const string RejectedCsv = "rejected-rows.csv";

    /// <summary>The folder that is written into where the command line names none.</summary>
    internal const string DefaultExports = "exports";

    internal const string DataParameter = "dataFolder";

    internal const string ExportParameter = "exportFolder";

    internal const string MarginParameter = "grossMargin";

    internal const string BreakdownsParameter = "breakdowns";

    internal const string CsvRawParameter = "csvRaw";

    internal const string CsvMarkParameter = "csvByteOrderMark";

    internal const string CompareWithParameter = "compareWith";

    /// <summary>
    /// The folders of a request as parameters: those that it names, and for the tool's notebook, whose own defaults are nowhere near
    /// the caller's data, all that are not set otherwise.
    /// </summary>
    internal static IEnumerable<KeyValuePair<string, string>> FoldersOf(ReportRequest request, bool isCarried, CommandContext context)
    {
        if (request.DataFolder is not null || (isCarried && !request.Parameters.Has(DataParameter)))
        {
            yield return new(DataParameter, context.DataPath(request.DataFolder ?? DataOptions.DefaultFolder));
        }

        if (request.ExportFolder is not null || (isCarried && !request.Parameters.Has(ExportParameter)))
        {
            yield return new(ExportParameter, context.FullPath(request.ExportFolder ?? DefaultExports));
        }
    }

    /// <summary>A request as the notebook's parameters. Lists are JSON arrays, so that a comma in a name stays one.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> ParametersOf(ReportRequest request)
    {
        foreach (var field in LoadField.All)
        {
            if (field.TextsOf(request.Reading) is { Count: > 0 } texts)
            {
                yield return new(field.Parameter, field.Value == LoadValue.Choices ? ListOf(texts) : texts[0]);
            }
        }

        foreach (var field in FilterField.All)
        {
            if (field.TextsOf(request.Filter) is { Count: > 0 } texts)
            {
                yield return new(field.Parameter, field.Repeats ? ListOf(texts) : texts[0]);
            }
        }

        if (request.GrossMargin is { } margin)
        {
            yield return new(MarginParameter, margin.ToString(CultureInfo.InvariantCulture));
        }

        if (request.Breakdowns.Count > 0)
        {
            yield return new(BreakdownsParameter, ListOf(request.Breakdowns));
        }
    }

    private static string ListOf(IReadOnlyList<string> texts) =>
        new JsonArray([.. texts.Select(text => JsonValue.Create(text))]).ToJsonString();
}
