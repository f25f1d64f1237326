using System.CommandLine;
using HealthKart.Cli.Help;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Html;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart export</c>: an executed notebook as a page that needs nothing else.</summary>
internal static class ExportCommand
{
    private const string Html = "html";

    internal static Command Create(CommandContext context)
    {
        var notebook = new Argument<string>("notebook") { Description = Texts.NotebookHelp };
        var format = new Option<string>("--to") { Description = Texts.ToHelp, HelpName = Html, Required = true };
        var output = new Option<string?>("--output", "-o") { Description = Texts.ExportOutputHelp, HelpName = "file" };
        var noCode = new Option<bool>("--no-code") { Description = Texts.NoCodeHelp };
        var untrusted = new Option<bool>("--untrusted") { Description = Texts.UntrustedHelp };
        var command = new ExampleCommand(
            "export", Texts.Export, "healthkart export exports/campaign-report.ipynb --to html", "healthkart export analysis.executed.ipynb --to html -o june.html --no-code")
        {
            notebook,
            format,
            output,
            noCode,
            untrusted,
        };
        command.SetAction(result =>
        {
            CheckFormat(result.GetRequiredValue(format));
            var path = result.GetRequiredValue(notebook);
            var target = context.FullPath(result.GetValue(output) ?? Path.ChangeExtension(path, ".html"));
            var options = new HtmlExportOptions { ShowCode = !result.GetValue(noCode), TrustOutputs = !result.GetValue(untrusted) };
            HtmlExport.Save(NotebookFile.Load(context, path), options, target);
            context.Out.WriteLine(context.ShortPath(target));
        });
        return command;
    }

    private static void CheckFormat(string format)
    {
        if (!format.Equals(Html, StringComparison.OrdinalIgnoreCase))
        {
            throw new CommandException(Texts.UnknownFormat(format, Html));
        }
    }
}
