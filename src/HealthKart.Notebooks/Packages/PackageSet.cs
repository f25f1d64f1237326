using System.Text.Json;

namespace HealthKart.Notebooks.Packages;

/// <summary>What a set of packages, with those that they need, comes to on this machine.</summary>
/// <param name="Versions">The version of each package, by its id.</param>
/// <param name="Needs">The ids of the packages that each of them needs itself, by its id.</param>
/// <param name="References">The assemblies to compile against.</param>
/// <param name="Assemblies">The assemblies to run.</param>
/// <param name="NativeLibraries">The native libraries for this system and processor.</param>
/// <param name="Extensions">What of the packages extends .NET Interactive.</param>
internal sealed record PackageSet(
    IReadOnlyDictionary<string, string> Versions,
    IReadOnlyDictionary<string, string[]> Needs,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<string> NativeLibraries,
    IReadOnlyList<PackageExtension> Extensions)
{
    /// <summary>Whether all of it is still there: somebody may have cleared NuGet's folder.</summary>
    public bool Exists =>
        References.Concat(Assemblies).Concat(NativeLibraries).Concat(Extensions.Select(extension => extension.File)).All(File.Exists);

    /// <summary>The version of a package; null when it is not among them.</summary>
    public string? VersionOf(string id) =>
        Versions.FirstOrDefault(version => version.Key.Equals(id, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Whether one of them needs another, itself or by what it needs.</summary>
    public bool IsNeeded(string by, string id) =>
        IsNeeded(new Dictionary<string, string[]>(Needs, StringComparer.OrdinalIgnoreCase), by, id);

    /// <summary>Whether a package needs another, itself or by what it needs.</summary>
    /// <param name="needs">What each package needs itself, by ids without case.</param>
    /// <param name="by">The package.</param>
    /// <param name="id">The other one.</param>
    public static bool IsNeeded(IReadOnlyDictionary<string, string[]> needs, string by, string id)
    {
        var (left, seen) = (new Queue<string>([by]), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        while (left.TryDequeue(out var next))
        {
            foreach (var needed in needs.GetValueOrDefault(next) ?? [])
            {
                if (needed.Equals(id, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }

                if (seen.Add(needed))
                {
                    left.Enqueue(needed);
                }
            }
        }

        return false;
    }

    /// <summary>Reads a set that <see cref="Write"/> wrote.</summary>
    /// <returns>The set; null when the file is missing, or not one.</returns>
    public static PackageSet? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<PackageSet>(File.ReadAllBytes(path))
                is { Versions: not null, Needs: not null, References: not null, Assemblies: not null, NativeLibraries: not null } set
                && set.Extensions is not null
                    ? set
                    : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the set.</summary>
    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this);
}
