using System.Text.RegularExpressions;
using HealthKart.Analysis.Campaigns;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Words;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>The one file that the build makes of the dashboard's script.</summary>
public sealed partial class DashboardBundleTests
{
    [Theory]
    [InlineData("</script")]
    [InlineData("<!--")]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("eval(")]
    [InlineData("new Function")]
    [InlineData("fetch(")]
    public void The_script_holds_nothing_that_could_end_its_element_run_text_or_ask_the_network(string text) =>
        Assert.DoesNotContain(text, DashboardScript.Text, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_script_and_its_style_stay_small() =>
        Assert.InRange(DashboardScript.Text.Length + DashboardScript.StyleElement.Length, 20_000, 120_000);

    [Fact]
    public void Every_sentence_that_the_script_asks_for_by_name_is_there()
    {
        var names = DashboardWords.OfDashboard(new FollowerTiers()).Select(text => text.Name).ToHashSet(StringComparer.Ordinal);
        var asked = Asked()
            .Matches(DashboardScript.Text)
            .Select(match => match.Groups["name"].Value)
            .Where(name => name.Contains('.', StringComparison.Ordinal))
            .ToList();

        Assert.InRange(asked.Count, 60, 400);
        Assert.All(
            asked, name => Assert.True(names.Contains(name) || (names.Contains(name + ".one") && names.Contains(name + ".other")), name));
    }

    [GeneratedRegex("\\.(say|counted)\\(\"(?<name>[A-Za-z.]+)\"")]
    private static partial Regex Asked();
}
