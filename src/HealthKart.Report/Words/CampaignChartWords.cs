using System.Globalization;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the charts say.</summary>
internal static class CampaignChartWords
{
    internal const string NobodyToRank = "No influencer has both orders and a payout, so nobody can be ranked by ROAS.";
    internal const string RankingNeeds = "A ranking needs tracked sales and payouts of the same influencers.";
    internal const string NobodyPaidAndSold = "Nobody in the filter has both a payout and revenue, so there is nothing to compare.";
    internal const string SpreadNeeds = "The figure needs tracked sales and payouts of the same influencers.";
    internal const string NoDatedSales = "No sale in the filter has a date, so there is nothing to show over time.";
    internal const string TimeNeeds = "The figure needs a sales file with dates.";
    internal const string RoasOne = "ROAS 1.00×";
    internal const string RoasOneIsBreakEven = "ROAS 1.00× (break-even)";
    internal const string UnattributedName = "Unattributed";
    internal const string RevenueOnNoDay = "Influencers have revenue above zero on no day";
    internal const string RevenueInNoWeek = "Influencers have revenue above zero in no week";
    internal const string RevenueInNoMonth = "Influencers have revenue above zero in no month";

    internal static string HowToReadTop =>
        $"A bar is an influencer's revenue for each {Unit} of payout, in the colour of the platform. The thin line is the 90 % interval: "
        + "the range that chance alone explains. The AOV is taken as fixed. Right of the dashed line the payout is earned back. "
        + "Where two thin lines overlap, it is not certain which of the two is better.";

    /// <param name="rows">Those who are drawn, best first.</param>
    /// <param name="ranked">All who have orders and a payout.</param>
    /// <param name="breakEven">The ROAS that earns a payout back.</param>
    internal static string TopTitle(
        IReadOnlyList<InfluencerPerformance> rows, IReadOnlyCollection<InfluencerPerformance> ranked, decimal breakEven)
    {
        var best = rows[0];
        if (rows.Count == 1)
        {
            return Templates.Say("top.alone", ("who", Capital(Who(best))), ("roas", Numerals.Current.Ratio(best.Roas)));
        }

        return Templates.Say(
            "top.title",
            ("lead", Lead(best, ranked)),
            ("roas", Numerals.Current.Ratio(best.Roas)),
            ("breakEven", Numerals.Current.Ratio(breakEven)),
            ("verdict", Verdict(rows.Count(row => row.RoasInterval?.Lower >= breakEven), rows.Count)));
    }

    private static string Verdict(int safe, int all)
    {
        var name = safe == all ? all == 2 ? "both" : "all" : safe == 0 ? "none" : safe == 1 ? "one" : "some";
        return Templates.Say("top.verdict." + name, ("n", InWords(safe)), ("all", InWords(all)));
    }

    // Nobody leads whom others with too few orders surpass.
    private static string Lead(InfluencerPerformance best, IReadOnlyCollection<InfluencerPerformance> ranked)
    {
        var peers = ranked.Where(row => row.TooFewOrders == best.TooFewOrders).ToList();
        var first = peers.Count(row => row.Roas == best.Roas);
        if (ranked.All(row => row.Roas <= best.Roas))
        {
            return first == 1
                ? Templates.Say("top.lead.one", ("who", Capital(Who(best))))
                : Templates.Say("top.lead.some", ("n", Capital(InWords(first))));
        }

        var name = peers.Count == 1 ? "onlyOne" : first == 1 ? "oneOfEnough" : "someOfEnough";
        return Templates.Say("top.lead." + name, ("who", Who(best)), ("peers", InWords(peers.Count)), ("n", InWords(first)));
    }

    /// <summary>The name; where that is only the id, it is called one.</summary>
    internal static string Who(InfluencerPerformance row) => row.Name == row.InfluencerId
        ? Templates.Say("who.id", ("id", OneLine(row.InfluencerId)))
        : OneLine(row.Name);

    internal static string TopAlt(IReadOnlyList<InfluencerPerformance> rows) =>
        Templates.Say("top.alt", ("list", string.Join(", ", rows.Select(row => Say($"{OneLine(row.Name)} {row.Roas:ratio}")))));

    internal static string RoasAndOrders(InfluencerPerformance row) =>
        Templates.Say("top.bar", ("roas", Numerals.Current.Ratio(row.Roas)), ("orders", DashboardWords.Orders(row.Orders ?? 0)));

    internal static string HoverOf(InfluencerPerformance row)
    {
        var text = Templates.Say(
            row.RoasInterval is null ? "hover.influencer" : "hover.influencerInterval",
            ("name", OneLine(row.Name)),
            ("id", OneLine(row.InfluencerId)),
            ("platform", OneLine(row.Platform)),
            ("category", OneLine(row.Category)),
            ("roas", Numerals.Current.Ratio(row.Roas)),
            ("interval", PerformanceWords.IntervalOf(row.RoasInterval)),
            ("revenue", Numerals.Current.Money(row.Revenue)),
            ("payout", Numerals.Current.Money(row.TotalPayout)),
            ("orders", DashboardWords.Orders(row.Orders ?? 0)));
        return row.TooFewOrders && row.Orders > 0 ? $"{text}\n{PerformanceWords.TooFewOrders}" : text;
    }

    internal static IReadOnlyList<string> TopRow(InfluencerPerformance row) =>
    [
        OneLine(row.Name),
        OneLine(row.Platform),
        Numerals.Current.Count(row.Orders),
        Numerals.Current.Money(row.Revenue),
        Numerals.Current.Money(row.TotalPayout),
        Numerals.Current.Ratio(row.Roas), PerformanceWords.IntervalOf(row.RoasInterval),
    ];

    internal static string SpreadTitle(IReadOnlyList<InfluencerPerformance> paid, decimal breakEven)
    {
        var below = paid.Where(row => row.Roas < breakEven).ToList();
        (string Gap, string Value)[] values =
        [
            ("breakEven", Numerals.Current.Ratio(breakEven)),
            ("paid", CountedPaid(paid, paid.Count)),
            ("one", Templates.Say("spread.one." + KindOf(paid))),
        ];
        if (below.Count == 0 || below.Count == paid.Count)
        {
            var (one, several) = below.Count == 0 ? ("oneReaches", "allReach") : ("oneBelow", "allBelow");
            return Templates.Say("spread.title." + (paid.Count == 1 ? one : several), values);
        }

        var share = below.Sum(row => row.TotalPayout) / paid.Sum(row => row.TotalPayout);
        return Templates.Counted("spread.title.below", below.Count, [.. values, ("share", Numerals.Current.Percent(share))]);
    }

    // Nobody is called paid whose payouts are all open.
    private static string KindOf(IReadOnlyList<InfluencerPerformance> paid) =>
        paid.All(static row => row.PayoutStatus != PayoutStatus.Open) ? "paid" : "payout";

    private static string CountedPaid(IReadOnlyList<InfluencerPerformance> paid, int count) =>
        Templates.Counted("count." + KindOf(paid), count);

    internal static string HowToReadSpread(IReadOnlyList<InfluencerPerformance> paid, bool isLog, int withoutRevenue, int? most)
    {
        string?[] parts =
        [
            Templates.Say("spread.how", ("point", Templates.Say("spread.how." + KindOf(paid)))),
            isLog ? Templates.Say("spread.howLog") : null,
            withoutRevenue > 0 ? Templates.Counted("spread.howLeft", withoutRevenue, ("paid", CountedPaid(paid, withoutRevenue))) : null,
            most is { } count ? Templates.Say("spread.howMost", ("n", Numerals.Current.Count(count))) : null,
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    internal static string SpreadAlt(int drawn, IReadOnlyList<InfluencerPerformance> paid, decimal breakEven) =>
        Templates.Say("spread.alt", ("influencers", DashboardWords.CountedInfluencers(drawn)), ("title", SpreadTitle(paid, breakEven)));

    internal static IReadOnlyList<string> SpreadRow(InfluencerPerformance row) =>
    [
        OneLine(row.Name),
        OneLine(row.Platform),
        Numerals.Current.Money(row.TotalPayout),
        Numerals.Current.Money(row.Revenue),
        Numerals.Current.Ratio(row.Roas),
    ];

    internal static string PlatformAndBasisTitle(IReadOnlyList<PlatformAndBasis> cells, decimal breakEven)
    {
        var enough = cells.Where(cell => cell.Influencers >= PlatformAndBasis.FewestInfluencers)
            .OrderByDescending(cell => cell.Roas)
            .ToList();
        var (best, worst) = enough.Count == 0 ? (cells.MaxBy(cell => cell.Roas)!, null) : (enough[0], enough.Count > 1 ? enough[^1] : null);
        var least = worst is null ? "" : Say($", {Group(worst)} least: {worst.Roas:ratio}");
        var below = best.Roas < breakEven ? Say($"; nothing reaches break-even ({breakEven:ratio})") : "";
        var isOfLarger = enough.Count > 0 && cells.Any(cell => cell.Roas > best.Roas || cell.Roas < (worst ?? best).Roas);
        var isAlone = cells.Count == 1 || (isOfLarger && enough.Count == 1);
        var finding = Say($"{Group(best)} {(isAlone ? "returns" : "returns most:")} {best.Roas:ratio}{least}{below}");
        return isOfLarger ? OfLargerGroups(finding) : Capital(finding);

        static string Group(PlatformAndBasis cell) =>
            cell.Platform == Influencer.Unknown
                ? $"who is {InsightWords.PaidFor(cell.Basis)}"
                : $"{OneLine(cell.Platform)} {InsightWords.PaidFor(cell.Basis)}";
    }

    // A group that is named as the highest or lowest is it of all, or of those that the title says.
    internal static string OfLargerGroups(string finding) =>
        $"Of groups of {InWords(PlatformAndBasis.FewestInfluencers)} or more, {finding}";

    /// <summary>That the title leaves small groups aside, where it does: where there are both.</summary>
    internal static string LeftAside(IReadOnlyCollection<int> groups) =>
        groups.Any(static count => count < PlatformAndBasis.FewestInfluencers)
            && groups.Any(static count => count >= PlatformAndBasis.FewestInfluencers)
            ? " " + TitleLeavesAside
            : "";

    internal static string TitleLeavesAside =>
        $"The title leaves out groups of fewer than {InWords(PlatformAndBasis.FewestInfluencers)} influencers.";

    internal static string HowToReadPlatformAndBasis(IReadOnlyList<PlatformAndBasis> shown, int leftOut)
    {
        var rest = leftOut > 0 ? Say($" {Counted(leftOut, "smaller combination")} {(leftOut == 1 ? "is" : "are")} left out.") : "";
        return "A bar is one platform and one payout basis: the revenue of its influencers ÷ their payout. "
            + $"In brackets: how many they are.{LeftAside([.. shown.Select(cell => cell.Influencers)])} Right of the dashed line the "
            + $"payouts are earned back.{rest}";
    }

    internal static string PlatformAndBasisAlt(IReadOnlyList<PlatformAndBasis> cells) =>
        $"Bars of ROAS: {string.Join(", ", cells.Select(RoasInWords))}.";

    private static string RoasInWords(PlatformAndBasis cell) =>
        Say($"{OneLine(cell.Platform)} {InsightWords.PaidFor(cell.Basis)} {cell.Roas:ratio}");

    internal static string RoasAndInfluencers(PlatformAndBasis cell) => Say($"{cell.Roas:ratio} ({cell.Influencers:count})");

    internal static string HoverOf(PlatformAndBasis cell) => Say(
        $"{OneLine(cell.Platform)}, {InsightWords.PaidFor(cell.Basis)}\nROAS {cell.Roas:ratio}\n{Counted(cell.Influencers, "influencer")}, "
        + $"{Counted(cell.Orders, "order")}\n{cell.Revenue:money} of revenue, {cell.TotalPayout:money} of payout");

    internal static IReadOnlyList<string> PlatformAndBasisRow(PlatformAndBasis cell) =>
    [
        OneLine(cell.Platform), OneLine(cell.Basis), Numerals.Current.Count(cell.Influencers), Numerals.Current.Count(cell.Orders),
        Numerals.Current.Money(cell.Revenue), Numerals.Current.Money(cell.TotalPayout), Numerals.Current.Ratio(cell.Roas),
    ];

    internal static string BestDayTitle(RevenueByTime time)
    {
        var best = time.Days.Zip(time.Revenue).MaxBy(day => day.Second);
        return best.Second > 0
            ? Templates.Say("time.title.day", ("day", Day(best.First)), ("revenue", Numerals.Current.Money(best.Second)))
            : RevenueOnNoDay;
    }

    internal static string BestWeekTitle(RevenueByTime time)
    {
        var best = time.Days.Zip(time.WeeklyMean()).MaxBy(day => day.Second ?? decimal.MinValue);
        return best.Second > 0
            ? Templates.Say("time.title.week", ("day", Day(best.First)), ("revenue", Numerals.Current.ShortMoney(best.Second)))
                + TimesTheMean(best.Second, time.Revenue.Average())
            : RevenueInNoWeek;
    }

    internal static string BestMonthTitle(RevenueByTime time)
    {
        var months = time.Months();
        var best = months.MaxBy(month => month.Revenue);
        return best.Revenue > 0
            ? Templates.Say("time.title.month", ("month", Month(best.Month)), ("revenue", Numerals.Current.ShortMoney(best.Revenue)))
                + TimesTheMean(best.Revenue, months.Average(month => month.Revenue))
            : RevenueInNoMonth;
    }

    internal static string HowToReadDays(bool hasUnattributed) => $"The line is the revenue of each day.{Apart(hasUnattributed)}";

    internal static string HowToReadWeeks(bool hasUnattributed) =>
        "The grey line is the influencers' revenue of each day. The green line is the mean of that day and the six before, "
        + $"which evens out the days of the week.{Apart(hasUnattributed)}";

    internal static string HowToReadMonths(bool hasUnattributed) =>
        $"A bar is the revenue of a month. The first and the last month may not be whole.{Apart(hasUnattributed)}";

    internal static string TimeAlt(string title) => $"Revenue over time. {title}.";

    internal static string HoverOfDay(DateOnly day, decimal revenue) => Say($"{Day(day)}\n{revenue:money}");

    internal static string HoverOfWeek(DateOnly day, decimal? mean) => Say($"7 days to {Day(day)}\n{mean:money} a day");

    internal static string HoverOfMonth(DateOnly month, decimal revenue) => Say($"{Month(month)}\n{revenue:money}");

    internal static IReadOnlyList<string> MonthRow(DateOnly month, decimal revenue, decimal? unattributed) =>
        [Month(month), Numerals.Current.Money(revenue), .. unattributed is null ? [] : new[] { Numerals.Current.Money(unattributed) }];

    private static string Apart(bool hasUnattributed) =>
        hasUnattributed ? " Unattributed sales (blank influencer id) are shown separately, and are not in these figures." : "";

    private static string TimesTheMean(decimal? best, decimal mean) =>
        mean > 0 && best > mean
            ? Templates.Say(
                "time.timesMean",
                ("times", Numerals.Current.Count(Math.Round(best.Value / mean, 1, MidpointRounding.AwayFromZero))),
                ("mean", Numerals.Current.ShortMoney(mean)))
            : "";

    private static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
