namespace HealthKart.Files;

/// <summary>Which file it is, whatever it is called: two paths with one identity lead to the same bytes.</summary>
/// <param name="Device">The volume that holds it.</param>
/// <param name="Number">Its number there: the inode, or what Windows has in its place.</param>
/// <remarks>
/// .NET has no word for it, and a package that has one brings a native library that is not found where a notebook names a DLL by its path.
/// So the system is asked, by calls whose layouts are the same on every processor.
/// </remarks>
public readonly record struct FileIdentity(ulong Device, UInt128 Number)
{
    /// <summary>The file or folder that a path leads to, through every link.</summary>
    /// <param name="path">The path; a relative one starts from the working directory.</param>
    /// <returns>Its identity; <c>null</c> when there is nothing, or nothing that may be asked.</returns>
    public static FileIdentity? Of(string path) => FileStatus.Of(path)?.Identity;
}
