using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;

namespace HealthKart.Notebooks.Pdf;

/// <summary>
/// A browser without a window, with a profile of its own that goes when it ends. It ends with this object, whatever happened.
/// </summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_timeToClose = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly CancellationTokenRegistration _stop;

    private BrowserProcess(
        string program, Process process, Stream input, Stream output, DirectoryInfo folder, CancellationToken cancellation)
    {
        (_process, _folder) = (process, folder);
        Messages = new BrowserMessages(process, program);
        DevTools = new DevToolsPipe(input, output, Messages, cancellation);
        _stop = cancellation.Register(Kill);
    }

    /// <summary>Through which it is told what to do.</summary>
    public DevToolsPipe DevTools { get; }

    /// <summary>What it says of itself.</summary>
    public BrowserMessages Messages { get; }

    /// <summary>Starts a browser.</summary>
    /// <param name="program">Its program.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="PdfExportException">The program cannot be started.</exception>
    public static BrowserProcess Start(string program, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("healthkart-browser-");
        try
        {
            var arguments = Arguments(folder);
            var (process, input, output) = OperatingSystem.IsWindows()
                ? StartOnWindows(program, arguments, folder)
                : StartOnUnix(program, arguments, folder);
            return new BrowserProcess(program, process, input, output, folder, cancellation);
        }
        catch (Win32Exception exception)
        {
            folder.Delete(recursive: true);
            throw new PdfExportException(
                $"The browser {program} cannot be started: {exception.Message}. Name another with --browser.", innerException: exception);
        }
    }

    /// <summary>Closes the browser, or ends it where it does not close, and removes its profile.</summary>
    public async ValueTask DisposeAsync()
    {
        // It closes when nobody holds the other end of its pipe.
        await DevTools.DisposeAsync();
        try
        {
            await _process.WaitForExitAsync(new CancellationTokenSource(s_timeToClose).Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        await _stop.DisposeAsync();
        _process.Dispose();
        await RemoveFolderAsync();
    }

    private static List<string> Arguments(DirectoryInfo folder)
    {
        List<string> arguments =
        [
            "--headless", "--remote-debugging-pipe", $"--user-data-dir={folder.FullName}",
            "--no-first-run", "--no-default-browser-check", "--disable-gpu", "--disable-quic", "--disable-sync", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-breakpad",
            // The page has everything that it shows; whatever else the browser would ask for, it asks nobody.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=direct://",
        ];
        if (OperatingSystem.IsLinux())
        {
            // A container's share of memory is often too small for a large page.
            arguments.Add("--disable-dev-shm-usage");
        }

        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            // Chromium's sandbox does not start for root.
            arguments.Add("--no-sandbox");
        }

        return arguments;
    }

    // Chromium reads its commands from file 3 and answers on file 4, which a child process gets from a shell only.
    private static (Process Process, Stream Input, Stream Output) StartOnUnix(string program, List<string> arguments, DirectoryInfo folder)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What it leaves behind when it is killed lies where its profile lies.
        start.Environment["TMPDIR"] = folder.FullName;
        var process = Process.Start(start)!;
        return (process, process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    private static (Process Process, Stream Input, Stream Output) StartOnWindows(
        string program, List<string> arguments, DirectoryInfo folder)
    {
        var input = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        var output = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
        arguments.Add($"--remote-debugging-io-pipes={input.GetClientHandleAsString()},{output.GetClientHandleAsString()}");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, CreateNoWindow = true };
        start.Environment["TMP"] = start.Environment["TEMP"] = folder.FullName;
        try
        {
            return (Process.Start(start)!, input, output);
        }
        finally
        {
            input.DisposeLocalCopyOfClientHandle();
            output.DisposeLocalCopyOfClientHandle();
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    // Its last child may still be about to end.
    private async Task RemoveFolderAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _folder.Delete(recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && attempt < 20)
            {
                await Task.Delay(100);
            }
        }
    }
}
