using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the data say.</summary>
internal static class InsightWords
{
    internal const string NoInsights = "There is nothing general to say: too few influencers have both orders and a payout.";
    internal const string SameFive = "The same five influencers.";

    internal static string NothingAboutReturns(decimal? payout, int paid, decimal open) => Say(
        $"{Counted(paid, "influencer")} "
        + $"{(open == 0 ? paid == 1 ? "was paid" : "were paid" : paid == 1 ? "has a payout of" : "have payouts of")} "
        + $"{payout:money}{PerformanceListWords.StillOpen(open)}; what they sold is not known: there is no sales file.");

    internal static string NothingAboutPayouts(decimal? revenue, int sellers) => Say(
        $"{Counted(sellers, "influencer")} brought {revenue:money} of revenue; "
        + $"what it cost is not known: there is no payouts file.");

    internal static string TopFive(IReadOnlyList<TopPart> parts, TopWords words)
    {
        if (parts[0].Count == 1)
        {
            return $"The top five by ROAS come from five different {words.Things}: {Listed(parts.Select(part => OneLine(part.Name)))}.";
        }

        var counts = parts.Select((part, i) => $"{InWords(part.Count)}{Verb(part.Count, i)} {words.In} {OneLine(part.Name)}");
        return parts.Count == 1
            ? $"All of the top five by ROAS are {words.In} {OneLine(parts[0].Name)}."
            : $"Of the top five by ROAS, {Listed(counts)}.";

        static string Verb(int count, int place) => place > 0 ? "" : count == 1 ? " is" : " are";
    }

    internal static string TopFiveCompared(IReadOnlyList<TopPart> parts, TopWords words, int ranked) => parts[0].Count == 1
        ? $"No {words.Thing} stands out."
        : Say($"Among all {ranked:count} ranked influencers {parts[0].ShareOfAll:percent} are {words.In} {OneLine(parts[0].Name)}.");

    internal static string TopFiveEvidence(IReadOnlyList<InfluencerPerformance> five, decimal tooFewOrders)
    {
        var names = string.Join(
            ", ",
            five.Select(row => Say($"{CampaignChartWords.Who(row)} {row.Roas:ratio} ({PerformanceWords.IntervalOf(row.RoasInterval)})")));
        var (revenue, payout) = (five.Sum(row => row.Revenue ?? 0), five.Sum(row => row.TotalPayout ?? 0));
        return Say(
            $"{names}; in brackets the 90 % interval. "
            + $"Together {revenue:money} ÷ {payout:money} with {Counted(five.Sum(row => row.Orders ?? 0), "order")}. "
            + $"Influencers with fewer than {tooFewOrders:count} orders are left out.");
    }

    internal static string BasisReturnsMost(PlatformAndBasis best, IReadOnlyList<PlatformAndBasis> others, decimal breakEven)
    {
        var rest = string.Join(
            "; ", others.Select(row => Say($"{PaidFor(row.Basis)} {row.Roas:ratio} ({Counted(row.Influencers, "influencer")})")));
        var verdict = best.Roas >= breakEven && others[0].Roas < breakEven ? ", and alone earn the payout back" : "";
        return Say($"Influencers {PaidFor(best.Basis)} return {best.Roas:ratio} ({best.Influencers:count} of them){verdict}; {rest}.");
    }

    /// <param name="best">The platform that returns most of those with enough influencers and orders.</param>
    /// <param name="second">The next.</param>
    /// <param name="isOfAll">Whether no smaller group returns more, or less than the last of them.</param>
    internal static string PlatformReturnsMost(PlatformAndBasis best, PlatformAndBasis second, bool isOfAll) => Say(
        $"{Capital(PaidFor(best.Basis))}, {OneLine(best.Platform)} returns most{(isOfAll ? "" : " of the larger groups")}: "
        + $"{best.Roas:ratio} ({Counted(best.Influencers, "influencer")}), ahead of {OneLine(second.Platform)} with {second.Roas:ratio} "
        + $"({second.Influencers:count}).");

    internal static string PlatformReturnsLeast(PlatformAndBasis last) =>
        Say($"{OneLine(last.Platform)} returns least: {last.Roas:ratio} ({Counted(last.Influencers, "influencer")}).");

    internal static string SumsEvidence(IReadOnlyList<PlatformAndBasis> rows, Func<PlatformAndBasis, string> named)
    {
        var groups = string.Join("; ", rows.Select(row => Say(
            $"{OneLine(named(row))} {row.Revenue:money} ÷ {row.TotalPayout:money} with {Counted(row.Orders, "order")} (90 % interval "
            + $"{PerformanceWords.IntervalOf(row.RoasInterval)})")));
        return Say(
            $"Revenue of the group ÷ payout of the group: {groups}. "
            + $"Groups of fewer than {PlatformAndBasis.FewestInfluencers} influencers are left out.");
    }

    internal static string NobodyPoorEvidence(InfluencerPerformance lowest, PerformanceTotals all) => Say(
        $"The lowest is {CampaignChartWords.Who(lowest)} with {lowest.Roas:ratio} (90 % interval "
        + $"{PerformanceWords.IntervalOf(lowest.RoasInterval)}, {Counted(lowest.Orders ?? 0, "order")}). "
        + $"In all {all.Revenue:money} of revenue, {all.TotalPayout:money} of payout.");

    internal static string NobodyPoor(int paid, decimal breakEven) => Say(
        $"{(paid == 1 ? "The one influencer" : Say($"All {paid:count} influencers"))} with a payout "
        + $"{(paid == 1 ? "reaches" : "reach")} break-even ({breakEven:ratio}).");

    internal static string Poor(int below, int paid, decimal? shareOfPayout, decimal? shareOfRevenue) => paid == 1
        ? "The one influencer with a payout is below break-even."
        : Say(
        $"{below:count} of {Counted(paid, "influencer")} with a payout {(below == 1 ? "is" : "are")} below break-even: "
        + $"{shareOfPayout:percent} of the payout for {shareOfRevenue:percent} of the revenue.");

    internal static string WithoutSaleBelow(int influencers) =>
        Say($"{influencers:count} of them {(influencers == 1 ? "has" : "have")} no orders.");

    internal static string CostAfterGoods(decimal contribution) =>
        Say($"After the goods, they cost {-contribution:money} more than they brought.");

    internal static string PoorReason(IGrouping<PoorRoasReason, PoorRoas> group, int poor) => group.Key == PoorRoasReason.NothingStandsOut
        ? Say($"For most of them ({group.Count():count} of {poor:count}) neither payout nor orders nor basket value stands out.")
        : Say($"The most frequent reason is {PerformanceWords.Reason(group.Key)} ({group.Count():count} of {poor:count}).");

    internal static string PoorEvidence(IReadOnlyList<PoorRoas> poor, decimal breakEven, SalesMedians medians, SalesMedians all)
    {
        var (payout, revenue) = (poor.Sum(row => row.Influencer.TotalPayout ?? 0), poor.Sum(row => row.Influencer.Revenue ?? 0));
        var sure = poor.Count(row => row.Influencer.RoasInterval?.Upper < breakEven);
        var certain = sure == 0
            ? "For none of them is it certain: the upper end of each 90 % interval reaches break-even."
            : Say($"{sure:count} of the {poor.Count:count} stay below it at the upper end of the 90 % interval too.");
        return Say(
            $"{certain} Together {payout:money} of payout, {revenue:money} of revenue, "
            + $"{Counted(poor.Sum(row => row.Influencer.Orders ?? 0), "order")}. "
            + $"Their medians, beside those of all influencers with sales: payout {medians.Payout:money} (all {all.Payout:money}), "
            + $"orders {medians.Orders:count} ({all.Orders:count}), AOV {medians.Aov:money} ({all.Aov:money}).");
    }

    internal static string Concentration(int best, int sellers, decimal shareOfRevenue) => Say(
        $"The {Counted(best, "influencer")} with the most revenue, a tenth of the {sellers:count} with sales, "
        + $"{(best == 1 ? "brings" : "bring")} {shareOfRevenue:percent} of it.");

    internal static string ConcentrationOfPayout(decimal share) => Say($"Their share of the payout is {share:percent}.");

    internal static string ConcentrationEvidence(ConcentrationPoint best, PerformanceTotals all) => Say(
        $"{best.Revenue:money} of {all.Revenue:money} of revenue, {best.TotalPayout:money} of {all.TotalPayout:money} of payout.");

    internal static string ScopesEvidence(PerformanceTotals all, PerformanceTotals withSales) => Say(
        $"{all.Revenue:money} ÷ {all.TotalPayout:money} over {Counted(all.Influencers, "influencer")}; "
        + $"{withSales.Revenue:money} ÷ {withSales.TotalPayout:money} over {withSales.Influencers:count} with sales.");

    /// <summary>Who has most of it, highest first.</summary>
    internal static string MostOf(IReadOnlyList<InfluencerPerformance> rows, Func<InfluencerPerformance, decimal?> money)
    {
        const int Named = 3;
        var orders = rows.Sum(row => row.Orders ?? 0);
        var sold = orders > 0 ? Say($"{Counted(orders, "order")}. ") : "";
        var first = rows.Take(Named).Select(row => Say($"{CampaignChartWords.Who(row)} {money(row):money}"));
        return Say($"{sold}{(rows.Count > Named ? "Most: " : "")}{Listed(first)}.");
    }

    internal static string UnattributedEvidence(long rows, decimal orders, decimal? attributed) =>
        Say($"{Counted(rows, "sales row")} with {Counted(orders, "order")}, beside {attributed:money} of influencers' revenue.");

    internal static string ScopesDiffer(decimal? all, decimal? withSales) =>
        Say($"ROAS is {all:ratio} over every payout, and {withSales:ratio} over influencers with sales only.");

    internal static string WhyScopesDiffer(decimal? payout, decimal open) => Say(
        $"The difference is {payout:money} {(open == 0 ? "paid" : $"of payout{PerformanceListWords.StillOpen(open)}")} "
        + $"without a tracked sale.");

    internal static string WerePaidWithoutSales(int influencers, decimal payout, decimal open, decimal? share) => Say(
        $"{Counted(influencers, "influencer")} "
        + $"{(open == 0 ? influencers == 1 ? "was paid" : "were paid" : influencers == 1 ? "has a payout of" : "have payouts of")} "
        + $"{payout:money}{PerformanceListWords.StillOpen(open)} ({share:percent} of the payout) and "
        + $"{(influencers == 1 ? "has" : "have")} no tracked sale.");

    internal static string SoldWithoutPayout(int influencers, decimal revenue) => Say(
        $"{Counted(influencers, "influencer")} brought {revenue:money} without a payout; "
        + $"{(influencers == 1 ? "the" : "their")} ROAS counts as 0, but the revenue is in the total.");

    internal static string RoasWithoutThem(decimal? revenue, decimal? payout) =>
        payout is > 0 ? Say($"Without this revenue ROAS would be {Ratios.Roas(revenue, payout):ratio}.") : "";

    internal static string UnattributedRevenue(decimal revenue, decimal? share) =>
        Say($"Sales of {revenue:money} ({share:percent} of all) are unattributed: their influencer id is blank, and they are in no ROAS.");

    /// <summary>How somebody is paid, such as "paid per order".</summary>
    internal static string PaidFor(string basis) => basis switch
    {
        "order" or "post" or "sale" or "click" or "reel" or "story" or "video" or "month" => $"paid per {basis}",
        "commission" => "paid by commission",
        PayoutBasis.Mixed => "paid on several bases",
        Influencer.Unknown => "paid on an unknown basis",
        _ => $"paid on the basis '{OneLine(basis)}'",
    };
}
