namespace HealthKart.Files;

/// <summary>What the system says of a file.</summary>
/// <param name="Identity">Which file it is.</param>
/// <param name="IsStream">Whether it takes what is written as it comes and keeps nothing: a device, a pipe, a socket.</param>
internal readonly record struct FileStatus(FileIdentity Identity, bool IsStream)
{
    // The kind of a file within its mode, the same on Linux and macOS (POSIX leaves the numbers open, both took those of BSD).
    private const int KindMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>Asks for a path, through every link.</summary>
    /// <returns><c>null</c> when there is nothing, or nothing that may be asked.</returns>
    internal static FileStatus? Of(string path) =>
        OperatingSystem.IsWindows() ? WindowsStatus.Of(path)
        : OperatingSystem.IsMacOS() ? MacStatus.Of(path)
        : LinuxStatus.Of(path);

    /// <summary>Whether a mode is of something that is neither a file nor a folder.</summary>
    internal static bool IsStreamMode(int mode) => (mode & KindMask) is not (Regular or Folder);
}
