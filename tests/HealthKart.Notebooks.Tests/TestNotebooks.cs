namespace HealthKart.Notebooks.Tests;

/// <summary>The notebooks in the folder Notebooks, and a folder of its own for each test that writes.</summary>
internal static class TestNotebooks
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Notebooks", name);

    public static string Text(string name) => File.ReadAllText(Path(name));

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Path(""), "*.ipynb").Select(path => System.IO.Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
