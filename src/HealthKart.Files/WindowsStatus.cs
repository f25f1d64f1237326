using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HealthKart.Files;

/// <summary>What Windows has in the place of a device and an inode: <c>FILE_ID_INFO</c>, also where the volume is ReFS.</summary>
internal static unsafe partial class WindowsStatus
{
    private const uint ShareAll = 1 | 2 | 4;
    private const uint OpenExisting = 3;

    // Without it a folder cannot be opened.
    private const uint FolderToo = 0x02000000;
    private const int FileIdInfo = 18;
    private const int AnswerSize = 24;
    private const uint OnDisk = 1;

    internal static FileStatus? Of(string path)
    {
        using var file = Open(path, 0, ShareAll, 0, OpenExisting, FolderToo, 0);
        if (file.IsInvalid)
        {
            return null;
        }

        if (KindOf(file) != OnDisk)
        {
            return new FileStatus(default, IsStream: true);
        }

        var answer = stackalloc byte[AnswerSize];
        return Ask(file, FileIdInfo, answer, AnswerSize)
            ? new FileStatus(new FileIdentity(*(ulong*)answer, new UInt128(*(ulong*)(answer + 16), *(ulong*)(answer + 8))), IsStream: false)
            : null;
    }

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", StringMarshalling = StringMarshalling.Utf16)]
    private static partial SafeFileHandle Open(string path, uint access, uint share, nint security, uint how, uint flags, nint template);

    [LibraryImport("kernel32", EntryPoint = "GetFileType")]
    private static partial uint KindOf(SafeFileHandle file);

    [LibraryImport("kernel32", EntryPoint = "GetFileInformationByHandleEx")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool Ask(SafeFileHandle file, int kind, byte* answer, int size);
}
