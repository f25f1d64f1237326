using HealthKart.Analysis.Tests;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The picture in the README is taken here, and written anew when HEALTHKART_WRITE_PICTURES=1.</summary>
public sealed class ReadmePictureTests(Chromium chromium, SampleReport sample) : IClassFixture<SampleReport>
{
    // A picture has room for the first sentences only, so that a chart is in it too.
    private const string Shortened = ".hk-insights > li:nth-child(n+4), .code, .show-code, .prose > p:not(:first-of-type) { display: none !important; }";

    private const int MostBytes = 400_000;

    private static readonly string s_picture = RepositoryRoot.PathOf("notebooks", "images", "campaign-report.png");

    [Fact]
    public async Task The_first_page_makes_a_picture_for_the_README()
    {
        await using var report = await chromium.OpenAsync(sample.Page, width: 1280);
        await report.Page.AddStyleTagAsync(new() { Content = Shortened });
        var chart = await report.Page.Locator("figure.hk-figure").First.BoundingBoxAsync();

        var picture = await report.Page.ScreenshotAsync(new()
        {
            FullPage = true,
            Clip = new() { X = 0, Y = 0, Width = 1280, Height = chart!.Y + chart.Height + 24 },
        });

        Assert.InRange(picture.Length, 20_000, MostBytes);
        if (Environment.GetEnvironmentVariable("HEALTHKART_WRITE_PICTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(s_picture)!);
            await File.WriteAllBytesAsync(s_picture, picture, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void The_README_shows_a_picture_that_is_there_and_small()
    {
        Assert.Contains("(notebooks/images/campaign-report.png)", File.ReadAllText(RepositoryRoot.PathOf("README.md")), StringComparison.Ordinal);
        Assert.InRange(new FileInfo(s_picture).Length, 20_000, MostBytes);
    }
}
