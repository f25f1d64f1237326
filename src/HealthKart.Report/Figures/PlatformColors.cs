using HealthKart.Analysis.Campaigns;
using HealthKart.Report.Looks;

namespace HealthKart.Report.Figures;

/// <summary>One colour for each platform, the same in every figure of a report.</summary>
internal sealed class PlatformColors
{
    private readonly Dictionary<string, PaletteColor> _colors = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="platforms">The platform of each influencer.</param>
    internal static PlatformColors Of(IEnumerable<string> platforms)
    {
        var colors = new PlatformColors();
        var known = platforms
            .GroupBy(static platform => platform, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Key != Influencer.Unknown)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal);
        foreach (var (group, color) in known.Zip(Palette.Series))
        {
            colors._colors.Add(group.Key, color);
        }

        return colors;
    }

    /// <summary>The platforms that have a colour of their own, the most common first.</summary>
    internal IEnumerable<string> Platforms => _colors.Keys;

    /// <summary>The colour of a platform; grey for an unknown one, and for those beyond the colours that can be told apart.</summary>
    internal PaletteColor Of(string platform) => _colors.GetValueOrDefault(platform, Palette.Neutral);
}
