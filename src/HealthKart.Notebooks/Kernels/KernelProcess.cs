using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;

namespace HealthKart.Notebooks.Kernels;

/// <summary>The process of a kernel: it is sent commands, a line each, and writes lines. It ends with this object, and its
/// children with it.</summary>
internal sealed class KernelProcess : IAsyncDisposable
{
    private const int KeptErrorLines = 20;

    // What it wrote before it ended may still be on its way; a child that it left behind may keep the streams open.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Process _process;
    private readonly Queue<string> _errorLines = [];
    private bool _isDisposed;

    private KernelProcess(Process process, Action<string> received)
    {
        _process = process;
        Ended = EndAsync(ReadAsync(process.StandardOutput, received), ReadAsync(process.StandardError, KeepError));
    }

    /// <summary>Completes when the process has ended and what it wrote is read: with its exit code; or fails as what is done with
    /// a line failed.</summary>
    public Task<int> Ended { get; }

    /// <summary>The last lines on its standard error.</summary>
    public IReadOnlyList<string> ErrorLines
    {
        get
        {
            lock (_errorLines)
            {
                return [.. _errorLines];
            }
        }
    }

    /// <summary>Starts a kernel that begins with C#.</summary>
    /// <param name="tool">The program.</param>
    /// <param name="workingDirectory">The folder in which its cells work; a full path.</param>
    /// <param name="received">Is given each line that it writes, one at a time.</param>
    /// <exception cref="InteractiveKernelException">The program cannot be started.</exception>
    public static KernelProcess Start(InteractiveTool tool, string workingDirectory, Action<string> received)
    {
        string[] arguments = [.. tool.Arguments, "stdio", "--default-kernel", "csharp", "--working-dir", workingDirectory];
        var start = new ProcessStartInfo(tool.Program, arguments)
        {
            WorkingDirectory = tool.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = s_utf8,
            StandardOutputEncoding = s_utf8,
            StandardErrorEncoding = s_utf8,
            CreateNoWindow = true,
        };
        start.Environment["DOTNET_INTERACTIVE_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_INTERACTIVE_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        if (AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant)
        {
            // Cells write numbers and dates there as they do here.
            start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        }

        try
        {
            return new KernelProcess(Process.Start(start)!, received);
        }
        catch (Win32Exception exception)
        {
            throw new InteractiveKernelException($".NET Interactive cannot be started by {tool.Program}: {exception.Message}.", exception);
        }
    }

    /// <summary>Sends a command.</summary>
    /// <exception cref="IOException">The process has ended.</exception>
    public async Task SendAsync(KernelCommand command)
    {
        await _process.StandardInput.WriteAsync(KernelCommandEnvelope.Serialize(command) + "\n");
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Ends the process and its children, and waits until it has ended.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        // Why it ended, if not by this, has been told to who waited for it.
        await ((Task)Ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            await KillAsync();
            _isDisposed = true;
            _process.Dispose();
        }
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> received)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            received(line);
        }
    }

    private async Task<int> EndAsync(Task output, Task errors)
    {
        var ended = _process.WaitForExitAsync();
        await await Task.WhenAny(ended, output);
        await ended;
        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(s_patience));
        return _process.ExitCode;
    }

    private void KeepError(string line)
    {
        lock (_errorLines)
        {
            _errorLines.Enqueue(line);
            if (_errorLines.Count > KeptErrorLines)
            {
                _errorLines.Dequeue();
            }
        }
    }
}
