using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace HealthKart.Notebooks.Packages;

/// <summary>Everything that decides what a set of packages comes to.</summary>
/// <param name="Folder">Where the search for a <c>nuget.config</c> starts: the notebook's folder.</param>
/// <param name="Packages">The packages asked for.</param>
/// <param name="Sources">The sources that the notebook adds to those of its configuration.</param>
internal sealed record PackageQuery(string Folder, IReadOnlyList<PackageRequest> Packages, IReadOnlyList<string> Sources)
{
    // NuGet's own three spellings.
    private static readonly string[] s_configurations = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>The runtime that the cells run on, as NuGet calls it.</summary>
    public static string Framework { get; } = FormattableString.Invariant($"net{Environment.Version.Major}.{Environment.Version.Minor}");

    /// <summary>
    /// The system and processor, as NuGet calls them. A distribution's own name for itself would be unknown to most packages.
    /// </summary>
    public static string Runtime { get; } = System() + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    /// <summary>A name for the set: the same for the same packages, whatever their order.</summary>
    public string Key()
    {
        string[] packages =
            [.. Packages.Select(package => $"{package.Id} {package.Version}".ToLowerInvariant()).Order(StringComparer.Ordinal)];
        var text = JsonSerializer.Serialize(new[] { [Framework, Runtime], packages, Sources.ToArray(), Configurations() });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    private string[] Configurations()
    {
        var texts = new List<string>();
        for (var folder = Folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (s_configurations.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } path)
            {
                texts.Add(path + "\n" + File.ReadAllText(path));
            }
        }

        return [.. texts];
    }

    private static string System() =>
        OperatingSystem.IsWindows() ? "win"
        : OperatingSystem.IsMacOS() ? "osx"
        : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl"
        : "linux";
}
