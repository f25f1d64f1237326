using System.Text.RegularExpressions;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Cli.Notebooks;

/// <summary>The library that the carried notebooks are written on: in the tool its DLLs lie among the tool's own.</summary>
internal static partial class CarriedLibrary
{
    /// <summary>Its folder, beside that of the notebooks, where they are worked on.</summary>
    internal const string Folder = "library";

    /// <summary>The DLLs that notebooks may name, and all that these need and .NET itself does not have; in order.</summary>
    internal static string[] Files()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(NotebookHost.Assemblies.Select(assembly => assembly.GetName().Name!));
        while (waiting.TryPop(out var name))
        {
            var file = Path.Combine(AppContext.BaseDirectory, name + ".dll");
            if (File.Exists(file) && found.Add(file))
            {
                foreach (var needed in AssemblyFile.ReferencesOf(file))
                {
                    waiting.Push(needed);
                }
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The text of a carried notebook that names the library where it lies beside the notebook's folder, for any kernel to find.
    /// </summary>
    /// <param name="notebook">The text; it names the library where a build of the sources leaves it.</param>
    internal static string Named(string notebook) => BuildFolder().Replace(notebook, $"../{Folder}/");

    [GeneratedRegex("""(?<=#r \\")\.\./src/[\w.]+/bin/[^"\\]*/(?=[\w.]+\.dll\\")""")]
    private static partial Regex BuildFolder();
}
