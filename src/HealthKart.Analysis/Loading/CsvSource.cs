using System.Text;
using System.Text.Unicode;

namespace HealthKart.Analysis.Loading;

/// <summary>A CSV file and the encoding of its text.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Encoding"><c>null</c> for UTF-8, and where a byte order mark tells it.</param>
internal sealed record CsvSource(string Path, Encoding? Encoding)
{
    private const int BufferSize = 256 * 1024;

    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The name of the file, without its folder.</summary>
    internal string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Whether the text is neither UTF-8 nor UTF-16, so that its encoding is a guess.</summary>
    internal bool IsGuess => Encoding == s_windows1252;

    /// <summary>Looks through a file for its encoding: UTF-8, UTF-16, else Windows-1252.</summary>
    internal static CsvSource Of(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        Span<byte> start = stackalloc byte[2];
        start = start[..RandomAccess.Read(file, start, 0)];
        var encoding = start switch
        {
            [0xFF, 0xFE] or [0xFE, 0xFF] => null,
            [not 0, 0] => Encoding.Unicode,
            [0, not 0] => Encoding.BigEndianUnicode,
            _ => IsUtf8(file) ? null : s_windows1252,
        };
        return new CsvSource(path, encoding);
    }

    private static bool IsUtf8(Microsoft.Win32.SafeHandles.SafeFileHandle file)
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
