namespace HealthKart.Analysis.Loading;

/// <summary>What readings of the files came upon that makes them start again: a file that is not UTF-8 after all, or one that must be looked at as a whole.</summary>
internal sealed class FileSurprises
{
    private readonly HashSet<string> _notUtf8 = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lookedAt = new(StringComparer.Ordinal);

    /// <summary>Whether a reading has found that a file is not UTF-8.</summary>
    internal bool IsNotUtf8(string path) => _notUtf8.Contains(path);

    /// <summary>Whether a reading has found that a file must be looked at as a whole.</summary>
    internal bool NeedsLook(string path) => _lookedAt.Contains(path);

    /// <summary>Notes what ended a reading; <c>false</c> where it is no surprise, or was noted before.</summary>
    internal bool Note(Exception exception) => exception switch
    {
        NotUtf8Exception notUtf8 => _notUtf8.Add(notUtf8.Path),
        LookNeededException look => _lookedAt.Add(look.Path),
        _ => false,
    };
}
