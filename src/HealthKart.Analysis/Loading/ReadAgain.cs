namespace HealthKart.Analysis.Loading;

/// <summary>
/// Takes why a reading of a file does not count, so that the file is to be read again. The reading sees no further row from then on.
/// </summary>
/// <param name="of">What ends this reading too: that of the half of the file before; <c>null</c>: nothing does.</param>
internal sealed class ReadAgain(ReadAgain? of = null)
{
    private ReadAgainReason _reason;

    // Another thread may ask, so that the reason is written before it.
    private volatile bool _isAsked;

    /// <summary>The first reason; <c>null</c> where the reading counts.</summary>
    internal ReadAgainReason? Reason => _isAsked ? _reason : null;

    /// <summary>Whether there is nothing more to read.</summary>
    internal bool IsEnd => _isAsked || of is { IsEnd: true };

    /// <summary>Asks that the file be read again.</summary>
    internal void Ask(ReadAgainReason reason)
    {
        if (!_isAsked)
        {
            _reason = reason;
            _isAsked = true;
        }
    }
}
