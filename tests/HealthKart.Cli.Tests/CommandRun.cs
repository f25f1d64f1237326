namespace HealthKart.Cli.Tests;

/// <summary>What one command line gave.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines on standard error.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static async Task<CommandRun> Of(TemporaryFolder folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Task.Run(() => HealthKartCommand.Run(args, output, error, folder.FullName, Xunit.TestContext.Current.CancellationToken));
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
