using System.Runtime.InteropServices;

namespace HealthKart.Files;

/// <summary>The call <c>statx</c> of Linux, whose answer has one layout on every processor (statx(2)).</summary>
internal static unsafe partial class LinuxStatus
{
    private const int CurrentFolder = -100;
    private const uint KindAndNumber = 0x1 | 0x100;
    private const int AnswerSize = 256;
    private const int ModeAt = 28;
    private const int NumberAt = 32;
    private const int MajorAt = 136;
    private const int MinorAt = 140;

    internal static FileStatus? Of(string path)
    {
        var answer = stackalloc byte[AnswerSize];
        if (Ask(CurrentFolder, path, 0, KindAndNumber, answer) != 0)
        {
            return null;
        }

        var device = ((ulong)*(uint*)(answer + MajorAt) << 32) | *(uint*)(answer + MinorAt);
        return new FileStatus(new FileIdentity(device, *(ulong*)(answer + NumberAt)), FileStatus.IsStreamMode(*(ushort*)(answer + ModeAt)));
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Ask(int folder, string path, int flags, uint mask, byte* answer);
}
