namespace HealthKart.Analysis.Loading;

/// <summary>
/// Tells the line of a row when somebody asks: the lines before it are counted then, from the row that was asked for last. Counting all lines
/// while reading takes as long as the reading.
/// </summary>
internal sealed class LineNumbers(CsvSource source)
{
    private const int BufferSize = 64 * 1024;

    private long _at;
    private long _line = 1;
    private bool _endsWithReturn;

    /// <summary>The line at a place, counted from 1; lines within quotes count too, and CR, LF and CR LF are each one line's end.</summary>
    /// <param name="place">What <see cref="CsvTable.Place"/> gave: the bytes before the row, or its line where the file is no UTF-8.</param>
    internal long LineOf(long place)
    {
        if (!source.IsUtf8)
        {
            return place;
        }

        if (place < _at)
        {
            (_at, _line, _endsWithReturn) = (0, 1, false);
        }

        using var file = File.OpenHandle(source.Path);
        var buffer = new byte[Math.Min(BufferSize, place - _at)];
        while (_at < place && RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(buffer.Length, place - _at)), _at) is > 0 and var read)
        {
            Count(buffer.AsSpan(0, read));
        }

        return _line;
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        var isEndOfBoth = _endsWithReturn && bytes[0] == '\n';
        _line += bytes.Count((byte)'\n') + bytes.Count((byte)'\r') - bytes.Count("\r\n"u8) - (isEndOfBoth ? 1 : 0);
        _endsWithReturn = bytes[^1] == '\r';
        _at += bytes.Length;
    }
}
