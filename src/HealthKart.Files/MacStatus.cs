using System.Runtime.InteropServices;

namespace HealthKart.Files;

/// <summary>
/// The call <c>stat</c> of macOS with 64-bit numbers (stat(2)): the name differs between processors, the layout does not.
/// </summary>
internal static unsafe partial class MacStatus
{
    private const int AnswerSize = 256;
    private const int ModeAt = 4;
    private const int NumberAt = 8;

    internal static FileStatus? Of(string path)
    {
        var answer = stackalloc byte[AnswerSize];
        var failed = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? AskOnIntel(path, answer) : Ask(path, answer);
        return failed != 0
            ? null
            : new FileStatus(
                new FileIdentity(*(uint*)answer, *(ulong*)(answer + NumberAt)), FileStatus.IsStreamMode(*(ushort*)(answer + ModeAt)));
    }

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Ask(string path, byte* answer);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AskOnIntel(string path, byte* answer);
}
