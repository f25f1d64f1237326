using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Help;

/// <summary>The help of every command: the library's, and examples below it.</summary>
internal sealed class CommandHelp(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <summary>Whether wrong arguments beside <c>--help</c> matter: not to somebody who asks for help.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a root command this help, for itself and when it is called alone, and the product's version.</summary>
    internal static void Install(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: SynchronousCommandLineAction libraryHelp } helpOption)
            {
                var help = new CommandHelp(libraryHelp);
                helpOption.Action = help;
                root.SetAction(result => help.Invoke(result));
            }
            else if (option is VersionOption version)
            {
                version.Action = new VersionAction();
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command switch
        {
            ExampleCommand command => command.Examples,
            RootCommand => CommandTexts.RootExamples,
            _ => [],
        };
        if (examples.Count > 0)
        {
            output.WriteLine(CommandTexts.ExamplesTitle);
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine(CommandTexts.Kept);
            output.WriteLine();
        }

        return ExitCode.Done;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandHelp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            parseResult.InvocationConfiguration.Output.WriteLine(version.Split('+')[0]);
            return ExitCode.Done;
        }
    }
}
