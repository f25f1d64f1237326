using System.Text;
using System.Text.Json.Nodes;
using HealthKart.Files;

namespace HealthKart.Notebooks.Documents;

/// <summary>
/// A Jupyter notebook of nbformat 4.0 or later. What nobody changes is written again as it was read: order of properties,
/// spelling of numbers, keys that this program does not know. Not safe for use by several threads at once.
/// </summary>
public sealed class NotebookDocument
{
    // The minor version from which on cells have ids.
    private const int IdsSince = 5;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly JsonObject _json;
    private readonly List<NotebookCell> _cells;

    private NotebookDocument(JsonObject json, List<NotebookCell> cells, string name, string? path)
    {
        _json = json;
        _cells = cells;
        Name = name;
        FilePath = path;
    }

    /// <summary>How messages call the notebook: its file's name, or what was given to <see cref="Parse"/>.</summary>
    public string Name { get; }

    /// <summary>The full path of the file that the notebook was read from; null when it was parsed from text.</summary>
    public string? FilePath { get; }

    /// <summary>The minor version of its format: 5 for nbformat 4.5.</summary>
    public int FormatMinor => NotebookReader.Version(_json, "nbformat_minor") ?? 0;

    /// <summary>The notebook's metadata; changes to it are changes to the notebook.</summary>
    public JsonObject Metadata => _json.RequiredObject("metadata");

    /// <summary>The cells from top to bottom.</summary>
    public IReadOnlyList<NotebookCell> Cells => _cells;

    /// <summary>Reads a notebook from its JSON text.</summary>
    /// <param name="json">The text of an .ipynb file.</param>
    /// <param name="name">How messages call it; <c>notebook</c> when null.</param>
    /// <exception cref="NotebookFormatException">The text is not JSON or not a notebook of nbformat 4.</exception>
    public static NotebookDocument Parse(string json, string? name = null) => Create(json, name ?? "notebook", path: null);

    /// <summary>Reads a notebook file.</summary>
    /// <param name="path">The .ipynb file, or the .dib file of Polyglot Notebooks, of which a notebook of nbformat 4.5 is made.</param>
    /// <exception cref="NotebookFormatException">The file is not JSON in UTF-8 or not a notebook of nbformat 4, or no .dib.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    public static NotebookDocument Load(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var text = s_utf8.GetString(File.ReadAllBytes(path));
            return DibText.IsOne(path) ? OfDib(text, name, Path.GetFullPath(path)) : Create(text, name, Path.GetFullPath(path));
        }
        catch (DecoderFallbackException e)
        {
            throw new NotebookFormatException($"{name} is not a notebook: it is not text in UTF-8. Save it as UTF-8.", e);
        }
    }

    /// <summary>The notebook as the text of an .ipynb file, laid out as nbformat does.</summary>
    public string ToJson() => NotebookJson.WriteIndented(_json);

    /// <summary>Writes the notebook, whole or not at all.</summary>
    /// <param name="path">The file; replaced when it exists, its folder made when it is missing. It may be the notebook's own.</param>
    /// <exception cref="OutputRefusedException">The run reads the file otherwise, or it is another output of the run.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; an older one is untouched.</exception>
    public void Save(string path) => WholeFile.Write(path, Write, replacing: FilePath);

    /// <summary>Writes the notebook as a .dib file, whole or not at all.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <exception cref="NotebookFormatException">The notebook is of another language than C#.</exception>
    /// <exception cref="OutputRefusedException">The run reads the file, or it is another output of the run.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; an older one is untouched.</exception>
    public void SaveAsDib(string path)
    {
        var text = s_utf8.GetBytes(ToDib());
        WholeFile.Write(path, stream => stream.Write(text));
    }

    /// <summary>
    /// The notebook as the text of a .dib file, which Polyglot Notebooks opens: the cells with their languages, the title and the authors.
    /// It has neither outputs nor tags, and no cell without text.
    /// </summary>
    /// <exception cref="NotebookFormatException">The notebook is of another language than C#.</exception>
    public string ToDib() => DibNotebook.Write(this).ToString();

    /// <summary>
    /// Whether a notebook may be written to a path without losing something else: a notebook is there, an empty file or none.
    /// </summary>
    /// <exception cref="IOException">What is there cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">What is there may not be read.</exception>
    internal static bool MayBeAt(string path) =>
        new FileInfo(path) is not { Exists: true, Length: > 0 } || NotebookReader.IsNotebook(File.ReadAllBytes(path));

    /// <summary>Writes the notebook into a stream, which stays open.</summary>
    /// <exception cref="EncoderFallbackException">A text is none that UTF-8 can hold.</exception>
    public void Write(Stream stream) => stream.Write(s_utf8.GetBytes(ToJson()));

    /// <summary>Writes the notebook, its unchanged cells from memory.</summary>
    internal void Write(Stream stream, CellTexts texts) => stream.Write(s_utf8.GetBytes(NotebookJson.WriteIndented(_json, texts)));

    /// <summary>A copy that shares nothing with this notebook.</summary>
    public NotebookDocument Clone() => Create(ToJson(), Name, FilePath);

    /// <summary>Adds a cell. It gets an id when the notebook's format has them (4.5 and later).</summary>
    /// <param name="index">Where it goes: 0 is the top.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="source">Its text.</param>
    /// <param name="tags">Its tags.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or beyond the end.</exception>
    public NotebookCell InsertCell(int index, CellKind kind, string source, params IReadOnlyList<string> tags)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, _cells.Count);
        var cell = new NotebookCell(NewCellJson(kind, source, tags), kind) { Source = source };
        CellArray.Insert(index, cell.Json);
        _cells.Insert(index, cell);
        return cell;
    }

    /// <summary>Takes a cell out; nothing happens when it is not one of this notebook.</summary>
    /// <param name="cell">The cell.</param>
    public void RemoveCell(NotebookCell cell)
    {
        if (_cells.Remove(cell))
        {
            CellArray.Remove(cell.Json);
        }
    }

    /// <summary>
    /// Makes it a notebook of nbformat 4.5, if it is an older one: every cell with a valid id that no other has, text as lists of lines.
    /// </summary>
    internal void Upgrade()
    {
        if (FormatMinor < IdsSince)
        {
            _json.Put("nbformat_minor", IdsSince);
        }

        CellIds.Complete(_cells);
        foreach (var cell in _cells.Where(cell => cell.Json["source"] is not JsonArray))
        {
            cell.Source = cell.Source;
        }
    }

    private JsonArray CellArray => _json["cells"]!.AsArray();

    private static NotebookDocument Create(string json, string name, string? path)
    {
        var root = NotebookReader.ReadRoot(json, name);
        return new NotebookDocument(root, NotebookReader.ReadCells(root, name), name, path);
    }

    private static NotebookDocument OfDib(string text, string name, string path)
    {
        var dib = DibText.Parse(text, name);
        var notebook = new NotebookDocument(DibNotebook.Head(dib), [], name, path);
        DibNotebook.AddCells(notebook, dib);
        return notebook;
    }

    private JsonObject NewCellJson(CellKind kind, string source, IReadOnlyList<string> tags)
    {
        // In the order of the alphabet, which is nbformat's.
        var json = new JsonObject { ["cell_type"] = NotebookReader.TypeName(kind) };
        if (kind == CellKind.Code)
        {
            json["execution_count"] = null;
        }

        if (FormatMinor >= IdsSince)
        {
            // A tagged cell is the same cell in every run, whatever it says.
            json["id"] = CellIds.New(tags.Count > 0 ? string.Join(' ', tags) : source, CellIds.Of(_cells));
        }

        var metadata = new JsonObject();
        if (tags.Count > 0)
        {
            metadata["tags"] = new JsonArray([.. tags.Select(tag => (JsonNode)tag)]);
        }

        json["metadata"] = metadata;
        if (kind == CellKind.Code)
        {
            json["outputs"] = new JsonArray();
        }

        return json;
    }
}
