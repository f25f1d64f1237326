using System.Globalization;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The executed report in Jupyter's own page: another page's styles, keys and cleaning around our outputs.</summary>
public sealed class JupyterPageTests(Chromium chromium, JupyterReport report) : IClassFixture<JupyterReport>
{
    private const int Charts = 6;

    // What a host's rules change of an element. Drawings are plotly's own matter.
    private const string Looks = """
        () => {
          const names = ["backgroundColor", "backgroundImage", "borderCollapse", "borderBottomWidth", "borderLeftColor", "borderLeftWidth",
            "borderRadius", "borderTopColor", "borderTopWidth", "boxShadow", "boxSizing", "color", "colorScheme", "cursor", "display",
            "float", "fontFamily", "fontSize", "fontStyle", "fontWeight", "letterSpacing", "lineHeight", "listStyleType", "marginBottom",
            "marginLeft", "marginRight", "marginTop", "maxWidth", "minHeight", "minWidth", "opacity", "overflowWrap", "overflowX",
            "paddingBottom", "paddingLeft", "paddingRight", "paddingTop", "position", "tableLayout", "textAlign", "textDecorationLine",
            "textIndent", "textTransform", "verticalAlign", "visibility", "whiteSpace", "wordBreak"];
          const drawn = ".hk-chart *, svg, svg *, script, style";
          return Array.from(document.querySelectorAll(".hk-out, .hk-out *")).filter((element) => !element.matches(drawn)).map((element) => {
            const look = getComputedStyle(element);
            return `${element.localName}.${element.className}: ` + names.map((name) => `${name} ${look[name]}`).join("; ");
          });
        }
        """;

    // The numbers of cards that stand on more than one line.
    private const string BrokenValues = """
        () => Array.from(document.querySelectorAll(".hk-card-value")).filter((value) => {
          const range = document.createRange();
          range.selectNodeContents(value);
          return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size > 1;
        }).map((value) => value.textContent)
        """;

    [Fact]
    public async Task The_dashboard_is_used_there_as_in_the_exported_page()
    {
        await using var jupyter = await JupyterPage.OpenAsync(chromium, report.Root, report.Trusted);
        var page = jupyter.Page;
        var cells = await jupyter.CellsAsync();
        var data = CampaignData.Load(RepositoryRoot.PathOf("data"));

        // In Jupyter, two letters d outside of a field delete a cell.
        var name = page.Locator("[data-hk-filter='name'] input");
        await name.ClickAsync();
        await name.PressSequentiallyAsync("dd");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".hk-status-count"))
            .ToHaveTextAsync($"{data.Performance(new CampaignFilter { Name = "dd" }).Influencers.Count} of 203 influencers");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove filter name has" }).PressAsync("Enter");
        var platform = page.Locator("[data-hk-filter='platform']");
        await platform.Locator("summary").ClickAsync();
        await platform.GetByText("Instagram").ClickAsync();

        var expected = data.Performance(new CampaignFilter { Platforms = ["Instagram"] });
        await Assertions.Expect(page.Locator(".hk-status-count")).ToHaveTextAsync($"{expected.Influencers.Count} of 203 influencers");
        await Assertions.Expect(page.Locator("[data-hk-card='roas'] .hk-card-value"))
            .ToHaveTextAsync(Numerals.Indian.Ratio(expected.Totals.Roas));
        await DrawAllAsync(page);
        await page.Locator("th[data-hk-column='cpo'] button").ClickAsync();
        var dearest = expected.Influencers.Where(static row => row.CostPerOrder is not null).MaxBy(static row => row.CostPerOrder)!;
        await Assertions.Expect(page.Locator(".hk-influencer-id").First).ToHaveTextAsync(dearest.InfluencerId);
        await page.Locator(".hk-open").First.ClickAsync();
        await Assertions.Expect(page.Locator(".hk-detail")).ToContainTextAsync("Payouts");
        var heat = page.Locator("[data-hk-chart='heat']");
        await heat.GetByText("Show as table").ClickAsync();
        await Assertions.Expect(heat.Locator("table")).ToBeVisibleAsync();

        using var csv = new MemoryStream();
        expected.ToDataFrame().WriteCsv(csv);
        Assert.Equal(
            csv.ToArray(),
            await DownloadAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Download CSV" }), "filtered-influencers.csv"));
        var image = await DownloadAsync(page, heat.GetByRole(AriaRole.Button, new() { Name = "Save as image" }), ".png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], image[..4]);
        Assert.Equal(cells, await jupyter.CellsAsync());
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
        jupyter.AssertQuiet();
    }

    [Fact]
    public async Task Every_chart_of_the_notebook_to_explore_with_is_drawn_there_and_every_frame_is_a_table()
    {
        await using var jupyter = await JupyterPage.OpenAsync(chromium, report.Root, report.Explored);

        await DrawAllAsync(jupyter.Page);

        Assert.Equal(5, await jupyter.Page.Locator(".hk-figure .hk-chart:visible").CountAsync());
        Assert.Equal(3, await jupyter.Page.Locator(".hk-out > .hk-scroll > table.hk-table:visible").CountAsync());
        await Assertions.Expect(jupyter.Page.Locator(".hk-figure", new() { HasText = "Revenue by platform" }).Locator("svg.main-svg").First)
            .ToBeVisibleAsync();
        jupyter.AssertQuiet();
    }

    [Fact]
    public async Task The_server_has_no_kernel_of_the_machine() =>
        Assert.Contains("\"kernelspecs\": {}", await report.KernelsAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Every_output_looks_there_as_on_an_empty_page_and_stands_in_no_scrolled_box()
    {
        await using var jupyter = await JupyterPage.OpenAsync(chromium, report.Root, report.Trusted);
        await DrawAllAsync(jupyter.Page);
        Assert.Empty(await jupyter.Page.EvaluateAsync<string[]>(BrokenValues));
        var width = await jupyter.Page.Locator(".hk-out").First.EvaluateAsync<double>("output => output.getBoundingClientRect().width");
        using var file = new ReportFile(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<!DOCTYPE html><meta charset=\"utf-8\"><div style=\"width: {width}px\">{string.Concat(report.Outputs)}</div>"));
        await using var alone = await chromium.OpenAsync(file.Path, height: 1200);
        await DrawAllAsync(alone.Page);

        var expected = await alone.Page.EvaluateAsync<string[]>(Looks);
        var looks = await jupyter.Page.EvaluateAsync<string[]>(Looks);

        Assert.Equal(expected, looks);
        Assert.True(looks.Length > 2_000);
        Assert.Equal(0, await jupyter.Page.Locator(".output_scroll .hk-dashboard").CountAsync());
    }

    [Fact]
    public async Task In_a_notebook_that_Jupyter_does_not_trust_the_numbers_stand_there_as_text()
    {
        await using var jupyter = await JupyterPage.OpenAsync(chromium, report.Root, report.Untrusted);
        var output = jupyter.Page.Locator(".output_html", new() { HasText = "Total revenue" }).First;
        var totals = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance().Totals;

        await Assertions.Expect(output).ToContainTextAsync(Numerals.Indian.Ratio(totals.Roas));
        await Assertions.Expect(output).ToContainTextAsync(Numerals.Indian.Money(totals.Revenue));
        Assert.Equal(Charts + 1, await output.Locator("table:visible").CountAsync());
        Assert.DoesNotContain("facts", await output.InnerTextAsync(), StringComparison.Ordinal);
        jupyter.AssertQuiet();
    }

    [Fact]
    public async Task In_such_a_notebook_each_chart_is_an_image_beside_its_table_which_a_drawing_takes_away()
    {
        await using var untrusted = await JupyterPage.OpenAsync(chromium, report.Root, report.Untrusted);
        var images = untrusted.Page.Locator("figure > img:visible");
        await Assertions.Expect(images).ToHaveCountAsync(report.Outputs.Sum(output => output.Split("<img class=\"hk-still\"").Length - 1));
        Assert.True(await images.CountAsync() >= Charts + 2);
        Assert.True(await images.EvaluateAllAsync<bool>("images => images.every((image) => image.complete && image.naturalWidth > 900)"));

        await using var trusted = await JupyterPage.OpenAsync(chromium, report.Root, report.Trusted);
        await DrawAllAsync(trusted.Page);
        Assert.Equal(0, await trusted.Page.Locator("figure > img").CountAsync());
    }

    private static async Task DrawAllAsync(IPage page)
    {
        var figures = page.Locator(".hk-figure");
        for (var figure = 0; figure < await figures.CountAsync(); figure++)
        {
            await figures.Nth(figure).ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(figures.Nth(figure).Locator(".hk-chart svg.main-svg").First).ToBeVisibleAsync();
        }
    }

    private static async Task<byte[]> DownloadAsync(IPage page, ILocator button, string name)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        Assert.EndsWith(name, download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }
}
