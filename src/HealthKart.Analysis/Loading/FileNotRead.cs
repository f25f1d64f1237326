namespace HealthKart.Analysis.Loading;

/// <summary>A file that lies in the folder and was not read.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Reason">Why, and what to do, in a few words.</param>
public sealed record FileNotRead(string File, string Reason)
{
    /// <summary>It in words: which file, and why.</summary>
    public string Describe() => LoadingWords.NotRead(this);
}
