namespace HealthKart.Analysis.Loading;

/// <summary>
/// Tells the line of a row. Counting the lines of every row takes as long as the reading,
/// so that only those of blocks are counted as they pass.
/// </summary>
internal sealed class LineNumbers(CsvSource source, long start = 0)
{
    private const int BufferSize = 16 * 1024;

    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly List<Block> _blocks = [];
    private Block _at = new(start, 1, false);
    private Block _asked = new(start, 1, false);

    /// <summary>The place of the first byte that is counted.</summary>
    internal long Start { get; } = start;

    /// <summary>The lines that end in what was read.</summary>
    internal long Lines => _at.Line - 1;

    /// <summary>Counts the lines of the next bytes.</summary>
    internal void See(ReadOnlySpan<byte> bytes)
    {
        _blocks.Add(_at);
        _at = After(_at, bytes);
    }

    /// <summary>Takes in the lines of the part of the file that follows.</summary>
    internal void Add(LineNumbers next)
    {
        var lines = Lines;
        _blocks.AddRange(next._blocks.Select(block => block with { Line = block.Line + lines }));
        _at = next._at with { Line = next._at.Line + lines };
    }

    /// <summary>
    /// The line at a place that was read, counted from 1; lines within quotes count too, and CR, LF and CR LF are each one line's end.
    /// </summary>
    /// <param name="place">What <see cref="CsvTable.Place"/> gave:
    /// the bytes before the row, or its line where the file is no UTF-8.</param>
    internal long LineOf(long place)
    {
        if (!source.IsUtf8)
        {
            return place;
        }

        var block = BlockOf(place);
        if (_asked.Start < block.Start || _asked.Start > place)
        {
            _asked = block;
        }

        Count(place);
        return _asked.Line + source.LinesAbove;
    }

    private void Count(long place)
    {
        while (_asked.Start < place)
        {
            var bytes = _buffer.AsSpan(0, (int)Math.Min(_buffer.Length, place - _asked.Start));
            _asked = source.File.Read(bytes, _asked.Start) is > 0 and var read
                ? After(_asked, bytes[..read])
                : throw new IOException(LoadingWords.FileHasChanged(source.Name));
        }
    }

    private Block BlockOf(long place)
    {
        var (low, high) = (0, _blocks.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _blocks[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }

        return _blocks[low];
    }

    private static Block After(Block block, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return block;
        }

        var ends = bytes.Count((byte)'\n');
        if (bytes.IndexOf((byte)'\r') >= 0)
        {
            ends += bytes.Count((byte)'\r') - bytes.Count("\r\n"u8);
        }

        return new Block(block.Start + bytes.Length, block.Line + ends - (block.EndsBefore && bytes[0] == '\n' ? 1 : 0), bytes[^1] == '\r');
    }

    /// <summary>Where a block starts, in which line, and whether a CR stands before it.</summary>
    private sealed record Block(long Start, long Line, bool EndsBefore);
}
