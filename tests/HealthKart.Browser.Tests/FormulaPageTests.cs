using HealthKart.Notebooks.Documents;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>What KaTeX makes of the formulas of a notebook, without a network.</summary>
public sealed class FormulaPageTests(Chromium chromium)
{
    private const string Formulas = """
        # Fit by $R^2$
        $a_1*b_2*c$, \(x^2\), \\(y^2\\), and $5 and $10.

        $$
        \hat\beta = (X^TX)^{-1}X^Ty
        - c
        $$

        \begin{align}
        a &= b \label{eq:a} \\
        - c &= d
        \end{align}

        \begin{eqnarray}a&=&b\end{eqnarray}

        $\newcommand{\E}{\mathbb{E}}$ then $\E[X]$
        """;

    private const string Hostile = """
        $\href{javascript:alert(1)}{x}$ $\url{https://example.org}$ $\includegraphics{https://example.org/x.png}$
        $\htmlClass{a}{x}$ $\htmlId{a}{x}$ $\htmlStyle{position:fixed}{x}$ $\htmlData{a=b}{x}$
        $\def\a{\a\a}\a$ $\nosuch$ $\frac{a$ $</span><img src=x onerror=alert(1)>$
        """;

    [Fact]
    public async Task Formulas_are_typeset_without_a_request()
    {
        using var file = File(Formulas);
        await using var page = await chromium.OpenAsync(file.Path);

        var written = await page.Page.Locator(".hk-tex:not(:has(.katex))").AllTextContentsAsync();

        Assert.Empty(written);
        Assert.Equal(9, await page.Page.Locator("main .hk-tex .katex").CountAsync());
        await Assertions.Expect(page.Page.Locator("main p").First).ToContainTextAsync("and $5 and $10.");
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.fonts.ready.then(() => document.fonts.check('16px KaTeX_Math'))"));
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task A_hostile_or_a_wrong_formula_is_shown_as_it_was_written()
    {
        using var file = File(Hostile);
        await using var page = await chromium.OpenAsync(file.Path);

        var written = await page.Page.Locator(".hk-tex:not(:has(.katex))").AllTextContentsAsync();

        Assert.Equal(10, written.Count);
        Assert.Equal(1, await page.Page.Locator(".hk-tex .katex").CountAsync());
        Assert.Equal(0, await page.Page.Locator("main a:not(.anchor), main img, main [style*=fixed]").CountAsync());
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Huge_formulas_end_and_stay_in_their_cell()
    {
        var nested = "$" + new string('{', 20_000) + "x" + new string('}', 20_000) + "$";
        var doubled = @"$\def\a{xx}" + string.Concat(Enumerable.Repeat(@"\edef\a{\a\a}", 60)) + @"\a$";
        using var file = File($"{nested}\n\n{doubled}\n\n$$\\rule{{900em}}{{1em}}{new string('x', 2_000)}$$");
        await using var page = await chromium.OpenAsync(file.Path, width: 390, height: 844);

        Assert.Equal(390, await page.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"));
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task Without_scripts_a_formula_can_be_read()
    {
        using var file = File("so $a_1$");
        await using var page = await chromium.OpenAsync(file.Path, scripts: false);

        await Assertions.Expect(page.Page.Locator("main")).ToContainTextAsync("so $a_1$");
    }

    private static ReportFile File(string markdown)
    {
        var notebook = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""");
        notebook.InsertCell(0, CellKind.Markdown, markdown);
        return new ReportFile(notebook);
    }
}
