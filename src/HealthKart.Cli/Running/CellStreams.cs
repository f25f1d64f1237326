using System.Text;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Cli.Running;

/// <summary>Hands on what cells print, as it comes: to files, and to whoever listens. Cells print from several threads.</summary>
internal sealed class CellStreams : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Action<StreamOutput>? _listener;
    private readonly StreamWriter? _out;
    private readonly StreamWriter? _error;

    private CellStreams(string? stdoutFile, string? stderrFile, Action<StreamOutput>? listener)
    {
        _listener = listener;
        _out = Open(stdoutFile);
        _error = stderrFile is not null && stderrFile == stdoutFile ? _out : Open(stderrFile);
    }

    /// <summary>Takes a piece of text; null when nobody wants any.</summary>
    internal Action<StreamOutput>? Printed => _out is null && _error is null && _listener is null ? null : Write;

    /// <summary>Opens the files; what they hold stays, the new text goes to their end.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    internal static CellStreams Open(string? stdoutFile, string? stderrFile, Action<StreamOutput>? listener) => new(stdoutFile, stderrFile, listener);

    public void Dispose()
    {
        _out?.Dispose();
        _error?.Dispose();
    }

    private static StreamWriter? Open(string? path)
    {
        if (path is null)
        {
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new StreamWriter(path, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
    }

    private void Write(StreamOutput output)
    {
        lock (_lock)
        {
            (output.Name == StreamOutput.Stderr ? _error : _out)?.Write(output.Text);
            _listener?.Invoke(output);
        }
    }
}
