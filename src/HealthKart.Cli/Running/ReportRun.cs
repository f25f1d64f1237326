using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Commands;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Running;
using HealthKart.Shared;

namespace HealthKart.Cli.Running;

/// <summary>One run of the report notebook, from the request to the files.</summary>
internal sealed class ReportRun(CommandContext context, ReportRequest request, bool quiet)
{
    private readonly string _exports = context.FullPath(request.ExportFolder ?? "exports");

    internal async Task<int> RunAsync(CancellationToken cancellation)
    {
        var warmUp = NotebookCall.WarmUpAsync();
        var (path, isCarried) = ReportNotebook.Find(context.WorkingDirectory);
        var notebook = NotebookFile.Load(context, path);
        var parameters = request.Parameters.For(notebook, [.. Options(isCarried)]);
        new ReportCheck(notebook, parameters).Run();
        var start = DateTime.UtcNow;
        var result = await new NotebookCall(context, quiet).RunAsync(notebook, parameters, request.CellTimeout, cancellation);
        await warmUp;
        return Write(result, start);
    }

    // The notebook's own defaults are relative to its folder, which for the tool's notebook is nowhere near the caller's data.
    private List<KeyValuePair<string, string>> Options(bool isCarried)
    {
        var parameters = new List<KeyValuePair<string, string>>();
        if (request.DataFolder is not null || (isCarried && !request.Parameters.Has(ReportNotebook.DataParameter)))
        {
            parameters.Add(new(ReportNotebook.DataParameter, context.FullPath(request.DataFolder ?? "data")));
        }

        if (request.ExportFolder is not null || (isCarried && !request.Parameters.Has(ReportNotebook.ExportParameter)))
        {
            parameters.Add(new(ReportNotebook.ExportParameter, _exports));
        }

        // Only what is asked for: a notebook of one's own need not know these.
        if (request.CsvRaw)
        {
            parameters.Add(new(ReportNotebook.CsvRawParameter, "true"));
        }

        if (request.CsvByteOrderMark)
        {
            parameters.Add(new(ReportNotebook.CsvMarkParameter, "true"));
        }

        return [.. parameters, .. ReportNotebook.ParametersOf(request)];
    }

    private int Write(RunResult result, DateTime start)
    {
        using (var files = new WholeFiles())
        {
            if (result.Failure is null)
            {
                files.Add(PathOf(ReportNotebook.Name + ".html"), stream => HtmlExport.Write(result.Notebook, new HtmlExportOptions(), stream));
            }

            files.Add(PathOf(ReportNotebook.Name + NotebookFile.Extension), result.Notebook.Write);
            files.Replace();
        }

        string[] written = [ReportNotebook.Name + ".html", ReportNotebook.Name + NotebookFile.Extension, ReportNotebook.FilteredCsv, ReportNotebook.RejectedCsv];
        foreach (var file in written)
        {
            if (File.GetLastWriteTimeUtc(PathOf(file)) >= start)
            {
                context.Out.WriteLine(context.ShortPath(PathOf(file)));
            }
        }

        WriteHeadline(result);
        return RunCommand.Finish(context, result);
    }

    private void WriteHeadline(RunResult result)
    {
        if (result.Failure is null && result.Variables.Values.OfType<CampaignPerformance>().FirstOrDefault() is { } performance)
        {
            context.Out.WriteLine(Texts.Headline(performance.Totals, performance.WithSales).ToString(Numerals.Indian));
        }
    }

    private string PathOf(string name) => Path.Combine(_exports, name);
}
