using System.Security.Cryptography;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>
/// The pictures in the README and in that of the notebooks are taken here, and written anew when HEALTHKART_WRITE_PICTURES=1.
/// </summary>
/// <remarks>
/// Beside each lies what it showed, in words, and the hash of the picture: letters and lines look different on every machine, words do not.
/// A picture whose report has changed fails.
/// </remarks>
public sealed class ReadmePictureTests(Chromium chromium, SampleReport sample) : IClassFixture<SampleReport>
{
    // A picture has room for the first sentences only, so that a chart is in it too.
    private const string Shortened =
        ".hk-insights > li:nth-child(n+4), .code, .show-code, .parameters, .prose > p:not(:first-of-type) { display: "
        + "none !important; } .hk-tip { display: none; }";

    private const int MostBytes = 400_000;

    private static bool IsWriting => Environment.GetEnvironmentVariable("HEALTHKART_WRITE_PICTURES") == "1";

    [Theory]
    [InlineData("campaign-report", 1280, Theme.Dark)]
    [InlineData("campaign-report-light", 1280, Theme.Light)]
    [InlineData("campaign-report-phone", 390, Theme.Dark)]
    public async Task A_picture_in_the_README_shows_what_the_report_shows(string name, int width, Theme theme)
    {
        await using var report = await chromium.OpenAsync(sample.Page, width, theme: theme);
        await report.Page.AddStyleTagAsync(new() { Content = Shortened });
        await AssertShownAsync(report, name, width, "Total payout");
    }

    [Fact]
    public async Task A_picture_beside_the_notebooks_shows_what_the_one_to_explore_with_shows()
    {
        using var files = await CommandReport.OfSampleAsync();
        await using var report = await chromium.OpenAsync(await files.ShareAsync("explore.ipynb"), 1280);
        await report.Page.GetByRole(AriaRole.Button, new() { Name = "Show the code" }).ClickAsync();
        await AssertShownAsync(report, "explore", 1280, "Charts.TopByRoas");
    }

    // In words and as a picture, up to the end of the first figure.
    private static async Task AssertShownAsync(ReportPage report, string name, int width, string expected)
    {
        var figure = report.Page.Locator("figure.hk-figure").First;
        // It is drawn when it comes near, which on a phone it is not at first.
        await figure.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(figure).ToHaveAttributeAsync("data-hk-drawn", "true");
        await report.Page.EvaluateAsync("() => window.scrollTo(0, 0)");
        var end = await figure.BoundingBoxAsync();
        var height = width < 500 ? 844 : end!.Y + end.Height + 24;
        var words = await ShownAsync(report.Page);

        var picture = await report.Page.ScreenshotAsync(
            new() { FullPage = true, Clip = new() { X = 0, Y = 0, Width = width, Height = height } });

        Assert.Contains(expected, words, StringComparison.Ordinal);
        Assert.InRange(picture.Length, 20_000, MostBytes);
        var (file, note) = (PathOf(name + ".png"), PathOf(name + ".txt"));
        if (IsWriting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, picture, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(note, $"{Hash(picture)}\n{words}", TestContext.Current.CancellationToken);
        }

        Assert.Contains($"images/{name}.png)", await PagesAsync(), StringComparison.Ordinal);
        var noted = (await File.ReadAllTextAsync(note, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").Split('\n', 2);
        Assert.Equal(noted[0], Hash(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)));
        // Where they differ the picture is old: HEALTHKART_WRITE_PICTURES=1 writes it anew.
        Assert.Equal(noted[1], words);
    }

    // Every word up to the end of the first figure, in the order of the page; a drawing goes by the figure's own words.
    private static Task<string> ShownAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const words = "h1, h2, .contents a, .prose p, .code pre, .hk-out > .hk-scroll td, .hk-scope, .hk-card, .hk-note, .hk-warning, "
            + ".hk-insights > li, .hk-figure-title, .hk-how, .hk-figure-data td";
          const figure = document.querySelector("figure.hk-figure");
          const isAfter = (each) => !figure.contains(each)
            && (figure.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
          return Array.from(document.querySelectorAll(words))
            .filter((each) => figure.contains(each) || each.closest(".sidebar") || (!isAfter(each) && each.checkVisibility()))
            .map((each) => each.textContent.replace(/\s+/g, " ").trim() + "\n").join("");
        }
        """);

    private static async Task<string> PagesAsync() =>
        await File.ReadAllTextAsync(RepositoryRoot.PathOf("README.md"), TestContext.Current.CancellationToken)
        + await File.ReadAllTextAsync(RepositoryRoot.PathOf("notebooks", "README.md"), TestContext.Current.CancellationToken);

    private static string PathOf(string file) => RepositoryRoot.PathOf("notebooks", "images", file);

    private static string Hash(byte[] picture) => Convert.ToHexStringLower(SHA256.HashData(picture));
}
