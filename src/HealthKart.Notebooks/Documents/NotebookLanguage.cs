using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>The language of a notebook, and of a cell that differs from its notebook.</summary>
internal static class NotebookLanguage
{
    /// <exception cref="NotebookFormatException">The notebook says that it is of another language than C#.</exception>
    public static void RequireCSharp(NotebookDocument notebook)
    {
        var language = Text(notebook.Metadata["kernelspec"], "language") ?? Text(notebook.Metadata["language_info"], "name");
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
        var language = Text(cell.Metadata["polyglot_notebook"], "kernelName") ?? Text(cell.Metadata["dotnet_interactive"], "language");
        return language is null || IsCSharp(language) ? cell.Source : $"#!{language}\n{cell.Source}";
    }

    private static bool IsCSharp(string language) =>
        language.Equals("C#", StringComparison.OrdinalIgnoreCase) || language.Equals("csharp", StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonNode? node, string property) =>
        node is JsonObject json && json[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
