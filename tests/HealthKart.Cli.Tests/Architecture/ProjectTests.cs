using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace HealthKart.Cli.Tests.Architecture;

/// <summary>Which project may know which: the product stays in parts that can be used, and changed, alone.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> s_mayKnow = new()
    {
        ["HealthKart.Files"] = [],
        ["HealthKart.Analysis"] = ["HealthKart.Files"],
        ["HealthKart.Samples"] = ["HealthKart.Files"],
        ["HealthKart.Lift"] = ["HealthKart.Analysis"],
        ["HealthKart.Report"] = ["HealthKart.Analysis", "HealthKart.Files", "HealthKart.Lift"],
        ["HealthKart.Notebooks"] = ["HealthKart.Files"],
        ["HealthKart.Cli"] =
            [
                "HealthKart.Files", "HealthKart.Samples", "HealthKart.Analysis", "HealthKart.Lift", "HealthKart.Report",
                "HealthKart.Notebooks",
            ],
    };

    private static readonly string[] s_ofNotebooks = ["Microsoft.DotNet.Interactive", "Microsoft.CodeAnalysis", "Microsoft.AspNetCore"];

    public static TheoryData<string> Projects =>
        [.. Directory.GetFiles(RepositoryRoot.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(NameOf)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_those_below_it_only(string project)
    {
        Assert.True(s_mayKnow.TryGetValue(project, out var allowed), $"Say in this test which projects {project} may know.");

        Assert.Subset(allowed!.ToHashSet(), References(project, "ProjectReference").Select(NameOf).ToHashSet());
    }

    [Fact]
    public void What_runs_notebooks_knows_nothing_of_what_they_are_about()
    {
        string[] subjects = ["HealthKart.Analysis", "HealthKart.Report"];

        Assert.DoesNotContain(Below("HealthKart.Notebooks"), subjects.Contains);
    }

    [Theory]
    [InlineData("HealthKart.Analysis")]
    public void A_library_uses_nothing_that_notebooks_need(string project)
    {
        string[] references =
        [
            .. References(project, "PackageReference"), .. References(project, "FrameworkReference"), .. AssembliesUsedBy(project)
        ];

        Assert.DoesNotContain(references, reference => s_ofNotebooks.Any(start => reference.StartsWith(start, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("HealthKart.Analysis")]
    [InlineData("HealthKart.Report")]
    public void A_library_uses_assemblies_of_those_below_it_only(string project)
    {
        var ours = AssembliesUsedBy(project).Where(name => s_mayKnow.ContainsKey(name));

        Assert.Subset(s_mayKnow[project].ToHashSet(), ours.ToHashSet());
    }

    [Fact]
    public void What_a_notebook_needs_lies_beside_the_library_that_it_refers_to()
    {
        var configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;
        var folder = RepositoryRoot.PathOf("src", "HealthKart.Report", "bin", configuration, "net10.0");

        string[] projects = ["HealthKart.Report", .. s_mayKnow["HealthKart.Report"], .. s_mayKnow["HealthKart.Analysis"]];
        var needed = projects.SelectMany(project => References(project, "PackageReference")).Concat(projects);

        Assert.All(needed, name => Assert.True(File.Exists(Path.Combine(folder, DllOf(name))), name));
    }

    // A package that is called so brings a native library too.
    private static string DllOf(string package) => package.Replace(".Full", "", StringComparison.Ordinal) + ".dll";

    // Whatever a project refers to, its references refer to, and so on.
    private static IEnumerable<string> Below(string project) =>
        References(project, "ProjectReference").Select(NameOf).SelectMany(static name => Below(name).Prepend(name));

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(RepositoryRoot.PathOf("src", project, $"{project}.csproj"))
            .Descendants(kind)
            .Select(reference => (string)reference.Attribute("Include")!);

    private static IEnumerable<string> AssembliesUsedBy(string project) =>
        Assembly.Load(project).GetReferencedAssemblies().Select(assembly => assembly.Name!);

    // The project file has \ between folders, whatever the system has.
    private static string NameOf(string path)
    {
        var name = path.Split('/', '\\')[^1];
        return name.EndsWith(".csproj", StringComparison.Ordinal) ? name[..^".csproj".Length] : name;
    }
}
