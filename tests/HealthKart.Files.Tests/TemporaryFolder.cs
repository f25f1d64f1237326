namespace HealthKart.Files.Tests;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("files-test-").FullName;

    /// <summary>Whether the system takes names that differ in case for one here, by a look that the product has no part in.</summary>
    public bool FoldsCase
    {
        get
        {
            System.IO.File.WriteAllText(File("case-probe"), "");
            var folds = System.IO.File.Exists(File("CASE-PROBE"));
            System.IO.File.Delete(File("case-probe"));
            return folds;
        }
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file; its folder is made.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>Makes a symbolic link.</summary>
    /// <param name="name">The link.</param>
    /// <param name="target">What stands in it, as it stands there.</param>
    public string Link(string name, string target)
    {
        System.IO.File.CreateSymbolicLink(File(name), target);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
