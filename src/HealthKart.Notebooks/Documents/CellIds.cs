using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Documents;

/// <summary>The ids that cells have since nbformat 4.5: made of what the cell is, so that the same work gives the same ids.</summary>
internal static partial class CellIds
{
    /// <summary>An id that no cell of the notebook has.</summary>
    /// <param name="seed">What the cell is; the same seed gives the same id while it is free.</param>
    /// <param name="taken">The ids of the other cells.</param>
    public static string New(string seed, IReadOnlySet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt} {seed}")))[..8];
            if (!taken.Contains(id))
            {
                return id;
            }
        }
    }

    /// <summary>The valid ids of the cells.</summary>
    public static HashSet<string> Of(IEnumerable<NotebookCell> cells) => [.. cells.Select(cell => cell.Id).OfType<string>()];

    /// <summary>Gives an id to every cell that has none, one that is not valid, or that of a cell above it.</summary>
    public static void Complete(IReadOnlyList<NotebookCell> cells)
    {
        var taken = Of(cells);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            if (cell.Id is not { } id || !Valid().IsMatch(id) || !seen.Add(id))
            {
                var made = New(cell.Source, taken);
                taken.Add(made);
                seen.Add(made);
                cell.Json.Put("id", JsonValue.Create(made));
            }
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,64}\z")]
    private static partial Regex Valid();
}
