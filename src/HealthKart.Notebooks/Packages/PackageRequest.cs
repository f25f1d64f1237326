using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Packages;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">A version, a pattern or a range as NuGet writes them; the latest release when null.</param>
internal sealed partial record PackageRequest(string Id, string? Version)
{
    /// <summary>Whether exactly one version is good enough: NuGet takes the next higher one when it is missing, a rerun must not.</summary>
    public bool IsExact => Version is not null && Exact().IsMatch(Version);

    public override string ToString() => Version is null ? Id : $"{Id} {Version}";

    /// <summary>Whether a version is the one asked for, <c>1.0</c> being <c>1.0.0</c>.</summary>
    public bool Is(string version) => string.Equals(Normal(Version ?? ""), Normal(version), StringComparison.OrdinalIgnoreCase);

    private static string Normal(string version)
    {
        var parts = version.Split('+')[0].Split('-', 2);
        var numbers = parts[0].Split('.').Select(number => number.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0").ToList();
        while (numbers is [.., "0"])
        {
            numbers.RemoveAt(numbers.Count - 1);
        }

        return string.Join('.', numbers) + (parts.Length == 2 ? "-" + parts[1] : "");
    }

    [GeneratedRegex(@"^[0-9][^*,\[\]()]*$")]
    private static partial Regex Exact();
}
