namespace HealthKart.Shared;

/// <summary>Writes a file whole or not at all: a reader sees the old content or the new, never a part.</summary>
internal static class WholeFile
{
    /// <summary>Writes what goes into a stream; the folder is made when it is missing.</summary>
    /// <param name="path">The file; replaced when it exists. A symbolic link stays, what it points to is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="waitForDisk">Whether the content is on the disk, and not only with the system, before it takes its place.</param>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written; an older one is untouched.</exception>
    internal static void Write(string path, Action<Stream> write, bool waitForDisk = true)
    {
        using var files = new WholeFiles();
        files.Add(path, write, waitForDisk);
        files.Replace();
    }

    /// <summary>Whether a path names a device: it is written to at once, and never replaced.</summary>
    // Another file in the place of a device would take it away from everybody.
    internal static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));
}
