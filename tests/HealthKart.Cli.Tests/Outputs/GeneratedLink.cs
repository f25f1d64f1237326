using HealthKart.Files.Tests;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>A further name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Target">What it is a name of; it need not be there.</param>
/// <param name="Kind">How.</param>
public sealed record GeneratedLink(string Name, string Target, LinkKind Kind)
{
    /// <summary>Makes it, unless the system does not: the name is taken, or there is nothing to have a second name.</summary>
    internal void TryMake(TemporaryFolder folder)
    {
        var path = folder.PathOf(Name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            switch (Kind)
            {
                case LinkKind.Hard:
                    UnixFiles.HardLink(path, folder.PathOf(Target));
                    break;
                case LinkKind.Absolute:
                    File.CreateSymbolicLink(path, folder.PathOf(Target));
                    break;
                default:
                    File.CreateSymbolicLink(path, Path.GetRelativePath(Path.GetDirectoryName(path)!, folder.PathOf(Target)));
                    break;
            }
        }
        catch (IOException)
        {
            // Then the world has one name less.
        }
    }

    public override string ToString() => $"{Name} {(Kind == LinkKind.Hard ? "=" : Kind == LinkKind.Absolute ? "=>" : "->")} {Target}";
}
