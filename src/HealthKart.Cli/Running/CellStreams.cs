using HealthKart.Files;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Cli.Running;

/// <summary>Hands on what cells print, as it comes: to files, and to whoever listens. Cells print from several threads.</summary>
internal sealed class CellStreams : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Action<StreamOutput>? _listener;
    private readonly HeldFile? _out;
    private readonly HeldFile? _error;

    private CellStreams(string? stdoutFile, string? stderrFile, Action<StreamOutput>? listener)
    {
        _listener = listener;
        _out = Hold(stdoutFile);
        _error = stdoutFile is not null && stderrFile is not null && FileTarget.IsSame(stdoutFile, stderrFile) ? _out : Hold(stderrFile);
    }

    /// <summary>Takes a piece of text; null when nobody wants any.</summary>
    internal Action<StreamOutput>? Printed => _out is null && _error is null && _listener is null ? null : Write;

    /// <summary>Opens the files; what they hold stays, the new text goes to their end.</summary>
    /// <exception cref="OutputRefusedException">A file is one that the run reads.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    internal static CellStreams Open(string? stdoutFile, string? stderrFile, Action<StreamOutput>? listener) => new(stdoutFile, stderrFile, listener);

    public void Dispose()
    {
        _out?.Dispose();
        _error?.Dispose();
    }

    private static HeldFile? Hold(string? path)
    {
        var file = path is null ? null : RunFiles.Current.Hold(path);
        file?.OpenForText();
        return file;
    }

    private void Write(StreamOutput output)
    {
        lock (_lock)
        {
            (output.Name == StreamOutput.Stderr ? _error : _out)?.Add(output.Text);
            _listener?.Invoke(output);
        }
    }
}
