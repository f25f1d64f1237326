using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The report on paper: <c>report --pdf</c>.</summary>
public sealed class ReportPdfTests
{
    [Fact]
    public async Task It_has_what_a_reader_asks_for_and_leaves_the_long_lists_out()
    {
        PrintedPdf.Require();
        using var report = await CommandReport.OfSampleAsync("--pdf", "--platform", "Instagram", "--from", "2025-02-01");

        using var pdf = PrintedPdf.Of(report.PathOf("exports/campaign-report.pdf"));

        Assert.InRange(pdf.Pages.Count, 6, 20);
        Assert.All(
            [
                "Only platform Instagram; from 1 Feb 2025 on",
                "The sales file runs from 1 Jan 2025 to 31 Dec 2025",
                "Total payout",
                "ROAS (revenue ÷ payout)",
            ],
            text =>
                Assert.Contains(text, pdf.Pages.Take(5).Aggregate("", static (all, page) => all + Single(page)), StringComparison.Ordinal));
        Assert.All(
            [
                "Below break-even, by reason", "Are the payouts what they should be?", "What became of the rows of each file",
                "Assumptions", "Glossary",
            ],
            text => Assert.Contains(text, pdf.Text, StringComparison.Ordinal));
        Assert.All(
            ["Every influencer", "Save as image", "Show as table", "Light theme", "Dark theme", "The join report"],
            text => Assert.DoesNotContain(text, pdf.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_whole_has_at_most_twelve_pages_and_its_first_two_can_be_had_alone()
    {
        PrintedPdf.Require();
        using var report = await CommandReport.OfSampleAsync("--pdf", "--pdf-summary");

        using var whole = PrintedPdf.Of(report.PathOf("exports/campaign-report.pdf"));
        using var summary = PrintedPdf.Of(report.PathOf("exports/campaign-report-summary.pdf"));

        Assert.InRange(whole.Pages.Count, 3, 12);
        Assert.Equal(2, summary.Pages.Count);
        Assert.Contains("Each ₹1 of payout brought back ₹1.96 of revenue", Single(summary.Pages[0]), StringComparison.Ordinal);
        Assert.Contains("Data: all 7,004 rows", Single(summary.Pages[0]), StringComparison.Ordinal);
        Assert.Contains("Revenue was highest", Single(summary.Pages[1]), StringComparison.Ordinal);
        Assert.DoesNotContain("/tmp", whole.Text + summary.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit", "payout-audit", "₹26,000 overpaid")]
    [InlineData("incremental", "incremental-roas", "MB_Freedom_Gains")]
    public async Task The_other_pages_are_printed_by_their_commands_too_without_code_or_the_machines_folders(
        string command, string name, string text)
    {
        PrintedPdf.Require();
        using var report = await CommandReport.OfSampleAsync(command, "--pdf");

        using var pdf = PrintedPdf.Of(report.PathOf($"exports/{name}.pdf"));

        Assert.InRange(pdf.Pages.Count, 2, 12);
        Assert.Contains(text, Single(pdf.Pages[0]), StringComparison.Ordinal);
        Assert.All(
            ["Save as image", "Table as CSV", "using HealthKart", report.PathOf("")],
            word => Assert.DoesNotContain(word, pdf.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_browser_nothing_runs_and_nothing_is_written()
    {
        using var report = new CommandReport();
        using var error = new StringWriter();

        var code = await report.RunToTheEndAsync(error, "--pdf", "--browser", "/no/such/browser");

        Assert.Equal(2, code);
        Assert.StartsWith("error: There is no browser '/no/such/browser'.", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(report.PathOf("exports")));
    }

    [Fact]
    public async Task A_browser_that_fails_leaves_page_and_PDF_as_they_were()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It needs /bin/false.");
        using var report = await CommandReport.OfSampleAsync();
        var page = await File.ReadAllTextAsync(report.Page, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(report.PathOf("exports/campaign-report.pdf"), "older", TestContext.Current.CancellationToken);
        using var error = new StringWriter();

        var code = await report.RunToTheEndAsync(error, "--pdf", "--browser", "false", "--platform", "Instagram");

        Assert.Equal(2, code);
        Assert.StartsWith("error: The browser ", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(page, await File.ReadAllTextAsync(report.Page, TestContext.Current.CancellationToken));
        Assert.Equal(
            "older", await File.ReadAllTextAsync(report.PathOf("exports/campaign-report.pdf"), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.EnumerateFiles(report.PathOf("exports"), ".healthkart-*"));
    }

    private static string Single(string page) => string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + " ";
}
