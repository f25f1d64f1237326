using System.Globalization;
using System.Text.RegularExpressions;
using HealthKart.Report.Looks;
using Xunit;

namespace HealthKart.Report.Tests.Looks;

public sealed class PaletteTests
{
    private static PaletteColor[] Words => [Palette.Text, Palette.Muted, Palette.Accent, Palette.Warning, Palette.Bad, .. Palette.Series];

    private static PaletteColor[] Grounds =>
        [Palette.Background, Palette.Surface, Palette.Raised, Palette.AccentGround, Palette.WarningGround, Palette.BadGround];

    [Fact]
    public void Text_is_readable_on_every_ground_on_screen() =>
        Assert.All(Pairs(Words), pair => AssertContrast(4.5, pair.Word.OnScreen, pair.Ground.OnScreen));

    [Fact]
    public void Text_is_readable_on_every_ground_on_paper() =>
        Assert.All(Pairs([Palette.Text, Palette.Muted, Palette.Accent, Palette.Warning, Palette.Bad]),
            pair => AssertContrast(4.5, pair.Word.OnPaper, pair.Ground.OnPaper));

    [Fact]
    public void Text_in_the_cells_of_a_heat_map_is_readable_at_both_ends_of_each_half_of_the_scale()
    {
        AssertReadable(Palette.Text, Palette.Surface, Palette.HeatBelow);
        AssertReadable(Palette.Background, Palette.HeatAbove, Palette.Accent);

        static void AssertReadable(PaletteColor word, params PaletteColor[] grounds) => Assert.All(grounds, ground =>
        {
            AssertContrast(4.5, word.OnScreen, ground.OnScreen);
            AssertContrast(4.5, word.OnPaper, ground.OnPaper);
        });
    }

    [Fact]
    public void Bars_stand_out_from_the_ground()
    {
        PaletteColor[] bars = [Palette.Accent, Palette.AccentDeep, Palette.Neutral];

        Assert.All(bars, static bar => AssertContrast(3, bar.OnScreen, Palette.Background.OnScreen));
        Assert.All(bars, static bar => AssertContrast(2.3, bar.OnPaper, Palette.Background.OnPaper));
    }

    [Fact]
    public void No_two_roles_share_a_colour_or_a_name()
    {
        Assert.Equal(Palette.All.Count, Palette.All.Select(static color => color.OnScreen).Distinct().Count());
        Assert.Equal(Palette.All.Count, Palette.All.Select(static color => color.Name).Distinct().Count());
    }

    [Fact]
    public void The_stylesheet_uses_only_colours_of_the_palette()
    {
        var rules = ReportStyle.Page[ReportStyle.Page.IndexOf("/*", StringComparison.Ordinal)..];

        Assert.DoesNotMatch("#[0-9a-fA-F]{3,8}\\b|rgb|hsl", rules);
        var names = Palette.All.Select(static color => color.Name).Append("font").ToHashSet();
        Assert.All(Regex.Matches(rules, @"var\(--hk-([\w-]+)\)"), match => Assert.Contains(match.Groups[1].Value, names));
    }

    private static IEnumerable<(PaletteColor Word, PaletteColor Ground)> Pairs(PaletteColor[] words) =>
        words.SelectMany(static word => Grounds.Select(ground => (word, ground)));

    private static void AssertContrast(double least, string word, string ground)
    {
        double[] light = [Luminance(word), Luminance(ground)];
        var contrast = (light.Max() + 0.05) / (light.Min() + 0.05);
        Assert.True(contrast >= least, $"{word} on {ground}: {contrast:F2}, at least {least} is needed");
    }

    private static double Luminance(string color)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights
            .Select((weight, index) => weight * Linear(byte.Parse(color.AsSpan(1 + (2 * index), 2), NumberStyles.HexNumber, null) / 255.0))
            .Sum();
    }

    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
