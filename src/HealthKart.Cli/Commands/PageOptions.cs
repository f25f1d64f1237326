using System.CommandLine;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Reports;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Commands;

/// <summary>The options of every page that is made from a notebook.</summary>
internal sealed class PageOptions(CommandContext context, string dataHelp, string pdfHelp)
{
    private readonly DataOptions _data = new(context, dataHelp);
    private readonly Option<string?> _export = new("--export") { Description = ReportTexts.ExportHelp, HelpName = "folder" };
    private readonly Option<string?> _title = new("--title") { Description = ReportTexts.TitleHelp, HelpName = "text" };
    private readonly Option<bool> _code = new("--code") { Description = ReportTexts.CodeHelp };
    private readonly Option<bool> _pdf = new("--pdf") { Description = pdfHelp };
    private readonly Option<bool> _images = new("--images") { Description = ReportTexts.ImagesHelp };
    private readonly BrowserOption _browser = new();
    private readonly MarginOption _margin = new();
    private readonly ParameterOption _parameters = new();
    private readonly RunControls _controls = new();

    /// <summary>Adds them, with those of one page between them.</summary>
    internal void AddTo(Command command, Action<Command> addOwn)
    {
        _data.AddTo(command);
        command.Add(_title);
        command.Add(_export);
        command.Add(_code);
        command.Add(_pdf);
        command.Add(_images);
        command.Add(_browser.Option);
        addOwn(command);
        _margin.AddTo(command);
        _parameters.AddTo(command);
        _controls.AddTo(command);
    }

    /// <summary>What a command line asks of the page.</summary>
    /// <exception cref="CommandException">An option is given that does nothing without another, or a value is none.</exception>
    /// <param name="result">The command line.</param>
    /// <param name="isPrinted">Whether another option prints already.</param>
    internal ReportRequest Read(ParseResult result, bool isPrinted = false)
    {
        if (!isPrinted && !result.GetValue(_pdf) && !result.GetValue(_images) && result.GetResult(_browser.Option) is { Implicit: false })
        {
            throw new CommandException(ErrorTexts.OnlyWith(_browser.Option.Name, _pdf.Name));
        }

        return new ReportRequest
        {
            DataFolder = _data.Folder(result),
            Reading = _data.Read(result),
            ColumnsFile = _data.ColumnsFile(result),
            ExportFolder = result.GetValue(_export),
            Title = Title(result),
            Code = result.GetValue(_code),
            Pdf = result.GetValue(_pdf),
            Images = result.GetValue(_images),
            Browser = _browser.Read(result, context),
            GrossMargin = _margin.Read(result),
            Parameters = _parameters.Read(result, context),
            Limits = _controls.Read(result),
        };
    }

    private string? Title(ParseResult result) => result.GetValue(_title) is not { } title ? null
        : string.IsNullOrWhiteSpace(title) ? throw new CommandException(ReportTexts.EmptyTitle(_title.Name))
        : title;

    /// <summary>Runs the notebook and writes its page.</summary>
    internal Task<int> RunAsync(
        ParseResult result, PageNotebook page, ReportRequest request, params IReadOnlyList<KeyValuePair<string, string>> further) =>
        new PageRun(context, page, request, further, _controls.Progress(result)).RunAsync(context.Cancellation);
}
