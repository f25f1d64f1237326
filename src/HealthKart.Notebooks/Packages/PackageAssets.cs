using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Packages;

/// <summary>Reads NuGet's <c>project.assets.json</c>.</summary>
internal static class PackageAssets
{
    // Says that a package has nothing for a framework, on purpose.
    private const string Nothing = "_._";

    /// <summary>What the packages of a restored project come to.</summary>
    public static PackageSet Read(JsonNode assets)
    {
        var folders = assets["packageFolders"]!.AsObject().Select(folder => folder.Key).ToArray();
        var versions = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (references, assemblies, native) = (new List<string>(), new List<string>(), new List<string>());
        var extensions = new List<PackageExtension>();
        foreach (var (name, package) in Target(assets))
        {
            var parts = name.Split('/');
            versions[parts[0]] = parts[1];
            var path = assets["libraries"]![name]!["path"]!.GetValue<string>();
            var folder = folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(Directory.Exists)
                ?? Path.Combine(folders[0], path);
            Add(references, folder, package, "compile");
            Add(assemblies, folder, package, "runtime");
            Add(native, folder, package, "native");
            var files = assets["libraries"]![name]!["files"]?.AsArray() ?? [];
            extensions.AddRange(PackageExtension.Among(string.Join(' ', parts), folder, files.Select(file => file!.GetValue<string>())));
        }

        return new PackageSet(versions, references, assemblies, native, extensions);
    }

    /// <summary>The packages for this system, by <c>Id/Version</c>.</summary>
    public static JsonObject Target(JsonNode assets) =>
        assets["targets"]!.AsObject().First(target => target.Key.Contains('/', StringComparison.Ordinal)).Value!.AsObject();

    private static void Add(List<string> paths, string folder, JsonNode? package, string kind) => paths.AddRange(
        from asset in package?[kind]?.AsObject() ?? []
        where Path.GetFileName(asset.Key) != Nothing
        select Path.GetFullPath(asset.Key, folder));
}
