using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Html.Prose;

/// <summary>The places of its own page that a notebook's text may link to.</summary>
internal static partial class LinkedPlaces
{
    /// <summary>What stands after a <c>#</c> where a link may be; more than there are links, which does no harm.</summary>
    public static HashSet<string> In(NotebookDocument notebook) => notebook.Cells
        .Where(static cell => cell.Kind == CellKind.Markdown)
        .SelectMany(static cell => Places().Matches(cell.Source))
        .Select(static place => Uri.UnescapeDataString(place.Groups[1].Value))
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("""[(<"'=:]\s?#([^\s<>"')]{1,300})""", RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
