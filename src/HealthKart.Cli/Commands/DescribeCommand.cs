using System.CommandLine;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Parameters;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart describe</c>: what a run of a notebook can set.</summary>
internal static class DescribeCommand
{
    internal static Command Create(CommandContext context)
    {
        var notebook = new Argument<string>("notebook") { Description = NotebookTexts.NotebookHelp };
        var json = new JsonOption(ParameterTexts.JsonHelp);
        var command = new ExampleCommand(
            "describe",
            CommandTexts.Describe,
            "healthkart describe notebooks/campaign-report.ipynb",
            "healthkart describe analysis.ipynb --json")
        {
            notebook,
        };
        json.AddTo(command);
        command.SetAction(result =>
        {
            var path = result.GetRequiredValue(notebook);
            var document = NotebookFile.Load(context, path);
            var parameters = NotebookParameters.Read(document, NotebookHost.Assemblies);
            if (json.Read(result))
            {
                ParameterList.WriteJson(context.Out, parameters);
            }
            else
            {
                ParameterList.WriteTable(context, document, parameters);
            }
        });
        return command;
    }
}
