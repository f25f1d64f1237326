namespace HealthKart.Cli.Tests;

/// <summary>A new empty folder that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("healthkart-").FullName;

    /// <summary>The files in the folder and below, relative to it.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(FullName, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(FullName, path)).Order(StringComparer.Ordinal)];

    public string PathOf(string name) => Path.Combine(FullName, name);

    public string Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
