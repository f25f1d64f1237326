using System.Text;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Sums;

/// <summary>Compares the names of campaigns: those that differ only in case, spaces, <c>_</c> and <c>-</c> are one.</summary>
internal sealed class CampaignNames : IEqualityComparer<string>
{
    private static readonly CampaignNames s_campaigns = new();

    /// <summary>How the values of a dimension are compared.</summary>
    internal static IEqualityComparer<string> ComparerOf(SaleDimension dimension) =>
        dimension == SaleDimension.Campaign ? s_campaigns : StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether two names are those of one campaign.</summary>
    internal static bool AreSame(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase) || Fold(left) == Fold(right);

    /// <summary>A name as it is compared.</summary>
    internal static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in CellText.Normalized(name.Replace("%20", " ", StringComparison.OrdinalIgnoreCase)))
        {
            if (char.IsWhiteSpace(letter) || letter is '_' or '-')
            {
                folded.Append(folded.Length > 0 && folded[^1] != ' ' ? " " : "");
            }
            else
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.Length == 0 ? name : folded.ToString().TrimEnd();
    }

    public bool Equals(string? x, string? y) => x is null || y is null ? x == y : AreSame(x, y);

    public int GetHashCode(string obj) => Fold(obj).GetHashCode(StringComparison.Ordinal);
}
