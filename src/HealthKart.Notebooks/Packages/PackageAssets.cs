using System.Text.Json;
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
        var needs = new SortedDictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, package) in Target(assets))
        {
            var parts = name.Split('/');
            versions[parts[0]] = parts[1];
            needs[parts[0]] = [.. Dependencies(package).Select(dependency => dependency.Id)];
            var path = assets["libraries"]![name]!["path"]!.GetValue<string>();
            var folder = folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(Directory.Exists)
                ?? Path.Combine(folders[0], path);
            Add(references, folder, package, "compile");
            Add(assemblies, folder, package, "runtime");
            Add(native, folder, package, "native");
            var files = assets["libraries"]![name]!["files"]?.AsArray() ?? [];
            extensions.AddRange(PackageExtension.Among(string.Join(' ', parts), folder, files.Select(file => file!.GetValue<string>())));
        }

        return new PackageSet(versions, needs, references, assemblies, native, extensions);
    }

    /// <summary>The packages for this system, by <c>Id/Version</c>.</summary>
    public static JsonObject Target(JsonNode assets) =>
        assets["targets"]!.AsObject().First(target => target.Key.Contains('/', StringComparison.Ordinal)).Value!.AsObject();

    /// <summary>The sources that were asked. NuGet lists one twice that stands in its configuration and that the project adds.</summary>
    public static string[] Sources(JsonNode assets) =>
        assets["project"]?["restore"]?["sources"].Deserialize<JsonElement>() is { ValueKind: JsonValueKind.Object } sources
            ? [.. sources.EnumerateObject().Select(source => source.Name).Distinct(StringComparer.Ordinal)]
            : [];

    /// <summary>The package asked for by which another one is among those to restore; itself when it is asked for.</summary>
    /// <returns>The request; null when there is none.</returns>
    public static PackageRequest? AskedFor(PackageQuery query, JsonNode assets, string id)
    {
        var needs = Target(assets).ToDictionary(
            package => package.Key.Split('/')[0],
            package => Dependencies(package.Value).Select(dependency => dependency.Id).ToArray(),
            StringComparer.OrdinalIgnoreCase);
        return query.Packages.FirstOrDefault(package => package.IsFor(id))
            ?? query.Packages.FirstOrDefault(package => PackageSet.IsNeeded(needs, package.Id, id));
    }

    /// <summary>A package that others need, in the version or range that the first of them names.</summary>
    public static PackageRequest Dependency(JsonNode assets, string id) =>
        Target(assets).SelectMany(package => Dependencies(package.Value)).FirstOrDefault(dependency => dependency.IsFor(id))
        ?? new PackageRequest(id, null);

    /// <summary>A package in the version that was found for it.</summary>
    public static PackageRequest Found(JsonNode assets, PackageRequest package) =>
        Target(assets).Select(found => found.Key.Split('/')).FirstOrDefault(parts => package.IsFor(parts[0])) is [var id, var version]
            ? new PackageRequest(id, version)
            : package;

    private static IEnumerable<PackageRequest> Dependencies(JsonNode? package) =>
        (package?["dependencies"]?.AsObject() ?? []).Select(needed => new PackageRequest(needed.Key, needed.Value?.GetValue<string>()));

    private static void Add(List<string> paths, string folder, JsonNode? package, string kind) => paths.AddRange(
        from asset in package?[kind]?.AsObject() ?? []
        where Path.GetFileName(asset.Key) != Nothing
        select Path.GetFullPath(asset.Key, folder));
}
