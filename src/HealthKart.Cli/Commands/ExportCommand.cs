using System.CommandLine;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Pages;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Pdf;
using HealthKart.Notebooks.Programs;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart export</c>: a notebook in a form that its readers need nothing of ours for.</summary>
internal sealed class ExportCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string> _notebook = new("notebook") { Description = NotebookTexts.NotebookHelp };
    private readonly Option<string> _format = new("--to")
    {
        Description = ExportTexts.ToHelp,
        HelpName = ExportFormats.Names,
        Required = true,
    };

    private readonly Option<string?> _output = new("--output", "-o") { Description = ExportTexts.OutputHelp, HelpName = "file" };
    private readonly Option<bool> _noCode = new("--no-code") { Description = ExportTexts.NoCodeHelp };
    private readonly Option<bool> _code = new("--code") { Description = ExportTexts.PdfCodeHelp };
    private readonly Option<bool> _untrusted = new("--untrusted") { Description = ExportTexts.UntrustedHelp };
    private readonly BrowserOption _browser = new();

    private ExportCommand(CommandContext context) => _context = context;

    internal static Command Create(CommandContext context)
    {
        var export = new ExportCommand(context);
        var command = new ExampleCommand(
            "export",
            CommandTexts.Export,
            "healthkart export exports/campaign-report.ipynb --to html",
            "healthkart export exports/campaign-report.ipynb --to pdf -o june.pdf",
            "healthkart export analysis.executed.ipynb --to html -o june.html --no-code",
            "healthkart export analysis.ipynb --to cs",
            "healthkart export analysis.dib --to html")
        {
            export._notebook,
            export._format,
            export._output,
            export._noCode,
            export._code,
            export._untrusted,
            export._browser.Option,
        };
        command.SetAction((result, _) => export.RunAsync(result));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result)
    {
        var format = ExportFormats.Read(result.GetRequiredValue(_format));
        Check(result, format);
        var path = result.GetRequiredValue(_notebook);
        var notebook = await UntilInterruptedAsync(() => NotebookFile.Load(_context, path));
        var target = _context.FullPath(result.GetValue(_output) ?? Path.ChangeExtension(path, "." + format));
        await WriteAsync(notebook, format, target, result);
        _context.Out.WriteLine(_context.ShortPath(target));
        return ExitCode.Done;
    }

    // The text first, then the file: who is interrupted in between has nothing half-written.
    private async Task WriteAsync(NotebookDocument notebook, string format, string target, ParseResult result)
    {
        if (format == ExportFormats.Program)
        {
            var surroundings = new ProgramExportOptions { HostAssemblies = NotebookHost.Assemblies };
            await ProgramExport.SaveAsync(notebook, surroundings, target, _context.Cancellation);
            return;
        }

        if (format == ExportFormats.Polyglot)
        {
            NotebookInputs.ThrowIfAmong(notebook, target);
            notebook.SaveAsDib(target);
            return;
        }

        var options = PageOptions(result, format);
        if (format == ExportFormats.Paper)
        {
            // Who has no browser hears it before the work, not after it.
            var browser = InstalledBrowser.Find(_browser.Read(result, _context));
            var page = await PageAsync(notebook, options);
            await PdfExport.SaveAsync(page, new PdfExportOptions { Browser = browser }, target, _context.Cancellation);
        }
        else
        {
            (await PageAsync(notebook, options)).Save(target);
        }
    }

    private HtmlExportOptions PageOptions(ParseResult result, string format)
    {
        var code = result.GetValue(_code);
        return new HtmlExportOptions
        {
            Design = ReportPageDesign.Instance,

            // Paper has nothing to unfold.
            ShowCode = format == ExportFormats.Paper ? code : !result.GetValue(_noCode),
            UnfoldCode = code,
            TrustOutputs = !result.GetValue(_untrusted),
        };
    }

    private async Task<HtmlPage> PageAsync(NotebookDocument notebook, HtmlExportOptions options)
    {
        var page = await UntilInterruptedAsync(() => HtmlExport.ToPage(notebook, options));
        if (page.HasForeignScripts)
        {
            _context.Error.WriteLine(ErrorTexts.Warning(ExportTexts.ForeignScripts(notebook.Name, _untrusted.Name)));
        }

        return page;
    }

    // Work that only reads is left behind: it ends with the process.
    private Task<T> UntilInterruptedAsync<T>(Func<T> work) => Task.Run(work, CancellationToken.None).WaitAsync(_context.Cancellation);

    private void Check(ParseResult result, string format)
    {
        if (result.GetValue(_code) && result.GetValue(_noCode))
        {
            throw new CommandException(ExportTexts.CodeAndNoCode(_code.Name, _noCode.Name));
        }

        Option[] useless = format switch
        {
            ExportFormats.Paper => [],
            ExportFormats.Page => [_code, _browser.Option],
            _ => [_code, _noCode, _untrusted, _browser.Option],
        };
        foreach (var option in useless)
        {
            if (result.GetResult(option) is { Implicit: false })
            {
                throw new CommandException(ExportTexts.NotForFormat(option.Name, format));
            }
        }
    }
}
