using System.Text;
using HealthKart.Cli.Processes;

namespace HealthKart.Cli.Tests;

/// <summary>What one command line gave.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines on standard error.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> Of(TemporaryFolder folder, params string[] args) => WithInput("", folder, args);

    /// <summary>Runs a command line with text on standard input.</summary>
    public static async Task<CommandRun> WithInput(string input, TemporaryFolder folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var context = new CommandContext(output, error, folder.FullName, Xunit.TestContext.Current.CancellationToken)
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        };
        var code = await Task.Run(() => HealthKartCommand.Run(args, context));
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
