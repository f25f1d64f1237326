using HealthKart.Analysis.Campaigns;

namespace HealthKart.Analysis.Payouts;

/// <summary>What the words of a basis say is counted: the one table of them.</summary>
internal static class NamedMeasures
{
    private static readonly string[] s_posts =
    [
        "post", "reel", "video", "story", "content", "deliverable", "deliverables", "shorts", "integration",
    ];
    private static readonly string[] s_orders = ["order", "sale", "conversion", "purchase", "cpo", "cps"];
    private static readonly string[] s_revenue = ["commission", "revenue", "percentage", "percent", "affiliate", "share", "%"];
    private static readonly string[] s_nothing = ["flat", "fixed", "retainer", "fee", "month", "campaign", "package"];

    /// <summary>
    /// Whether a basis, as <see cref="PayoutBasis.Normalize"/> writes it, says that this is counted;
    /// <c>false</c> for a basis that says nothing.
    /// </summary>
    internal static bool Names(string basis, PayoutMeasure measure) => Array.Exists(basis.Split(' '), word => Of(measure).Contains(word));

    /// <summary>Whether a basis says that something else is counted.</summary>
    internal static bool Contradicts(string basis, PayoutMeasure measure) =>
        !Names(basis, measure) && Array.Exists(Enum.GetValues<PayoutMeasure>(), other => Names(basis, other));

    private static string[] Of(PayoutMeasure measure) => measure switch
    {
        PayoutMeasure.Row => s_nothing,
        PayoutMeasure.Orders or PayoutMeasure.TrackedOrders => s_orders,
        PayoutMeasure.Posts or PayoutMeasure.PayoutPosts => s_posts,
        _ => s_revenue,
    };
}
