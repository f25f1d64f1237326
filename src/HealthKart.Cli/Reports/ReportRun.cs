using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Output;
using HealthKart.Cli.Pages;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;
using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Pdf;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Reports;

/// <summary>One run of the report notebook, from the request to the files.</summary>
internal sealed class ReportRun(CommandContext context, ReportRequest request, ProgressKind progress)
{
    private static readonly string[] s_files =
    [
        ReportNotebook.Page,
        ReportNotebook.Pdf,
        ReportNotebook.FileName,
        ReportNotebook.FilteredCsv,
        ReportNotebook.BreakdownsCsv,
        ReportNotebook.RejectedCsv,
    ];

    private readonly string _exports = context.FullPath(request.ExportFolder ?? ReportNotebook.DefaultExports);
    private readonly RunLog _log = new(context, progress == ProgressKind.Json);

    internal Task<int> RunAsync(CancellationToken cancellation) => _log.ToTheEndAsync(() => RunNotebookAsync(cancellation));

    private async Task<int> RunNotebookAsync(CancellationToken cancellation)
    {
        // Who has no browser hears it before the run, not after it.
        var browser = request.Pdf ? InstalledBrowser.Find(request.Browser) : null;
        var warmUp = NotebookCall.WarmUpAsync();
        var (path, isCarried) = NotebookFile.Find(ReportNotebook.FileName, context.WorkingDirectory);
        var notebook = NotebookFile.Load(context, path);
        var parameters = request.Parameters.For(
            notebook, [.. Options(isCarried, ReportColumns.AddTo(request, notebook, isCarried, context))]);
        RunFiles.ThrowIfShared([.. s_files.Select(name => (name, (string?)PathOf(name)))]);
        new ReportCheck(notebook, parameters).Run(context, progress);
        using var page = RunFiles.Current.Hold(PathOf(ReportNotebook.Page));
        using var pdf = browser is null ? null : RunFiles.Current.Hold(PathOf(ReportNotebook.Pdf));
        var start = DateTime.UtcNow;
        var executed = PathOf(ReportNotebook.FileName);
        var options = request.Limits with
        {
            Parameters = parameters,
            OutputPath = executed,
            RecordedInput = context.ShortPath(path),
            RecordedOutput = context.ShortPath(executed),
        };
        var result = await new NotebookCall(context, progress).RunAsync(notebook, options, cancellation);
        await warmUp;
        if (result.Failure is null)
        {
            await SaveAsync(result.Notebook, page, pdf, browser, cancellation);
        }

        return Tell(result, start);
    }

    private List<KeyValuePair<string, string>> Options(bool isCarried, ReportRequest reading)
    {
        var parameters = ReportNotebook.FoldersOf(request, isCarried, context).ToList();

        // Only what is asked for: a notebook of one's own need not know these.
        if (request.CsvRaw)
        {
            parameters.Add(new(ReportNotebook.CsvRawParameter, "true"));
        }

        if (request.CsvByteOrderMark)
        {
            parameters.Add(new(ReportNotebook.CsvMarkParameter, "true"));
        }

        return [.. parameters, .. ReportNotebook.ParametersOf(reading)];
    }

    // Page and PDF are of one run, or both are the older ones.
    private static async Task SaveAsync(
        NotebookDocument notebook, HeldFile page, HeldFile? pdf, string? browser, CancellationToken cancellation)
    {
        using var files = new WholeFiles();
        var shown = new HtmlExportOptions { Design = ReportPageDesign.Instance, ShowCode = false };
        files.Add(page, stream => HtmlExport.Write(notebook, shown, stream));
        if (pdf is not null)
        {
            var printed = new PdfExportOptions { Page = shown with { ShowCode = false }, Browser = browser };
            var bytes = await PdfExport.PrintAsync(notebook, printed, cancellation);
            files.Add(pdf, stream => stream.Write(bytes));
        }

        files.Replace();
    }

    private int Tell(RunResult result, DateTime start)
    {
        foreach (var file in s_files)
        {
            if (File.GetLastWriteTimeUtc(PathOf(file)) >= start)
            {
                context.Out.WriteLine(context.ShortPath(PathOf(file)));
            }
        }

        WriteHeadline(result);
        return _log.Ended(result, PathOf(ReportNotebook.FileName));
    }

    private void WriteHeadline(RunResult result)
    {
        if (result.Failure is null && result.Variables.Values.OfType<CampaignPerformance>().FirstOrDefault() is { } performance)
        {
            context.Out.WriteLine(ReportTexts.Headline(performance.Totals, performance.WithSales));
            WriteRejected(performance);
            if (EmptyResultTexts.Of(performance) is { } line)
            {
                context.Out.WriteLine(line);
            }
        }
    }

    private void WriteRejected(CampaignPerformance performance)
    {
        if (performance.Rejected.Rows == 0)
        {
            return;
        }

        context.Out.WriteLine(SummaryTexts.Rejected(performance.Rejected));
        var errors = performance.Data.Issues.Where(static issue => issue.Severity == IssueSeverity.Error);
        foreach (var issue in errors.DistinctBy(static issue => (issue.Kind, issue.File)))
        {
            context.Out.WriteLine($"  {IssueLine.Of(issue, Numerals.Current)}");
        }
    }

    private string PathOf(string name) => Path.Combine(_exports, name);
}
