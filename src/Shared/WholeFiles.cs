namespace HealthKart.Shared;

/// <summary>
/// Writes several files that belong together: all of them are on the disk under other names before the first takes its place, so that a full disk
/// or an end of the process in between leaves the older ones.
/// </summary>
internal sealed class WholeFiles : IDisposable
{
    // Hidden, and none of the endings that anything reads; of one length, since a long name has no room for more.
    private const string Prefix = ".healthkart-";
    private const string Extension = ".tmp";

    private static readonly TimeSpan s_longestWrite = TimeSpan.FromHours(1);

    private readonly List<(string Temporary, string Target)> _files = [];

    /// <summary>Writes a file under another name; the folder is made when it is missing.</summary>
    /// <param name="path">The file. A symbolic link stays, what it points to is replaced. A device is written to at once.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="waitForDisk">Whether the content is on the disk, and not only with the system, when this returns.</param>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal void Add(string path, Action<Stream> write, bool waitForDisk = true)
    {
        var file = new FileInfo(path);
        if (WholeFile.IsDevice(file.FullName))
        {
            using var device = new FileStream(file.FullName, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        DeleteLeftovers(folder);
        var temporary = Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}{Extension}");
        _files.Add((temporary, target));
        Named(temporary, target, () =>
        {
            using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
            write(stream);
            stream.Flush(waitForDisk);
        });
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            // What only its owner could read stays so.
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }
    }

    /// <summary>Lets every file take its place.</summary>
    /// <param name="overwrite">Whether older ones may be replaced.</param>
    /// <exception cref="IOException">One could not.</exception>
    /// <exception cref="UnauthorizedAccessException">One may not.</exception>
    internal void Replace(bool overwrite = true)
    {
        foreach (var (temporary, target) in _files)
        {
            Named(temporary, target, () => File.Move(temporary, target, overwrite));
        }

        _files.Clear();
    }

    /// <summary>Deletes what did not take its place.</summary>
    public void Dispose()
    {
        foreach (var (temporary, _) in _files)
        {
            File.Delete(temporary);
        }
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
    private static void Named(string temporary, string target, Action work)
    {
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
}
