using System.CommandLine;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Commands;
using HealthKart.Cli.Help;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Files;

namespace HealthKart.Cli;

/// <summary>The command <c>healthkart</c>.</summary>
internal static class HealthKartCommand
{
    // An influencer's name may start with @, which would otherwise name a file with more arguments.
    private static readonly ParserConfiguration s_parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, without the name of the program.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where progress goes, and the one line that says what is wrong.</param>
    /// <param name="workingDirectory">The folder that relative paths start from.</param>
    /// <param name="cancellation">Interrupts the command.</param>
    /// <returns>The exit code; see <see cref="ExitCode"/>.</returns>
    internal static int Run(
        string[] args, TextWriter output, TextWriter error, string workingDirectory, CancellationToken cancellation = default) =>
        Run(args, new CommandContext(output, error, workingDirectory, cancellation));

    /// <summary>Runs one command line in its surroundings.</summary>
    /// <param name="args">The arguments, without the name of the program.</param>
    /// <param name="context">What the command sees of the process.</param>
    /// <returns>The exit code; see <see cref="ExitCode"/>.</returns>
    internal static int Run(string[] args, CommandContext context)
    {
        using var files = RunFiles.Begin();
        try
        {
            var result = Create(context).Parse(args, s_parser);
            UsageErrors.ThrowIfAny(result);
            var configuration = new InvocationConfiguration
            {
                Output = context.Out,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return result.Invoke(configuration);
        }
        catch (Exception exception)
        {
            return Failure.Report(exception, context.Error);
        }
    }

    /// <summary>The tree of commands.</summary>
    internal static RootCommand Create(CommandContext context)
    {
        var root = new RootCommand(CommandTexts.Root)
        {
            ReportCommand.Create(context),
            SummaryCommand.Create(context),
            CompareCommand.Create(context),
            LiftCommand.Create(context),
            CheckCommand.Create(context),
            RunCommand.Create(context),
            DescribeCommand.Create(context),
            ExportCommand.Create(context),
            SampleCommand.Create(context),
            InitCommand.Create(context),
        };
        CommandHelp.Install(root);
        return root;
    }
}
