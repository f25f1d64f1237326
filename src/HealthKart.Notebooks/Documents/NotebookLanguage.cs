namespace HealthKart.Notebooks.Documents;

/// <summary>The language of a notebook, and of a cell that differs from its notebook.</summary>
internal static class NotebookLanguage
{
    /// <summary>The metadata of Polyglot Notebooks, of a notebook and of a cell.</summary>
    public const string Polyglot = "polyglot_notebook";

    // The same of its first version.
    private const string DotnetInteractive = "dotnet_interactive";

    /// <exception cref="NotebookFormatException">The notebook says that it is of another language than C#.</exception>
    public static void RequireCSharp(NotebookDocument notebook)
    {
        var language = notebook.Metadata["kernelspec"].TextOf("language") ?? notebook.Metadata["language_info"].TextOf("name");
        if (language is not null && !IsCSharp(language) && language != "polyglot-notebook")
        {
            throw new NotebookFormatException($"{notebook.Name} is a notebook of {language}; C# is run here. Give a C# notebook.");
        }
    }

    /// <summary>
    /// The cell's text as a session runs it: a front end may keep a cell's language in its metadata instead of in a magic.
    /// </summary>
    public static string Source(NotebookCell cell)
    {
        var language = Of(cell);
        return language is null || IsCSharp(language) ? cell.Source : $"#!{language}\n{cell.Source}";
    }

    /// <summary>The language that the cell's metadata name; null when they name none.</summary>
    public static string? Of(NotebookCell cell) =>
        cell.Metadata[Polyglot].TextOf("kernelName") ?? cell.Metadata[DotnetInteractive].TextOf("language");

    /// <summary>Writes a language into the cell's metadata, where all versions of Polyglot Notebooks find it.</summary>
    public static void Set(NotebookCell cell, string language)
    {
        cell.Metadata.RequiredObject(DotnetInteractive).Put("language", language);
        cell.Metadata.RequiredObject(Polyglot).Put("kernelName", language);
    }

    private static bool IsCSharp(string language) =>
        language.Equals("C#", StringComparison.OrdinalIgnoreCase) || language.Equals("csharp", StringComparison.OrdinalIgnoreCase);
}
