using Xunit;

namespace HealthKart.Report.Tests.Display;

public sealed class GlossaryTests
{
    [Fact]
    public void Every_metric_has_a_meaning_and_a_source_and_a_place_of_its_own()
    {
        using var campaign = TestCampaign.Festivals();

        var glossary = campaign.Performance().Glossary();

        Assert.All(glossary, entry => Assert.True(entry.Meaning.EndsWith('.') && entry.Source.Length > 0, entry.Key));
        Assert.Equal(glossary.Count, glossary.DistinctBy(entry => entry.Key).Count());
        var names = glossary.SelectMany(entry => entry.Names).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_card_is_explained()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance();

        var names = performance.Glossary().SelectMany(entry => entry.Names).ToHashSet();

        Assert.All(performance.Cards().Cards, card => Assert.Contains(card.Label, names));
    }

    [Fact]
    public void Metrics_of_files_that_are_missing_are_left_out()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,1,100\n" };

        var keys = campaign.Performance().Glossary().Select(entry => entry.Key).ToList();

        Assert.DoesNotContain("engagement-rate", keys);
        Assert.DoesNotContain("expected", keys);
        Assert.DoesNotContain("tier", keys);
        Assert.Contains("revenue", keys);
    }

    [Fact]
    public void It_shows_names_formulas_and_sources()
    {
        using var campaign = TestCampaign.Festivals();

        var html = Shown.Html(campaign.Performance().Glossary());

        Assert.Contains(
            "<div id=\"hk-term-cpo\" data-names=\"CPO\"><dt>CPO</dt>",
            html.Replace("\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains("<p class=\"hk-formula\">payout ÷ orders</p>", html, StringComparison.Ordinal);
    }
}
