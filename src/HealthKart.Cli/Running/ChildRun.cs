using System.Diagnostics;

namespace HealthKart.Cli.Running;

/// <summary>A run in a process of its own. It ends when this process closes its standard input, or is no more.</summary>
internal static class ChildRun
{
    /// <summary>The command that runs a notebook.</summary>
    internal const string Command = "run";

    /// <summary>The option that lets a run end with its standard input.</summary>
    internal const string StopOption = "--stop-at-end-of-input";

    // Longer than a cell takes to stop.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>Runs and waits for the end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The arguments after <c>run</c>.</param>
    /// <param name="line">Takes each line that it writes on standard error.</param>
    /// <param name="cancellation">Interrupts it.</param>
    /// <returns>Its exit code.</returns>
    internal static async Task<int> RunAsync(
        string folder, IEnumerable<string> arguments, Action<string> line, CancellationToken cancellation)
    {
        var (file, before) = Program();
        var start = new ProcessStartInfo(file, [.. before, Command, .. arguments, StopOption])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, data) =>
        {
            if (data.Data is { } text)
            {
                line(text);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await StopAsync(process);
        }

        return process.ExitCode;
    }

    private static async Task StopAsync(Process process)
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(s_patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    // The same program as this one: by its own starter, or by dotnet where that started it.
    private static (string File, string[] Before) Program()
    {
        var name = typeof(ChildRun).Assembly.GetName().Name!;
        var (path, host) = (Environment.ProcessPath!, Path.GetFileNameWithoutExtension(Environment.ProcessPath));
        return host == name ? (path, []) : (host == "dotnet" ? path : "dotnet", [Path.Combine(AppContext.BaseDirectory, name + ".dll")]);
    }
}
