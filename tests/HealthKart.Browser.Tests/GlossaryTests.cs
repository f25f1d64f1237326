using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Report;
using HealthKart.Report.Display;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>What a metric means is told where its name stands, and in a chapter of its own.</summary>
public sealed class GlossaryTests(Chromium chromium, SampleReport sample) : IClassFixture<SampleReport>
{
    private static readonly Glossary s_glossary = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance().Glossary();

    [Fact]
    public async Task The_name_on_a_card_tells_its_meaning_to_pointer_and_keyboard()
    {
        await using var report = await chromium.OpenAsync(sample.Page);
        await report.Page.GetByText("More figures").ClickAsync();
        var name = report.Page.Locator(".hk-card-label a", new() { HasText = "CPO" }).First;
        var tip = report.Page.GetByRole(AriaRole.Tooltip);

        await name.HoverAsync();
        await Assertions.Expect(tip).ToContainTextAsync("payout ÷ orders");
        await report.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(tip).ToBeHiddenAsync();
        await report.Page.Mouse.MoveAsync(0, 0);

        await report.Page.Locator(".hk-card-label a", new() { HasText = "AOV" }).First.FocusAsync();
        await report.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tip).ToContainTextAsync("payout ÷ orders");
        await Assertions.Expect(name).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("Cost per order"));
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task The_head_of_a_table_tells_its_meaning_to_pointer_and_keyboard()
    {
        await using var report = await chromium.OpenAsync(sample.Page);
        var head = report.Page.GetByRole(AriaRole.Columnheader, new() { Name = "90 % interval" }).First.GetByRole(AriaRole.Button);

        await head.HoverAsync();
        await Assertions.Expect(report.Page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync("exact Poisson limits");
        await report.AssertQuietAsync();
    }

    [Fact]
    public async Task Without_scripts_a_name_leads_to_the_chapter()
    {
        await using var report = await chromium.OpenAsync(sample.Page, scripts: false);

        await report.Page.Locator(".hk-card-label a", new() { HasText = "ROAS" }).First.ClickAsync();

        await Assertions.Expect(report.Page.Locator("#hk-term-roas")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Every_metric_is_in_the_chapter_and_every_card_is_explained()
    {
        await using var report = await chromium.OpenAsync(sample.Page);

        Assert.Equal(s_glossary.Select(entry => entry.Names[0]), await report.Page.Locator(".hk-glossary dt").AllTextContentsAsync());
        var targets = await report.Page.Locator(".hk-card-label").EvaluateAllAsync<bool[]>(
            "labels => labels.map(label => document.querySelector(label.querySelector('a')?.getAttribute('href') ?? '#nowhere') !== null)");
        Assert.True(targets.Length >= 10);
        Assert.All(targets, Assert.True);
    }
}
