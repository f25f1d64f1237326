using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Packages;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">A version, a pattern or a range as NuGet writes them; the latest release when null.</param>
internal sealed partial record PackageRequest(string Id, string? Version)
{
    /// <summary>Whether exactly one version is good enough: NuGet takes the next higher one when it is missing, a rerun must not.</summary>
    public bool IsExact => Version is not null && Exact().IsMatch(Version);

    /// <summary>How a cell asks for it.</summary>
    public string Directive => Version is null ? $"#r \"nuget: {Id}\"" : $"#r \"nuget: {Id}, {Version}\"";

    public override string ToString() => Version is null ? Id : $"{Id} {Version}";

    /// <summary>Whether it is for a package.</summary>
    public bool IsFor(string? id) => Id.Equals(id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a version is one of those asked for: <c>1.0</c> is <c>1.0.0</c>.</summary>
    public bool Allows(string version) =>
        Version is null
        || (Range().Match(Version) is { Success: true } range ? IsWithin(new PackageVersion(version), range)
            : Version.Split('*') is [var start, _, ..] ? version.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            : new PackageVersion(version).CompareTo(new PackageVersion(Version)) == 0);

    /// <summary>Whether who is given this is also given what another request for the package asks for.</summary>
    public bool Satisfies(PackageRequest other) =>
        other.Version is null
        || other.Version.Equals(Version, StringComparison.OrdinalIgnoreCase)
        || (IsExact && other.Allows(Version!));

    private static bool IsWithin(PackageVersion version, Match range)
    {
        var (from, comma, to) = (range.Groups["from"].Value, range.Groups["comma"].Success, range.Groups["to"].Value);
        var end = comma ? to : from;
        return (from.Length == 0 || version.CompareTo(new PackageVersion(from)) >= (range.Value[0] == '[' ? 0 : 1))
            && (end.Length == 0 || version.CompareTo(new PackageVersion(end)) <= (range.Value[^1] == ']' ? 0 : -1));
    }

    [GeneratedRegex(@"^[0-9][^*,\[\]()]*$")]
    private static partial Regex Exact();

    // A bound may itself be a pattern, [1.*, 2.0): all below it are left out.
    [GeneratedRegex(@"^[\[(]\s*(?<from>[^,*]*?)[.\-]?\*?\s*(?<comma>,\s*(?<to>.*?)\s*)?[\])]$")]
    private static partial Regex Range();
}
