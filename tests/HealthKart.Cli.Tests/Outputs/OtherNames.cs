using HealthKart.Files.Tests;
using Xunit;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>Other names of a file, by which a command line may mean it.</summary>
internal static class OtherNames
{
    private const string Plain = "as it is";
    private const string Absolute = "absolute";
    private const string Dots = "with dots";
    private const string LinkedFolder = "through a link to its folder";
    private const string Link = "through a link to it";
    private const string Chain = "through a chain of links";
    private const string HardLink = "by a hard link";

    /// <summary>All the ways.</summary>
    public static TheoryData<string> All => [Plain, Absolute, Dots, LinkedFolder, Link, Chain, HardLink];

    /// <summary>The ways that make another name of a file which is to be read by its own name.</summary>
    public static TheoryData<string> Links => [LinkedFolder, Link, Chain, HardLink];

    /// <summary>A name of a file; what it takes is made.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="file">The file, such as <c>d/payouts.csv</c>.</param>
    /// <param name="way">One of <see cref="All"/>.</param>
    public static string Called(this TemporaryFolder folder, string file, string way)
    {
        var (parent, name) = (Path.GetDirectoryName(file)!, Path.GetFileName(file));
        return way switch
        {
            Plain => file,
            Absolute => folder.PathOf(file),
            Dots => $"./{parent}/{Up(parent)}../{Path.GetFileName(folder.FullName)}/.//{file}",
            LinkedFolder => Path.Combine(folder.LinkTo("linked-folder", parent.Length == 0 ? "." : parent), name),
            Link => folder.LinkTo($"linked-{name}", file),
            Chain => ChainTo(folder, file, name),
            HardLink => HardLinkTo(folder, file, name),
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "No such way."),
        };
    }

    /// <summary>Makes a symbolic link.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="link">The link.</param>
    /// <param name="target">What stands in it, as it stands there.</param>
    public static string LinkTo(this TemporaryFolder folder, string link, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(link))!);
        File.CreateSymbolicLink(folder.PathOf(link), target);
        return link;
    }

    private static string Up(string parent) => string.Concat(parent.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(_ => "../"));

    // Its '..' goes up from where the second link really stands, which is not where its folder's link does.
    private static string ChainTo(TemporaryFolder folder, string file, string name)
    {
        folder.LinkTo($"links/{name}", $"../{file}");
        folder.LinkTo($"links/far/{name}", $"../{name}");
        return Path.Combine(folder.LinkTo("far", "links/far"), name);
    }

    private static string HardLinkTo(TemporaryFolder folder, string file, string name)
    {
        Directory.CreateDirectory(folder.PathOf("hard"));
        UnixFiles.HardLink(folder.PathOf($"hard/{name}"), folder.PathOf(file));
        return $"hard/{name}";
    }
}
