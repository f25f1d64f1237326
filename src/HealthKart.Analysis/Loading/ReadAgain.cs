namespace HealthKart.Analysis.Loading;

/// <summary>
/// Takes why a reading of a file does not count, so that the file is to be read again. The reading sees no further row from then on.
/// </summary>
/// <param name="next">What ends with this reading: that of the half of the file that follows; <c>null</c>: nothing does.</param>
internal sealed class ReadAgain(ReadAgain? next = null)
{
    private ReadAgainReason? _reason;

    // Another thread may ask, so that the reason is written before it. Asked for each row.
    private volatile bool _isEnd;

    /// <summary>The first reason; <c>null</c> where the reading counts.</summary>
    internal ReadAgainReason? Reason => _isEnd ? _reason : null;

    /// <summary>Whether there is nothing more to read.</summary>
    internal bool IsEnd => _isEnd;

    /// <summary>Asks that the file be read again.</summary>
    internal void Ask(ReadAgainReason reason)
    {
        _reason ??= reason;
        _isEnd = true;
        if (next is not null)
        {
            next._isEnd = true;
        }
    }
}
