namespace HealthKart.Analysis.Loading;

/// <summary>Thrown within the reading of a file when only a look over all of it tells what a cell means; it is looked at then, and read again from its start.</summary>
internal sealed class LookNeededException(string path) : Exception
{
    /// <summary>The path of the file.</summary>
    internal string Path { get; } = path;
}
