using System.Text;
using HealthKart.Cli.Processes;

namespace HealthKart.Cli;

internal static class Program
{
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
        ProcessEnding.Told?.Invoke(exitCode);

        // Not by returning: that would wait for threads which a notebook left behind.
        Environment.Exit(exitCode);
    }
}
