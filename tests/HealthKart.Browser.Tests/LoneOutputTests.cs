using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>
/// Outputs one at a time beside the setup, as VS Code draws those that come into sight: none may need another one that was drawn before it.
/// </summary>
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
    public async Task The_dashboard_shows_its_numbers_until_the_setup_comes()
    {
        var dashboard = Assert.Single(report.Outputs, IsDashboard);
        const string Bring =
            "document.querySelectorAll('template')[0].replaceWith(document.createRange()"
            + ".createContextualFragment(document.querySelectorAll('template')[0].innerHTML))";
        using var file = new ReportFile(
            Page(dashboard + $"<button onclick=\"{Bring}\">setup</button><template>" + Setup + "</template>"));
        await using var alone = await chromium.OpenAsync(file.Path);
        await Assertions.Expect(alone.Page.Locator(".hk-dashboard-static .hk-card").First).ToBeVisibleAsync();

        // By itself and not by the pointer, which can miss it where the page is still laid out.
        await alone.Page.GetByRole(AriaRole.Button, new() { Name = "setup", Exact = true }).DispatchEventAsync("click");

        await Assertions.Expect(alone.Page.Locator(".hk-status-count")).ToHaveTextAsync("203 of 203 influencers");
        await alone.AssertQuietAsync();
    }

    [Fact]
    public async Task A_figure_alone_is_drawn()
    {
        var figures = report.Outputs.Where(IsFigure).ToList();
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            using var file = new ReportFile(Alone(figure));
            await using var alone = await chromium.OpenAsync(file.Path);

            await Assertions.Expect(alone.Page.Locator(".hk-out")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
            await Assertions.Expect(alone.Page.Locator(".hk-chart svg.main-svg").First).ToBeVisibleAsync();
            await alone.AssertQuietAsync();
        }
    }

    [Fact]
    public async Task A_figure_without_the_setup_shows_its_numbers()
    {
        var figure = report.Outputs.First(IsFigure);
        using var file = new ReportFile(Page(figure));
        await using var alone = await chromium.OpenAsync(file.Path);

        await Assertions.Expect(alone.Page.Locator("figure table:visible")).ToHaveCountAsync(1);
        await alone.AssertQuietAsync();
    }

    [Fact]
    public void No_further_output_holds_a_script_that_could_wait_for_another() =>
        Assert.DoesNotContain(report.Outputs, static output =>
            !IsDashboard(output) && !IsSetup(output) && !IsFigure(output) && output.Contains("<script", StringComparison.Ordinal));

    private string Setup => Assert.Single(report.Outputs, IsSetup);

    private static bool IsSetup(string output) => output.TrimStart().StartsWith("<style>", StringComparison.Ordinal);

    private static bool IsFigure(string output) =>
        !IsDashboard(output) && !IsSetup(output) && output.Contains("<figure class=\"hk-figure\"", StringComparison.Ordinal);

    private static bool IsDashboard(string output) => output.Contains("class=\"hk-dashboard\"", StringComparison.Ordinal);

    private string Alone(string output) => Page(Setup + output);

    private static string Page(string outputs) => "<!DOCTYPE html><meta charset=\"utf-8\">" + outputs;
}
