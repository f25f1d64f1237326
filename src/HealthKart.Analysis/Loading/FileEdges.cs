namespace HealthKart.Analysis.Loading;

/// <summary>How a file starts and ends: what shows of it before its rows are read.</summary>
internal sealed class FileEdges
{
    private const int MostOfTheEnd = 64 * 1024;

    private FileEdges(byte[] start, byte[] lastLine, bool isLonger) => (Start, LastLine, IsLonger) = (start, lastLine, isLonger);

    /// <summary>Nothing of a file.</summary>
    internal static FileEdges None { get; } = new([], [], isLonger: false);

    /// <summary>As much as a reader takes in at once, so that nobody who reads only the header finds out that it is not UTF-8.</summary>
    internal byte[] Start { get; }

    /// <summary>
    /// The line at the end of the file where no line's end follows it; empty where one does, or there is no other line near.
    /// </summary>
    internal byte[] LastLine { get; }

    /// <summary>Whether the file goes on after its start.</summary>
    internal bool IsLonger { get; }

    /// <summary>Looks at a file.</summary>
    internal static FileEdges Of(OpenedFile file)
    {
        var length = file.Length;
        var start = new byte[Math.Min(CsvTable.BufferSize, length)];
        var read = file.Read(start, 0);
        if (length <= start.Length)
        {
            start = start[..read];
            return new FileEdges(start, LastLineOf(start.AsSpan(Math.Max(0, read - MostOfTheEnd))), isLonger: false);
        }

        var end = new byte[MostOfTheEnd];
        return new FileEdges(start[..read], LastLineOf(end.AsSpan(0, file.Read(end, length - end.Length))), isLonger: true);
    }

    private static byte[] LastLineOf(ReadOnlySpan<byte> end)
    {
        if (end is [.., (byte)'\n' or (byte)'\r'])
        {
            return [];
        }

        var line = end[(end.LastIndexOfAny((byte)'\n', (byte)'\r') + 1)..];
        return line.Length == end.Length ? [] : line.ToArray();
    }
}
