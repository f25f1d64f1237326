using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Packages;

/// <summary>Why packages could not be had, in one line that names the sources which were asked.</summary>
/// <param name="query">The packages asked for.</param>
/// <param name="assets">What the restore left behind.</param>
internal sealed partial class RestoreFailure(PackageQuery query, JsonNode assets)
{
    /// <summary>A package whose exact version is not there; NuGet would take a higher one.</summary>
    /// <returns>What is missing; null when nothing is.</returns>
    public PackageException? OfVersions()
    {
        var found = PackageAssets.Target(assets).Select(package => package.Key.Split('/')).ToArray();
        return (
            from package in query.Packages
            where package.IsExact
            from parts in found
            where package.IsFor(parts[0]) && !package.Allows(parts[1])
            select new PackageException($"{NoVersion(package, ", the nearest is " + parts[1])} {Sources()}", package.Id))
            .FirstOrDefault();
    }

    /// <summary>What went wrong, as far as NuGet tells it of single packages.</summary>
    /// <param name="output">What <c>dotnet restore</c> printed.</param>
    public Exception OfAssets(string output)
    {
        var errors = (assets["logs"]?.AsArray() ?? []).Where(log => Text(log, "level") == "Error").Select(log => log!).ToArray();
        return errors.Select(Conflict).OfType<PackageConflictException>().FirstOrDefault()
            ?? (errors.Length > 0 ? OfErrors(errors) : OfVersions() ?? (Exception)OfOutput(output));
    }

    /// <summary>The first error in what <c>dotnet restore</c> printed.</summary>
    public static PackageException OfOutput(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var line = lines.FirstOrDefault(line => line.Contains("error ", StringComparison.OrdinalIgnoreCase))
            ?? lines.FirstOrDefault()
            ?? "no reason was given";
        return new PackageException("The packages could not be restored: " + line);
    }

    private PackageException OfErrors(JsonNode[] errors)
    {
        var causes = errors.Select(error => PackageAssets.AskedFor(query, assets, Text(error, "libraryId"))).ToArray();
        return new PackageException(
            string.Join(' ', errors.Zip(causes, Sentence).Distinct(StringComparer.Ordinal)) + " " + Sources(),
            query.Packages.FirstOrDefault(causes.Contains)?.Id);
    }

    private string Sentence(JsonNode error, PackageRequest? cause)
    {
        var id = Text(error, "libraryId");
        var isAskedFor = cause?.IsFor(id) ?? true;
        var package = isAskedFor ? cause ?? new PackageRequest(id, null) : PackageAssets.Dependency(assets, id);
        var sentence = Text(error, "code") switch
        {
            "NU1101" => $"There is no package {id}.",
            "NU1102" or "NU1103" when package.Version is not null => NoVersion(package, Nearest(error)),
            "NU1103" => $"The package {id} has no release{Nearest(error)}; name the version to use.",
            var code => $"{code}: {Text(error, "message").Split('\n')[0].Trim().TrimEnd('.')}.",
        };
        return isAskedFor ? sentence : $"{PackageAssets.Found(assets, cause!)} needs {package}. {sentence}";
    }

    private static string NoVersion(PackageRequest package, string nearest) =>
        $"There is no version {package.Version} of the package {package.Id}{nearest}.";

    // "… downgrade: Newtonsoft.Json from 13.0.4 to 11.0.1. …", then "packages -> Plotly.NET 6.0.0 -> Newtonsoft.Json (>= 13.0.4)".
    private PackageConflictException? Conflict(JsonNode error) =>
        Text(error, "code") == "NU1605"
        && Downgrade().Match(Text(error, "message")) is { Success: true } match
        && query.Packages.FirstOrDefault(package => package.IsFor(match.Groups["needing"].Value)) is { } needing
            ? new PackageConflictException(
                needing with { Version = match.Groups["version"].Value },
                new PackageRequest(match.Groups["id"].Value, match.Groups["needed"].Value),
                match.Groups["asked"].Value)
            : null;

    private static string Nearest(JsonNode? error)
    {
        const string label = "Nearest version: ";
        var message = Text(error, "message");
        var start = message.IndexOf(label, StringComparison.Ordinal);
        return start < 0 ? "" : $", the nearest is {message[(start + label.Length)..].Split(']')[0].Trim()}";
    }

    private string Sources()
    {
        var away = (assets["logs"]?.AsArray() ?? [])
            .Where(log => Text(log, "code") is "NU1801" or "NU1301")
            .Select(log => Text(log, "message"))
            .ToArray();
        var sources = PackageAssets.Sources(assets)
            .Select(source => away.Any(message => message.Contains(source, StringComparison.Ordinal)) ? source + " (not reached)" : source)
            .ToArray();
        return sources.Length == 0
            ? "No source of packages is configured; add one by #i \"nuget: folder or URL\"."
            : $"Asked: {string.Join(", ", sources)}.";
    }

    private static string Text(JsonNode? node, string property) => node?[property]?.GetValue<string>() ?? "";

    [GeneratedRegex(
        @"downgrade: (?<id>\S+) from (?<needed>\S+) to (?<asked>\S+?)\.?\s[^\n]*\n[^\n]*? -> (?<needing>\S+) (?<version>\S+) -> ",
        RegexOptions.CultureInvariant)]
    private static partial Regex Downgrade();
}
