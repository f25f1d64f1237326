using System.Text;

namespace HealthKart.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (OperatingSystem.IsWindows())
        {
            // A Windows console starts in its code page, which has no ₹.
            Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        using var interruption = new Interruption();
        return HealthKartCommand.Run(args, Console.Out, Console.Error, Environment.CurrentDirectory, interruption.Token);
    }
}
