using System.Text;

namespace HealthKart.Files;

/// <summary>A file that is an output of a whole run: written over and over, or as text comes.</summary>
public sealed class HeldFile : IDisposable
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly RunFiles _run;
    private readonly Lock _lock = new();

    // How long the file was before this run wrote it; null: it was not there.
    private readonly long? _lengthBefore;

    private Stream? _added;
    private bool _isWritten;

    // What stood there before this run wrote it.
    private Stream? _before;
    private string? _refusal;

    internal HeldFile(RunFiles run, string path, string? replacing)
    {
        _run = run;
        Path = path;
        Replacing = replacing;
        _lengthBefore = new FileInfo(FileTarget.Of(path).Path) is { Exists: true } file ? file.Length : null;
    }

    /// <summary>The whole path.</summary>
    public string Path { get; }

    /// <summary>The input whose place it takes; <c>null</c>: none.</summary>
    internal string? Replacing { get; }

    /// <summary>Whether there was such a file before this run.</summary>
    internal bool WasThere => _lengthBefore is not null;

    /// <summary>Whether this run has written it whole: who reads it reads an output.</summary>
    internal bool IsWritten
    {
        get
        {
            lock (_lock)
            {
                return _isWritten;
            }
        }
    }

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

    /// <summary>
    /// Adds text to the end of the file as it comes, from any thread; what it holds stays. The folder is made when it is missing. Text that
    /// comes after the file was refused is left out: who prints it need not know where it goes (see <see cref="ThrowIfRefused"/>).
    /// </summary>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Add(string text)
    {
        lock (_lock)
        {
            if (_refusal is not null)
            {
                return;
            }

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

    /// <summary>Says again that the run had to read the file, whatever became of the first time that it was said.</summary>
    /// <exception cref="OutputRefusedException">It had to; what the run had written into it was taken back.</exception>
    public void ThrowIfRefused()
    {
        lock (_lock)
        {
            if (_refusal is { } refusal)
            {
                throw new OutputRefusedException(refusal);
            }
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
            _before?.Dispose();
            _before = null;
        }
    }

    /// <summary>Keeps what stands there, which the first content is about to replace: it may turn out to be an input.</summary>
    /// <param name="target">Where it stands.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal void Keep(string target)
    {
        lock (_lock)
        {
            if (!_isWritten && _before is null && File.Exists(target))
            {
                // Windows replaces no file that is open; elsewhere an open one stays until it is closed.
                _before = OperatingSystem.IsWindows() ? new MemoryStream(File.ReadAllBytes(target)) : File.OpenRead(target);
            }
        }
    }

    /// <summary>Remembers that the content took its place.</summary>
    internal void Written()
    {
        lock (_lock)
        {
            _isWritten = true;
        }
    }

    /// <summary>Takes back what was written: it went into a file that turns out to be an input. Nothing more is written.</summary>
    /// <param name="refusal">What is to be said of it.</param>
    internal void TakeBack(string refusal)
    {
        lock (_lock)
        {
            _refusal ??= refusal;
            if (_before is { } before)
            {
                WholeFiles.PutBack(FileTarget.Of(Path).Path, before);
                (_before, _isWritten) = (null, false);
                return;
            }

            if (_added is null ? !_isWritten : _added is not { CanSeek: true })
            {
                return;
            }

            _added?.Dispose();
            _added = null;
            var path = FileTarget.Of(Path).Path;
            if (_lengthBefore is not { } length)
            {
                File.Delete(path);
            }
            else if (!_isWritten || length == 0)
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
                file.SetLength(length);
            }
        }
    }

    private Stream Open()
    {
        var target = FileTarget.Of(Path);
        if (target.IsStream)
        {
            return target.OpenStream();
        }

        Directory.CreateDirectory(FileTarget.FolderOf(target.Path));
        return new FileStream(target.Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
    }
}
