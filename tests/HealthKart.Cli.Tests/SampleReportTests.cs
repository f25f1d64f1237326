using System.Text;
using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Tests.Running;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>The report of the committed sample campaign.</summary>
public sealed class SampleReportTests
{
    private static readonly string s_data = RepositoryRoot.PathOf("data");

    [Theory]
    [InlineData(0)]
    [InlineData(200_000)]
    public async Task Its_files_are_opened_once_whatever_is_asked_of_them(int moreSales)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only the kernel of Linux is asked how often a file is opened.");
        using var folder = new TemporaryFolder();
        string[] files = ["influencers.csv", "payouts.csv", "posts.csv", "tracking_data.csv"];
        foreach (var file in files)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(s_data, file), TestContext.Current.CancellationToken);
            folder.Write($"exports in/{file}", text);
        }

        var sales = folder.PathOf("exports in/tracking_data.csv");
        var last = (await File.ReadAllLinesAsync(sales, TestContext.Current.CancellationToken))[^1];
        await File.AppendAllLinesAsync(sales, Enumerable.Repeat(last, moreSales), TestContext.Current.CancellationToken);
        using var opens = new FileOpens(folder.PathOf("exports in"));
        opens.Count();

        var run = await CommandRun.Of(
            folder, "report", "--quiet", "--data", "exports in", "--campaign", "MB_AlwaysOn", "--platform", "Instagram");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var counts = opens.Count();
        Assert.All(files, file => Assert.Equal((file, 1), (file, counts.GetValueOrDefault(file))));
    }

    [Fact]
    public async Task The_csv_guards_formulas_unless_raw_texts_are_asked_for_and_has_a_mark_on_request()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/influencers.csv", "id,name\n1,=1+1\n2,Vikram\n");

        await CommandRun.Of(folder, "report", "--quiet");
        await CommandRun.Of(folder, "report", "--quiet", "--export", "raw", "--csv-raw", "--csv-bom");

        var guarded = await File.ReadAllBytesAsync(
            folder.PathOf("exports/filtered-influencers.csv"), TestContext.Current.CancellationToken);
        var raw = await File.ReadAllBytesAsync(folder.PathOf("raw/filtered-influencers.csv"), TestContext.Current.CancellationToken);
        Assert.StartsWith("influencer_id", Encoding.UTF8.GetString(guarded), StringComparison.Ordinal);
        Assert.Contains("\r\n1,\"'=1+1\",", Encoding.UTF8.GetString(guarded), StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], raw[..3]);
        Assert.Contains("\r\n1,=1+1,", Encoding.UTF8.GetString(raw), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_leave_exactly_the_influencers_that_they_name_and_tell_how_many_they_hide()
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(
            folder, "report", "--quiet", "--data", s_data, "--platform", "Instagram", "--category", "Fitness", "--min-roas", "2");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var named = CampaignData.Load(s_data)
            .Performance().Influencers.Where(row => row is { Platform: "Instagram", Category: "Fitness" })
            .ToList();
        var kept = named.Where(row => row.Roas >= 2).ToList();
        Assert.NotEmpty(kept);
        Assert.NotEqual(named.Count, kept.Count);
        var rows = await File.ReadAllLinesAsync(folder.PathOf("exports/filtered-influencers.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(kept.Select(row => row.InfluencerId), rows.Skip(1).Select(row => row.Split(',')[0]));
        var page = await File.ReadAllTextAsync(folder.PathOf("exports/campaign-report.html"), TestContext.Current.CancellationToken);
        var hidden = named.Except(kept).Sum(row => row.Revenue);
        Assert.Contains(
            $"The minimum ROAS of 2.00× hides {named.Count - kept.Count} influencers with {Numerals.Indian.Money(hidden)} of revenue",
            page,
            StringComparison.Ordinal);
        Assert.Contains("Only platform Instagram; category Fitness; ROAS of at least 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_in_the_place_of_revenue_is_an_issue_of_the_report_and_no_failure()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        File.AppendAllText(folder.PathOf("data/tracking_data.csv"), "app,Summer,1,Whey,2025-03-05,1,lots\n");

        var run = await CommandRun.Of(folder, "report", "--quiet");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var page = await File.ReadAllTextAsync(folder.PathOf("exports/campaign-report.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Line 4 (&#x27;lots&#x27;)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notebook_is_valid_for_Jupyter_as_committed_and_as_executed()
    {
        await JupyterValidator.RequireAsync();
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder, "report", "--quiet", "--data", s_data, "--platform", "YouTube");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        await JupyterValidator.AssertValidAndLaidOutAsync(RepositoryRoot.PathOf("notebooks", "campaign-report.ipynb"));
        await JupyterValidator.AssertValidAsync(folder.PathOf("exports/campaign-report.ipynb"));
        await JupyterValidator.AssertRoundTripAsync(folder.PathOf("exports/campaign-report.ipynb"));
    }

    [Fact]
    public async Task Jupyters_own_converter_shows_the_executed_notebook_with_its_numbers()
    {
        await JupyterValidator.RequireConverterAsync();
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "report", "--quiet", "--data", s_data)).ExitCode);

        var page = await JupyterValidator.ToHtmlAsync(folder.PathOf("exports/campaign-report.ipynb"));

        var campaign = CampaignData.Load(s_data).Performance();
        Assert.Contains(
            $"<div class=\"hk-card-value\">{Numerals.Indian.Ratio(campaign.Totals.Roas)}</div>", page, StringComparison.Ordinal);
        Assert.All(campaign.Top(10), row => Assert.Contains($">{row.Name}<", page, StringComparison.Ordinal));
        Assert.Contains("<figure class=\"hk-figure\">", page, StringComparison.Ordinal);
    }
}
