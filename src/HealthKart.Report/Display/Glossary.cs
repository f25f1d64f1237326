using System.Collections;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Wording;

namespace HealthKart.Report.Display;

/// <summary>Every metric that a report of these data shows: what it means, its formula, its source.</summary>
/// <remarks>In an exported page the same words stand beside a metric's name in cards and heads of tables when it is pointed at.</remarks>
public sealed class Glossary : IReadOnlyList<GlossaryEntry>, IReportPart
{
    private readonly List<GlossaryEntry> _entries;

    internal Glossary(CampaignPerformance campaign)
    {
        var data = campaign.Data;
        _entries =
        [
            .. OfMoney(campaign.Settings),
            .. data is { HasSales: true, HasPayouts: true } ? OfRatios(campaign.Settings) : [],
            .. data.HasInfluencers ? [Entry(MetricTerms.Tier, Sentences.TierMeaning(campaign.Settings.Tiers), null, Sentences.TierSource)] : Array.Empty<GlossaryEntry>(),
            .. data.Posts.Count > 0 ? OfPosts() : [],
            .. data.HasPayouts ? OfAudit() : [],
        ];
    }

    internal Glossary(LiftReport report) => _entries = [.. OfExperiments(report.Settings)];

    /// <summary>The number of metrics.</summary>
    public int Count => _entries.Count;

    /// <summary>A metric, counted from 0.</summary>
    public GlossaryEntry this[int index] => _entries[index];

    /// <inheritdoc/>
    public IEnumerator<GlossaryEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IReportPart.Write(HtmlWriter html)
    {
        html.Markup("<dl class=\"hk-glossary\">\n");
        foreach (var entry in _entries)
        {
            html.Markup($"<div id=\"{entry.Anchor}\" data-names=\"").Sentence(string.Join('|', entry.Names)).Markup("\">");
            html.Element("dt", "", entry.Names[0]).Markup("<dd>");
            html.Element("p", "", entry.Meaning).Element("p", "hk-formula", entry.Formula).Element("p", "hk-muted", Sentences.SourceOf(entry.Source));
            html.Markup("</dd></div>\n");
        }

        html.Markup("</dl>\n");
    }

    private static IEnumerable<GlossaryEntry> OfMoney(AnalysisSettings settings) =>
    [
        Entry(MetricTerms.Roas, Sentences.RoasMeaning, Sentences.RoasFormula, Sentences.RoasSource),
        Entry(MetricTerms.BreakEven, Sentences.BreakEvenMeaning, $"{Sentences.BreakEvenFormula}; here {Numerals.Current.Ratio(settings.BreakEvenRoas)}", Sentences.BreakEvenSource),
        Entry(MetricTerms.Revenue, Sentences.RevenueMeaning, null, Sentences.RevenueSource),
        Entry(MetricTerms.Payout, Sentences.PayoutMeaning, null, Sentences.PayoutSource),
        Entry(MetricTerms.Basis, Sentences.BasisMeaning, null, Sentences.BasisSource),
        Entry(MetricTerms.Roi, Sentences.RoiMeaning, Sentences.RoiFormula, Sentences.RoiSource),
        Entry(MetricTerms.Influencers, Sentences.InfluencersMeaning, null, Sentences.InfluencersSource),
        Entry(MetricTerms.Orders, Sentences.OrdersMeaning, null, Sentences.OrdersSource),
        Entry(MetricTerms.Aov, Sentences.AovMeaning, Sentences.AovFormula, Sentences.AovSource),
        Entry(MetricTerms.Cpo, Sentences.CpoMeaning, Sentences.CpoFormula, Sentences.CpoSource),
        Entry(MetricTerms.Median, Sentences.MedianMeaning, Sentences.MedianMetric, Sentences.RatioOfSumsSource),
        Entry(MetricTerms.Mean, Sentences.MeanMeaning, Sentences.MeanMetric, Sentences.RatioOfSumsSource),
    ];

    private static IEnumerable<GlossaryEntry> OfRatios(AnalysisSettings settings) =>
    [
        Entry(MetricTerms.Interval, Sentences.IntervalMeaning(settings.TooFewOrders), Sentences.IntervalFormula, Sentences.IntervalSource),
        Entry(MetricTerms.ShareOfRevenue, Sentences.ShareOfRevenueMeaning, Sentences.ShareOfRevenueFormula, Sentences.ShareSource),
        Entry(MetricTerms.ShareOfPayout, Sentences.ShareOfPayoutMeaning, Sentences.ShareOfPayoutFormula, Sentences.ShareSource),
    ];

    private static IEnumerable<GlossaryEntry> OfPosts() =>
    [
        Entry(MetricTerms.Reach, Sentences.ReachMeaning, null, Sentences.PostsSource),
        Entry(MetricTerms.Engagements, Sentences.EngagementsMeaning, Sentences.EngagementsFormula, Sentences.PostsSource),
        Entry(MetricTerms.EngagementRate, Sentences.EngagementRateMeaning, Sentences.EngagementRateFormula, Sentences.EngagementRateSource),
        Entry(MetricTerms.Cpe, Sentences.CpeMeaning, Sentences.CpeFormula, Sentences.PerEngagementSource),
        Entry(MetricTerms.PerReach, Sentences.PerReachMeaning, Sentences.PerReachFormula, Sentences.PerEngagementSource),
    ];

    private static IEnumerable<GlossaryEntry> OfAudit() =>
    [
        Entry(MetricTerms.Expected, Sentences.ExpectedMeaning, Sentences.ExpectedFormula, Sentences.AuditSource),
        Entry(MetricTerms.Difference, Sentences.DifferenceMeaning, Sentences.DifferenceFormula, Sentences.AuditSource),
    ];

    private static IEnumerable<GlossaryEntry> OfExperiments(LiftSettings settings) =>
    [
        Entry(MetricTerms.IncrementalRoas, LiftSentences.IncrementalRoasMeaning, LiftSentences.IncrementalRoasFormula, LiftSentences.IncrementalRoasSource),
        Entry(MetricTerms.BreakEven, LiftSentences.IncrementalBreakEvenMeaning, $"{Sentences.BreakEvenFormula}; here {LiftSentences.Roas(settings.BreakEven)}", Sentences.BreakEvenSource),
        Entry(MetricTerms.AddedRevenue, LiftSentences.AddedRevenueMeaning, LiftSentences.AddedRevenueFormula, LiftSentences.ExperimentSource),
        Entry(MetricTerms.AddedSpend, LiftSentences.AddedSpendMeaning, LiftSentences.AddedSpendFormula, LiftSentences.ExperimentSource),
        Entry(MetricTerms.Lift, LiftSentences.LiftMeaning, LiftSentences.LiftFormula, LiftSentences.LiftSource),
        Entry(MetricTerms.CostPerAddedOrder, LiftSentences.CostPerAddedOrderMeaning, LiftSentences.CostPerAddedOrderFormula, LiftSentences.LiftSource),
        Entry(MetricTerms.Holdout, LiftSentences.HoldoutMeaning, null, LiftSentences.HoldoutSource),
        Entry(MetricTerms.GeoExperiment, LiftSentences.GeoExperimentMeaning, null, LiftSentences.GeoExperimentSource),
        Entry(MetricTerms.Counterfactual, LiftSentences.CounterfactualMeaning, LiftSentences.CounterfactualFormula, LiftSentences.CounterfactualSource),
        Entry((MetricTerms.Interval.Key, [LiftSentences.IntervalTitle(settings.Level), "Interval"]), LiftSentences.LiftIntervalMeaning(settings.Level), null, LiftSentences.LiftIntervalSource),
        Entry(MetricTerms.Pays, LiftSentences.PaysMeaning, LiftSentences.PaysFormula, LiftSentences.PaysSource),
        Entry(MetricTerms.AdjustedP, LiftSentences.AdjustedPMeaning, LiftSentences.AdjustedPFormula, LiftSentences.AdjustedPSource),
        Entry(MetricTerms.Verdict, LiftSentences.VerdictMeaning, null, LiftSentences.VerdictSource),
        Entry(MetricTerms.AttributedRoas, LiftSentences.AttributedRoasMeaning, Sentences.RoasFormula, Sentences.RoasSource),
        Entry(MetricTerms.ShareIncremental, LiftSentences.ShareIncrementalMeaning, LiftSentences.ShareIncrementalFormula, LiftSentences.VerdictSource),
        Entry(MetricTerms.SmallestLift, LiftSentences.SmallestLiftMeaning, LiftSentences.SmallestLiftFormula, LiftSentences.SmallestLiftSource),
    ];

    private static GlossaryEntry Entry((string Key, string[] Names) term, string meaning, string? formula, string source) => new(term.Key, term.Names, meaning, formula, source);
}
