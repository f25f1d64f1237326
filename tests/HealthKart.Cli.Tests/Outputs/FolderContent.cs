using System.Text;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>What is in a folder, link for link and byte for byte.</summary>
internal static class FolderContent
{
    /// <summary>Everything in it and below, in the order of names: of a link where it leads, too.</summary>
    public static IReadOnlyList<string> Content(this TemporaryFolder folder)
    {
        var found = new List<string>();
        Add(found, new DirectoryInfo(folder.FullName), "");
        return found;
    }

    /// <summary>Runs a command line that is refused in one line, with nothing made, changed or removed.</summary>
    /// <returns>The line.</returns>
    public static async Task<string> RefusedAsync(this TemporaryFolder folder, params string[] args)
    {
        var before = folder.Content();

        var run = await CommandRun.Of(folder, args);

        Assert.Equal((ExitCode.InputError, ""), (run.ExitCode, run.Output));
        Assert.Equal(before, folder.Content());
        var line = Assert.Single(run.ErrorLines);
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        return line;
    }

    /// <summary>Runs a command line that is refused as <see cref="RefusedAsync"/> says, for a reason.</summary>
    public static async Task AssertRefusedAsync(this TemporaryFolder folder, string reason, params string[] args) =>
        Assert.Contains(reason, await folder.RefusedAsync(args), StringComparison.Ordinal);

    /// <summary>The text of a file.</summary>
    public static string Read(this TemporaryFolder folder, string name) => File.ReadAllText(folder.PathOf(name));

    private static void Add(List<string> found, DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var name = prefix + entry.Name;
            if (entry.LinkTarget is { } target)
            {
                found.Add($"{name} -> {target}");
            }
            else if (entry is DirectoryInfo below)
            {
                found.Add(name + "/");
                Add(found, below, name + "/");
            }
            else
            {
                found.Add($"{name}: {Encoding.Latin1.GetString(File.ReadAllBytes(entry.FullName))}");
            }
        }
    }
}
