namespace HealthKart.Tests;

/// <summary>Finds files of the checkout that the tests run from.</summary>
internal static class RepositoryRoot
{
    public static string Folder { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HealthKart.Analysis.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No HealthKart.Analysis.sln above {AppContext.BaseDirectory}.");
    }
}
