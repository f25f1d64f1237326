using System.Text.RegularExpressions;
using HealthKart.Cli.Processes;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>What options say of the page of a report: its title, its code, what it compares with.</summary>
public sealed class ReportPageTests
{
    [Fact]
    public async Task A_title_is_text_whatever_it_holds_and_stands_in_head_and_page()
    {
        var page = await PageOfSample("--title", "A *B* <i>C</i> [D](e) # &amp; `F` $g$ (h^2)");

        Assert.Contains("<title>A *B* &lt;i&gt;C&lt;/i&gt; [D](e) # &amp;amp; `F` $g$ (h^2)</title>", page, StringComparison.Ordinal);
        Assert.Matches(@"<h1[^>]*>A \*B\* &lt;i&gt;C&lt;/i&gt; \[D\]\(e\) # &amp;amp; `F` \$g\$ \(h\^2\)<", page);
        Assert.DoesNotContain("Influencer campaign report</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_is_in_the_page_only_where_it_is_asked_for()
    {
        Assert.DoesNotContain("<details class=\"code\"", await PageOfSample(), StringComparison.Ordinal);
        Assert.Contains("<details class=\"code\"", await PageOfSample("--code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_numbers_are_compared_with_the_period_before_unless_none_is_asked_for()
    {
        string[] july = ["--from", "2025-07-01", "--to", "2025-07-31"];

        Assert.Contains("on 1 Jun 2025 – 30 Jun 2025", await PageOfSample(july), StringComparison.Ordinal);
        Assert.Contains(
            "on 1 Mar 2025 – 31 Mar 2025", await PageOfSample([.. july, "--compare-with", "2025-03"]), StringComparison.Ordinal);
        Assert.DoesNotContain("on 1 Jun 2025 – ", await PageOfSample([.. july, "--compare-with", "none"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--compare-with", "previous", "There is nothing to compare with for 'previous': the sales begin on 1 Jan 2025.")]
    [InlineData("--title", " ", "--title needs a text")]
    public async Task What_cannot_be_done_is_one_line(string option, string value, string message)
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder, "report", "--quiet", "--data", RepositoryRoot.PathOf("data"), option, value);

        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("exports/campaign-report.html")));
    }

    [Fact]
    public async Task No_folder_of_the_machine_stands_in_the_page()
    {
        using var folder = new TemporaryFolder();
        await CommandRun.Of(
            folder, "report", "--quiet", "--data", RepositoryRoot.PathOf("data"), "--export", folder.PathOf("out"), "--min-orders", "3");

        var page = await File.ReadAllTextAsync(folder.PathOf("out/campaign-report.html"), TestContext.Current.CancellationToken);

        var parameters = page[page.IndexOf("<section class=\"parameters\">", StringComparison.Ordinal)..];
        Assert.Contains("<dt>exportFolder</dt><dd>out</dd>", parameters, StringComparison.Ordinal);
        Assert.Contains("<dt>minOrders</dt><dd>3</dd>", parameters, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.FullName, page, StringComparison.Ordinal);
        Assert.DoesNotContain(RepositoryRoot.PathOf("data"), page, StringComparison.Ordinal);
        Assert.True(Regex.IsMatch(page, "href=\"#parameters-used\""), "The contents lead to the parameters.");
    }

    private static async Task<string> PageOfSample(params IReadOnlyList<string> options)
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of(folder, ["report", "--quiet", "--data", RepositoryRoot.PathOf("data"), .. options]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return await File.ReadAllTextAsync(folder.PathOf("exports/campaign-report.html"), TestContext.Current.CancellationToken);
    }
}
