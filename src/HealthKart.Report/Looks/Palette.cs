namespace HealthKart.Report.Looks;

/// <summary>The one palette: every colour of figures, tables, cards and pages, on screen and on paper.</summary>
/// <remarks>No two roles share a screen colour, because a figure is turned for paper colour by colour.</remarks>
public static class Palette
{
    // What hosts call their dark themes: Visual Studio Code, with what is built on it, and JupyterLab. Every other page is white.
    private static readonly string[] s_darkHosts =
    [
        "body.vscode-dark", "body.vscode-high-contrast:not(.vscode-high-contrast-light)", "body[data-jp-theme-light=\"false\"]",
    ];

    /// <summary>The typefaces: those of the reader's system, nothing is loaded.</summary>
    public const string FontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";

    /// <summary>The ground.</summary>
    public static PaletteColor Background { get; } = new("background", "#000000", "#FFFFFF");

    /// <summary>Cards and heads of tables.</summary>
    public static PaletteColor Surface { get; } = new("surface", "#0C120F", "#F4F8F5");

    /// <summary>The row under the pointer, code.</summary>
    public static PaletteColor Raised { get; } = new("raised", "#141D18", "#EAF1EC");

    /// <summary>Hairlines and grids.</summary>
    public static PaletteColor Line { get; } = new("line", "#24332B", "#D3DED7");

    /// <summary>Running text and numbers.</summary>
    public static PaletteColor Text { get; } = new("text", "#E6EFE9", "#14201A");

    /// <summary>Captions and what may stand back; still readable.</summary>
    public static PaletteColor Muted { get; } = new("muted", "#9BB0A3", "#4A5B51");

    /// <summary>What matters: the headline, the bar that is spoken of, links.</summary>
    public static PaletteColor Accent { get; } = new("accent", "#00FF66", "#007A33");

    /// <summary>The quiet green of ordinary bars.</summary>
    public static PaletteColor AccentDeep { get; } = new("accent-deep", "#128A45", "#5FB585");

    /// <summary>The cells of a heat map that are furthest below break-even.</summary>
    public static PaletteColor HeatLoss { get; } = new("heat-loss", "#7A2019", "#F2B8B5");

    /// <summary>The strongest colour of a heat map that still carries <see cref="Text"/>.</summary>
    public static PaletteColor HeatBelow { get; } = new("heat-below", "#0D773A", "#459E69");

    /// <summary>The weakest colour of a heat map that carries <see cref="Background"/> as its text.</summary>
    /// <remarks>Between the two there is a step, because on the colours in the middle neither text is readable.</remarks>
    public static PaletteColor HeatAbove { get; } = new("heat-above", "#118C46", "#23814B");

    /// <summary>The ground of a highlighted thing.</summary>
    public static PaletteColor AccentGround { get; } = new("accent-ground", "#07261A", "#E3F4E9");

    /// <summary>The band of an interval.</summary>
    public static PaletteColor Band { get; } = new("band", "#103A24", "#D6ECDD");

    /// <summary>Take care: break-even lines, doubts about the data.</summary>
    public static PaletteColor Warning { get; } = new("warning", "#FFB84D", "#8A5200");

    /// <summary>The ground of a warning.</summary>
    public static PaletteColor WarningGround { get; } = new("warning-ground", "#261A05", "#FFF4DF");

    /// <summary>A loss, an error.</summary>
    public static PaletteColor Bad { get; } = new("bad", "#FF7A70", "#B3261E");

    /// <summary>The ground of an error.</summary>
    public static PaletteColor BadGround { get; } = new("bad-ground", "#2A0D0B", "#FDECEA");

    /// <summary>What is compared with: payouts beside revenue, the others.</summary>
    public static PaletteColor Neutral { get; } = new("neutral", "#6D8478", "#8A9C92");

    /// <summary>The colours of series side by side, told apart with a colour-vision deficiency too.</summary>
    public static IReadOnlyList<PaletteColor> Series { get; } =
    [
        Accent,
        new("series-2", "#5AB4FF", "#0B63B0"),
        new("series-3", "#FFC857", "#A36A00"),
        new("series-4", "#C89BFF", "#6F3FB5"),
        new("series-5", "#FF8FB8", "#B02A68"),
        new("series-6", "#7FE3DB", "#0F766E"),
    ];

    /// <summary>Every colour, each once.</summary>
    public static IReadOnlyList<PaletteColor> All { get; } =
    [
        Background, Surface, Raised, Line, Text, Muted, Accent, AccentDeep, HeatLoss, HeatBelow, HeatAbove, AccentGround, Band, Warning,
        WarningGround, Bad, BadGround,
        Neutral, .. Series.Skip(1),
    ];

    /// <summary>
    /// The CSS variables of the palette for one selector in another page, nested in its rule: on white, unless that page is dark, and on
    /// white in print.
    /// </summary>
    internal static string InHost(string selector)
    {
        var dark = $"color-scheme: dark; {Colours(static color => color.OnScreen)}";
        return $"{selector} {{ color-scheme: light; {Colours(static color => color.OnPaper)} --hk-font: {FontFamily}; }}\n"
            + $"@media screen {{ {string.Join(", ", s_darkHosts.Select(host => $"{host} {selector}"))} {{ {dark} }} }}\n";
    }

    /// <summary>The CSS variables of the palette at the root of a page: on black, unless its reader chose the light theme.</summary>
    internal static string Themes()
    {
        const string Root = ":root";
        const string Light = Root + "[data-hk-theme=\"light\"]";
        return $"{Root} {{ color-scheme: dark; {Colours(static color => color.OnScreen)} --hk-font: {FontFamily}; }}\n"
            + $"{Light} {{ color-scheme: light; {Colours(static color => color.OnPaper)} }}\n"
            + InPrint(Root + Root);
    }

    private static string InPrint(string selector) =>
        $"@media print {{ {selector} {{ color-scheme: light; {Colours(static color => color.OnPaper)} }} }}\n";

    private static string Colours(Func<PaletteColor, string> ofTheme) =>
        string.Join(' ', All.Select(color => $"--hk-{color.Name}: {ofTheme(color)};"));
}
