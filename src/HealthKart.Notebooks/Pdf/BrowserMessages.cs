using System.Diagnostics;

namespace HealthKart.Notebooks.Pdf;

/// <summary>What a browser writes on its standard error: mostly nothing of interest, unless it fails.</summary>
internal sealed class BrowserMessages
{
    private readonly string _program;
    // What a browser said before it ended may still be on its way; a child of its may keep the stream open.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _fatal;
    private string? _last;

    public BrowserMessages(Process process, string program)
    {
        _program = program;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>An exception that says what the browser said, in one line.</summary>
    /// <param name="what">What it did, such as <c>ended</c>.</param>
    public PdfExportException Failure(string what)
    {
        _ended.Task.Wait(s_patience);
        lock (_lock)
        {
            var reason = (_fatal ?? _last) is { } message ? $": {message.TrimEnd('.', '!')}" : "";
            return new PdfExportException(
                $"The browser {_program} {what} before the page was printed{reason}. Name another with --browser.");
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            _ended.TrySetResult();
        }

        if (string.IsNullOrWhiteSpace(line))
        {
            return;
        }

        lock (_lock)
        {
            // A crash ends with its stack; what was wrong stands before it.
            _fatal ??= line.Contains("FATAL", StringComparison.Ordinal) || line.Contains("--no-sandbox", StringComparison.Ordinal)
                ? line.Trim()
                : null;
            _last = line.Trim();
        }
    }
}
