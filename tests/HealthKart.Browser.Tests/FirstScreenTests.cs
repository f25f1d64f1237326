using System.Globalization;
using System.Text.Json;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Cli;
using HealthKart.Report.Tests.Dashboard;
using Microsoft.Playwright;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The first screen and the command for other programs tell one story.</summary>
public sealed class FirstScreenTests(SampleDashboard sample, OpenDashboard open) : IClassFixture<OpenDashboard>
{
    private const int Filters = 50;
    private const int Seed = 20250317;

    // Each part with its name.
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

    [Fact]
    public async Task What_no_filter_cuts_is_what_the_commands_for_other_programs_say_of_experiments_and_of_the_files()
    {
        var dashboard = await open.FreshAsync();
        var rest = dashboard.Page.Locator(".hk-answer-rest li");
        var result = JsonOf("lift", "data", "--json").GetProperty("results").EnumerateArray()
            .Where(each => each.GetProperty("verdict").GetString() == "stop")
            .MaxBy(each => each.GetProperty("attributedRoas").GetDecimal());
        var roas = result.GetProperty("incrementalRoas");
        var (low, high) = (roas.GetProperty("interval").GetProperty("low"), roas.GetProperty("interval").GetProperty("high"));
        var rows = JsonOf("check", "--data", "data", "--json").GetProperty("files").EnumerateArray()
            .Select(file => file.GetProperty("rows"))
            .Sum(each => each.GetProperty("used").GetInt64() + each.GetProperty("unattributed").GetInt64());
        var unattributed = JsonOf("summary", "--data", "data", "--json").GetProperty("unattributed").GetProperty("revenue").GetDecimal();

        var (experiments, files) = (await rest.Nth(0).InnerTextAsync(), await rest.Nth(1).InnerTextAsync());

        Assert.Contains(result.GetProperty("campaign").GetString()!, experiments, StringComparison.Ordinal);
        Assert.Equal(
            [Ratio(result.GetProperty("attributedRoas")), Ratio(roas.GetProperty("estimate")), Ratio(low), Ratio(high), "1.00×"],
            FirstScreen.NumbersIn(experiments));
        Assert.Equal([Numerals.Indian.Count(rows), Numerals.Indian.ShortMoney(unattributed)], FirstScreen.NumbersIn(files));
    }

    private static string Ratio(JsonElement number) => Numerals.Indian.EstimatedRatio(number.GetDouble());

    private static JsonElement JsonOf(params string[] arguments)
    {
        using var output = new StringWriter();
        HealthKartCommand.Run(arguments, output, TextWriter.Null, RepositoryRoot.Folder, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(output.ToString()).RootElement;
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
