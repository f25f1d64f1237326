using System.Globalization;

namespace HealthKart.Files;

/// <summary>Where a path leads when it is written to.</summary>
/// <param name="Path">
/// The whole path, with the links of the file and of its folders followed: what is written stands there, and the links stay. Of what is no
/// file, the path as it was given.
/// </param>
/// <param name="IsStream">Whether it is written to as it comes and never replaced:
/// a device, a pipe, a socket, an open file of a process.</param>
public sealed record FileTarget(string Path, bool IsStream)
{
    // More than that is a circle (the limit of Linux).
    private const int MostLinks = 40;

    private const string OpenFiles = "/dev/fd";
    private const string Processes = "/proc/";

    /// <summary>The number of the open file of this process that it is; <c>null</c>: none.</summary>
    internal int? OpenFile { get; private init; }

    /// <summary>Follows the links of a path, as the system does. What it leads to need not be there.</summary>
    /// <param name="path">The path; a relative one starts from the working directory.</param>
    /// <exception cref="IOException">The links go in a circle.</exception>
    public static FileTarget Of(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var target = Follow(full, path);
        return IsOpenFile(target) ? new(full, IsStream: true) { OpenFile = NumberOf(target) }
            : FileStatus.Of(full) is { IsStream: true } ? new(full, IsStream: true)
            : new(target, IsStream: false);
    }

    /// <summary>
    /// Whether two paths lead to one file, there or not: through links, by hard links, or by spellings that the system takes for one.
    /// </summary>
    /// <exception cref="IOException">The links of one go in a circle.</exception>
    public static bool IsSame(string path, string other)
    {
        var (one, two) = (Of(path).Path, Of(other).Path);
        return string.Equals(one, two, StringComparison.Ordinal) || (FileIdentity.Of(path), FileIdentity.Of(other)) switch
        {
            (null, null) => IsSameName(one, two),
            var (identity, otherIdentity) => identity == otherIdentity,
        };
    }

    /// <summary>What several paths have in common when they lead to one file; files that are none yet may have it in common, too.</summary>
    internal static (FileIdentity?, string) KeyOf(string path)
    {
        if (FileIdentity.Of(path) is { } identity)
        {
            return (identity, "");
        }

        var (folder, rest) = Nearest(Of(path).Path);
        return (FileIdentity.Of(folder), rest.ToUpperInvariant());
    }

    /// <summary>The path without the links of its folders; a link of its own is not followed.</summary>
    /// <exception cref="IOException">The links go in a circle.</exception>
    internal static string NameOf(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        return System.IO.Path.Combine(Follow(FolderOf(full), path), System.IO.Path.GetFileName(full));
    }

    /// <summary>Whether a folder takes names that differ in case for one.</summary>
    internal static bool FoldsCase(string folder)
    {
        var probe = $".healthkart-{Guid.NewGuid():N}.TMP";
        try
        {
            using var file = new FileStream(
                System.IO.Path.Combine(folder, probe), FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1, FileOptions.DeleteOnClose);
            return FileIdentity.Of(System.IO.Path.Combine(folder, probe.ToLowerInvariant())) is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nothing can be written there either.
            return false;
        }
    }

    internal static string FolderOf(string path) => System.IO.Path.GetDirectoryName(path) ?? path;

    /// <summary>Opens what is no file to be replaced, for what comes after what it has taken until now.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    internal Stream OpenStream()
    {
        if (OpenFile is { } number && FileStatus.Of(Path) is not null)
        {
            return new OpenFileStream(number);
        }

        var mode = FileStatus.Of(Path) is { IsStream: false } ? FileMode.Append : FileMode.Open;
        return new FileStream(Path, mode, FileAccess.Write, FileShare.ReadWrite);
    }

    // A name is looked up where its folder really is: '..' in a link starts from there, and not from where the folder's own link stands.
    private static string Follow(string full, string given)
    {
        var here = System.IO.Path.GetPathRoot(full)!;
        var rest = new Stack<string>();
        Push(rest, full[here.Length..]);
        for (var links = 0; rest.TryPop(out var name);)
        {
            var next = name == ".." ? FolderOf(here) : System.IO.Path.Combine(here, name);
            if (name == ".." || (rest.Count == 0 && IsOpenFile(next)) || new FileInfo(next).LinkTarget is not { } target)
            {
                here = next;
                continue;
            }

            if (links++ == MostLinks)
            {
                throw new IOException($"'{given}' is a link that leads back to itself, so that there is no file. Name another one.");
            }

            if (System.IO.Path.IsPathRooted(target))
            {
                here = System.IO.Path.GetPathRoot(System.IO.Path.GetFullPath(target, here))!;
                target = target[System.IO.Path.GetPathRoot(target)!.Length..];
            }

            Push(rest, target);
        }

        return here;
    }

    private static void Push(Stack<string> rest, string path)
    {
        char[] separators = [System.IO.Path.DirectorySeparatorChar, System.IO.Path.AltDirectorySeparatorChar];
        foreach (var name in path.Split(separators, StringSplitOptions.RemoveEmptyEntries).Reverse().Where(name => name != "."))
        {
            rest.Push(name);
        }
    }

    // Neither is there yet: they become one where one folder takes both names for one.
    private static bool IsSameName(string path, string other)
    {
        var ((folder, rest), (otherFolder, otherRest)) = (Nearest(path), Nearest(other));
        return FileIdentity.Of(folder) is { } identity && identity == FileIdentity.Of(otherFolder)
            && (string.Equals(rest, otherRest, StringComparison.Ordinal)
                || (string.Equals(rest, otherRest, StringComparison.OrdinalIgnoreCase) && FoldsCase(folder)));
    }

    /// <summary>The nearest folder of a path that is there, and what is to be made in it.</summary>
    private static (string Folder, string Missing) Nearest(string path)
    {
        var folder = FolderOf(path);
        while (FileIdentity.Of(folder) is null && FolderOf(folder) is var above && above != folder)
        {
            folder = above;
        }

        return (folder, System.IO.Path.GetRelativePath(folder, path));
    }

    // The open files of processes look like links; where they lead, a file may stand that the shell has opened for us.
    private static bool IsOpenFile(string path) =>
        !OperatingSystem.IsWindows()
        && FolderOf(path) is var folder
        && (folder == OpenFiles
            || (folder.StartsWith(Processes, StringComparison.Ordinal) && folder.EndsWith("/fd", StringComparison.Ordinal)))
        && int.TryParse(System.IO.Path.GetFileName(path), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static int? NumberOf(string path)
    {
        var own = string.Create(CultureInfo.InvariantCulture, $"{Processes}{Environment.ProcessId}/");
        return FolderOf(path) == OpenFiles || path.StartsWith(own, StringComparison.Ordinal)
            ? int.Parse(System.IO.Path.GetFileName(path), CultureInfo.InvariantCulture)
            : null;
    }
}
