using System.Globalization;
using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Pdf;
using Xunit;

namespace HealthKart.Browser.Tests;

public sealed class PdfExportTests
{
    private const string Empty = """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""";

    [Fact]
    public async Task Pages_are_A4_with_title_day_and_number()
    {
        using var pdf = await PrintedPdf.OfAsync(DemoNotebook.Create(), new() { Date = new DateOnly(2025, 6, 30) });

        Assert.Contains("A4", pdf.Info, StringComparison.Ordinal);
        Assert.Matches(@"Title: +Campaign report\n", pdf.Info);
        Assert.Matches(@"Tagged: +yes\n", pdf.Info);
        Assert.InRange(pdf.Pages.Count, 2, 9);
        Assert.All(pdf.Pages.Index(), page => Assert.Matches(
            string.Create(CultureInfo.InvariantCulture, $@"Campaign report +30 June 2025 +{page.Index + 1} */ *{pdf.Pages.Count}\s*$"),
            page.Item));
    }

    [Fact]
    public async Task Every_chart_is_drawn_in_light_colours_and_nothing_that_can_be_clicked()
    {
        using var pdf = await PrintedPdf.OfAsync(DemoNotebook.Create());

        // Each stands in a drawing only, not in the table that a figure has where it is not drawn.
        Assert.All(
            ["ROAS (revenue ÷ payout)", "break-even 1×", "₹10,000"], label => Assert.Contains(label, pdf.Text, StringComparison.Ordinal));
        Assert.All(
            ["Show as table", "Show the code", "Contents", "var best"],
            control => Assert.DoesNotContain(control, pdf.Text, StringComparison.Ordinal));
        Assert.InRange(Share(pdf.Picture(1), static gray => gray > 200), 0.7, 1);
    }

    [Fact]
    public async Task Links_work_and_headings_are_bookmarks()
    {
        using var pdf = await PrintedPdf.OfAsync(DemoNotebook.Create());

        Assert.Contains("(https://example.org/rules)", pdf.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", pdf.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("/Outlines", pdf.Raw, StringComparison.Ordinal);
        Assert.All(
            [
                "(What stands out)", "(Who earns the money back)", "(By platform and category)", "(All influencers)",
                "(What the data cannot tell)",
            ],
            heading => Assert.Contains("/Title " + heading, pdf.Raw, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_repeats_its_head_and_leaves_neither_head_nor_caption_alone()
    {
        using var pdf = await PrintedPdf.OfAsync(DemoNotebook.WithTable(120));

        Assert.InRange(pdf.Pages.Count, 3, 6);
        Assert.All(pdf.Pages, static page => Assert.Contains("Influencer    ", page, StringComparison.Ordinal));

        for (var lines = 33; lines < 40; lines++)
        {
            using var low = await PrintedPdf.OfAsync(Lines(lines, DemoNotebook.WithTable(12).Cells[0].Outputs));
            var page = Assert.Single(low.Pages, static page => page.Contains("Influencers of the report", StringComparison.Ordinal));
            Assert.Contains("Kabir Singh", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_wider_than_the_paper_is_made_to_fit()
    {
        var cells = string.Concat(
            Enumerable.Range(1, 40).Select(static column => string.Create(CultureInfo.InvariantCulture, $"<td>value_{column}</td>")));
        var notebook = NotebookDocument.Parse(Empty);
        notebook.InsertCell(0, CellKind.Code, "1").Outputs =
        [
            new DisplayOutput(new MimeBundle("text/html", $"<table><tr>{cells}</tr></table>")),
            new DisplayOutput(new MimeBundle("text/html", "<div style=\"width: 1400px; text-align: right\">far right</div>")),
            new StreamOutput("stdout", new string('y', 500) + "END\n"),
        ];

        using var pdf = await PrintedPdf.OfAsync(notebook);

        Assert.All(["value_40", "far right", "END"], text => Assert.Contains(text, pdf.Text, StringComparison.Ordinal));
        var picture = pdf.Picture(1);
        var margin = Enumerable.Range(picture.GetLength(1) - 20, 20)
            .SelectMany(column => Enumerable.Range(0, picture.GetLength(0)).Select(row => picture[row, column]));
        Assert.All(margin, static gray => Assert.True(gray > 250));
    }

    [Fact]
    public async Task Code_is_printed_when_asked_for_except_that_of_cells_that_hide_it()
    {
        var notebook = NotebookDocument.Parse(Empty);
        notebook.InsertCell(0, CellKind.Code, "var shown = 1;");
        notebook.InsertCell(1, CellKind.Code, "var byTag = 2;", "hide-input");
        notebook.InsertCell(2, CellKind.Code, "var byOtherTag = 3;", "remove-input");
        notebook.InsertCell(3, CellKind.Code, "var byJupyter = 4;").Metadata["jupyter"] = new JsonObject { ["source_hidden"] = true };

        using var pdf = await PrintedPdf.OfAsync(notebook, new() { Page = new() { UnfoldCode = true } });

        Assert.Contains("var shown = 1;", pdf.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("var by", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_is_that_of_the_run()
    {
        var notebook = Lines(1, []);
        notebook.Metadata["papermill"] = new JsonObject { ["end_time"] = "2024-02-29T12:00:00.000000+00:00" };

        using var pdf = await PrintedPdf.OfAsync(notebook);

        Assert.Contains("29 February 2024", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_title_stays_text()
    {
        using var pdf = await PrintedPdf.OfAsync(Lines(1, []), new() { Page = new HtmlExportOptions { Title = DemoNotebook.HostileName } });

        Assert.Contains("<img src=x onerror=alert(1)>", pdf.Pages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("window.open('AWAY'); fetch('AWAY').catch(() => {}); new Image().src = 'AWAY'")]
    [InlineData("location.href = 'AWAY'")]
    [InlineData("const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=AWAY'; document.head.append(m)")]
    public async Task A_script_reaches_no_other_site(string script)
    {
        await using var site = new OtherSite();

        var failure = await Record.ExceptionAsync(async () =>
        {
            using var pdf = await PrintedPdf.OfAsync(WithScript(script.Replace("AWAY", site.Address, StringComparison.Ordinal)));
        });

        // Whether there was still time to print depends on when it leaves.
        Assert.True(failure is null or PdfExportException, failure?.ToString());
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task A_script_that_takes_the_page_away_is_told()
    {
        PrintedPdf.Require();

        var failure = await Assert.ThrowsAsync<PdfExportException>(
            () => PrintedPdf.OfAsync(WithScript("addEventListener('load', () => document.querySelector('main').remove())")));

        Assert.StartsWith("A script in the notebook's outputs left or replaced the page", failure.Message, StringComparison.Ordinal);
    }

    private static NotebookDocument WithScript(string script) =>
        Lines(1, [new DisplayOutput(new MimeBundle("text/html", $"<script>{script}</script>"))]);

    private static NotebookDocument Lines(int count, IReadOnlyList<NotebookOutput> then)
    {
        var notebook = NotebookDocument.Parse(Empty, "lines.ipynb");
        notebook.InsertCell(0, CellKind.Markdown, string.Concat(Enumerable.Repeat("- line\n", count)));
        notebook.InsertCell(1, CellKind.Code, "1").Outputs = then;
        return notebook;
    }

    private static double Share(byte[,] picture, Func<byte, bool> counts) => picture.Cast<byte>().Average(gray => counts(gray) ? 1.0 : 0);
}
