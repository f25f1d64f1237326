using HealthKart.Analysis.Campaigns;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;

namespace HealthKart.Report.Figures;

/// <summary>One colour and one shape for each platform, the same in every figure of a report.</summary>
internal sealed class PlatformColors
{
    private static readonly MarkerSymbol[] s_symbols =
        [MarkerSymbol.Circle, MarkerSymbol.Diamond, MarkerSymbol.Square, MarkerSymbol.Triangle, MarkerSymbol.Plus, MarkerSymbol.Star];

    private readonly Dictionary<string, PaletteColor> _colors = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MarkerSymbol> _symbols = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="platforms">The platform of each influencer.</param>
    internal static PlatformColors Of(IEnumerable<string> platforms)
    {
        var colors = new PlatformColors();
        var known = platforms
            .GroupBy(static platform => platform, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Key != Influencer.Unknown)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal);
        foreach (var (group, color, symbol) in known.Zip(Palette.Series, s_symbols))
        {
            colors._colors.Add(group.Key, color);
            colors._symbols.Add(group.Key, symbol);
        }

        return colors;
    }

    /// <summary>The platforms that have a colour of their own, the most common first.</summary>
    internal IEnumerable<string> Platforms => _colors.Keys;

    /// <summary>The colour of a platform; grey for an unknown one, and for those beyond the colours that can be told apart.</summary>
    internal PaletteColor Of(string platform) => _colors.GetValueOrDefault(platform, Palette.Neutral);

    /// <summary>The shape of a platform's points, beside its colour, for who cannot tell colours apart.</summary>
    internal MarkerSymbol SymbolOf(string platform) => _symbols.GetValueOrDefault(platform, MarkerSymbol.Ring);
}
