using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the words of a report mean.</summary>
internal static class GlossaryWords
{
    internal static string RoasMeaning => $"The revenue that a {Unit} of payout brought. Without a payout, or with one of 0, it is 0.";

    internal const string RoasFormula = "revenue ÷ payout, both added up first";
    internal const string RoasSource = "Google Ads: conversion value per cost (TargetRoas); Meta: purchase_roas";

    internal static string RevenueMeaning =>
        $"What tracked sales with an influencer's id brought, in {Numerals.Current.Sign}. "
        + "Sales without an id are unattributed and shown separately.";

    internal const string RevenueSource = "the revenue column of the sales file";

    internal static string PayoutMeaning =>
        $"What influencers were paid, in {Numerals.Current.Sign}: a fee or a commission, not the whole cost of the campaign.";

    internal const string PayoutSource = "the amount column of the payouts file";
    internal const string RoiMeaning =
        "The revenue left after the payout, as a share of the payout. The cost of the goods is not deducted.";
    internal const string ContributionMeaning =
        "What is left of the revenue after the goods and the payout. Below 0 the payout was not earned back. Known with a gross margin.";
    internal const string ContributionSource = "contribution margin: revenue − variable costs, of which the payout is one";
    internal const string RoiSource = "the plain form of return on investment, (gain − cost) ÷ cost";
    internal const string BreakEvenMeaning =
        "The ROAS at which the gross margin on the sales covers the payout. "
        + "Where no margin is given it is 1: the payout comes back as revenue.";
    internal const string BreakEvenFormula = "1 ÷ gross margin";
    internal const string BreakEvenSource = "the usual definition, as in the glossaries of advertising tools";
    internal const string InfluencersMeaning = "Everybody in the filter who is in any of the files, with or without sales or a payout.";
    internal const string InfluencersSource = "the ids of the influencers, payouts and sales files together";
    internal const string OrdersMeaning = "The orders of tracked sales with an influencer's id. A blank counts as 0.";
    internal const string OrdersSource = "the orders column of the sales file";
    internal const string AovMeaning = "Average order value: what a basket is worth.";
    internal const string AovSource = "Mapp Intelligence: order value, average";
    internal const string CpoMeaning = "Cost per order: the payout behind one order. It says nothing about new customers.";
    internal const string CpoSource = "Daasity: cost per order";
    internal const string MedianMeaning = "Half of the influencers have a higher ROAS, half a lower one.";
    internal const string MedianMetric = "the median of every influencer's revenue ÷ payout; no payout counts as 0";
    internal const string MeanMeaning =
        "The average of the influencers' own ROAS. A small payout weighs as much as a large one, so this is not the campaign's ROAS.";
    internal const string MeanMetric = "Σ (revenue ÷ payout) ÷ influencers; no payout counts as 0";
    internal const string RatioOfSumsSource = "beside the ratio of sums, which Google Ads and Meta report";
    internal const string IntervalFormula = "exact Poisson limits of the orders × AOV ÷ payout";
    internal const string IntervalSource = "the exact (Garwood) interval of a Poisson count";
    internal const string ShareOfRevenueMeaning = "Their share of the revenue of all influencers in the filter.";
    internal const string ShareOfRevenueFormula = "their revenue ÷ the revenue of all";
    internal const string ShareOfPayoutMeaning = "Their share of all payouts in the filter.";
    internal const string ShareOfPayoutFormula = "their payout ÷ the payout of all";
    internal const string ShareSource = "concentration curve (Lorenz, most first)";
    internal const string BasisMeaning =
        "What an influencer is paid for, such as a post or an order. An influencer with several bases is (mixed).";
    internal const string BasisSource = "the basis column of the payouts file";
    internal const string TierSource = "no standard exists; the limits are a setting";
    internal const string ReachMeaning = "How many people the posts reached, as the posts file says. One person may count several times.";
    internal const string EngagementsMeaning = "Likes and comments on the posts.";
    internal const string EngagementsFormula = "Σ likes + Σ comments";
    internal const string PostsSource = "the posts file";
    internal const string EngagementRateMeaning =
        "The share of the people reached who liked or commented. A high rate does not mean sales.";
    internal const string EngagementRateFormula = "Σ (likes + comments) ÷ Σ reach, over posts with a reach";
    internal const string EngagementRateSource =
        "engagement rate by reach; the ANA's Influencer Marketing Measurement Guidelines ask to name the denominator";
    internal const string CpeMeaning = "Cost per engagement: the payout behind one like or comment.";
    internal const string CpeFormula = "payout ÷ engagements";
    internal const string PerReachMeaning = "The revenue for every 1,000 people reached.";
    internal const string PerReachFormula = "1,000 × revenue ÷ reach";
    internal const string PerEngagementSource = "usual in influencer marketing; no standard";
    internal const string ExpectedMeaning =
        "What the rule of this payout basis gives. The rule is worked out from the file; the contract may say something else.";
    internal const string ExpectedFormula = "rate × what the basis counts, as the rule beside it says";
    internal const string DifferenceMeaning = "What was paid above the rule; with a minus, below it.";
    internal const string DifferenceFormula = "paid − expected";
    internal const string AuditSource = "this report's payout audit";

    internal static string IntervalMeaning(decimal tooFewOrders) => Say(
        $"The range that chance alone explains: wide with few orders, narrow with many. The AOV is taken as fixed. "
        + $"With fewer than {tooFewOrders:count} orders an influencer is marked \"{PerformanceWords.TooFewOrders}\" and ranked last.");

    internal static string TierMeaning(FollowerTiers tiers) => Say(
        $"The size of an influencer by followers: nano below {tiers.Micro:count}, micro below {tiers.Macro:count}, "
        + $"macro below {tiers.Mega:count}, mega from {tiers.Mega:count} up.");

    internal static string SourceOf(string source) => $"Source: {source}.";
}
