namespace HealthKart.Analysis.Loading;

/// <summary>The bytes of a file in UTF-8, or of a part of it, as a stream that checks them and counts their lines as they pass.</summary>
/// <param name="source">The file.</param>
/// <param name="lines">Learns where the lines are.</param>
/// <param name="end">The bytes after which the part ends.</param>
internal sealed class CsvBytes(CsvSource source, LineNumbers lines, long end = long.MaxValue) : OpenedBytes(source.File, lines.Start)
{
    private readonly LoadProgress? _progress = source.Progress;
    private readonly Utf8Check _check = new();

    /// <summary>Reads the next bytes; none come where they are not UTF-8, and the file is to be read again.</summary>
    public override int Read(Span<byte> buffer)
    {
        var bytes = buffer[..(int)Math.Min(buffer.Length, end - Position)];
        bytes = bytes[..base.Read(bytes)];
        if (!_check.IsValid(bytes) || (bytes.IsEmpty && !buffer.IsEmpty && !_check.EndsWell))
        {
            source.ReadAgain(ReadAgainReason.NotUtf8);
            return 0;
        }

        var before = lines.Lines;
        lines.See(bytes);
        _progress?.Add(bytes.Length, lines.Lines - before);
        return bytes.Length;
    }
}
