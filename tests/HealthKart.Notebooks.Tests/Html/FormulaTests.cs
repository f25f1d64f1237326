using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Html;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

/// <summary>Which text is a formula, and that Markdown changes nothing of it. How it is typeset, a browser's tests show.</summary>
public sealed class FormulaTests
{
    public static TheoryData<string, string> Formulas => new()
    {
        { "so $a_1*b_2*c$ it is", "$a_1*b_2*c$" },
        { "$x$", "$x$" },
        { "$a<b>c&d$ <b>", "$a<b>c&d$" },
        { @"$\{a\_b\}$ and \$5", @"$\{a\_b\}$" },
        { "($x$), or $-y$-like", "$x$|$-y$" },
        { "$a\n= b$", "$a\n= b$" },
        { "a $$x_1$$ b", "$$x_1$$" },
        { "$$x_1$$", "$$x_1$$" },
        { "words\n$$\n= a\n- b_1\n+ c\n# d\n> e\n$$\nwords", "$$\n= a\n- b_1\n+ c\n# d\n> e\n$$" },
        { @"a \(x_1\) b", @"\(x_1\)" },
        { @"a \\(x_1\\) b", @"\\(x_1\\)" },
        { "\\[\nx_1 \\\\[2pt]\n- y\n\\]", "\\[\nx_1 \\\\[2pt]\n- y\n\\]" },
        { @"\\[ x_1 \\]", @"\\[ x_1 \\]" },
        { "\\begin{align}\na &= b_1 \\\\\n- c &= d\n\\end{align}", "\\begin{align}\na &= b_1 \\\\\n- c &= d\n\\end{align}" },
        { @"a \begin{matrix} \begin{matrix}1\end{matrix} \end{matrix} b", @"\begin{matrix} \begin{matrix}1\end{matrix} \end{matrix}" },
        { "1. first\n   $$\n   a_1 = b\n   $$\n2. second $c$", "$$\na_1 = b\n$$|$c$" },
        { "> $$\n> a_1\n> $$", "$$\na_1\n$$" },
        { "| a | b |\n|---|---|\n| $|x|_1$ | 2 |", "$|x|_1$" },
        { "# The $R^2$ of it", "$R^2$" },
        { "**$x$** and [$y$](https://example.org/)", "$x$|$y$" },
    };

    public static TheoryData<string> Texts =>
    [
        "It costs $5 and $10.",
        "From $5-$10, US$5 or CA$7.",
        "₹5 for $ 5 and 6 $ more",
        "`$x$` and ``$$y$$``",
        "```\n$x$\n\\begin{align}a\\end{align}\n```",
        "    $$x$$",
        @"\$x\$ and \\$5",
        "$a\n\nb$",
        "$$\na\n\nb\n$$",
        "$$",
        "$$ $$",
        "$",
        @"See \[1\], \[2, 3\], \[sic\] and \(draft\).",
        @"\begin{align} a",
        @"\begin{} x \end{}",
        "[a](https://example.org/?$x$y)",
        "<https://example.org/$x$>",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_formula_stands_in_the_page_as_it_was_written(string markdown, string formulas)
    {
        var main = Page.Notebook().Prose(markdown).Content();

        Assert.Equal(formulas.Split('|', markdown.Contains("|x|", StringComparison.Ordinal) ? 1 : 9), FormulasOf(main));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_is_no_formula_stays_text(string markdown)
    {
        var html = Page.Notebook().Prose(markdown).Html();

        Assert.DoesNotContain("class=\"hk-tex\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("katex", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Only_a_page_with_formulas_has_what_typesets_them()
    {
        var (without, with) = (Page.Notebook().Prose("Costs $5.").Html(), Page.Notebook().Prose("So $x$ and $y$.").Html());

        Assert.DoesNotMatch("font-src|KaTeX|woff2", without);
        Assert.Matches("font-src data:;", with);
        Assert.Equal(2, Page.Count(with, "The MIT License (MIT)"));
        Assert.Equal(20, Page.Count(with, "url(data:font/woff2;base64,"));
        Assert.DoesNotMatch(@"url\((?!data:)", with);
        Assert.InRange(with.Length - without.Length, 300_000, 700_000);
    }

    [Fact]
    public void What_typesets_formulas_is_no_foreign_script() =>
        Assert.False(HtmlExport.ToPage(Page.Notebook().Prose("$x$"), new()).HasForeignScripts);

    [Theory]
    [InlineData(@"$\displaystyle x_1 < 2$", @"$\displaystyle x_1 < 2$", "")]
    [InlineData(@"The sum \(a\) is $$b$$ at $5", @"\(a\)|$$b$$", "The sum  is  at $5")]
    [InlineData(@"\frac{a}{b}", @"\frac{a}{b}", "")]
    [InlineData("<script>alert(1)</script> $x$", "$x$", "<script>alert(1)</script> ")]
    public void A_result_in_latex_is_typeset(string latex, string formulas, string rest)
    {
        var main = Page.Notebook().Shows(("text/latex", latex), ("image/png", "iVBORw0K"), ("text/plain", "plain")).Content();

        Assert.Equal(formulas.Split('|'), FormulasOf(main));
        var paragraph = Regex.Match(main, "<p>(.*)</p>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(rest, WebUtility.HtmlDecode(Regex.Replace(paragraph, "<span[^>]*>[^<]*</span>", "")));
        Assert.DoesNotMatch("plain|<img|<script", main);
    }

    [Fact]
    public void A_formula_is_told_how_it_stands()
    {
        var main = Page.Notebook().Prose("a $x$ b\n\n$$y$$\n").Prose(@"\\[z\\] \begin{gather}1\end{gather}").Content();

        Assert.Contains("a <span class=\"hk-tex\" data-hk-delimiter=\"1\">$x$</span> b", main, StringComparison.Ordinal);
        Assert.Contains(
            "<p><span class=\"hk-tex\" data-hk-delimiter=\"2\" data-hk-display=\"\">$$y$$</span></p>", main, StringComparison.Ordinal);
        Assert.Contains(@"data-hk-delimiter=""3"" data-hk-display="""">\\[z\\]</span>", main, StringComparison.Ordinal);
        Assert.Contains(@"data-hk-delimiter=""0"" data-hk-display="""">\begin{gather}", main, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_that_its_list_ends_before_is_shown_as_text()
    {
        var main = Page.Notebook().Prose("- $$\n  a\n\nb $$").Prose("> $$\n> a\n\nb\n$$").Content();

        Assert.Empty(FormulasOf(main));
    }

    [Theory]
    [InlineData("$a ")]
    [InlineData("$$a")]
    [InlineData("$$ ")]
    [InlineData("\\[a ")]
    [InlineData("\\[a\n")]
    [InlineData("\\(a")]
    [InlineData("\\begin{a}")]
    [InlineData("\\begin{a}\n")]
    [InlineData("$a\n\n")]
    [InlineData("$$\n")]
    public void Text_full_of_starts_is_read_at_once(string start)
    {
        var text = string.Concat(Enumerable.Repeat(start, 100_000));
        var watch = Stopwatch.StartNew();

        Page.Notebook().Prose(text).Shows(("text/latex", text)).Content();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static string[] FormulasOf(string html) =>
    [
        .. Regex.Matches(html, "<span class=\"hk-tex\"[^>]*>([^<]*)</span>")
            .Select(static match => WebUtility.HtmlDecode(match.Groups[1].Value)),
    ];
}
