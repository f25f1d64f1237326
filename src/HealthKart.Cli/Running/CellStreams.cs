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
        try
        {
            _out = Hold(stdoutFile);
            var isOne = stdoutFile is not null && stderrFile is not null && FileTarget.IsSame(stdoutFile, stderrFile);
            _error = isOne ? _out : Hold(stderrFile);
            _out?.OpenForText();
            _error?.OpenForText();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Takes a piece of text; null when nobody wants any.</summary>
    internal Action<StreamOutput>? Printed => _out is null && _error is null && _listener is null ? null : Write;

    /// <summary>Opens the files; what they hold stays, the new text goes to their end.</summary>
    /// <exception cref="OutputRefusedException">A file is one that the run reads.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    internal static CellStreams Open(string? stdoutFile, string? stderrFile, Action<StreamOutput>? listener) =>
        new(stdoutFile, stderrFile, listener);

    /// <summary>Says that the run had to read one of the files, even where a cell's failure was meant or allowed.</summary>
    /// <exception cref="OutputRefusedException">It had to; the text was taken out of it again.</exception>
    internal void ThrowIfRefused()
    {
        _out?.ThrowIfRefused();
        _error?.ThrowIfRefused();
    }

    public void Dispose()
    {
        _out?.Dispose();
        _error?.Dispose();
    }

    private static HeldFile? Hold(string? path) => path is null ? null : RunFiles.Current.Hold(path);

    private void Write(StreamOutput output)
    {
        lock (_lock)
        {
            (output.Name == StreamOutput.Stderr ? _error : _out)?.Add(output.Text);
            _listener?.Invoke(output);
        }
    }
}
