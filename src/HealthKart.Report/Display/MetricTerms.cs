using HealthKart.Lift;

namespace HealthKart.Report.Display;

/// <summary>The names of metrics, and where the glossary explains them.</summary>
internal static class MetricTerms
{
    internal static readonly (string Key, string[] Names) Roas = ("roas", ["ROAS"]);
    internal static readonly (string Key, string[] Names) Revenue = ("revenue", ["Total revenue", "Revenue"]);
    internal static readonly (string Key, string[] Names) Payout = ("payout", ["Total payout", "Payout"]);
    internal static readonly (string Key, string[] Names) Roi = ("roi", ["ROI"]);
    internal static readonly (string Key, string[] Names) Contribution = ("contribution", ["Contribution"]);
    internal static readonly (string Key, string[] Names) BreakEven = ("break-even", ["Break-even ROAS"]);
    internal static readonly (string Key, string[] Names) Influencers = ("influencers", ["Influencers"]);
    internal static readonly (string Key, string[] Names) Orders = ("orders", ["Orders"]);
    internal static readonly (string Key, string[] Names) Aov = ("aov", ["AOV"]);
    internal static readonly (string Key, string[] Names) Cpo = ("cpo", ["CPO"]);
    internal static readonly (string Key, string[] Names) Median = ("median-roas", ["Median influencer ROAS"]);
    internal static readonly (string Key, string[] Names) Mean = ("mean-roas", ["Mean influencer ROAS"]);
    internal static readonly (string Key, string[] Names) Interval = ("interval", ["90 % interval"]);
    internal static readonly (string Key, string[] Names) ShareOfRevenue = ("share-of-revenue", ["Share of revenue"]);
    internal static readonly (string Key, string[] Names) ShareOfPayout = ("share-of-payout", ["Share of payout"]);
    internal static readonly (string Key, string[] Names) Basis = ("basis", ["Payout basis", "Basis"]);
    internal static readonly (string Key, string[] Names) Tier = ("tier", ["Tier"]);
    internal static readonly (string Key, string[] Names) Reach = ("reach", ["Reach"]);
    internal static readonly (string Key, string[] Names) Engagements = ("engagements", ["Engagements"]);
    internal static readonly (string Key, string[] Names) EngagementRate = ("engagement-rate", ["Engagement rate"]);
    internal static readonly (string Key, string[] Names) Cpe = ("cpe", ["CPE"]);
    internal static readonly (string Key, string[] Names) PerReach = ("per-reach", ["Per 1,000 reach"]);
    internal static readonly (string Key, string[] Names) Expected = ("expected", ["Expected"]);
    internal static readonly (string Key, string[] Names) Difference = ("difference", ["Difference"]);
    internal static readonly (string Key, string[] Names) IncrementalRoas = ("iroas", ["iROAS", "Incremental ROAS"]);
    internal static readonly (string Key, string[] Names) AddedSpend = ("added-spend", ["Added spend"]);
    internal static readonly (string Key, string[] Names) AddedRevenue = ("added-revenue", ["Added revenue", "Added orders"]);
    internal static readonly (string Key, string[] Names) Lift = ("lift", ["Lift", "Lift of revenue", "Lift of orders"]);
    internal static readonly (string Key, string[] Names) CostPerAddedOrder = ("cost-per-added-order", ["Cost per added order"]);
    internal static readonly (string Key, string[] Names) Holdout = ("hold-out", ["Hold-out"]);
    internal static readonly (string Key, string[] Names) GeoExperiment = ("geo-experiment", ["Geo experiment"]);
    internal static readonly (string Key, string[] Names) Counterfactual = ("counterfactual", ["Counterfactual", "Without the campaign"]);
    internal static readonly (string Key, string[] Names) Pays = ("pays", [LiftWords.PaysTitle]);
    internal static readonly (string Key, string[] Names) AdjustedP = ("adjusted-p", ["Adjusted p"]);
    internal static readonly (string Key, string[] Names) Verdict = ("verdict", ["Verdict"]);
    internal static readonly (string Key, string[] Names) AttributedRoas = ("attributed-roas", ["Attributed ROAS"]);
    internal static readonly (string Key, string[] Names) ShareIncremental = ("share-incremental", ["Incremental", "Share incremental"]);
    internal static readonly (string Key, string[] Names) SmallestLift = ("smallest-lift", ["Smallest lift", "Smallest iROAS"]);

    // Those that a card can be about.
    private static readonly Dictionary<string, string> s_ofCards =
        new[] { Roas, Revenue, Payout, Roi, Contribution, Influencers, Orders, Aov, Cpo, Median, Mean }
        .SelectMany(static term => term.Names.Select(name => (name, term.Key)))
        .ToDictionary(static term => term.name, static term => term.Key, StringComparer.Ordinal);

    /// <summary>The key of the metric that a card is about; <c>null</c> where it is none of the glossary.</summary>
    internal static string? KeyOf(string label) => s_ofCards.GetValueOrDefault(label);
}
