using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Words;

/// <summary>How much of the revenue few influencers bring.</summary>
internal static class ConcentrationWords
{
    internal const string ConcentrationCaption = "Share of the revenue that few influencers bring";
    internal const string NobodySold = "Nobody in the filter has revenue, so there is no concentration to show.";
    internal const string OneSeller = "All of the revenue is from one influencer";
    internal const string ConcentrationNeeds = "The figure needs tracked sales of influencers.";
    internal const string HowToReadConcentrationTable =
        "The influencers with sales, those with the most revenue first. "
        + "Shares are of the revenue of all influencers and of every payout in the filter.";

    internal const string HowToReadConcentration =
        "Influencers with sales stand from left to right, those with the most revenue first. "
        + "The solid line adds up their share of the revenue, the dotted line their share of the payout. "
        + "If all brought the same, the line would be the dashed one.";

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
}
