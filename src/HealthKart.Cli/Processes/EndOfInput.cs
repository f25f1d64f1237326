namespace HealthKart.Cli.Processes;

/// <summary>The end of standard input as a cancellation. A run that another process started ends with it, however that one ended.</summary>
internal static class EndOfInput
{
    /// <summary>Reads standard input, on a thread of its own, until it ends.</summary>
    /// <param name="cancellation">Cancels as well.</param>
    internal static CancellationTokenSource Watch(CancellationToken cancellation)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        new Thread(() => Read(source)) { IsBackground = true, Name = "end of input" }.Start();
        return source;
    }

    private static void Read(CancellationTokenSource source)
    {
        using var input = Console.OpenStandardInput();
        var buffer = new byte[256];
        while (input.Read(buffer) > 0)
        {
        }

        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run was over before.
        }
    }
}
