using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The shared page of experiments, whatever the campaigns are called.</summary>
public sealed class ExperimentPageTests(Chromium chromium, HostileExperiments hostile) : IClassFixture<HostileExperiments>
{
    [Theory]
    [InlineData(390, Theme.Dark)]
    [InlineData(1440, Theme.Light)]
    public async Task The_result_comes_first_every_figure_is_drawn_and_names_stay_text(int width, Theme theme)
    {
        await using var report = await chromium.OpenAsync(hostile.Page, width, theme: theme);
        var page = report.Page;

        // The first screen says the result.
        var result = page.Locator(".hk-insights > li").First;
        await Assertions.Expect(result).ToContainTextAsync("break-even");
        Assert.InRange((await result.BoundingBoxAsync())!.Y, 0, 800);
        await Assertions.Expect(page.Locator(".hk-figure-title").First).ToContainTextAsync("Of 12 experiments");

        Assert.Equal(HostileExperiments.Figures, await report.DrawnChartsAsync());
        Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"), 1, width);
        Assert.Empty(await OutsideAsync(page));
        Assert.Equal("Incremental ROAS", await page.TitleAsync());
        Assert.Empty(await AxeCore.SeriousFindingsAsync(page));
        foreach (var text in HostileReport.Texts.Take(6))
        {
            Assert.NotEqual(0, await page.GetByRole(AriaRole.Cell, new() { Name = text, Exact = true }).CountAsync());
        }

        Assert.False(await page.EvaluateAsync<bool>("() => 'hostile' in window"));
        Assert.Equal(0, await page.Locator("body :is(img, [onerror], [href^='javascript' i], iframe, object, embed)").CountAsync());
        Assert.DoesNotContain('\u202E', await report.ReadAsync());
        await report.AssertQuietAsync();
    }

    // A drawn text that its figure cuts off is one that nobody reads.
    private static Task<string[]> OutsideAsync(IPage page) => page.Locator(".hk-chart .main-svg text").EvaluateAllAsync<string[]>(
        """
        (texts) => texts.filter((text) => text.textContent && text.checkVisibility()).filter((text) => {
          const [at, chart] = [text.getBoundingClientRect(), text.closest(".hk-chart").getBoundingClientRect()];
          return at.left < chart.left - 1 || at.right > chart.right + 1 || at.top < chart.top - 1 || at.bottom > chart.bottom + 1;
        }).map((text) => text.textContent)
        """);
}
