using System.Text;

namespace HealthKart.Files;

/// <summary>A file that is an output of a whole run: written over and over, or as text comes.</summary>
public sealed class HeldFile : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly RunFiles _run;
    private readonly Lock _lock = new();
    private FileStream? _added;
    private long _start;

    internal HeldFile(RunFiles run, string path, string? replacing)
    {
        _run = run;
        Path = path;
        Replacing = replacing;
    }

    /// <summary>The whole path.</summary>
    public string Path { get; }

    /// <summary>The input whose place it takes; <c>null</c>: none.</summary>
    internal string? Replacing { get; }

    /// <summary>Writes the file, whole or not at all; the folder is made when it is missing.</summary>
    /// <param name="write">Writes the content.</param>
    /// <param name="waitForDisk">Whether the content is on the disk, and not only with the system, before it takes its place.</param>
    /// <exception cref="OutputRefusedException">Meanwhile the run reads it, or another output has its place.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written; an older one is untouched.</exception>
    public void Write(Action<Stream> write, bool waitForDisk = true)
    {
        using var files = new WholeFiles();
        files.Add(this, write, waitForDisk);
        files.Replace();
    }

    /// <summary>Adds text to the end of the file as it comes, from any thread; what it holds stays. The folder is made when it is missing.</summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Add(string text)
    {
        lock (_lock)
        {
            _added ??= Open();
            _added.Write(s_utf8.GetBytes(text));
            _added.Flush();
        }
    }

    /// <summary>Opens the file for text before there is any, so that one that cannot be written is known.</summary>
    /// <exception cref="IOException">The file could not be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void OpenForText()
    {
        lock (_lock)
        {
            _added ??= Open();
        }
    }

    /// <summary>Gives the file free.</summary>
    public void Dispose()
    {
        _run.Release(this);
        lock (_lock)
        {
            _added?.Dispose();
            _added = null;
        }
    }

    /// <summary>Takes back the text that was added: it went into a file that turns out to be an input.</summary>
    internal void TakeBack()
    {
        lock (_lock)
        {
            if (_added is { CanSeek: true })
            {
                _added.SetLength(_start);
            }
        }
    }

    private FileStream Open()
    {
        Directory.CreateDirectory(FileTarget.FolderOf(Path));
        var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        _start = file.CanSeek ? file.Length : 0;
        return file;
    }
}
