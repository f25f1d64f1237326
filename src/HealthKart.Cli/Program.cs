using System.Text;

namespace HealthKart.Cli;

internal static class Program
{
    private static void Main(string[] args)
    {
        if (OperatingSystem.IsWindows())
        {
            // A Windows console starts in its code page, which has no ₹.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        using var interruption = new Interruption();
        // Not by returning: that would wait for threads which a notebook left behind.
        Environment.Exit(HealthKartCommand.Run(args, Console.Out, Console.Error, Environment.CurrentDirectory, interruption.Token));
    }
}
