using System.CommandLine;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart run</c>: executes any C# notebook.</summary>
internal static class RunCommand
{
    internal static Command Create(CommandContext context)
    {
        var notebook = new Argument<string>("notebook") { Description = Texts.NotebookHelp };
        var output = new Argument<string?>("out") { Description = Texts.RunOutputHelp, Arity = ArgumentArity.ZeroOrOne };
        var (parameters, controls) = (new ParameterOption(), new RunControls());
        var command = new ExampleCommand(
            "run", Texts.Run, "healthkart run analysis.ipynb", "healthkart run analysis.ipynb june.ipynb -p month=2025-06 -p \"brands=MuscleBlaze,Gritzo\"", "healthkart run analysis.ipynb june.ipynb -f june.yaml -p \"ranges=[[1,2],[3,4]]\"")
        {
            notebook,
            output,
        };
        parameters.AddTo(command);
        controls.AddTo(command);
        command.SetAction((result, _) =>
        {
            var path = result.GetRequiredValue(notebook);
            var target = context.FullPath(result.GetValue(output) ?? Path.ChangeExtension(path, ".executed" + NotebookFile.Extension));
            var call = new NotebookCall(context, controls.IsQuiet(result));
            return RunAsync(context, call, path, target, parameters.Read(result, context), controls.CellTimeout(result));
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext context,
        NotebookCall call,
        string path,
        string target,
        GivenParameters parameters,
        TimeSpan? cellTimeout)
    {
        var notebook = NotebookFile.Load(context, path);
        var result = await call.RunAsync(notebook, parameters.For(notebook), cellTimeout, context.Cancellation);
        result.Notebook.Save(target);
        context.Out.WriteLine(context.ShortPath(target));
        return Finish(context, result);
    }

    /// <summary>Says which cell failed, if one did.</summary>
    internal static int Finish(CommandContext context, RunResult result)
    {
        if (result.Failure is { } failure)
        {
            context.Error.WriteLine(Texts.Error(failure.ToString()));
        }

        return NotebookCall.ExitCodeOf(result);
    }
}
