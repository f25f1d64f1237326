namespace HealthKart.Benchmarks;

/// <summary>Finds the command as it was built with this benchmark, and the folders of the checkout.</summary>
internal static class BuiltCommand
{
    /// <summary>The root of the checkout.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>The command as its own Release build left it.</summary>
    internal static string Assembly { get; } = Path.Combine(Root, "src", "HealthKart.Cli", "bin", "Release", "net10.0", "healthkart.dll");

    /// <summary>The command, run with the arguments given from the root of the checkout.</summary>
    internal static MeasuredCommand With(string name, params string[] arguments) =>
        new(name, "dotnet", [Assembly, .. arguments], Root);

    private static string FindRoot()
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
