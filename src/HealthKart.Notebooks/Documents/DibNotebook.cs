using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>Makes a notebook of a <c>.dib</c> file, and such a file, which has neither outputs nor tags, of a notebook.</summary>
internal static class DibNotebook
{
    private const string Kernels = "kernelInfo";

    // What nbformat has for what a notebook is, beside how it was run.
    private static readonly string[] s_described = ["authors", "title"];

    /// <summary>Makes the JSON of a notebook without cells of what stands at the head of a file.</summary>
    public static JsonObject Head(DibText dib)
    {
        var metadata = (JsonObject)dib.Meta.DeepClone();
        if (metadata[Kernels]?.DeepClone() is { } kernels)
        {
            metadata.Remove(Kernels);
            metadata[NotebookLanguage.Polyglot] = new JsonObject { [Kernels] = kernels };
        }

        metadata["kernelspec"] ??= new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = ".net-csharp" };
        metadata["language_info"] ??= new JsonObject { ["name"] = "C#" };
        return new JsonObject { ["cells"] = new JsonArray(), ["metadata"] = metadata, ["nbformat"] = 4, ["nbformat_minor"] = 5 };
    }

    /// <summary>Adds the cells of a file to a notebook.</summary>
    public static void AddCells(NotebookDocument notebook, DibText dib)
    {
        foreach (var (language, text) in dib.Cells)
        {
            var kind = language switch
            {
                DibLanguages.Markdown => CellKind.Markdown,
                DibLanguages.Raw => CellKind.Raw,
                _ => CellKind.Code,
            };
            var cell = notebook.InsertCell(notebook.Cells.Count, kind, text);
            if (kind == CellKind.Code && language != DibLanguages.Default)
            {
                NotebookLanguage.Set(cell, language);
            }
        }
    }

    /// <summary>What a file has of a notebook.</summary>
    /// <exception cref="NotebookFormatException">The notebook is of another language than C#.</exception>
    public static DibText Write(NotebookDocument notebook)
    {
        NotebookLanguage.RequireCSharp(notebook);
        var names = new DibLanguages();
        names.Add((notebook.Metadata[NotebookLanguage.Polyglot] as JsonObject)?[Kernels]?["items"]);
        var cells = notebook.Cells.Select(cell => Cell(cell, names)).Where(cell => cell.Text.Length > 0).ToArray();
        var languages = cells.Select(cell => cell.Language).Append(DibLanguages.Default).Where(name => name != DibLanguages.Markdown);
        var meta = new JsonObject
        {
            [Kernels] = new JsonObject
            {
                ["defaultKernelName"] = DibLanguages.Default,
                ["items"] = new JsonArray(
                    [.. languages.Distinct().Order(StringComparer.Ordinal)
                        .Select(name => new JsonObject { ["aliases"] = new JsonArray(), ["name"] = name })]),
            },
        };
        foreach (var (name, value) in notebook.Metadata.Where(property => s_described.Contains(property.Key)))
        {
            meta[name] = value?.DeepClone();
        }

        return new DibText(meta, cells);
    }

    // Jupyter's users write the language of a cell as its first line.
    private static DibCell Cell(NotebookCell cell, DibLanguages languages)
    {
        var text = cell.Source.Replace("\r\n", "\n", StringComparison.Ordinal).Trim('\n');
        if (cell.Kind != CellKind.Code)
        {
            return new DibCell(cell.Kind == CellKind.Markdown ? DibLanguages.Markdown : DibLanguages.Raw, text);
        }

        return NotebookLanguage.Of(cell) is { } named ? new DibCell(named, text)
            : text.Split('\n', 2) is [var first, var rest] && languages.IsBegin(first.TrimEnd(), out var language)
                && language is not (DibLanguages.Markdown or DibLanguages.Raw)
                ? new DibCell(language, rest.Trim('\n'))
            : new DibCell(DibLanguages.Default, text);
    }
}
