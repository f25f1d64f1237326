using System.Text.RegularExpressions;
using Xunit;

namespace HealthKart.Cli.Tests.Architecture;

/// <summary>The page for the next person: what it names is there.</summary>
public sealed partial class SourceReadmeTests
{
    private static readonly HashSet<string> s_there =
    [
        .. Directory.EnumerateFileSystemEntries(RepositoryRoot.PathOf("src"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFileSystemEntries(RepositoryRoot.PathOf("tests"), "*", SearchOption.AllDirectories))
            .Select(static path => Path.GetFileNameWithoutExtension(path)),
        .. Directory.EnumerateDirectories(RepositoryRoot.PathOf("src"), "HealthKart.*").Select(static path => Path.GetFileName(path)!),
        .. Directory.EnumerateDirectories(RepositoryRoot.PathOf("tests"), "HealthKart.*").Select(static path => Path.GetFileName(path)!),
    ];

    [Fact]
    public void Every_name_of_the_page_is_that_of_a_project_a_folder_or_a_type()
    {
        var page = File.ReadAllText(RepositoryRoot.PathOf("src", "README.md"));
        var names = Name().Matches(page).Select(static match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(names.Count > 50, "The page names next to nothing.");
        Assert.DoesNotContain(names, static name => !s_there.Contains(name) && !IsPath(name));
    }

    private static bool IsPath(string name) =>
        name.Contains('/', StringComparison.Ordinal) && (Directory.Exists(RepositoryRoot.PathOf(name))
            || Directory.Exists(RepositoryRoot.PathOf("..", name))
            || Directory.Exists(RepositoryRoot.PathOf("src", "HealthKart.Report", name)));

    // A setting of the environment is none, and what lies beside the repository may be missing.
    [GeneratedRegex("`((?!HEALTHKART_|\\.\\./)[A-Za-z./]+)`")]
    private static partial Regex Name();
}
