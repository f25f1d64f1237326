using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HealthKart.Browser.Tests;

/// <summary>A report that is opened once and read at any width, in both themes, folded and unfolded.</summary>
internal sealed partial class ResizedPage(ReportPage report)
{
    private const int Height = 900;

    private const string AreDrawn = """
        () => {
          const ground = getComputedStyle(document.documentElement).backgroundColor;
          return Array.from(document.querySelectorAll(".hk-chart")).filter((chart) => chart.checkVisibility()).every((chart) => {
            const drawing = chart.querySelector(".main-svg");
            return drawing && getComputedStyle(drawing).backgroundColor === ground && Math.abs(drawing.clientWidth - chart.clientWidth) < 2;
          });
        }
        """;

    // A table of a figure is made when it is opened; the first row of the table shows its details.
    private const string Unfold = """
        async () => {
          document.querySelectorAll("details:not(.code, .hk-columns)").forEach((each) => { each.open = true; });
          if (!document.querySelector(".hk-detail")) document.querySelector(".hk-open").click();
          await new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))));
        }
        """;

    private const string Fold = "() => document.querySelectorAll('details').forEach((each) => { each.open = false; })";
    private const string ToTheTop = "() => scrollTo({ top: 0, behavior: 'instant' })";
    private const string SwitchTheme = "() => document.querySelector('.theme-switch').click()";
    private const string SwitchSidebar = "() => document.querySelector('.open-sidebar').click()";
    private const string SwitchColumns = "() => document.querySelector('.hk-columns > summary').click()";
    private const string HasBar = "() => document.querySelector('.open-sidebar').checkVisibility()";

    private const string SwitchColours = """
        () => { const { dataset } = document.documentElement; dataset.hkTheme = dataset.hkTheme === "light" ? "dark" : "light"; }
        """;

    /// <summary>Widths of a phone, a tablet, a small laptop, a laptop and a desk.</summary>
    public static IReadOnlyList<int> Widths { get; } = [390, 768, 1024, 1440, 1920];

    /// <summary>The page.</summary>
    public IPage Page => report.Page;

    /// <summary>Makes the window as wide; charts follow.</summary>
    public Task ResizeAsync(int width) => Page.SetViewportSizeAsync(width, Height);

    /// <summary>Turns the theme by its switch, which draws the charts anew, with the letters of their width.</summary>
    public Task TurnAsync() => Page.EvaluateAsync(SwitchTheme);

    /// <summary>Waits until the charts that were drawn are drawn for the width and the theme.</summary>
    public Task HasChartsAsync() => Page.WaitForFunctionAsync(AreDrawn);

    /// <summary>Turns the theme without its charts, which look alike in both, and back; looks in between.</summary>
    public async Task InOtherColoursAsync(Func<Task> look)
    {
        await Page.EvaluateAsync(SwitchColours);
        await look();
        await Page.EvaluateAsync(SwitchColours);
    }

    /// <summary>Opens everything that is folded.</summary>
    public Task UnfoldAsync() => Page.EvaluateAsync(Unfold);

    /// <summary>Folds everything.</summary>
    public Task FoldAsync() => Page.EvaluateAsync(Fold);

    /// <summary>Opens what lies over the page, one after the other, and closes it; looks in between.</summary>
    public async Task InOverlaysAsync(Func<string, Task> look)
    {
        await Page.EvaluateAsync(SwitchColumns);
        await look("columns");
        await Page.EvaluateAsync(SwitchColumns);
        if (await Page.EvaluateAsync<bool>(HasBar))
        {
            await Page.EvaluateAsync(SwitchSidebar);
            await look("sidebar");
            await Page.EvaluateAsync(SwitchSidebar);
        }
    }

    /// <summary>Draws every chart: those of the dashboard are drawn when they come near.</summary>
    public async Task DrawAllAsync()
    {
        foreach (var figure in await Page.Locator("figure.hk-figure:visible").AllAsync())
        {
            await figure.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(figure).ToHaveAttributeAsync("data-hk-drawn", Drawn());
        }

        await Page.EvaluateAsync(ToTheTop);
    }

    [GeneratedRegex("^(true|nothing)$")]
    private static partial Regex Drawn();
}
