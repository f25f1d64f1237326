using System.CommandLine;
using System.CommandLine.Parsing;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Help;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Running;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Commands;

/// <summary><c>healthkart run</c>: executes any C# notebook.</summary>
internal static class RunCommand
{
    internal static Command Create(CommandContext context)
    {
        var notebook = new Argument<string>("notebook") { Description = NotebookTexts.NotebookHelp };
        var output = new Argument<string?>("out") { Description = RunTexts.OutputHelp, Arity = ArgumentArity.ZeroOrOne };
        var inPlace = new Option<bool>("--inplace") { Description = RunTexts.InPlaceHelp };
        var stopAtEndOfInput = new Option<bool>(ChildRun.StopOption) { Description = RunTexts.StopAtEndOfInputHelp, Hidden = true };
        var (parameters, each, execution, controls, streams) =
            (new ParameterOption(), new EachOption(), new ExecutionOptions(context), new RunControls(), new StreamOptions());
        var command = new ExampleCommand(
            ChildRun.Command,
            CommandTexts.Run,
            "healthkart run analysis.ipynb",
            "healthkart run analysis.ipynb june.ipynb -p month=2025-06 -p \"brands=MuscleBlaze,Gritzo\"",
            "healthkart run analysis.ipynb june.ipynb -f june.yaml -p \"ranges=[[1,2],[3,4]]\"",
            "healthkart run analysis.ipynb \"out/{platform}.ipynb\" --each platform=Instagram,YouTube --cell-timeout 60")
        {
            notebook,
            output,
        };
        parameters.AddTo(command);
        each.AddTo(command);
        command.Add(inPlace);
        execution.AddTo(command);
        controls.AddTo(command);
        streams.AddTo(command);
        command.Add(stopAtEndOfInput);
        command.SetAction(async (result, _) =>
        {
            var request = new RunRequest
            {
                Notebook = result.GetRequiredValue(notebook),
                Output = result.GetValue(output),
                InPlace = result.GetValue(inPlace),
                Parameters = parameters.Read(result, context),
                Options = execution.Read(result, controls.Read(result)),
                Progress = controls.Progress(result),
                LogOutput = streams.IsLogged(result),
                StdoutFile = result.GetValue(streams.StdoutFile),
                StderrFile = result.GetValue(streams.StderrFile),
            };
            using var stop = result.GetValue(stopAtEndOfInput) ? EndOfInput.Watch(context.Cancellation) : null;
            var cancellation = stop?.Token ?? context.Cancellation;
            if (each.Read(result) is not { Count: > 0 } sets)
            {
                return await new OneRun(context, request).RunAsync(cancellation);
            }

            // What is not said anew for every run is said to it as it was said here.
            Option[] own = [each.Option, inPlace, streams.StdoutFile, streams.StderrFile, stopAtEndOfInput, .. controls.ProgressOptions];
            var passedOn = command.Options.Except(own).Select(result.GetResult).OfType<OptionResult>().Where(given => !given.Implicit);
            return await new EachRun(context, request, sets, [.. passedOn.SelectMany(AsGiven)]).RunAsync(cancellation);
        });
        return command;
    }

    private static IEnumerable<string> AsGiven(OptionResult given) => given.Tokens.Count == 0
        ? [given.Option.Name]
        : given.Tokens.SelectMany(token => new[] { given.Option.Name, token.Value });
}
