using System.Runtime.InteropServices;

namespace HealthKart.Files;

/// <summary>
/// Writes into an open file of this process, where it stands: after what others have written into it, and where others go on. A stream of
/// .NET would open the file anew or count by itself where it is, and so write over what the process prints into the same file.
/// </summary>
internal sealed unsafe partial class OpenFileStream(int number) : Stream
{
    private const int Interrupted = 4;

    // How Linux, and how the family of BSD calls a pipe that has no room at the moment.
    private static readonly int s_tryAgain = OperatingSystem.IsLinux() ? 11 : 35;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            fixed (byte* start = buffer)
            {
                buffer = buffer[Written(Put(number, start, (nuint)buffer.Length))..];
            }
        }
    }

    private static int Written(nint count)
    {
        if (count >= 0)
        {
            return (int)count;
        }

        var error = Marshal.GetLastPInvokeError();
        if (error == s_tryAgain)
        {
            Thread.Sleep(s_pause);
        }

        return error == s_tryAgain || error == Interrupted ? 0 : throw new IOException(Marshal.GetPInvokeErrorMessage(error));
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Put(int number, byte* bytes, nuint count);
}
