using System.Text.Json;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the live page says.</summary>
internal static class DashboardWords
{
    internal const string NoCellToCompare = "No platform and category has both a payout and revenue, so there is nothing to compare.";
    internal const string NoPayoutToSplit = "No payout in the filter, so there is nothing to split.";
    internal const string PayoutNeeds = "The figure needs a payouts file.";
    internal const string RevenueDaily = "Revenue each day";
    internal const string PayoutDaily = "Payout each day";
    internal const string RevenueMean = "Revenue, mean of 7 days";
    internal const string PayoutMean = "Payout, mean of 7 days";
    internal const string RevenueName = "Revenue";
    internal const string PayoutName = "Payout";

    internal static string TitleOfChapter(string chapter) => Templates.Say("chapter." + chapter);

    private const string PayoutByBasisReading =
        "A bar is the payout of all influencers with one payout basis. Beside it: its share of the payout, and its ROAS, "
        + "revenue ÷ payout. “(mixed)” are influencers with several bases.";

    /// <param name="most">How many bases are drawn where not all are; else <c>null</c>.</param>
    internal static string HowToReadPayoutByBasis(int? most) =>
        most is { } count ? $"{PayoutByBasisReading} {Templates.Say("basis.howMost", ("n", InWords(count)))}" : PayoutByBasisReading;

    internal static string LeftOutForSize(string filter, int budget)
    {
        var most = Say($"{budget / 1024 / 1024m:count} MB");
        return filter == "day"
            ? $"The figures are by month: with every day, the page would hold more than {most} of data."
            : $"The filter by {filter} is left out: with it, the page would hold more than {most} of data. "
                + "The report's own filters still cut by it.";
    }

    internal static string LeftOutForPayouts(string filter) =>
        $"The filter by {filter} is left out: payouts have a campaign or a day of their own, and the page holds the sales "
        + "too coarsely to allocate them. The report's own filters still cut by it.";

    internal static string DashboardTableCaption(int shown, int all) => shown == all
        ? Say($"{Counted(all, "influencer")}, highest ROAS first")
        : Say($"The first {shown:count} of {all:count} influencers, highest ROAS first");

    internal static string PlatformAndCategoryTitle(IReadOnlyList<PlatformAndCategoryCell> cells, decimal breakEven)
    {
        var enough = cells.Where(cell => cell.Influencers >= PlatformAndBasis.FewestInfluencers).ToList();
        var ranked = (enough.Count > 0 ? enough : cells).OrderByDescending(cell => cell.Roas).ToList();
        var (best, worst) = (ranked[0], ranked[^1]);
        var (most, least) = (Numerals.Current.Ratio(best.Roas), Numerals.Current.Ratio(worst.Roas));
        var isOfLarger = enough.Count > 0 && cells.Any(cell => cell.Roas > best.Roas || cell.Roas < worst.Roas);
        var finding = Templates.Say(
            ranked.Count == 1 ? "heat.title.one"
                : most != least ? "heat.title.some"
                : isOfLarger ? "heat.title.alikeLarger"
                : "heat.title.alike",
            ("platform", OneLine(best.Platform)),
            ("category", OneLine(best.Category)),
            ("roas", most),
            ("worstPlatform", OneLine(worst.Platform)),
            ("worstCategory", OneLine(worst.Category)),
            ("worst", least));
        var below = Templates.Say("heat.title.below", ("breakEven", Numerals.Current.Ratio(breakEven)));
        var title = best.Roas < breakEven ? finding + below : finding;
        return isOfLarger ? CampaignChartWords.OfLargerGroups(title) : title;
    }

    internal static string HowToReadPlatformAndCategory(IReadOnlyList<PlatformAndCategoryCell> known, int leftOut)
    {
        var rest = leftOut > 0 ? " " + Templates.Counted("heat.howLeft", leftOut) : "";
        return PlatformAndCategoryReading + CampaignChartWords.LeftAside([.. known.Select(cell => cell.Influencers)]) + rest;
    }

    private const string PlatformAndCategoryReading =
        "A cell is one platform and one category: the revenue of its influencers ÷ their payout. n is how many they are. "
        + "Green cells reach break-even, red ones do not. Empty: nobody, or no payout.";

    internal static string PlatformAndCategoryAlt(string title) => Templates.Say("heat.alt", ("title", title));

    internal static string RoasAndInfluencers(PlatformAndCategoryCell cell) =>
        Templates.Say("heat.cell", ("roas", Numerals.Current.Ratio(cell.Roas)), ("n", Numerals.Current.Count(cell.Influencers)));

    internal static string HoverOf(PlatformAndCategoryCell cell) => Templates.Say(
        "hover.heat",
        ("platform", OneLine(cell.Platform)),
        ("category", OneLine(cell.Category)),
        ("roas", Numerals.Current.Ratio(cell.Roas)),
        ("influencers", CountedInfluencers(cell.Influencers)),
        ("orders", Orders(cell.Orders)),
        ("revenue", Numerals.Current.Money(cell.Revenue)),
        ("payout", Numerals.Current.Money(cell.TotalPayout)));

    internal static string CountedInfluencers(int count) => Templates.Counted("count.influencer", count);

    internal static string Orders(decimal count) => Templates.Counted("count.order", count);

    internal static IReadOnlyList<string> PlatformAndCategoryRow(PlatformAndCategoryCell cell) =>
    [
        OneLine(cell.Platform), OneLine(cell.Category), Numerals.Current.Count(cell.Influencers), Numerals.Current.Count(cell.Orders),
        Numerals.Current.Money(cell.Revenue), Numerals.Current.Money(cell.TotalPayout),
        Numerals.Current.Ratio(Ratios.Roas(cell.Revenue, cell.TotalPayout)),
    ];

    internal static string PayoutByBasisTitle(IReadOnlyList<BreakdownRow> rows, decimal all)
    {
        var most = rows[0];
        var known = rows.Where(row => row.Roas is not null).ToList();
        var isOne = rows.Count == 1;
        var finding = Templates.Say(
            isOne ? "basis.title.one" : "basis.title.some",
            ("basis", OneLine(most.Value)),
            ("payout", Numerals.Current.ShortMoney(most.TotalPayout)),
            ("share", Numerals.Current.Percent(most.TotalPayout / all)));
        if (known.Count == 0)
        {
            return finding;
        }

        var best = known.MaxBy(row => row.Roas)!;
        var roas = Numerals.Current.Ratio(best.Roas);
        var isAlike = known.TrueForAll(row => Numerals.Current.Ratio(row.Roas) == roas);
        var name = isOne ? "oneRoas" : isAlike ? "alike" : "best";
        return finding + Templates.Say("basis.title." + name, ("best", OneLine(best.Value)), ("roas", roas));
    }

    internal static string PayoutByBasisAlt(IEnumerable<BreakdownRow> rows)
    {
        var parts = rows.Select(static row =>
            Templates.Say("basis.altPart", ("basis", OneLine(row.Value)), ("payout", Numerals.Current.ShortMoney(row.TotalPayout))));
        return Templates.Say("basis.alt", ("list", string.Join(", ", parts)));
    }

    internal static string ShareAndRoas(BreakdownRow row, decimal all) => Templates.Say(
        row.Roas is null ? "basis.bar" : "basis.barRoas",
        ("share", Numerals.Current.Percent(row.TotalPayout / all)),
        ("roas", Numerals.Current.Ratio(row.Roas)));

    internal static string HoverOf(BreakdownRow row, decimal all) => Templates.Say(
        "hover.basis",
        ("basis", OneLine(row.Value)),
        ("payout", Numerals.Current.Money(row.TotalPayout)),
        ("share", Numerals.Current.Percent(row.TotalPayout / all)),
        ("influencers", CountedInfluencers(row.Influencers)),
        ("orders", Orders(row.Orders ?? 0)),
        ("revenue", Numerals.Current.Money(row.Revenue)),
        ("roas", Numerals.Current.Ratio(row.Roas)));

    internal static IReadOnlyList<string> PayoutByBasisRow(BreakdownRow row, decimal all) =>
    [
        OneLine(row.Value),
        Numerals.Current.Count(row.Influencers),
        Numerals.Current.Count(row.Orders),
        Numerals.Current.Money(row.Revenue),
        Numerals.Current.Money(row.TotalPayout), Numerals.Current.Percent(row.TotalPayout / all), Numerals.Current.Ratio(row.Roas),
    ];

    /// <summary>The templates of the script by name; it puts texts into the braces, and they never become markup.</summary>
    /// <param name="tiers">What the report calls nano, micro, macro and mega.</param>
    internal static IReadOnlyList<(string Name, string Template)> OfDashboard(FollowerTiers tiers) =>
    [
        .. SharedTemplates,
        ("filters.hint.tier", AssumptionWords.TierRule(tiers)),
        ("top.how", CampaignChartWords.HowToReadTop),
    ];

    /// <summary>Those that are the same whatever the report, for the library's own figures too.</summary>
    internal static IReadOnlyList<(string Name, string Template)> SharedTemplates =>
    [
        ("chapter.money", "Where the money goes"),
        ("chapter.people", "Who earns the payout back, and who does not"),
        ("chapter.time", "Month by month"),
        ("filters.title", "Filters"),
        ("filters.reset", "Reset"),
        ("filters.active", "Active filters"),
        ("filters.remove", "Remove filter {value}"),
        ("filters.chip", "{name}: {value}"),
        ("filters.chip.ratio", "{name} of at least {value}"),
        ("filters.chip.count", "at least {value}"),
        ("filters.chip.text", "{name} has “{value}”"),
        ("filters.chosen", "{n} of {all}"),
        ("filters.all", "all"),
        ("filters.search", "Search {name}"),
        ("filters.searchHint", "search"),
        ("filters.noneFound", "Nothing found"),
        ("filters.counts.one", "{n} influencer, with the other filters as they are"),
        ("filters.counts.other", "{n} influencers, with the other filters as they are"),
        ("filters.more", "{n} more: search for them"),
        ("filters.daysTurned", "The last day is before the first: nothing has changed."),
        ("filters.leftOut", "Filters left out"),
        ("filters.reach", "They change the answer, the charts and the table of all influencers. "
            + "Chapters marked “whole report” stay as they are."),
        ("filters.hint.name", "part of a name"),
        ("status.shown", "{shown} of {all}"),
        ("status.hidden.one", "Minimum ROAS or orders hide {n} influencer with {revenue} of revenue and {payout} of payout"),
        ("status.hidden.other", "Minimum ROAS or orders hide {n} influencers with {revenue} of revenue and {payout} of payout"),
        ("status.notAllocated", "{payout} of payouts not allocated"),
        ("status.unattributed", "{revenue} of revenue unattributed, not in these figures"),
        .. AnswerWords.Shared,
        ("cards.roas", "ROAS"),
        ("cards.revenue", "Total revenue"),
        ("cards.payout", "Total payout"),
        ("cards.roi", "ROI"),
        ("cards.contribution", "Contribution"),
        ("cards.contributionFormula", CardWords.ContributionFormula),
        ("cards.more", CardWords.MoreFigures),
        ("cards.influencers", PerformanceWords.AttributedName),
        ("cards.orders", "Orders"),
        ("cards.aov", "AOV"),
        ("cards.cpo", "CPO"),
        ("cards.medianRoas", "Median influencer ROAS"),
        ("cards.meanRoas", "Mean influencer ROAS"),
        ("cards.breakEven", "break-even {roas}"),
        ("cards.withSalesOnly", "influencers with sales only: {value}"),
        ("cards.withPayoutOnly.one", "{n} of {sellers} with sales has no payout; the others alone: {roas}"),
        ("cards.withPayoutOnly.other", "{n} of {sellers} with sales have no payout; the others alone: {roas}"),
        ("cards.allocated", CardWords.ContainsAllocated),
        ("cards.paid", "{n} of them paid"),
        ("cards.open", "{n} with open payouts only"),
        ("cards.ofWhichOpen", "of which open: {money}"),
        ("cards.withSales", "{n} with sales"),
        ("cards.roiFormula", CardWords.RoiFormula),
        ("cards.aovFormula", CardWords.AovFormula),
        ("cards.cpoFormula", CardWords.CpoFormula),
        ("cards.medianRoasFormula", "no payout counts as 0"),
        ("cards.meanRoasFormula", "a mean of ratios, not the ROAS"),
        ("notice.nobody", CardWords.NobodyLeft(hidden: 0)),
        ("notice.nobodyHidden", CardWords.NobodyLeft(hidden: 1)),
        ("notice.allocated", PerformanceListWords.PayoutsAllocated),
        ("notice.onWhole", "With these payouts in full, {payout} before any was allocated, ROAS is {roas} and an order costs {cost}."),
        ("notice.notPlaced", "Not placed, and in no figure here: payouts of {payout} for campaigns that no sale has. "
            + "Choose them too, or correct their names."),
        ("notice.notAllocated", "{payout} of payouts are not allocated: "
            + "nobody can tell how much of them belongs to the sales in the filter. They are not in the total payout."),
        ("notice.unattributed", "Unattributed (blank influencer id): sales of {revenue} ({orders}) and payouts of {payout}. "
            + "The sales are in no revenue and no ROAS above. The payouts are in the total payout."),
        ("notice.unattributedSales", "Unattributed (blank influencer id): sales of {revenue} ({orders}). "
            + "The sales are in no revenue and no ROAS above."),
        ("notice.unattributedRows", "Unattributed (blank influencer id): {rows}."),
        ("notice.unattributedPayouts", "Unattributed (blank influencer id): payouts of {payout}. The payouts are in the total payout."),
        ("notice.rest", "The filters end here. What follows is the report as it was run: {scope}"),
        ("count.row.one", "{n} row"),
        ("count.row.other", "{n} rows"),
        ("count.influencer.one", "{n} influencer"),
        ("count.influencer.other", "{n} influencers"),
        ("count.paid.one", "{n} paid influencer"),
        ("count.paid.other", "{n} paid influencers"),
        ("count.payout.one", "{n} influencer with a payout"),
        ("count.payout.other", "{n} influencers with a payout"),
        ("count.order.one", "{n} order"),
        ("count.order.other", "{n} orders"),
        .. s_smallNumbers.Select(static (word, number) => ($"number.{number}", word)),
        ("who.id", "influencer {id}"),
        ("interval", PerformanceWords.Interval("{low}", "{high}")),
        ("top.none", CampaignChartWords.NobodyToRank),
        ("top.needs", CampaignChartWords.RankingNeeds),
        ("top.alone", "{who} alone has orders and a payout: ROAS {roas}"),
        ("top.title", "{lead} a ROAS of {roas}; {verdict} above break-even ({breakEven}) even at the low end of the interval"),
        ("top.lead.one", "{who} leads with"),
        ("top.lead.some", "{n} share the lead with"),
        ("top.lead.onlyOne", "Only {who} has enough orders, and"),
        ("top.lead.oneOfEnough", "Of the {peers} with enough orders, {who} is first with"),
        ("top.lead.someOfEnough", "Of the {peers} with enough orders, {n} are first with"),
        ("top.verdict.none", "nobody is"),
        ("top.verdict.one", "one of the {all} is"),
        ("top.verdict.some", "{n} of the {all} are"),
        ("top.verdict.both", "both are"),
        ("top.verdict.all", "all {all} are"),
        ("top.alt", "Bars of ROAS: {list}."),
        ("top.bar", "{roas} ({orders})"),
        ("hover.influencer", "{name} ({id})\n{platform}, {category}\nROAS {roas}\n{revenue} of revenue, {payout} of payout, {orders}"),
        ("hover.influencerInterval", "{name} ({id})\n{platform}, {category}\nROAS {roas}, 90 % interval {interval}\n"
            + "{revenue} of revenue, {payout} of payout, {orders}"),
        ("flag.tooFewOrders", PerformanceWords.TooFewOrders),
        ("flag.noPayout", "no payout"),
        ("flag.zeroPayout", "payout is zero"),
        ("flag.open", PerformanceWords.PayoutIsOpen),
        ("flag.poor", "poor ROAS"),
        .. Enum.GetValues<PoorRoasReason>()
            .Select(static reason =>
                ($"flag.poor.{JsonNamingPolicy.CamelCase.ConvertName(reason.ToString())}", PerformanceWords.Reason(reason))),
        ("spread.none", CampaignChartWords.NobodyPaidAndSold),
        ("spread.needs", CampaignChartWords.SpreadNeeds),
        ("spread.title.oneBelow", "{one} stays below break-even ({breakEven})"),
        ("spread.title.oneReaches", "{one} reaches break-even ({breakEven})"),
        ("spread.title.allReach", "All {paid} reach break-even ({breakEven})"),
        ("spread.title.allBelow", "All {paid} stay below break-even ({breakEven})"),
        ("spread.title.below.one", "{n} of {paid} stays below break-even ({breakEven}) and took {share} of their payout"),
        ("spread.title.below.other", "{n} of {paid} stay below break-even ({breakEven}) and took {share} of their payout"),
        ("spread.one.paid", "The one paid influencer"),
        ("spread.one.payout", "The one influencer with a payout"),
        ("spread.how.paid", "A point is an influencer who was paid;"),
        ("spread.how.payout", "A point is an influencer with a payout, paid or still open;"),
        ("spread.how", "{point} colour and shape show the platform. "
            + "Above a dashed line the ROAS is higher than that of the line, below it lower."),
        ("spread.howNamed", "The two best and the two worst ROAS carry their names."),
        ("spread.howLog", "Both axes grow by factors of ten, so small and large payouts fit into one chart."),
        ("spread.howLeft.one", "{paid} without revenue has no place on such an axis and is not drawn."),
        ("spread.howLeft.other", "{paid} without revenue have no place on such an axis and are not drawn."),
        ("spread.howMost", "Only the {n} highest payouts are drawn; the title counts everybody."),
        ("spread.alt", "Revenue against payout of {influencers}. {title}."),
        ("spread.log", "Logarithmic axes"),
        ("spread.note", "{name} {roas}"),
        ("heat.none", NoCellToCompare),
        ("heat.title.one", "{platform} · {category} returns {roas}"),
        ("heat.title.some", "{platform} · {category} returns most: {roas}, {worstPlatform} · {worstCategory} least: {worst}"),
        ("heat.title.alike", "Platform and category make no difference: {roas}"),
        ("heat.title.alikeLarger", "platform and category make no difference: {roas}"),
        ("heat.title.below", "; nothing reaches break-even ({breakEven})"),
        ("heat.how", PlatformAndCategoryReading),
        ("heat.howAside", CampaignChartWords.TitleLeavesAside),
        ("heat.title.larger", CampaignChartWords.OfLargerGroups("{finding}")),
        ("heat.howLeft.one", "{n} smaller cell is left out; the table has it."),
        ("heat.howLeft.other", "{n} smaller cells are left out; the table has them."),
        ("heat.alt", "ROAS by platform and category. {title}."),
        ("heat.cell", "{roas}\nn = {n}"),
        ("hover.heat", "{platform}, {category}\nROAS {roas}\n{influencers}, {orders}\n{revenue} of revenue, {payout} of payout"),
        ("time.none", CampaignChartWords.NoDatedSales),
        ("time.needs", CampaignChartWords.TimeNeeds),
        ("time.leftOut", "The chart over time is left out: the page holds the sales too coarsely for it."),
        ("time.title.noDay", CampaignChartWords.RevenueOnNoDay),
        ("time.title.noWeek", CampaignChartWords.RevenueInNoWeek),
        ("time.title.noMonth", CampaignChartWords.RevenueInNoMonth),
        ("time.title.day", "Revenue was highest on {day}: {revenue}"),
        ("time.title.week", "Revenue was highest in the week to {day}: {revenue} a day"),
        ("time.title.month", "Revenue was highest in {month}: {revenue}"),
        ("time.timesMean", ", {times} times the mean of {mean}"),
        ("time.how.week", "The thin lines are the revenue and the payout of each day. "
            + "The thick ones are the mean of that day and the six before, which evens out the days of the week. The payout is dashed. "
            + "Payouts without a day of their own are spread by orders."),
        ("time.how.day", "The lines are the revenue and the payout of each day. The payout is dashed. "
            + "Payouts without a day of their own are spread by orders."),
        ("time.how.month", "A month has two bars: revenue left, payout right. The first and the last month may not be whole. "
            + "Payouts without a date of their own are spread by orders."),
        ("time.how.noPayout", "The payouts cannot be split by time here."),
        ("time.how.unattributed", "Unattributed sales (blank influencer id) are shown separately."),
        ("time.alt", "Revenue and payout over time. {title}."),
        ("hover.time", "{date}\n{name}: {money}"),
        ("basis.none", NoPayoutToSplit),
        ("basis.needs", PayoutNeeds),
        ("basis.title.one", "All of the payout is for “{basis}”: {payout}"),
        ("basis.title.oneRoas", ", ROAS {roas}"),
        ("basis.title.some", "{share} of the payout is for “{basis}”"),
        ("basis.title.best", "; “{best}” returns most: {roas}"),
        ("basis.title.alike", "; all return {roas}"),
        ("basis.how", PayoutByBasisReading),
        ("basis.howMost", "Only the {n} highest payouts are drawn; the table has the others."),
        ("basis.alt", "Payout by basis: {list}."),
        ("basis.altPart", "{basis} {payout}"),
        ("basis.bar", "{share}"),
        ("basis.barRoas", "{share}, ROAS {roas}"),
        ("hover.basis", "{basis}\n{payout} of payout ({share})\n{influencers}, {orders}\n{revenue} of revenue, ROAS {roas}"),
        ("concentration.none", ConcentrationWords.NobodySold),
        ("concentration.needs", ConcentrationWords.ConcentrationNeeds),
        ("concentration.alone", ConcentrationWords.OneSeller),
        ("concentration.title.one", "The top {part} of influencers with sales ({n} of {all}) brings {revenue} of the revenue"),
        ("concentration.title.other", "The top {part} of influencers with sales ({n} of {all}) bring {revenue} of the revenue"),
        ("concentration.title.payout", " for {payout} of the payout"),
        ("concentration.how", ConcentrationWords.HowToReadConcentration),
        ("concentration.top", "Top {n}"),
        ("concentration.topPart", "Top {part} ({n})"),
        ("hover.concentration", "Top {n} ({part} of influencers with sales)\n{share} of the revenue: {revenue}"),
        ("hover.concentrationPayout", "\n{payoutShare} of the payout: {payout}"),
        ("table.title", "All influencers"),
        ("table.caption", "{influencers}, sorted by {column}, {direction}"),
        ("table.ascending", "ascending"),
        ("table.descending", "descending"),
        ("table.download", "Download CSV"),
        ("table.downloadHint.one", "{n} row, as filtered"),
        ("table.downloadHint.other", "{n} rows, as filtered"),
        ("table.name", "Influencer"),
        .. DashboardColumn.All.Select(static column => ($"table.{column.Name}", column.Title)),
        ("table.months", "By month"),
        ("table.flags", "Flags"),
        ("table.columns", "Columns"),
        ("table.total", "Total"),
        ("table.totalRest", "with {payout} of payouts to nobody in the files"),
        ("table.empty", "Nobody to list."),
        ("table.details", "Details of {name}"),
        ("table.previous", "Previous"),
        ("table.next", "Next"),
        ("table.page", "Rows {first} – {last} of {all}"),
        ("table.pageSize", "Rows a page"),
        ("table.spark", "Revenue by month, {first} to {last}: highest {best} in {month}"),
        ("table.allocated", "allocated"),
        ("table.open", "{money} open"),
        ("detail.campaigns", "Campaigns"),
        ("detail.campaign", "Campaign"),
        ("detail.payouts", "Payouts"),
        ("detail.date", "Date"),
        ("detail.basis", "Basis"),
        ("detail.amount", "Amount"),
        ("detail.open", "open"),
        ("detail.counted", "Counted here"),
        ("detail.posts", "Posts"),
        ("detail.postCount", "Posts"),
        ("detail.reach", "Reach"),
        ("detail.likes", "Likes"),
        ("detail.comments", "Comments"),
        ("detail.rate", "Engagement rate"),
        ("detail.months", "Revenue by month"),
        ("detail.noCampaigns", "No sales in the filter."),
        ("detail.noPayouts", "No payout row."),
        ("detail.noPosts", "No posts."),
        ("detail.kind.allocated", "allocated"),
        ("detail.kind.notAllocated", "not allocated"),
        ("detail.kind.outside", "outside the filter"),
        ("detail.noCampaignOfItsOwn", "(none of its own)"),
        ("detail.followers.one", "{n} follower"),
        ("detail.followers.other", "{n} followers"),
        ("detail.person", "{id} · {gender} · {tier}"),
    ];
}
