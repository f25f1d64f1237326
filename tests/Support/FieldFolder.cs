using Xunit;

namespace HealthKart.Tests;

/// <summary>Files as people really have them, each folder with the right result in words; they may be missing.</summary>
internal static class FieldFolder
{
    private static readonly string s_folder = Path.GetFullPath(RepositoryRoot.PathOf("..", "shared", "data", "field"));

    internal static string Of(string name)
    {
        var folder = Path.Combine(s_folder, name);
        Assert.SkipUnless(Directory.Exists(folder), $"No files at ../shared/data/field/{name}.");
        return folder;
    }
}
