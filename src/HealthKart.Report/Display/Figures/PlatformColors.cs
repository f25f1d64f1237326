using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Plotly;

namespace HealthKart.Report.Display.Figures;

/// <summary>One colour for each platform, the same in every figure of a report.</summary>
internal sealed class PlatformColors
{
    private readonly Dictionary<string, PaletteColor> _colors = new(StringComparer.OrdinalIgnoreCase);

    internal PlatformColors(CampaignPerformance campaign)
    {
        var known = campaign.Data.Influencers
            .GroupBy(influencer => influencer.Platform, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key != Influencer.Unknown)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        foreach (var (group, color) in known.Zip(Palette.Series))
        {
            _colors.Add(group.Key, color);
        }
    }

    /// <summary>The platforms that have a colour of their own, the most common first.</summary>
    internal IEnumerable<string> Platforms => _colors.Keys;

    /// <summary>The colour of a platform; grey for an unknown one, and for those beyond the colours that can be told apart.</summary>
    internal PaletteColor Of(string platform) => _colors.GetValueOrDefault(platform, Palette.Neutral);
}
