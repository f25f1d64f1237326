namespace HealthKart.Files;

/// <summary>
/// Writes several files that belong together: all of them are on the disk under other names before the first takes its place, so that a
/// full disk or an end of the process in between leaves the older ones.
/// </summary>
public sealed class WholeFiles : IDisposable
{
    // Hidden, and none of the endings that anything reads; of one length, since a long name has no room for more.
    private const string Prefix = ".healthkart-";
    private const string Extension = ".tmp";

    private static readonly TimeSpan s_longestWrite = TimeSpan.FromHours(1);

    private readonly List<Waiting> _files = [];
    private readonly List<string> _folders = [];

    /// <summary>Writes a file under another name; the folder is made when it is missing.</summary>
    /// <param name="path">The file. A symbolic link stays, what it points to is replaced. A device or a pipe is written to at once.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="replacing">The input whose place it takes, where that is wanted; <c>null</c>: none.</param>
    /// <exception cref="OutputRefusedException">The run reads it, or it is another output of the run,
    /// or one of these files already.</exception>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Add(string path, Action<Stream> write, string? replacing = null) =>
        Add(path, write, replacing, holder: null, waitForDisk: true);

    /// <summary>Writes a file that the run holds under another name.</summary>
    /// <param name="file">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="waitForDisk">Whether the content is on the disk, and not only with the system, when this returns.</param>
    /// <exception cref="OutputRefusedException">Meanwhile the run reads it, or another output has its place.</exception>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Add(HeldFile file, Action<Stream> write, bool waitForDisk = true) =>
        Add(file.Path, write, file.Replacing, file, waitForDisk);

    /// <summary>Lets every file take its place.</summary>
    /// <param name="overwrite">Whether older ones may be replaced.</param>
    /// <exception cref="IOException">One could not.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not.</exception>
    public void Replace(bool overwrite = true)
    {
        foreach (var file in _files)
        {
            file.Holder?.Keep(file.Target);
            Named(file, () => File.Move(file.Temporary, file.Target, overwrite));
            RunFiles.Current.Wrote(file.Target, FileTarget.NameOf(file.Path));
            file.Holder?.Written();
        }

        _files.Clear();
        _folders.Clear();
    }

    /// <summary>Deletes what did not take its place, and the folders that were made for nothing.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
        {
            File.Delete(file.Temporary);
        }

        foreach (var folder in _folders.Where(static folder =>
            Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>Gives a file its old content again, and closes that.</summary>
    internal static void PutBack(string target, Stream content)
    {
        using var files = new WholeFiles();
        using (content)
        {
            content.Position = 0;
            files.WriteTemporary(target, target, content.CopyTo, holder: null, waitForDisk: true);
        }

        files.Replace();
    }

    private void Add(string path, Action<Stream> write, string? replacing, HeldFile? holder, bool waitForDisk)
    {
        RunFiles.Current.ThrowIfTaken(path, replacing, holder);
        var target = FileTarget.Of(path);
        if (target.IsStream)
        {
            using var stream = target.OpenStream();
            write(stream);
            return;
        }

        WholeFile.ThrowIfFolder(path);
        foreach (var other in _files)
        {
            RunFiles.ThrowIfShared((Path.GetFileName(other.Path), other.Path), (Path.GetFileName(path), path));
        }

        WriteTemporary(path, target.Path, write, holder, waitForDisk);
    }

    private void WriteTemporary(string path, string target, Action<Stream> write, HeldFile? holder, bool waitForDisk)
    {
        var folder = FileTarget.FolderOf(target);
        Make(folder);
        DeleteLeftovers(folder);
        var file = new Waiting(Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}{Extension}"), target, Path.GetFullPath(path), holder);
        _files.Add(file);
        Named(file, () =>
        {
            using var stream = new FileStream(file.Temporary, FileMode.CreateNew, FileAccess.Write);
            write(stream);
            stream.Flush(waitForDisk);
        });
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            // What only its owner could read stays so.
            File.SetUnixFileMode(file.Temporary, File.GetUnixFileMode(target));
        }
    }

    private void Make(string folder)
    {
        // The innermost first, as they are to be deleted.
        List<string> missing = [];
        for (var each = Path.GetFullPath(folder); each is not null && !Directory.Exists(each); each = Path.GetDirectoryName(each))
        {
            missing.Add(each);
        }

        Directory.CreateDirectory(folder);
        _folders.InsertRange(0, missing);
    }

    // A process that was killed could not.
    private static void DeleteLeftovers(string folder)
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(Prefix + "*" + Extension))
        {
            if (DateTime.UtcNow - file.LastWriteTimeUtc > s_longestWrite)
            {
                file.Delete();
            }
        }
    }

    /// <summary>Does something with a temporary file, and speaks of the file that is meant when it fails.</summary>
    private static void Named(Waiting file, Action work)
    {
        var (temporary, target) = (file.Temporary, file.Target);
        try
        {
            work();
        }
        catch (IOException exception) when (exception.Message.Contains(temporary, StringComparison.Ordinal))
        {
            throw new IOException(exception.Message.Replace(temporary, target, StringComparison.Ordinal), exception);
        }
        catch (UnauthorizedAccessException exception) when (exception.Message.Contains(temporary, StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException(exception.Message.Replace(temporary, target, StringComparison.Ordinal), exception);
        }
    }

    /// <summary>A file that is written and has not taken its place.</summary>
    /// <param name="Temporary">Where it is.</param>
    /// <param name="Target">Where it goes.</param>
    /// <param name="Path">The whole path by which it was named.</param>
    /// <param name="Holder">The output of a whole run that it is; <c>null</c>: none.</param>
    private sealed record Waiting(string Temporary, string Target, string Path, HeldFile? Holder);
}
