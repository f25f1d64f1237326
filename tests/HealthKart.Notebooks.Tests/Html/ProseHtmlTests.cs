using System.Diagnostics;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Html;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

/// <summary>What is left of the HTML in a notebook's text.</summary>
public sealed class ProseHtmlTests
{
    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=https://example.org/x.js></SCRIPT>",
        "<script>alert(1)",
        "<img src=x onerror=alert(1)>",
        "<img src=\"javascript:alert(1)\">",
        "<img alt=\"<script>alert(1)</script>\" title='<img src=x onerror=alert(1)>'>",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
        "<style>body { display: none }</style>",
        "<style><img src=\"</style><img src=x onerror=alert(1)>\"></style>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><img src=x onerror=alert(1)></template>",
        "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<plaintext><b onclick=alert(1)>",
        "<iframe src=\"javascript:alert(1)\" srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"x\"></object><embed src=x>",
        "<form action=\"javascript:alert(1)\"><button formaction=x>go</button><input type=image src=x><input name=a></form>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" &#x6a;ava&Tab;script:alert(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"https://example.org\" onclick=\"alert(1)\" target=_blank ping=https://example.org>x</a>",
        "<p style=\"position: fixed; inset: 0; background: url(https://example.org/x.png); behavior: url(x)\">x</p>",
        "<p style=\"color: red} </style><script>alert(1)</script>\">x</p>",
        "<p style=\"background: var(--x); width: expression(alert(1)); margin: -999px\">x</p>",
        "<base href=https://example.org><link rel=stylesheet href=x><meta http-equiv=refresh content=0>",
        "<body onload=alert(1)><html><head><title>x</title>",
        "<p id=\"hk-main\"></p><a name=healthKartFigures id=plotly></a><img name=getElementById src=x>",
        "</section></main></div></body>",
        "<b><i><a href='https://example.org'>",
        "<table><tr><td><b></table><td>x</td>",
        "<!-- --!> <img src=x onerror=alert(1)> -->",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<?php <img src=x onerror=alert(1)> ?>",
        "<a\nhref=\"https://example.org\"\n\nonmouseover=alert(1)>x</a>",
        "<img src=\"`><script>alert(1)</script>`\">",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "<input type=checkbox autofocus onfocus=alert(1)>",
        "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
        "<div\u0000onclick=alert(1)>x</div><b/onclick=alert(1)>x</b>",
        "<p =\"<script>alert(1)</script>\" x=<b onclick=alert(1)>>y</p>",
        "`<img src=x onerror=alert(1)>` &lt;script&gt;alert(1)&lt;/script&gt; <b>",
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Nothing_hostile_is_left_and_nothing_stays_open(string html)
    {
        string[] places = [html, $"words {html} words", $"<div>\n{html}\n</div>", $"- a\n- {html}\n\n| {html} |\n|---|\n| x |"];
        foreach (var markdown in places)
        {
            var notebook = Page.Notebook().Prose(markdown).Prose("*after*");
            var page = HtmlExport.ToPage(notebook, new());
            var main = notebook.Content();

            Assert.False(page.HasForeignScripts);
            Assert.DoesNotMatch(
                "<(script|svg|style|math|iframe|object|embed|form|button|template|noscript|textarea|xmp|plaintext|base|link|meta)", main);
            foreach (Match tag in Regex.Matches(main, "<[a-z][^>]*>"))
            {
                var names = Regex.Replace(tag.Value, "\"[^\"]*\"", "\"\"");
                Assert.DoesNotMatch(@"\s(on\w+|srcdoc|formaction|ping|target|name|xlink:href|autofocus)\s*=", names);
                Assert.DoesNotMatch("(href|src)=\"(?!https://example.org\"|#|data:image/)", tag.Value);
                Assert.DoesNotMatch("style=\"[^\"]*(url|position|var\\(--x|expression|margin|behavior)", tag.Value);
            }

            Assert.EndsWith("<section class=\"prose\">\n<p><em>after</em></p>\n</section>\n", main, StringComparison.Ordinal);
            AssertBalanced(main);
            Assert.Equal(1, Page.Count(page.Html, "id=\"hk-main\""));
            Assert.DoesNotContain("unsafe-hashes", page.Html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("a<br>b", "a<br>b")]
    [InlineData("H<sub>2</sub>O <kbd>Ctrl</kbd> <b>x</b>", "H<sub>2</sub>O <kbd>Ctrl</kbd> <b>x</b>")]
    [InlineData("<details><summary>More</summary>text</details>", "<details><summary>More</summary>text</details>")]
    [InlineData("<p align=\"center\">x</p>", "<p align=\"center\">x</p>")]
    [InlineData(
        "<table><tr><th colspan=2>x<td>y</table>",
        "<div class=\"hk-wide\"><table class=\"hk-table\"><tr><th colspan=\"2\">xy</th></tr></table></div>")]
    [InlineData("<b>x</b>\n\n| a |\n|---|\n| b |", "<p><b>x</b></p>\n<div class=\"hk-wide\">\n<table class=\"hk-table\">")]
    [InlineData("<div class=\"alert alert-info mine\">x</div>", "<div class=\"alert alert-info\">x</div>")]
    [InlineData("<span style=\"color:RED; font-size: 20px\">x</span>",
        "<span class=\"hk-ink\" style=\"font-size: 20px; --ink: #ff0000\">x</span>")]
    [InlineData("<font color=blue>x</font>", "<font class=\"hk-ink\" style=\"--ink: #0000ff\">x</font>")]
    [InlineData("<p style=\"background:#ff0;color:#ffe\">x</p>",
        "<p class=\"hk-on-light\" style=\"background: #ffff00; color: #000000\">x</p>")]
    [InlineData("<a id=\"here\"></a>[x](#here)", "<a id=\"here\"></a><a href=\"#here\">x</a>")]
    [InlineData("<a name=\"here\">x</a>", "<a id=\"here\">x</a>")]
    [InlineData("<unknown>*x*</unknown> <!-- nothing -->", "<em>x</em>")]
    [InlineData("<div>\n\n*x* & $y<z$\n\n</div>", "<p><em>x</em> &amp; <span class=\"hk-tex\" data-hk-delimiter=\"1\">$y&lt;z$</span></p>")]
    [InlineData("<video src=x></video>", "<span class=\"hk-left-out\">[not in this page: video]</span>")]
    [InlineData("a < b and <5 <b>c</b>", "a &lt; b and &lt;5 <b>c</b>")]
    [InlineData("- [x] done <b>y</b>", "type=\"checkbox\"")]
    public void What_GitHub_shows_is_shown(string markdown, string html) =>
        Assert.Contains(html, Page.Notebook().Prose(markdown).Content(), StringComparison.Ordinal);

    [Fact]
    public void Headings_of_html_are_headings_of_the_page_among_the_others()
    {
        var html = Page.Notebook().Prose("<h1 id=mine>The <b>report</b></h1>\n\n## Two\n\n<h2>Three &amp; four</h2>").Html();

        Assert.Contains("<title>The report</title>", html, StringComparison.Ordinal);
        Assert.Contains("<h1 id=\"the-report\">The <b>report</b>", html, StringComparison.Ordinal);
        Assert.Matches("(?s)href=\"#two\">Two<.*href=\"#three--four\">Three &amp; four<", html);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b a=%>")]
    [InlineData("<b a=%><p>")]
    [InlineData("<a ")]
    [InlineData("<a \"")]
    [InlineData("<a b='")]
    [InlineData("<!--")]
    [InlineData("<style>")]
    [InlineData("<svg")]
    [InlineData("<h1>a")]
    [InlineData("<h1>a</h1>")]
    [InlineData("</b>")]
    [InlineData("<b></b>")]
    [InlineData("<table><tr><td>")]
    public void Hostile_html_is_read_at_once(string part)
    {
        var markdown = "<b>x</b> " + string.Concat(
            Enumerable.Range(0, 50_000).Select(index => part.Replace("%", $"{index}", StringComparison.Ordinal)));
        var watch = Stopwatch.StartNew();

        Page.Notebook().Prose(markdown).Prose("<div>\n" + markdown).Html();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static void AssertBalanced(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Regex.Matches(html, "<(/?)([a-z][a-z0-9]*)"))
        {
            var name = tag.Groups[2].Value;
            if (tag.Groups[1].Length > 0)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (name is not ("br" or "hr" or "img" or "wbr" or "input" or "col"))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
    }
}
