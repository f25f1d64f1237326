using System.Runtime.InteropServices;
using System.Text;

namespace HealthKart.Cli.Tests;

/// <summary>Counts how often the files of a folder are opened, by this process or any other, as the kernel of Linux tells it.</summary>
internal sealed partial class FileOpens : IDisposable
{
    private const int NonBlocking = 0x800;
    private const uint Opened = 0x20;
    private const int HeadOfAnEvent = 16;

    private readonly int _queue;

    public FileOpens(string folder)
    {
        _queue = Start(NonBlocking);
        if (_queue < 0 || Watch(_queue, folder, Opened) < 0)
        {
            throw new IOException($"The kernel does not watch {folder}.");
        }
    }

    /// <summary>How often each file was opened since it was asked last, by its name.</summary>
    public Dictionary<string, int> Count()
    {
        var counts = new Dictionary<string, int>();
        var events = new byte[64 * 1024];
        for (var length = 0; (length = (int)Read(_queue, events, events.Length)) > 0;)
        {
            for (var at = 0; at < length;)
            {
                var size = BitConverter.ToInt32(events, at + HeadOfAnEvent - sizeof(int));
                var name = Encoding.UTF8.GetString(events, at + HeadOfAnEvent, size).TrimEnd('\0');
                counts[name] = counts.GetValueOrDefault(name) + 1;
                at += HeadOfAnEvent + size;
            }
        }

        return counts;
    }

    public void Dispose() => _ = Close(_queue);

    [LibraryImport("libc", EntryPoint = "inotify_init1")]
    private static partial int Start(int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Watch(int queue, string path, uint mask);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int queue, byte[] events, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int queue);
}
