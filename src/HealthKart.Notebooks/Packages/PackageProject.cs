using System.Xml.Linq;

namespace HealthKart.Notebooks.Packages;

/// <summary>The project that NuGet restores a set of packages for.</summary>
internal static class PackageProject
{
    /// <summary>The project's text. It takes nothing from the folders above it but NuGet's configuration at the notebook.</summary>
    public static string Text(PackageQuery query) => new XElement(
        "Project",
        Properties(
            ("ImportDirectoryBuildProps", "false"),
            ("ImportDirectoryBuildTargets", "false"),
            ("ImportDirectoryPackagesProps", "false")),
        Import("Sdk.props"),
        Properties(
            ("TargetFramework", PackageQuery.Framework),
            ("RuntimeIdentifier", PackageQuery.Runtime),
            ("SelfContained", "false"),
            ("UseAppHost", "false"),
            ("NuGetAudit", "false"),
            ("DisableImplicitLibraryPacksFolder", "true"),
            // A source that is away must not hide what another one has.
            ("RestoreIgnoreFailedSources", "true"),
            ("RestoreRootConfigDirectory", query.Folder),
            ("RestoreAdditionalProjectSources", null)),
        new XElement("PropertyGroup", query.Sources.Select(source => new XElement(
            "RestoreAdditionalProjectSources", "$(RestoreAdditionalProjectSources);" + Escape(source)))),
        new XElement("ItemGroup", query.Packages.Select(package => new XElement(
            "PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Version ?? "*")))),
        Import("Sdk.targets")).ToString();

    private static XElement Properties(params IEnumerable<(string Name, string? Value)> properties) => new(
        "PropertyGroup", properties.Select(property => new XElement(property.Name, Escape(property.Value ?? ""))));

    private static XElement Import(string file) =>
        new("Import", new XAttribute("Project", file), new XAttribute("Sdk", "Microsoft.NET.Sdk"));

    // The characters that MSBuild reads as its own.
    private static string Escape(string value) =>
        string.Concat(
            value.Select(letter => "%$@'();?*".Contains(letter, StringComparison.Ordinal) ? Uri.HexEscape(letter) : letter.ToString()));
}
