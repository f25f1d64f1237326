namespace HealthKart.Analysis.Loading;

/// <summary>
/// Finds where a record starts near the middle of a file, so that two readers can share it. Whether a line break is within quotes is told by
/// the number of quotes before it: right for every file whose quotes are well formed, which the reader of the first half finds out.
/// </summary>
internal sealed class MiddleRecordSearch(long length)
{
    private long _at;
    private long _quotes;

    /// <summary>The bytes before the record after the middle; <c>null</c> until it has been seen, or when there is none.</summary>
    internal long? Found { get; private set; }

    /// <summary>Takes the next bytes of the file.</summary>
    internal void See(ReadOnlySpan<byte> bytes)
    {
        if (Found is not null)
        {
            return;
        }

        var firstHalf = (int)Math.Clamp((length / 2) - _at, 0, bytes.Length);
        _quotes += bytes[..firstHalf].Count((byte)'"');
        Search(bytes, firstHalf);
        _at += bytes.Length;
    }

    private void Search(ReadOnlySpan<byte> bytes, int from)
    {
        while (bytes[from..].IndexOfAny((byte)'"', (byte)'\n') is >= 0 and var next)
        {
            from += next + 1;
            if (bytes[from - 1] == '"')
            {
                _quotes++;
                continue;
            }

            if (_quotes % 2 == 0)
            {
                Found = _at + from < length ? _at + from : null;
                return;
            }
        }
    }
}
