using System.Runtime.InteropServices;

namespace HealthKart.Files.Tests;

/// <summary>What .NET cannot make: a second name of a file, and a pipe that has one.</summary>
internal static partial class UnixFiles
{
    private const uint OwnerReadsAndWrites = 0x180;

    /// <summary>Gives a file a second name, on Windows too.</summary>
    public static void HardLink(string path, string file) => ThrowIf(
        OperatingSystem.IsWindows() ? !LinkOnWindows(path, file, 0) : Link(file, path) != 0, path);

    /// <summary>Makes a pipe with a name.</summary>
    public static void Pipe(string path) => ThrowIf(MakePipe(path, OwnerReadsAndWrites) != 0, path);

    private static void ThrowIf(bool isWrong, string path)
    {
        if (isWrong)
        {
            throw new IOException($"{path}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        }
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string file, string path);

    [LibraryImport("libc", EntryPoint = "mkfifo", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakePipe(string path, uint mode);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool LinkOnWindows(string path, string file, nint security);
}
