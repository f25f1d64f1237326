namespace HealthKart.Analysis.Loading;

/// <summary>How far the sales file has been read; to be looked at from another thread while <see cref="CampaignData.Load"/> runs.</summary>
public sealed class LoadProgress
{
    private long _bytesRead;
    private long _lines;

    /// <summary>The bytes of the sales file; 0 before it is opened.</summary>
    public long Bytes { get; internal set; }

    /// <summary>The bytes that have been read. The file may be read twice, so that it can be more than <see cref="Bytes"/>.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>The lines that have been read.</summary>
    public long Lines => Interlocked.Read(ref _lines);

    internal void Add(long bytes, long lines)
    {
        Interlocked.Add(ref _bytesRead, bytes);
        Interlocked.Add(ref _lines, lines);
    }
}
