using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Wording;

/// <summary>Concentration, personas, engagement, organic sales.</summary>
internal static partial class Sentences
{
    internal const string AttributedName = "Influencers";
    internal const string OrganicName = "Unattributed (organic)";
    internal const string AttributedCaption = "Sales of influencers and of nobody";
    internal const string EngagementCaption = "Engagement by influencer, highest rate first";
    internal const string ConcentrationCaption = "Share of the revenue that few influencers bring";
    internal const string NobodySold = "Nobody in the filter has revenue, so that there is no concentration to show.";
    internal const string OneSeller = "All of the revenue is from one influencer";
    internal const string ConcentrationNeeds = "The figure needs tracked sales of influencers.";
    internal const string HowToReadConcentrationTable = "The influencers with sales, those with the most revenue first. Shares are of the revenue of all influencers and of every payout in the filter.";

    internal const string HowToReadConcentration =
        "Influencers with sales stand from left to right, those with the most revenue first. "
        + "The solid line is the share of the revenue that those up to there bring, the dotted line their share of the payout. "
        + "On the dashed line all would bring the same.";

    internal static string ConcentrationTitle(ConcentrationPoint tenth, int sellers)
    {
        if (sellers == 1)
        {
            return OneSeller;
        }

        var finding = Templates.Counted(
            "concentration.title",
            tenth.Influencers,
            ("part", Numerals.Current.Percent(sellers >= 10 ? 0.1m : tenth.ShareOfInfluencers)),
            ("all", Numerals.Current.Count(sellers)),
            ("revenue", Numerals.Current.Percent(tenth.ShareOfRevenue)));
        return tenth.ShareOfPayout is { } share
            ? finding + Templates.Say("concentration.title.payout", ("payout", Numerals.Current.Percent(share)))
            : finding;
    }

    internal static string TopOf(ConcentrationPoint point, decimal? part) => part is { } share
        ? Templates.Say(
            "concentration.topPart", ("part", Numerals.Current.Percent(share)), ("n", Numerals.Current.Count(point.Influencers)))
        : Templates.Say("concentration.top", ("n", Numerals.Current.Count(point.Influencers)));

    internal static string HoverOf(ConcentrationPoint point)
    {
        var text = Templates.Say(
            "hover.concentration",
            ("n", Numerals.Current.Count(point.Influencers)),
            ("part", Numerals.Current.Percent(point.ShareOfInfluencers)),
            ("share", Numerals.Current.Percent(point.ShareOfRevenue)),
            ("revenue", Numerals.Current.Money(point.Revenue)));
        return point.ShareOfPayout is { } share
            ? text + Templates.Say(
                "hover.concentrationPayout",
                ("payoutShare", Numerals.Current.Percent(share)),
                ("payout", Numerals.Current.Money(point.TotalPayout)))
            : text;
    }

    internal static string PersonasCaption(int all, int ranked) =>
        Say($"Personas: {Counted(all, "combination")} of category, platform, gender and tier, {ranked:count} of them with enough influencers and orders to compare");

    internal static string HowToReadPersonas(decimal tooFewOrders, bool isAllocated)
    {
        var note = Say($"ROAS is the revenue of the combination ÷ its payout, influencers without sales included. Combinations of fewer than {InWords(Persona.FewestInfluencers)} influencers with sales or {tooFewOrders:count} orders stand after the others, marked; those without orders or payout last. 90 % interval: what chance alone could make of so many orders.");
        return isAllocated ? $"{note} {PayoutsAllocated}" : note;
    }

    internal static string RemarkOf(Persona persona) => string.Join(", ", new[]
    {
        persona.TooFewInfluencers ? TooFewInfluencers : "",
        persona.TooFewOrders ? TooFewOrders : "",
    }.Where(remark => remark.Length > 0));

    internal static string IntervalOf(RoasInterval? interval) => interval is { } limits ? Interval(limits.Lower, limits.Upper) : Numerals.Undefined;

    internal static string EngagementByCaption(string title) => $"Engagement by {title.ToLowerInvariant()}";

    internal const string EngagementByPlatformCaption = "Engagement by platform of the post";

    internal static string PostsOnSeveralPlatforms(int influencers) =>
        Say($"{Counted(influencers, "influencer")} posted on several platforms: nobody can tell which of them brought the money, so that none stands beside these.");

    internal static string HowToReadEngagement(bool followsMoney, long ofNobody, bool isAllocated)
    {
        const string Rule = "Rate: engagements, which are likes and comments, ÷ reach, of the sums. CPE: payout ÷ engagements. Per 1,000 reach: the revenue for so much reach. Only influencers with posts count, with all of their revenue and payout.";
        string?[] notes =
        [
            Rule,
            followsMoney ? null : "Posts do not say which campaign, product, brand or source they were for, so that under such a filter nothing can be said of money and posts together.",
            ofNobody > 0 ? Say($"{Counted(ofNobody, "post")} of nobody in the other files {(ofNobody == 1 ? "is" : "are")} left out.") : null,
            AllocatedNote(isAllocated),
        ];
        return string.Join(' ', notes.OfType<string>());
    }

    internal static string HowToReadAttributed(bool choosesInfluencers, bool hasExperiments) => choosesInfluencers
        ? "A filter that chooses influencers leaves unattributed sales out."
        : $"Unattributed sales have a blank influencer id. They are in no ROAS, and what they would be without influencers {(hasExperiments ? "these files do not tell" : "nobody can tell: no control data")}.";
}
