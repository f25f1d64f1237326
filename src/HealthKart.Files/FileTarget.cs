namespace HealthKart.Files;

/// <summary>Where a path leads when it is written to.</summary>
/// <param name="Path">The whole path, with the links followed: what is written stands there, and the links stay.</param>
/// <param name="IsStream">Whether it is written to as it comes and never replaced: a device, a pipe, a socket, an open file of a process.</param>
public sealed record FileTarget(string Path, bool IsStream)
{
    // More than that is a circle (the limit of Linux).
    private const int MostLinks = 40;

    /// <summary>Follows the links of a path. What it leads to need not be there.</summary>
    /// <param name="path">The path; a relative one starts from the working directory.</param>
    /// <exception cref="IOException">The links go in a circle.</exception>
    public static FileTarget Of(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (FileStatus.Of(full) is { IsStream: true } || IsOfProcess(full))
        {
            return new(full, IsStream: true);
        }

        var here = full;
        for (var links = 0; new FileInfo(here).LinkTarget is { } target; links++)
        {
            if (links == MostLinks)
            {
                throw new IOException($"'{path}' is a link that leads back to itself. Name a file to write to.");
            }

            here = System.IO.Path.GetFullPath(target, FolderOf(here));
            if (IsOfProcess(here))
            {
                return new(full, IsStream: true);
            }
        }

        return new(here, IsStream: false);
    }

    /// <summary>Whether two paths lead to one file, there or not: through links, by hard links, or by spellings that the system takes for one.</summary>
    public static bool IsSame(string path, string other)
    {
        if (string.Equals(path, other, StringComparison.Ordinal))
        {
            return true;
        }

        var (one, two) = (FileIdentity.Of(path), FileIdentity.Of(other));
        return one is null && two is null ? IsSameName(Of(path), Of(other)) : one == two;
    }

    /// <summary>Whether a folder takes names that differ in case for one.</summary>
    internal static bool FoldsCase(string folder)
    {
        var probe = System.IO.Path.Combine(folder, $".healthkart-{Guid.NewGuid():N}.TMP");
        try
        {
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1, FileOptions.DeleteOnClose);
            return FileIdentity.Of(probe.ToLowerInvariant().Replace(folder.ToLowerInvariant(), folder, StringComparison.Ordinal)) is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing can be written there either.
            return false;
        }
    }

    internal static string FolderOf(string path) => System.IO.Path.GetDirectoryName(path) ?? path;

    // Neither is there yet: they become one where one folder takes both names for one.
    private static bool IsSameName(FileTarget one, FileTarget two)
    {
        var (folder, other) = (FolderOf(one.Path), FolderOf(two.Path));
        if (!string.Equals(folder, other, StringComparison.Ordinal) && (FileIdentity.Of(folder) is not { } identity || identity != FileIdentity.Of(other)))
        {
            return false;
        }

        var (name, otherName) = (System.IO.Path.GetFileName(one.Path), System.IO.Path.GetFileName(two.Path));
        return string.Equals(name, otherName, StringComparison.Ordinal)
            || (string.Equals(name, otherName, StringComparison.OrdinalIgnoreCase) && FoldsCase(folder));
    }

    // The open files of processes look like links; where they lead, a file may stand that the shell has opened for us.
    private static bool IsOfProcess(string path) =>
        !OperatingSystem.IsWindows() && (path.StartsWith("/proc/", StringComparison.Ordinal) || path.StartsWith("/dev/fd/", StringComparison.Ordinal));
}
