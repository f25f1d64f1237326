using System.Globalization;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Tests.Dashboard;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The first screen and the command for other programs tell one story.</summary>
public sealed class FirstScreenTests(SampleDashboard sample, OpenDashboard open) : IClassFixture<OpenDashboard>
{
    private const int Filters = 50;
    private const int Seed = 20250317;

    // Each part with its name. What experiments say and how complete the files are is in no summary.
    private const string ReadParts = """
        (live) => {
          const text = (each) => each?.textContent.replace(/\s+/g, " ").trim() ?? "";
          const all = (selector) => Array.from(live.querySelectorAll(`.hk-answer ${selector}`));
          return [
            ...all(".hk-verdict").map((each) => ["verdict", text(each)]),
            ...all(".hk-card").map((each) => [each.dataset.hkCard, Array.from(each.children, text).join(" | ")]),
            ...all(".hk-answer-part").map((each) => ["group", ...Array.from(each.querySelectorAll("p"), text)]),
            ...all(".hk-answer-steps li").map((each) => Array.from(each.children, text))
              .map(([name, group, reason]) => ["influencer", `${name} ${group}`, reason]),
          ];
        }
        """;

    [Fact]
    public async Task Every_number_of_the_first_screen_is_that_of_the_summary_without_and_with_fifty_filters()
    {
        var random = new Random(Seed);
        var dashboard = await open.FreshAsync();
        await dashboard.LeaveChartsAsync();
        await AgreesAsync(dashboard, CampaignFilter.None, "no filter");
        var (steps, groups) = (0, 0);
        for (var i = 0; i < Filters; i++)
        {
            var filter = PageFilter.Of(sample.Json, CampaignFilter.None, random);
            var hash = LiveDashboard.HashOf(filter.State);
            await dashboard.GoToAsync(hash);
            var parts = await AgreesAsync(dashboard, filter.Filter, string.Create(CultureInfo.InvariantCulture, $"seed {Seed}: #{hash}"));
            steps += parts.Count(static part => part[0] == "influencer");
            groups += parts.Count(static part => part[0] == "group");
        }

        // Of what a screen may name, there was some.
        Assert.True(steps > 30 && groups > 30, $"{steps} influencers and {groups} groups.");
        await dashboard.Report.AssertQuietAsync();
    }

    private async Task<string[][]> AgreesAsync(LiveDashboard dashboard, CampaignFilter filter, string about)
    {
        var campaign = sample.Data.Performance(filter);
        await Assertions.Expect(dashboard.Page.Locator(".hk-status-count"))
            .ToHaveTextAsync($"{campaign.Influencers.Count} of {SampleDashboard.Influencers} influencers");
        var parts = await dashboard.Page.Locator(".hk-dashboard-live").EvaluateAsync<string[][]>(ReadParts);
        var screen = new FirstScreen(campaign, PaidFor);
        foreach (var part in parts)
        {
            // The screen's texts beside its numbers, for who looks into a failure.
            Assert.Equal([about, .. part, .. screen.NumbersOf(part)], [about, .. part, .. part.Skip(1).SelectMany(NumbersOfText)]);
        }

        return parts;

        // A name may have digits.
        IEnumerable<string> NumbersOfText(string text) =>
            parts.Any(part => part[0] == "influencer" && part[1] == text) ? [] : FirstScreen.NumbersIn(text);
    }

    private string PaidFor(string basis)
    {
        var names = sample.Json.GetProperty("values").GetProperty("basis").EnumerateArray().Select(name => name.GetString()).ToList();
        return names.IndexOf(basis) is >= 0 and var place ? sample.Json.GetProperty("paidFor")[place].GetString()! : basis;
    }
}
