using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>Reports for who does not see them, or uses no mouse.</summary>
public sealed class ReportAccessTests(Chromium chromium, ReportFolders folders)
{
    private const string Focused = """
        () => document.activeElement.localName === "main" ? "main" : document.activeElement.textContent.trim()
        """;

    public static TheoryData<string> Folders => ReportFolders.All;

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Axe_finds_nothing_serious_at_any_width_with_everything_unfolded(string folder)
    {
        await using var report = await chromium.OpenAsync(await folders.PageOfAsync(folder));
        var page = new ResizedPage(report);
        await report.LayOutAsync();
        await page.UnfoldAsync();
        var found = new List<string>();
        foreach (var width in ResizedPage.Widths)
        {
            // Colours hardly depend on the width, and to measure them takes long: one folder has them at every width in both themes, the
            // others in light on a phone and in dark on a laptop.
            var hasBoth = folder == ReportFolders.Sample;
            await page.ResizeAsync(width);
            if (!hasBoth && width is (390 or 1440))
            {
                await page.TurnAsync();
            }

            await LookAsync($"{width}", hasBoth || width is 390 or 1440);
            if (hasBoth)
            {
                await page.InOtherColoursAsync(() => LookAsync($"{width}, other theme", hasColours: true));
            }
        }

        Assert.Empty(found);

        async Task LookAsync(string where, bool hasColours) =>
            found.AddRange((await AxeCore.SeriousFindingsAsync(page.Page, hasColours)).Select(each => $"{where}: {each}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#platform=Instagram")]
    public async Task The_first_Tab_meets_a_link_that_leads_past_the_sidebar(string hash)
    {
        await using var report = await chromium.OpenAsync(await folders.PageOfAsync(ReportFolders.Sample), hash: hash);
        var keyboard = report.Page.Keyboard;

        await keyboard.PressAsync("Tab");

        var link = report.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" });
        await Assertions.Expect(link).ToBeFocusedAsync();
        await Assertions.Expect(link).ToBeInViewportAsync();
        await keyboard.PressAsync("Enter");
        Assert.Equal("main", await report.Page.EvaluateAsync<string>(Focused));
        await Assertions.Expect(report.Page.Locator(".hk-chip")).ToHaveCountAsync(hash.Length > 0 ? 1 : 0);
        await keyboard.PressAsync("Tab");
        Assert.True(await report.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
        await report.AssertQuietAsync();
    }
}
