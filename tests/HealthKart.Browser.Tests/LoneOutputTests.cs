using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>Outputs one at a time, as VS Code draws those that come into sight: none may need another that was drawn before it.</summary>
public sealed class LoneOutputTests(Chromium chromium, SampleReport report) : IClassFixture<SampleReport>
{
    [Fact]
    public async Task The_dashboard_alone_is_live_and_draws_its_charts()
    {
        using var file = new ReportFile(Alone(Assert.Single(report.Outputs, IsDashboard)));
        await using var alone = await chromium.OpenAsync(file.Path);

        await Assertions.Expect(alone.Page.Locator(".hk-status-count")).ToHaveTextAsync("203 of 203 influencers");
        var charts = alone.Page.Locator(".hk-dashboard-chart");
        Assert.Equal(6, await charts.CountAsync());
        for (var chart = 0; chart < 6; chart++)
        {
            await charts.Nth(chart).ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(charts.Nth(chart).Locator(".hk-chart svg.main-svg").First).ToBeVisibleAsync();
        }

        await alone.AssertQuietAsync();
    }

    [Fact]
    public async Task A_figure_alone_shows_its_numbers_where_nothing_brings_what_draws_it()
    {
        var figures = report.Outputs.Where(static output => !IsDashboard(output) && output.Contains("class=\"hk-figure\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            using var file = new ReportFile(Alone(figure));
            await using var alone = await chromium.OpenAsync(file.Path);

            Assert.Equal("rgb(0, 0, 0)", await alone.Page.Locator(".hk-out").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
            await Assertions.Expect(alone.Page.Locator("figure table:visible")).ToHaveCountAsync(1);
            await alone.AssertQuietAsync();
        }
    }

    [Fact]
    public void No_further_output_holds_a_script_that_could_wait_for_another() =>
        Assert.DoesNotContain(report.Outputs, static output => !IsDashboard(output) && !IsSetup(output)
            && !output.Contains("class=\"hk-figure\"", StringComparison.Ordinal) && output.Contains("<script", StringComparison.Ordinal));

    private static bool IsSetup(string output) => output.TrimStart().StartsWith("<script>", StringComparison.Ordinal);

    private static bool IsDashboard(string output) => output.Contains("class=\"hk-dashboard\"", StringComparison.Ordinal);

    private static string Alone(string output) => "<!DOCTYPE html><meta charset=\"utf-8\">" + output;
}
