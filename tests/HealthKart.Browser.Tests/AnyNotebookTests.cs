using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>A page of a notebook of any origin: what is wide scrolls in its cell, what has colours can be read.</summary>
public sealed class AnyNotebookTests(Chromium chromium) : IDisposable
{
    private readonly ReportFile _file = new(Notebook());

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Nothing_is_wider_than_the_window(int width)
    {
        await using var page = await chromium.OpenAsync(_file.Path, width: width, height: 844);

        Assert.Equal(width, await page.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"));
        await page.AssertQuietAsync();
    }

    [Fact]
    public async Task What_scrolls_is_reached_by_the_keyboard()
    {
        await using var page = await chromium.OpenAsync(_file.Path, width: 390, height: 844);

        await page.Page.Locator(".hk-out[tabindex='0']").First.WaitForAsync();

        Assert.Equal(2, await page.Page.Locator(".hk-wide[tabindex='0']").CountAsync());
        Assert.Equal(3, await page.Page.Locator(".hk-out[tabindex='0']").CountAsync());
    }

    [Theory]
    [InlineData(Theme.Dark)]
    [InlineData(Theme.Light)]
    public async Task Text_with_colours_of_its_own_can_be_read(Theme theme)
    {
        await using var page = await chromium.OpenAsync(_file.Path, theme: theme);

        Assert.Empty(await AxeCore.SeriousFindingsAsync(page.Page));
    }

    [Fact]
    public async Task On_paper_nothing_is_cut()
    {
        using var pdf = await PrintedPdf.OfAsync(Notebook());

        Assert.All(
            ["last_column", "last_cell", "column_59", "END", "the sum ends"],
            text => Assert.Contains(text, pdf.Text, StringComparison.Ordinal));
    }

    private static NotebookDocument Notebook()
    {
        var columns = string.Join('|', Enumerable.Range(0, 30).Select(static index => $"column {index}"));
        var rule = string.Concat(Enumerable.Repeat("|---", 31));
        var cells = string.Concat(Enumerable.Range(0, 40).Select(static index => $"<td>cell {index}</td>"));
        var heads = string.Concat(Enumerable.Range(0, 60).Select(static index => $"<th>column_{index}</th>"));
        var codes = string.Concat(Enumerable.Range(0, 256).Select(
            static code => $"\u001b[38;5;{code}mink\u001b[0m \u001b[48;5;{code}mon\u001b[31mred\u001b[0m "));
        var branch = "<details open><summary><code>" + new string('v', 120) + "</code></summary><table><tr><td>x</td><td>";
        var ends = string.Concat(Enumerable.Repeat("</td></tr></table></details>", 8));
        var tree = string.Concat(Enumerable.Repeat(branch, 8)) + "deep" + ends;
        var notebook = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""");
        notebook.InsertCell(
            0,
            CellKind.Markdown,
            $"# Any\n\n|{columns}|last_column|\n{rule}|\n|1|\n\n<table><tr>{cells}<td>last_cell</td></tr></table>\n\n"
            + "<span style=\"color:navy\">navy</span> <font color=yellow>yellow</font> <b style=\"background:#eef\">box `code`</b>\n\n"
            + $"```\n{new string('z', 500)}\n```\n\n{new string('x', 500)} `{new string('y', 500)}`\n\n"
            + $"$$ {string.Concat(Enumerable.Repeat("a + ", 90))} \\text{{the sum ends}} $$");
        notebook.InsertCell(1, CellKind.Code, "x").Outputs =
        [
            new StreamOutput("stdout", $"{codes}\n{new string('q', 3_000)}END\n"),
            new DisplayOutput(new MimeBundle("text/html", $"<table><tr>{heads}</tr></table>")),
            new DisplayOutput(new MimeBundle("text/html", $"<div>{tree}</div>")),
            new DisplayOutput(new MimeBundle("text/html", "<div style=\"width: 17797px; text-align: right\">far right</div>")),
            new ErrorOutput("Error", "bad", ["\u001b[0;31m" + new string('w', 500) + "\u001b[0m"]),
        ];
        return notebook;
    }
}
