using System.Text.Json;
using Xunit;

namespace HealthKart.Analysis.Tests.RealData;

/// <summary>The expected results of a real data set, computed independently of this product.</summary>
internal static class Oracle
{
    private static readonly string s_folder = Path.GetFullPath(RepositoryRoot.PathOf("..", "shared", "data", "real"));

    /// <summary>The folder of the data sets, which may be missing.</summary>
    public static string Folder => s_folder;

    /// <summary>The data sets that have expected results; none where the folder is not there.</summary>
    public static TheoryData<string> Sets()
    {
        var sets = new TheoryData<string>();
        string[] folders = Directory.Exists(s_folder) ? Directory.GetDirectories(s_folder) : [];
        foreach (var folder in folders.Order(StringComparer.Ordinal))
        {
            if (File.Exists(Path.Combine(folder, "oracle.json")))
            {
                sets.Add(Path.GetFileName(folder));
            }
        }

        return sets;
    }

    /// <summary>All data sets, those without expected results too.</summary>
    public static TheoryData<string> Folders() =>
        [
            .. (Directory.Exists(s_folder) ? Directory.GetDirectories(s_folder) : [])
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
        ];

    public static string FolderOf(string set)
    {
        var folder = Path.Combine(s_folder, set);
        Assert.SkipUnless(Directory.Exists(folder), $"No real data at ../shared/data/real/{set}.");
        return folder;
    }

    public static JsonElement Read(string set)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(FolderOf(set), "oracle.json")));
        return json.RootElement.Clone();
    }
}
