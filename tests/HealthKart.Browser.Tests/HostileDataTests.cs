using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>Whatever the CSV files hold, a report shows it as text.</summary>
public sealed class HostileDataTests(Chromium chromium)
{
    private static readonly string[] s_texts =
    [
        "<script>window.hostile = 1</script>",
        "\"><img src=x onerror=window.hostile=1>",
        "</script><script>window.hostile = 1</script>",
        "[click](javascript:window.hostile=1)",
        "javascript:window.hostile=1",
        "<a href=\"javascript:window.hostile=1\">click</a>",
        "a\u2028b\u2029c",
        "\u202Egnp.exe",
        "%{x} $x$ {{1}} ${window.hostile=1}",
        new string('x', 10_000),
    ];

    [Fact]
    public async Task Nothing_runs_and_everything_is_text()
    {
        using var files = new CommandReport();
        await WriteDataAsync(files);
        await files.RunAsync();
        await using var report = await chromium.OpenAsync(files.Page);

        Assert.Equal(files.Figures, await report.DrawnChartsAsync());
        Assert.False(await report.Page.EvaluateAsync<bool>("() => 'hostile' in window"));
        Assert.Equal(0, await report.Page.Locator("main img, main [onerror], main a[href^='javascript'], main .hk-out script:not([type='application/json'])").CountAsync());
        Assert.Equal("Influencer campaign report", await report.Page.TitleAsync());
        Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 1440);
        foreach (var text in s_texts.Take(6))
        {
            Assert.NotEqual(0, await report.Page.GetByRole(AriaRole.Cell, new() { Name = text, Exact = true }).CountAsync());
        }

        await report.AssertQuietAsync();
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task It_fits_every_width_and_is_readable_by_everybody(int width, ColorScheme theme)
    {
        using var files = new CommandReport();
        await WriteDataAsync(files);
        await files.RunAsync("--category", s_texts[0], s_texts[7], s_texts[9]);
        await using var report = await chromium.OpenAsync(files.Page, width, theme: theme);

        Assert.True(await report.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width);
        Assert.Empty(await AxeCore.SeriousFindingsAsync(report.Page));
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task A_filter_by_such_a_text_is_named_as_text_too()
    {
        using var files = new CommandReport();
        await WriteDataAsync(files);
        await files.RunAsync("--category", s_texts[0], s_texts[1], "--product", s_texts[2]);
        await using var report = await chromium.OpenAsync(files.Page);

        Assert.False(await report.Page.EvaluateAsync<bool>("() => 'hostile' in window"));
        Assert.Equal(0, await report.Page.Locator("main img").CountAsync());
        await report.AssertQuietAsync();
    }

    private static async Task WriteDataAsync(CommandReport files)
    {
        Directory.CreateDirectory(files.PathOf("data"));
        await Write("influencers.csv", "id,name,category,gender,follower_count,platform", Rows((i, text) => $"{i},{text},{text},{text},{i * 9000},{text}"));
        await Write("posts.csv", "influencer_id,platform,date,url,caption,reach,likes,comments", Rows((i, text) => $"{i},{text},2025-01-0{i % 9 + 1},{text},{text},1000,10,1"));
        await Write(
            "tracking_data.csv",
            "source,campaign,influencer_id,user_id,product,date,orders,revenue",
            Rows((i, text) => $"{text},{text},{i},{text},{Quoted(s_texts[2])},2025-01-0{i % 9 + 1},{i + 5},{i * 900}").Append($"app,x,{Quoted(s_texts[0])},u,p,{Quoted(s_texts[1])},1,{Quoted(s_texts[2])}"));
        await Write("payouts.csv", "influencer_id,basis,rate,orders,total_payout", Rows((i, text) => $"{i},{text},{text},{i},{4000 - (i * 300)}"));

        Task Write(string name, string header, IEnumerable<string> rows) =>
            File.WriteAllTextAsync(files.PathOf("data/" + name), string.Join('\n', rows.Prepend(header)) + "\n", TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Rows(Func<int, string, string> row) => s_texts.Select((text, index) => row(index + 1, Quoted(text)));

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
