using System.Text;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>
/// The JSON texts of a notebook's cells, kept from one save to the next: most cells have not changed, and one of them may hold megabytes.
/// </summary>
/// <param name="notebook">The notebook.</param>
internal sealed class CellTexts(NotebookDocument notebook)
{
    private readonly HashSet<JsonNode> _cells = [.. notebook.Cells.Select(cell => cell.Json)];
    private readonly Dictionary<JsonNode, string> _texts = [];

    /// <summary>Says that a cell is not what it was.</summary>
    public void Forget(NotebookCell cell) => _texts.Remove(cell.Json);

    /// <summary>Writes the text of a cell that was written before and has not changed since.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryWrite(StringBuilder json, JsonNode node)
    {
        if (!_texts.TryGetValue(node, out var text))
        {
            return false;
        }

        json.Append(text);
        return true;
    }

    /// <summary>Keeps what was written, when it is a cell.</summary>
    public void Keep(JsonNode node, StringBuilder json, int start)
    {
        if (_cells.Contains(node))
        {
            _texts[node] = json.ToString(start, json.Length - start);
        }
    }
}
