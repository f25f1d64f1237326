using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>
/// The text of a <c>.dib</c> file, in which Polyglot Notebooks keeps a notebook without outputs: <c>#!meta</c> and a JSON object, then
/// cells, each after a line <c>#!csharp</c>, <c>#!markdown</c> and so on.
/// </summary>
/// <param name="Meta">The JSON object at its head; empty when it has none.</param>
/// <param name="Cells">Its cells. One without text is none.</param>
internal sealed record DibText(JsonObject Meta, IReadOnlyList<DibCell> Cells)
{
    private const string Extension = ".dib";
    private const string Head = "#!meta";

    /// <summary>Whether a file is one by its name.</summary>
    public static bool IsOne(string path) => Path.GetExtension(path).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="NotebookFormatException">Its head is not JSON, or it is a notebook of JSON itself.</exception>
    public static DibText Parse(string text, string name)
    {
        if (NotebookReader.IsNotebook(Encoding.UTF8.GetBytes(text)))
        {
            throw new NotebookFormatException(
                $"{name} is not a {Extension} file: it holds JSON. Rename it to {Path.ChangeExtension(name, ".ipynb")}.");
        }

        var lines = text.TrimStart('\ufeff').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var (first, meta) = (0, new JsonObject());
        if (Array.FindIndex(lines, line => line.Length > 0) is >= 0 and var head && lines[head].TrimEnd() == Head)
        {
            var end = Array.FindIndex(lines, head + 1, line => line.StartsWith("#!", StringComparison.Ordinal));
            first = end < 0 ? lines.Length : end;
            meta = ReadMeta(string.Join('\n', lines[(head + 1)..first]), name);
        }

        var languages = new DibLanguages();
        languages.Add((meta["kernelInfo"] as JsonObject)?["items"]);
        return new DibText(meta, ReadCells(lines[first..], languages, DefaultLanguage(meta)));
    }

    /// <summary>The text that <see cref="Parse"/> reads as this.</summary>
    public override string ToString()
    {
        var languages = new DibLanguages();
        languages.Add((Meta["kernelInfo"] as JsonObject)?["items"]);
        var blocks = Cells.Select(cell =>
            $"#!{cell.Language}\n\n{string.Join('\n', cell.Text.Split('\n').Select(languages.Escaped))}\n");
        return string.Join('\n', blocks.Prepend($"{Head}\n\n{NotebookJson.WriteCompact(Meta)}\n"));
    }

    private static string DefaultLanguage(JsonObject meta) =>
        meta["kernelInfo"].TextOf("defaultKernelName") is { Length: > 0 } name ? name : DibLanguages.Default;

    private static JsonObject ReadMeta(string json, string name)
    {
        try
        {
            return string.IsNullOrWhiteSpace(json) ? []
                : NotebookJson.Parse(json) as JsonObject ?? throw NotANotebook(name, "is not a JSON object", innerException: null);
        }
        catch (JsonException e)
        {
            throw NotANotebook(name, "is not JSON", e);
        }
    }

    private static NotebookFormatException NotANotebook(string name, string reason, JsonException? innerException) =>
        new($"{name} is not a notebook: what its {Head} holds {reason}.", innerException);

    private static List<DibCell> ReadCells(string[] lines, DibLanguages languages, string language)
    {
        var (cells, text) = (new List<DibCell>(), new List<string>());
        foreach (var line in lines)
        {
            if (languages.IsBegin(line, out var next))
            {
                AddCell(cells, language, text);
                language = next;
            }
            else
            {
                text.Add(languages.Unescaped(line));
            }
        }

        AddCell(cells, language, text);
        return cells;
    }

    private static void AddCell(List<DibCell> cells, string language, List<string> lines)
    {
        var (first, last) = (lines.FindIndex(line => line.Length > 0), lines.FindLastIndex(line => line.Length > 0));
        if (first >= 0)
        {
            cells.Add(new DibCell(language, string.Join('\n', lines[first..(last + 1)])));
        }

        lines.Clear();
    }
}
