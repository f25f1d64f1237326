using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>A figure that is drawn again with other data, as a filter does it.</summary>
public sealed class FigureRedrawTests(Chromium chromium) : IDisposable
{
    private const string Show = """
        async (title) => {
          window.redrawn ??= document.querySelector("main").appendChild(document.createElement("figure"));
          window.redrawn.className = "hk-figure redrawn";
          const table = { columns: ["Name", "ROAS"], numbers: [false, true], rows: [[title, "1.00×"], ["b", "2.00×"]], rowCount: 7 };
          const meta = { title, howToRead: `How ${title}`, alt: `Alt ${title}`, table };
          const data = title === "" ? [] : [{ type: "bar", x: ["a", "b"], y: [1, 2], marker: { color: "#128A45" } }];
          const layout = { height: 300, paper_bgcolor: "#000000", meta };
          await window.healthKartFigures.show(window.redrawn, { data, layout, config: {} });
        }
        """;

    private readonly ReportFile _demo = new(DemoNotebook.Create());

    public void Dispose() => _demo.Dispose();

    [Theory]
    [InlineData("Two names")]
    [InlineData(DemoNotebook.HostileName)]
    public async Task The_words_and_the_table_go_with_the_drawing_and_stay_text(string title)
    {
        await using var report = await chromium.OpenAsync(_demo.Path);
        await report.Page.EvaluateAsync(Show, "Before");
        var figure = report.Page.Locator("figure.redrawn");
        await figure.GetByText("Show as table").ClickAsync();

        await report.Page.EvaluateAsync(Show, title);

        await Assertions.Expect(figure.Locator(".hk-figure-title")).ToHaveTextAsync(title);
        await Assertions.Expect(figure.Locator(".hk-how")).ToHaveTextAsync($"How to read How {title}");
        await Assertions.Expect(figure.Locator(".hk-chart")).ToHaveAttributeAsync("aria-label", $"Alt {title}");
        await Assertions.Expect(figure.Locator("tbody td").First).ToHaveTextAsync(title);
        await Assertions.Expect(figure.Locator("td.hk-num").First).ToBeVisibleAsync();
        await Assertions.Expect(figure.Locator("svg.main-svg").First).ToBeVisibleAsync();
        await Assertions.Expect(figure.GetByRole(AriaRole.Button, new() { Name = "Save as image" })).ToHaveCountAsync(1);
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_figure_of_nothing_says_so_and_comes_back()
    {
        await using var report = await chromium.OpenAsync(_demo.Path);
        var figure = report.Page.Locator("figure.redrawn");
        await report.Page.EvaluateAsync(Show, "Before");

        await report.Page.EvaluateAsync(Show, "");
        await Assertions.Expect(figure.Locator(".hk-chart")).ToBeHiddenAsync();
        await Assertions.Expect(figure.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await report.Page.EvaluateAsync(Show, "After");
        await Assertions.Expect(figure.Locator("svg.main-svg").First).ToBeVisibleAsync();
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task Theme_and_paper_turn_it_too()
    {
        await using var report = await chromium.OpenAsync(_demo.Path);
        await report.Page.EvaluateAsync(Show, "Before");
        await report.Page.EvaluateAsync(Show, "After");
        var chart = report.Page.Locator("figure.redrawn svg.main-svg").First;
        await Assertions.Expect(chart).ToHaveCSSAsync("background-color", "rgb(0, 0, 0)");

        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();
        await Assertions.Expect(chart).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(chart).ToHaveAttributeAsync("width", "680");
    }

    [Theory]
    [InlineData("ROAS of ₹12,000: A/B..\\C", "roas-of-12-000-a-b-c.png")]
    [InlineData(DemoNotebook.HostileName, "img-src-x-onerror-alert-1-script-script-document-title-brok.png")]
    [InlineData("../\u202E", "chart.png")]
    public async Task Its_picture_is_called_by_its_title_made_safe(string title, string name)
    {
        await using var report = await chromium.OpenAsync(_demo.Path);
        await report.Page.EvaluateAsync(Show, title);

        var download = await report.Page.RunAndWaitForDownloadAsync(
            () => report.Page.Locator("figure.redrawn").GetByRole(AriaRole.Button, new() { Name = "Save as image" }).ClickAsync());

        Assert.Equal(name, download.SuggestedFilename);
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_picture_is_large_and_in_the_theme_of_the_page()
    {
        await using var report = await chromium.OpenAsync(_demo.Path, theme: Theme.Light);

        var download = await report.Page.RunAndWaitForDownloadAsync(
            () => report.Page.GetByRole(AriaRole.Button, new() { Name = "Save as image" }).First.ClickAsync());

        var image = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var (size, corner) = await ReadAsync(report.Page, image);
        Assert.Matches(new Regex("^2000 x "), size);
        Assert.Equal("255,255,255", corner);
        await report.AssertQuietAsync();
    }

    private static async Task<(string Size, string Corner)> ReadAsync(IPage page, byte[] image)
    {
        var read = await page.EvaluateAsync<string[]>(
            """
            async (address) => {
              const image = new Image();
              image.src = address;
              await image.decode();
              const canvas = document.createElement("canvas");
              const context = canvas.getContext("2d");
              context.drawImage(image, 0, 0);
              return [`${image.width} x ${image.height}`, Array.from(context.getImageData(1, 1, 1, 1).data).slice(0, 3).join()];
            }
            """,
            "data:image/png;base64," + Convert.ToBase64String(image));
        return (read[0], read[1]);
    }
}
