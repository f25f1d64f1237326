using System.Collections;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

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
            .. data.HasInfluencers
                ? [Entry(MetricTerms.Tier, GlossaryWords.TierMeaning(campaign.Settings.Tiers), null, GlossaryWords.TierSource)]
                : Array.Empty<GlossaryEntry>(),
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
            html.Element("p", "", entry.Meaning)
                .Element("p", "hk-formula", entry.Formula)
                .Element("p", "hk-muted", GlossaryWords.SourceOf(entry.Source));
            html.Markup("</dd></div>\n");
        }

        html.Markup("</dl>\n");
    }

    private static IEnumerable<GlossaryEntry> OfMoney(AnalysisSettings settings) =>
    [
        Entry(MetricTerms.Roas, GlossaryWords.RoasMeaning, GlossaryWords.RoasFormula, GlossaryWords.RoasSource),
        Entry(
            MetricTerms.BreakEven,
            GlossaryWords.BreakEvenMeaning,
            $"{GlossaryWords.BreakEvenFormula}; here {Numerals.Current.Ratio(settings.BreakEvenRoas)}",
            GlossaryWords.BreakEvenSource),
        Entry(MetricTerms.Revenue, GlossaryWords.RevenueMeaning, null, GlossaryWords.RevenueSource),
        Entry(MetricTerms.Payout, GlossaryWords.PayoutMeaning, null, GlossaryWords.PayoutSource),
        Entry(MetricTerms.Basis, GlossaryWords.BasisMeaning, null, GlossaryWords.BasisSource),
        Entry(MetricTerms.Roi, GlossaryWords.RoiMeaning, CardWords.RoiFormula, GlossaryWords.RoiSource),
        Entry(
            MetricTerms.Contribution,
            GlossaryWords.ContributionMeaning,
            CardWords.ContributionFormula,
            GlossaryWords.ContributionSource),
        Entry(MetricTerms.Influencers, GlossaryWords.InfluencersMeaning, null, GlossaryWords.InfluencersSource),
        Entry(MetricTerms.Orders, GlossaryWords.OrdersMeaning, null, GlossaryWords.OrdersSource),
        Entry(MetricTerms.Aov, GlossaryWords.AovMeaning, CardWords.AovFormula, GlossaryWords.AovSource),
        Entry(MetricTerms.Cpo, GlossaryWords.CpoMeaning, CardWords.CpoFormula, GlossaryWords.CpoSource),
        Entry(MetricTerms.Median, GlossaryWords.MedianMeaning, GlossaryWords.MedianMetric, GlossaryWords.RatioOfSumsSource),
        Entry(MetricTerms.Mean, GlossaryWords.MeanMeaning, GlossaryWords.MeanMetric, GlossaryWords.RatioOfSumsSource),
    ];

    private static IEnumerable<GlossaryEntry> OfRatios(AnalysisSettings settings) =>
    [
        Entry(
            MetricTerms.Interval,
            GlossaryWords.IntervalMeaning(settings.TooFewOrders),
            GlossaryWords.IntervalFormula,
            GlossaryWords.IntervalSource),
        Entry(
            MetricTerms.ShareOfRevenue,
            GlossaryWords.ShareOfRevenueMeaning,
            GlossaryWords.ShareOfRevenueFormula,
            GlossaryWords.ShareSource),
        Entry(MetricTerms.ShareOfPayout, GlossaryWords.ShareOfPayoutMeaning, GlossaryWords.ShareOfPayoutFormula, GlossaryWords.ShareSource),
    ];

    private static IEnumerable<GlossaryEntry> OfPosts() =>
    [
        Entry(MetricTerms.Reach, GlossaryWords.ReachMeaning, null, GlossaryWords.PostsSource),
        Entry(MetricTerms.Engagements, GlossaryWords.EngagementsMeaning, GlossaryWords.EngagementsFormula, GlossaryWords.PostsSource),
        Entry(
            MetricTerms.EngagementRate,
            GlossaryWords.EngagementRateMeaning,
            GlossaryWords.EngagementRateFormula,
            GlossaryWords.EngagementRateSource),
        Entry(MetricTerms.Cpe, GlossaryWords.CpeMeaning, GlossaryWords.CpeFormula, GlossaryWords.PerEngagementSource),
        Entry(MetricTerms.PerReach, GlossaryWords.PerReachMeaning, GlossaryWords.PerReachFormula, GlossaryWords.PerEngagementSource),
    ];

    private static IEnumerable<GlossaryEntry> OfAudit() =>
    [
        Entry(MetricTerms.Expected, GlossaryWords.ExpectedMeaning, GlossaryWords.ExpectedFormula, GlossaryWords.AuditSource),
        Entry(MetricTerms.Difference, GlossaryWords.DifferenceMeaning, GlossaryWords.DifferenceFormula, GlossaryWords.AuditSource),
    ];

    private static IEnumerable<GlossaryEntry> OfExperiments(LiftSettings settings) =>
    [
        Entry(
            MetricTerms.IncrementalRoas,
            ExperimentGlossaryWords.IncrementalRoasMeaning,
            ExperimentGlossaryWords.IncrementalRoasFormula,
            ExperimentGlossaryWords.IncrementalRoasSource),
        Entry(
            MetricTerms.BreakEven,
            ExperimentGlossaryWords.IncrementalBreakEvenMeaning,
            $"{GlossaryWords.BreakEvenFormula}; here {ExperimentWords.Roas(settings.BreakEven)}",
            GlossaryWords.BreakEvenSource),
        Entry(
            MetricTerms.AddedRevenue,
            ExperimentGlossaryWords.AddedRevenueMeaning,
            ExperimentGlossaryWords.AddedRevenueFormula,
            ExperimentGlossaryWords.ExperimentSource),
        Entry(
            MetricTerms.AddedSpend,
            ExperimentGlossaryWords.AddedSpendMeaning,
            ExperimentGlossaryWords.AddedSpendFormula,
            ExperimentGlossaryWords.ExperimentSource),
        Entry(
            MetricTerms.Lift, ExperimentGlossaryWords.LiftMeaning, ExperimentGlossaryWords.LiftFormula, ExperimentGlossaryWords.LiftSource),
        Entry(
            MetricTerms.CostPerAddedOrder,
            ExperimentGlossaryWords.CostPerAddedOrderMeaning,
            ExperimentGlossaryWords.CostPerAddedOrderFormula,
            ExperimentGlossaryWords.LiftSource),
        Entry(MetricTerms.Holdout, ExperimentGlossaryWords.HoldoutMeaning, null, ExperimentGlossaryWords.HoldoutSource),
        Entry(MetricTerms.GeoExperiment, ExperimentGlossaryWords.GeoExperimentMeaning, null, ExperimentGlossaryWords.GeoExperimentSource),
        Entry(
            MetricTerms.Counterfactual,
            ExperimentGlossaryWords.CounterfactualMeaning,
            ExperimentGlossaryWords.CounterfactualFormula,
            ExperimentGlossaryWords.CounterfactualSource),
        Entry(
            (MetricTerms.Interval.Key, [LiftWords.IntervalTitle(settings.Level), "Interval"]),
            ExperimentGlossaryWords.LiftIntervalMeaning(settings.Level),
            null,
            ExperimentGlossaryWords.LiftIntervalSource),
        Entry(
            MetricTerms.Pays, ExperimentGlossaryWords.PaysMeaning, ExperimentGlossaryWords.PaysFormula, ExperimentGlossaryWords.PaysSource),
        Entry(
            MetricTerms.AdjustedP,
            ExperimentGlossaryWords.AdjustedPMeaning,
            ExperimentGlossaryWords.AdjustedPFormula,
            ExperimentGlossaryWords.AdjustedPSource),
        Entry(MetricTerms.Verdict, ExperimentGlossaryWords.VerdictMeaning, null, ExperimentGlossaryWords.VerdictSource),
        Entry(
            MetricTerms.AttributedRoas, ExperimentGlossaryWords.AttributedRoasMeaning, GlossaryWords.RoasFormula, GlossaryWords.RoasSource),
        Entry(
            MetricTerms.ShareIncremental,
            ExperimentGlossaryWords.ShareIncrementalMeaning,
            ExperimentGlossaryWords.ShareIncrementalFormula,
            ExperimentGlossaryWords.VerdictSource),
        Entry(
            MetricTerms.SmallestLift,
            ExperimentGlossaryWords.SmallestLiftMeaning,
            ExperimentGlossaryWords.SmallestLiftFormula,
            ExperimentGlossaryWords.SmallestLiftSource),
    ];

    private static GlossaryEntry Entry((string Key, string[] Names) term, string meaning, string? formula, string source) =>
        new(term.Key, term.Names, meaning, formula, source);
}
