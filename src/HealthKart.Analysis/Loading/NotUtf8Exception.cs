namespace HealthKart.Analysis.Loading;

/// <summary>A file that starts as UTF-8 turned out to be something else: it has to be read again from its start.</summary>
internal sealed class NotUtf8Exception(string path) : Exception
{
    internal string Path { get; } = path;
}
