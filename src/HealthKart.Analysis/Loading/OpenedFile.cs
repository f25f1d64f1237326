using Microsoft.Win32.SafeHandles;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// A file that is opened once for all that is read of it, by several readers at once if need be: a small one is kept as it was then, a
/// larger one stays open as long as somebody knows it.
/// </summary>
internal sealed class OpenedFile
{
    private const int MostKept = 4 * 1024 * 1024;

    private readonly byte[] _kept;
    private readonly SafeFileHandle? _file;

    private OpenedFile(byte[] kept, long length, SafeFileHandle? file) => (_kept, Length, _file) = (kept, length, file);

    /// <summary>Its bytes when it was opened.</summary>
    internal long Length { get; }

    /// <summary>Opens a file; who writes or removes it meanwhile may.</summary>
    internal static OpenedFile Of(string path)
    {
        var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        if (length > MostKept)
        {
            return new OpenedFile([], length, file);
        }

        using (file)
        {
            // One more than there should be: what is no plain file says nothing of its length.
            var bytes = new byte[length + 1];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var more)
            {
                read += more;
                Array.Resize(ref bytes, read == bytes.Length ? bytes.Length * 2 : bytes.Length);
            }

            return new OpenedFile(bytes[..read], read, null);
        }
    }

    /// <summary>Reads some of the bytes from a place on; none at its end.</summary>
    internal int Read(Span<byte> bytes, long place)
    {
        if (_file is not null)
        {
            return RandomAccess.Read(_file, bytes, place);
        }

        var rest = _kept.AsSpan((int)Math.Min(place, _kept.Length));
        rest = rest[..Math.Min(rest.Length, bytes.Length)];
        rest.CopyTo(bytes);
        return rest.Length;
    }
}
