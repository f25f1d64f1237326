namespace HealthKart.Analysis.Loading;

/// <summary>The bytes of a file in UTF-8, or of a part of it, as a stream that checks them and counts their lines as they pass.</summary>
internal sealed class CsvBytes : Stream
{
    private readonly FileStream _file;
    private readonly CsvSource _source;
    private readonly LineNumbers _lines;
    private readonly LoadProgress? _progress;
    private readonly Utf8Check _check = new();
    private readonly long _end;

    /// <summary>Opens a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lines">Learns where the lines are.</param>
    /// <param name="end">The bytes after which the part ends.</param>
    internal CsvBytes(CsvSource source, LineNumbers lines, long end = long.MaxValue)
    {
        _file = new FileStream(source.Path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        _file.Position = lines.Start;
        (_source, _lines) = (source, lines);
        _progress = source.Progress;
        _end = end;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads the next bytes; none come where they are not UTF-8, and the file is to be read again.</summary>
    public override int Read(Span<byte> buffer)
    {
        var bytes = buffer[..(int)Math.Min(buffer.Length, _end - _file.Position)];
        bytes = bytes[.._file.Read(bytes)];
        if (!_check.IsValid(bytes) || (bytes.IsEmpty && !buffer.IsEmpty && !_check.EndsWell))
        {
            _source.ReadAgain(ReadAgainReason.NotUtf8);
            return 0;
        }

        var before = _lines.Lines;
        _lines.See(bytes);
        _progress?.Add(bytes.Length, _lines.Lines - before);
        return bytes.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }
}
