namespace HealthKart.Plotly;

/// <summary>The one stylesheet: cards, tables, notices, figures, with the colours of <see cref="Palette"/>.</summary>
public static class ReportStyle
{
    /// <summary>The class of the element around an output: it paints the ground and carries the colours.</summary>
    public const string OutputClass = "hk-out";

    private static readonly string s_rules = EmbeddedText.Read("report.css");

    /// <summary>The stylesheet of a whole page: the colours stand at its root, in the theme of <c>data-hk-theme</c>.</summary>
    public static string Page { get; } = Palette.Themes() + s_rules;

    /// <summary>
    /// A <c>&lt;style&gt;</c> element for one output in Jupyter or VS Code, where no page brings the stylesheet. The output's
    /// elements stand in a <c>&lt;div class="hk-out"&gt;</c>. The HTML export takes it out again, since its page has the style.
    /// </summary>
    public static string Scoped { get; } = "<style>\n" + Palette.Variables("." + OutputClass) + s_rules + "</style>\n";
}
