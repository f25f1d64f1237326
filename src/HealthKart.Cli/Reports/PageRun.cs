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

/// <summary>One run of a notebook, from the request to its page.</summary>
/// <param name="context">The command's surroundings.</param>
/// <param name="page">The notebook.</param>
/// <param name="request">What is asked of it, as of a report.</param>
/// <param name="further">Parameters that only this notebook has.</param>
/// <param name="progress">How progress is shown.</param>
internal sealed class PageRun(
    CommandContext context,
    PageNotebook page,
    ReportRequest request,
    IReadOnlyList<KeyValuePair<string, string>> further,
    ProgressKind progress)
{
    private readonly string _exports = context.FullPath(request.ExportFolder ?? ReportNotebook.DefaultExports);
    private readonly RunLog _log = new(context, progress == ProgressKind.Json);

    private HtmlExportOptions Shown => new() { Design = ReportPageDesign.Instance, ShowCode = request.Code };

    internal Task<int> RunAsync(CancellationToken cancellation) => _log.ToTheEndAsync(() => RunNotebookAsync(cancellation));

    private async Task<int> RunNotebookAsync(CancellationToken cancellation)
    {
        // Who has no browser hears it before the run, not after it.
        var browser = request.Pdf || request.PdfSummary || request.Images ? InstalledBrowser.Find(request.Browser) : null;
        var warmUp = NotebookCall.WarmUpAsync();
        var (path, isCarried) = NotebookFile.Find(page.FileName, context.WorkingDirectory);
        var notebook = NotebookFile.Load(context, path);
        var asked = ReportColumns.AddTo(request, notebook, isCarried, context, page.IsOfExperiments);
        var parameters = request.Parameters.For(
            notebook, [.. ReportNotebook.FoldersOf(request, isCarried, context), .. ReportNotebook.ParametersOf(asked), .. further]);
        RunFiles.ThrowIfShared([.. page.Files.Select(name => (name, (string?)PathOf(name)))]);
        page.Check(notebook, parameters, context, progress);
        using var html = RunFiles.Current.Hold(PathOf(page.Page));
        using var pdf = request.Pdf ? RunFiles.Current.Hold(PathOf(page.Pdf)) : null;
        using var summary = request.PdfSummary && page.Summary is { } name ? RunFiles.Current.Hold(PathOf(name)) : null;
        var start = DateTime.UtcNow;
        var executed = PathOf(page.FileName);
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
            await SaveAsync(PageTitle.In(result.Notebook, request.Title), html, pdf, summary, browser, cancellation);
            if (request.Images)
            {
                await FigureImages.AddAsync(result.Notebook, new() { Page = Shown, Browser = browser }, cancellation);
                WholeFile.Write(executed, result.Notebook.Write);
            }
        }

        return Tell(result, start);
    }

    // Page and PDF are of one run, or both are the older ones.
    private async Task SaveAsync(
        NotebookDocument notebook,
        HeldFile html,
        HeldFile? pdf,
        HeldFile? summary,
        string? browser,
        CancellationToken cancellation)
    {
        using var files = new WholeFiles();
        files.Add(html, stream => HtmlExport.Write(notebook, Shown, stream));
        foreach (var (file, tag) in new[] { (pdf, (string?)null), (summary, PageNotebook.SummaryTag) })
        {
            if (file is not null)
            {
                var printed = new PdfExportOptions { Page = Shown with { ShowCode = false, OnlyTag = tag }, Browser = browser };
                var bytes = await PdfExport.PrintAsync(notebook, printed, cancellation);
                files.Add(file, stream => stream.Write(bytes));
            }
        }

        files.Replace();
    }

    private int Tell(RunResult result, DateTime start)
    {
        foreach (var file in page.Files.Where(file => File.GetLastWriteTimeUtc(PathOf(file)) >= start))
        {
            context.Out.WriteLine(context.ShortPath(PathOf(file)));
        }

        if (result.Failure is null)
        {
            foreach (var line in page.Headlines(result.Variables.Values))
            {
                context.Out.WriteLine(PlainText.OneLine(line));
            }
        }

        return _log.Ended(result, PathOf(page.FileName));
    }

    private string PathOf(string name) => Path.Combine(_exports, name);
}
