using System.Text;

namespace HealthKart.Cli;

internal static class Program
{
    /// <summary>Is told the exit code last of all. Set by what needs it: the notebooks' engine is not loaded for commands that run none.</summary>
    internal static Action<int>? Ending { get; set; }

    private static void Main(string[] args)
    {
        Cultures.Prepare();
        if (OperatingSystem.IsWindows())
        {
            // A Windows console starts in its code page, which has no ₹.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        using var interruption = new Interruption();
        var exitCode = HealthKartCommand.Run(args, Console.Out, Console.Error, Environment.CurrentDirectory, interruption.Token);
        Ending?.Invoke(exitCode);

        // Not by returning: that would wait for threads which a notebook left behind.
        Environment.Exit(exitCode);
    }
}
