using System.Text;
using System.Text.Unicode;

namespace HealthKart.Analysis.Loading;

/// <summary>A CSV file and the encoding of its text.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Encoding"><c>null</c> for UTF-8, and where a byte order mark tells it.</param>
/// <param name="Middle">The bytes before a record near the middle of a large file in UTF-8; <c>null</c> for any other.</param>
/// <param name="IsUtf8">Whether the bytes of the file are the bytes that its reader sees.</param>
internal sealed record CsvSource(string Path, Encoding? Encoding, long? Middle = null, bool IsUtf8 = false)
{
    /// <summary>The bytes from which a file is worth two readers: below, both would be slow to start and soon be done.</summary>
    internal const long LeastToShare = 256 * 1024 * 1024;

    private const int BufferSize = 256 * 1024;

    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The name of the file, without its folder.</summary>
    internal string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Whether the text is neither UTF-8 nor UTF-16, so that its encoding is a guess.</summary>
    internal bool IsGuess => Encoding == s_windows1252;

    /// <summary>Looks through a file for its encoding: UTF-8, UTF-16, else Windows-1252.</summary>
    /// <param name="path">The file; where it is relative, the working directory of now is meant, whatever it is when the file is read again.</param>
    /// <param name="leastToShare">The bytes from which its middle is looked for as well.</param>
    internal static CsvSource Of(string path, long leastToShare = LeastToShare)
    {
        path = System.IO.Path.GetFullPath(path);
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        Span<byte> start = stackalloc byte[2];
        start = start[..RandomAccess.Read(file, start, 0)];
        return start switch
        {
            [0xFF, 0xFE] or [0xFE, 0xFF] => new CsvSource(path, null),
            [not 0, 0] => new CsvSource(path, Encoding.Unicode),
            [0, not 0] => new CsvSource(path, Encoding.BigEndianUnicode),
            _ => OfBytes(path, file, leastToShare),
        };
    }

    private static CsvSource OfBytes(string path, Microsoft.Win32.SafeHandles.SafeFileHandle file, long leastToShare)
    {
        var length = RandomAccess.GetLength(file);
        var middle = length < leastToShare ? null : new MiddleRecordSearch(length);
        return IsValidUtf8(file, middle) ? new CsvSource(path, null, middle?.Found, IsUtf8: true) : new CsvSource(path, s_windows1252);
    }

    private static bool IsValidUtf8(Microsoft.Win32.SafeHandles.SafeFileHandle file, MiddleRecordSearch? middle)
    {
        var buffer = new byte[BufferSize];
        for (long at = 0; ;)
        {
            var bytes = buffer.AsSpan(0, RandomAccess.Read(file, buffer, at));
            var whole = at + bytes.Length < RandomAccess.GetLength(file) ? bytes[..WholeLetters(bytes)] : bytes;
            if (whole.IsEmpty || !Utf8.IsValid(whole))
            {
                return bytes.IsEmpty;
            }

            middle?.See(whole);
            at += whole.Length;
        }
    }

    /// <summary>How many bytes there are before a letter that the end of the buffer may cut.</summary>
    private static int WholeLetters(ReadOnlySpan<byte> bytes)
    {
        var last = bytes.Length - 1;
        while (last > 0 && bytes.Length - last < 4 && (bytes[last] & 0xC0) == 0x80)
        {
            last--;
        }

        return bytes[last] < 0x80 ? last + 1 : last;
    }
}
