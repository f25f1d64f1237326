using System.IO.Compression;
using HealthKart.Notebooks.Packages;
using HealthKart.Notebooks.Sessions;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive;

namespace HealthKart.Notebooks.Tests.Sessions;

/// <summary>
/// A notebook's folder whose NuGet knows one source, a folder of packages made for a test, and keeps what it restores in there too.
/// </summary>
internal sealed class PackageFeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageFeed()
    {
        Directory.CreateDirectory(Source);
        File.WriteAllText(_folder.PathOf("nuget.config"), """
            <configuration>
              <config><add key="globalPackagesFolder" value="restored" /></config>
              <packageSources><clear /><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public string Path => _folder.FullName;

    public string Source => _folder.PathOf("feed");

    public string Cache => _folder.PathOf("cache");

    public SessionOptions Options => new() { WorkingDirectory = Path, CacheFolder = Cache };

    public Cells Cells() => new(Options);

    /// <summary>Puts a package into the source.</summary>
    /// <param name="id">Its id, and the name of its one assembly.</param>
    /// <param name="version">Its version.</param>
    /// <param name="code">The assembly's code; null for a package without one.</param>
    /// <param name="needs">The package that it needs, as id and version.</param>
    /// <param name="native">A native library to carry for this system, and the name that it has there.</param>
    /// <param name="folder">The source's folder below the notebook's.</param>
    public void Add(
        string id,
        string version,
        string? code,
        (string Id, string Version)? needs = null,
        (string File, string Name)? native = null,
        string folder = "feed")
    {
        Directory.CreateDirectory(_folder.PathOf(folder));
        using var package = ZipFile.Open(_folder.PathOf($"{folder}/{id}.{version}.nupkg"), ZipArchiveMode.Create);
        var dependencies = needs is var (name, minimum)
            ? $"<dependencies><group targetFramework=\"net8.0\"><dependency id=\"{name}\" version=\"{minimum}\" /></group></dependencies>"
            : "";
        using (var writer = new StreamWriter(package.CreateEntry(id + ".nuspec").Open()))
        {
            writer.Write(
                $"<package><metadata><id>{id}</id><version>{version}</version><authors>a</authors><description>d</description>"
                + $"{dependencies}</metadata></package>");
        }

        if (code is not null)
        {
            var path = _folder.PathOf($"built/{id}.{version}/{id}.dll");
            MetadataReference[] references = needs is null
                ? []
                : [MetadataReference.CreateFromFile(_folder.PathOf($"built/{needs.Value.Id}.{needs.Value.Version}/{needs.Value.Id}.dll"))];
            Libraries.Build(path, code, references);
            package.CreateEntryFromFile(path, $"lib/net8.0/{id}.dll");
        }

        if (native is var (file, nativeName))
        {
            package.CreateEntryFromFile(file, $"runtimes/{PackageQuery.Runtime}/native/{nativeName}");
        }
    }

    /// <summary>Puts a package into the source that extends .NET Interactive.</summary>
    /// <param name="id">Its id, and the name of its one assembly; version 1.0.0.</param>
    /// <param name="code">The assembly's code.</param>
    /// <param name="extension">The code of the extension's assembly; null for none.</param>
    /// <param name="script">The extension's notebook; null for none.</param>
    public void AddExtension(string id, string code, string? extension = null, string? script = null)
    {
        Add(id, "1.0.0", code);
        using var package = ZipFile.Open(_folder.PathOf($"feed/{id}.1.0.0.nupkg"), ZipArchiveMode.Update);
        if (extension is not null)
        {
            var path = _folder.PathOf($"built/{id}.1.0.0/{id}.Interactive.dll");
            MetadataReference[] references =
            [
                MetadataReference.CreateFromFile(_folder.PathOf($"built/{id}.1.0.0/{id}.dll")),
                MetadataReference.CreateFromFile(typeof(Kernel).Assembly.Location),
                .. ScriptReferences.Framework,
            ];
            Libraries.Build(path, extension, references);
            package.CreateEntryFromFile(path, $"interactive-extensions/dotnet/{id}.Interactive.dll");
        }

        if (script is not null)
        {
            using var writer = new StreamWriter(package.CreateEntry("interactive-extensions/dotnet/extension.dib").Open());
            writer.Write(script);
        }
    }

    public void Dispose() => _folder.Dispose();
}
