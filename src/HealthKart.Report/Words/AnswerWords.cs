using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Report.Parts;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the first screen says.</summary>
internal static class AnswerWords
{
    internal const string LostTitle = "Where money is lost";
    internal const string MadeTitle = "Where money is made";
    internal const string StopTitle = "Stop or renegotiate";
    internal const string ScaleTitle = "Scale";
    internal const string NothingLost = "Nobody with a payout is below break-even.";
    internal const string NothingMade = "Nobody with a payout reaches break-even.";
    internal const string NobodyToStop = "Nobody is certain to stay below break-even.";
    internal const string NobodyToScale = "Nobody is certain to be above break-even.";
    internal const string NoResult = "Experiments: none of them gives a result to go by.";

    internal const string NoExperiment =
        "Experiments: there is none in these files, so nobody can tell what would have sold without the campaigns.";

    /// <summary>Those of the script too, by name.</summary>
    internal static IEnumerable<(string Name, string Template)> Shared =>
    [
        ("answer.label", "The answer"),
        ("answer.lost", LostTitle),
        ("answer.made", MadeTitle),
        ("answer.stop", StopTitle),
        ("answer.scale", ScaleTitle),
        ("answer.nothingLost", NothingLost),
        ("answer.nothingMade", NothingMade),
        ("answer.nobodyToStop", NobodyToStop),
        ("answer.nobodyToScale", NobodyToScale),
        ("answer.pays", "Each {one} of payout brought back {back} of revenue; break-even is {need}."),
        ("answer.loses", "Each {one} of payout brought back only {back} of revenue; break-even is {need}."),
        ("answer.open", "Each {one} of payout brought back {back} of revenue: too near to break-even, {need}, to be certain."),
        ("answer.evidence", "ROAS {roas}, 90 % interval {interval}: {revenue} of revenue from {orders}, {payout} of payout. {margin}"),
        ("answer.noMargin", "Goods are not counted."),
        ("answer.margin", "Gross margin {margin}."),
        ("answer.noSales", "{payout} of payout, and no sales file: what came back is not known."),
        ("answer.noUsableSale", "{payout} of payout, and no sale that counts: what came back is not known."),
        ("answer.noPayouts", "{revenue} of revenue, and no payouts file: what it cost is not known."),
        ("answer.nothingPaid", "{revenue} of revenue, and no payout: there is no return to tell."),
        ("answer.whoPlatform", "Influencers on {name}"),
        ("answer.whoCategory", "Influencers in {name}"),
        ("answer.whoBasis", "Influencers {paid}"),
        ("answer.whoBelow", "The {n} of {all} below break-even"),
        ("answer.whoAbove", "The {n} of {all} who reach break-even"),
        ("answer.whoAll", "All {all}"),
        ("answer.whoOne", "The one influencer with a payout"),
        ("answer.part", "{who} took {payout}, {share} of the payout, and brought back {revenue}: ROAS {roas}."),
        ("answer.short", "{gap} short of break-even"),
        ("answer.above", "{gap} above break-even"),
        ("answer.stepScale", "{payout} of payout, {revenue} of revenue: ROAS {roas}, at least {low}."),
        ("answer.stepStop", "{payout} of payout, {revenue} of revenue: ROAS {roas}. Reason: {reason}.{fair}"),
        ("answer.stepFair", " Breaks even at {fair}."),
        ("answer.stepNoSale", "{payout} of payout and no tracked sale."),
        ("answer.whoIs", "{platform} · {category}"),
        ("answer.whole", "whole report"),
    ];

    /// <param name="tone">Good where it is certain that the payout comes back, bad where it is certain that it does not.</param>
    /// <param name="roas">What came back for each unit of money.</param>
    /// <param name="needed">What it takes to break even.</param>
    internal static string Verdict(Tone tone, decimal roas, decimal needed) => Templates.Say(
        tone == Tone.Good ? "answer.pays" : tone == Tone.Bad ? "answer.loses" : "answer.open",
        ("one", Numerals.Current.Money(1)),
        ("back", Numerals.Current.Money(roas)),
        ("need", Numerals.Current.Money(needed)));

    internal static string Evidence(CampaignPerformance campaign, RoasInterval? interval)
    {
        var totals = campaign.Totals;
        return Templates.Say(
            "answer.evidence",
            ("roas", Numerals.Current.Ratio(totals.Roas)),
            ("interval", PerformanceWords.IntervalOf(interval)),
            ("revenue", Numerals.Current.ShortMoney(totals.Revenue)),
            ("orders", DashboardWords.Orders(totals.Orders ?? 0)),
            ("payout", Numerals.Current.ShortMoney(totals.TotalPayout)),
            ("margin", Margin(campaign.Settings.GrossMargin)));
    }

    /// <summary>Whether the goods are counted, and with which margin.</summary>
    internal static string Margin(decimal? margin) => margin is null
        ? Templates.Say("answer.noMargin")
        : Templates.Say("answer.margin", ("margin", Numerals.Current.Percent(margin)));

    internal static string NoSales(decimal payout) =>
        Templates.Say("answer.noSales", ("payout", Numerals.Current.ShortMoney(payout)));

    internal static string NoUsableSale(decimal payout) =>
        Templates.Say("answer.noUsableSale", ("payout", Numerals.Current.ShortMoney(payout)));

    internal static string NoPayouts(decimal revenue) =>
        Templates.Say("answer.noPayouts", ("revenue", Numerals.Current.ShortMoney(revenue)));

    internal static string NothingPaid(decimal revenue) =>
        Templates.Say("answer.nothingPaid", ("revenue", Numerals.Current.ShortMoney(revenue)));

    internal static string WhoByBasis(string basis) => Templates.Say("answer.whoBasis", ("paid", InsightWords.PaidFor(basis)));

    internal static string WhoByPlatform(string platform) => Templates.Say("answer.whoPlatform", ("name", OneLine(platform)));

    internal static string WhoByCategory(string category) => Templates.Say("answer.whoCategory", ("name", OneLine(category)));

    internal static string WhoByBreakEven(int influencers, int paid, bool isBelow) => Templates.Say(
        paid == influencers ? (paid == 1 ? "answer.whoOne" : "answer.whoAll") : isBelow ? "answer.whoBelow" : "answer.whoAbove",
        ("n", Numerals.Current.Count(influencers)),
        ("all", Templates.Counted("count.payout", paid)));

    internal static string Part(string who, BreakdownRow part, decimal? allPayout) => Templates.Say(
        "answer.part",
        ("who", who),
        ("payout", Numerals.Current.ShortMoney(part.TotalPayout)),
        ("share", Numerals.Current.Percent(part.TotalPayout / allPayout)),
        ("revenue", Numerals.Current.ShortMoney(part.Revenue)),
        ("roas", Numerals.Current.Ratio(part.Roas)));

    /// <param name="contribution">What is left of the revenue after goods and payout.</param>
    internal static string Gap(decimal contribution) => Templates.Say(
        contribution < 0 ? "answer.short" : "answer.above", ("gap", Numerals.Current.ShortMoney(Math.Abs(contribution))));

    internal static string Scale(InfluencerPerformance row) => Templates.Say(
        "answer.stepScale",
        ("revenue", Numerals.Current.ShortMoney(row.Revenue)),
        ("payout", Numerals.Current.ShortMoney(row.TotalPayout)),
        ("roas", Numerals.Current.Ratio(row.Roas)),
        ("low", Numerals.Current.Ratio(row.RoasInterval?.Lower)));

    internal static string Renegotiate(InfluencerPerformance row, PoorRoasReason reason, AnalysisSettings settings) => Templates.Say(
        "answer.stepStop",
        ("revenue", Numerals.Current.ShortMoney(row.Revenue)),
        ("payout", Numerals.Current.ShortMoney(row.TotalPayout)),
        ("roas", Numerals.Current.Ratio(row.Roas)),
        ("reason", PerformanceWords.Reason(reason)),
        ("fair", settings.GrossMargin is { } margin
            ? Templates.Say("answer.stepFair", ("fair", Numerals.Current.ShortMoney(row.Revenue * margin)))
            : ""));

    internal static string NoSale(InfluencerPerformance row) =>
        Templates.Say("answer.stepNoSale", ("payout", Numerals.Current.ShortMoney(row.TotalPayout)));

    internal static string WhoIs(InfluencerPerformance row) => Templates.Say(
        "answer.whoIs", ("platform", OneLine(row.Platform)), ("category", OneLine(row.Category)));

    internal static string BestDoesNotPay(LiftResult best, LiftSettings settings) => Say(
        $"Experiments: {OneLine(best.Campaign)} looks best by attribution ({best.AttributedRoas:ratio}) and does not pay: "
        + $"it added {Numerals.Current.EstimatedRatio(best.Roas?.Value)} of its spend "
        + $"({EstimateWords.RoasOf(best.Roas?.Interval)}), below the {settings.BreakEven:ratio} of break-even.");

    /// <param name="verdicts">Each verdict with the campaigns that have it.</param>
    internal static string Experiments(IEnumerable<(string Verdict, string Campaigns)> verdicts) =>
        $"Experiments. {string.Join(' ', verdicts.Select(static each => $"{each.Verdict} {each.Campaigns}"))}";
}
