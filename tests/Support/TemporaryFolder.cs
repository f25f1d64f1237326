namespace HealthKart.Tests;

/// <summary>A new empty folder that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("healthkart-").FullName;

    /// <summary>The files in the folder and below, relative to it.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. Directory.EnumerateFiles(FullName, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(FullName, path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether the system takes names that differ in case for one here, by a look that the product has no part in.</summary>
    public bool FoldsCase
    {
        get
        {
            File.WriteAllText(PathOf("case-probe"), "");
            var folds = File.Exists(PathOf("CASE-PROBE"));
            File.Delete(PathOf("case-probe"));
            return folds;
        }
    }

    public string PathOf(string name) => Path.Combine(FullName, name);

    public byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>Writes a file; its folder is made.</summary>
    /// <returns>The path.</returns>
    public string Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>Makes a symbolic link.</summary>
    /// <param name="name">The link.</param>
    /// <param name="target">What stands in it, as it stands there.</param>
    /// <returns>The path.</returns>
    public string Link(string name, string target)
    {
        File.CreateSymbolicLink(PathOf(name), target);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
