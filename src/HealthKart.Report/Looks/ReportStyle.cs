using System.Text.RegularExpressions;

namespace HealthKart.Report.Looks;

/// <summary>The one stylesheet: cards, tables, notices, figures, with the colours of <see cref="Palette"/>.</summary>
public static partial class ReportStyle
{
    /// <summary>The class of the element around an output: it paints the ground and carries the colours.</summary>
    public const string OutputClass = "hk-out";

    // Named again and again, the class weighs more than any selector of a host: Jupyter's stripe tables, align cells and mark lists.
    private const string Host = ".hk-out.hk-out.hk-out";
    private const string Open = Host + ".hk-out {\n";
    private const string Close = "} /* .hk-out */\n";
    private const string Start = "<style>\n";
    private const string End = "</style>\n";

    // What a host says of elements is taken back, but not in drawings, whose looks are attributes.
    private const string Reset = Host + " :where(:not(.hk-chart *, svg, svg *)) { all: revert; }\n";

    private static readonly string s_rules = EmbeddedText.Read("report.css");

    /// <summary>The stylesheet of a whole page: the colours stand at its root, in the theme of <c>data-hk-theme</c>.</summary>
    public static string Page { get; } = Palette.Themes() + s_rules;

    /// <summary>
    /// A <c>&lt;style&gt;</c> element for the outputs of a notebook in Jupyter or VS Code, where no page brings the stylesheet:
    /// <c>PlotlySetup</c> does. An output's elements stand in a <c>&lt;div class="hk-out"&gt;</c>.
    /// </summary>
    public static string Scoped { get; } = Start + Reset + Scope(Palette.InHost("&") + "& { --hk-rem: 16px; }\n" + s_rules) + End;

    /// <summary>A <c>&lt;style&gt;</c> element of further rules for what stands in outputs, after <see cref="Scoped"/>.</summary>
    /// <param name="rules">CSS. No host's rules come before these, and a <c>rem</c> is 16 pixels in every host.</param>
    public static string Further(string rules) => Start + Scope(rules) + End;

    /// <summary>Gives the elements of <see cref="Further"/> back the weight and the <c>rem</c> of a page that has no other rules.</summary>
    /// <param name="html">Outputs.</param>
    public static string InPage(string html) =>
        html.Replace(Start + Open, Start, StringComparison.Ordinal).Replace(Close + End, End, StringComparison.Ordinal);

    private static string Scope(string rules) =>
        Open + Rem().Replace(rules.Replace(".hk-out", "&.hk-out", StringComparison.Ordinal), "calc($1*var(--hk-rem,1rem))") + Close;

    // The root's letters are those of the host: Bootstrap makes them 10 pixels. The conditions of at-rules know no variables.
    [GeneratedRegex(@"(?<!^@[^\n]*)(-?[\d.]+)rem\b", RegexOptions.Multiline)]
    private static partial Regex Rem();
}
