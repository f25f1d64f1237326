using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Packages;

/// <summary>Why packages could not be had, in one line that names the sources which were asked.</summary>
internal static class RestoreFailure
{
    /// <summary>A package whose exact version is not there; NuGet would take a higher one.</summary>
    /// <returns>What is missing; null when nothing is.</returns>
    public static string? OfVersions(PackageQuery query, JsonNode assets)
    {
        var found = PackageAssets.Target(assets).Select(package => package.Key.Split('/')).ToArray();
        return (
            from package in query.Packages
            where package.IsExact
            from parts in found
            where parts[0].Equals(package.Id, StringComparison.OrdinalIgnoreCase) && !package.Is(parts[1])
            select $"There is no version {package.Version} of the package {package.Id}, the nearest is {parts[1]}. {Sources(assets)}")
            .FirstOrDefault();
    }

    /// <summary>What a restore left behind says.</summary>
    public static string OfAssets(PackageQuery query, JsonNode assets, string output)
    {
        var errors = (assets["logs"]?.AsArray() ?? []).Where(log => Text(log, "level") == "Error").ToArray();
        return errors.Length == 0
            ? OfVersions(query, assets) ?? OfOutput(output)
            : string.Join(' ', errors.Select(error => Sentence(query, error)).Distinct(StringComparer.Ordinal)) + " " + Sources(assets);
    }

    /// <summary>The first error in what <c>dotnet restore</c> printed.</summary>
    public static string OfOutput(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var line = lines.FirstOrDefault(line => line.Contains("error ", StringComparison.OrdinalIgnoreCase))
            ?? lines.FirstOrDefault()
            ?? "no reason was given";
        return "The packages could not be restored: " + line;
    }

    private static string Sentence(PackageQuery query, JsonNode? error)
    {
        var id = Text(error, "libraryId");
        var version = query.Packages.FirstOrDefault(package => package.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Version;
        return Text(error, "code") switch
        {
            "NU1101" => $"There is no package {id}.",
            "NU1102" when version is not null => $"There is no version {version} of the package {id}{Nearest(error)}.",
            "NU1103" => $"The package {id} has no release{Nearest(error)}; name the version to use.",
            var code => $"{code}: {Text(error, "message").Split('\n')[0].Trim().TrimEnd('.')}.",
        };
    }

    private static string Nearest(JsonNode? error)
    {
        const string label = "Nearest version: ";
        var message = Text(error, "message");
        var start = message.IndexOf(label, StringComparison.Ordinal);
        return start < 0 ? "" : $", the nearest is {message[(start + label.Length)..].Split(']')[0].Trim()}";
    }

    private static string Sources(JsonNode assets)
    {
        var away = (assets["logs"]?.AsArray() ?? [])
            .Where(log => Text(log, "code") is "NU1801" or "NU1301")
            .Select(log => Text(log, "message"))
            .ToArray();
        var sources = (assets["project"]?["restore"]?["sources"]?.AsObject() ?? []).Select(source => source.Key)
            .Select(source => away.Any(message => message.Contains(source, StringComparison.Ordinal)) ? source + " (not reached)" : source)
            .ToArray();
        return sources.Length == 0
            ? "No source of packages is configured; add one by #i \"nuget: folder or URL\"."
            : $"Asked: {string.Join(", ", sources)}.";
    }

    private static string Text(JsonNode? node, string property) => node?[property]?.GetValue<string>() ?? "";
}
