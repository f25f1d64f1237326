using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>The headline: cards and the notices below them.</summary>
internal static class CardWords
{
    internal const string NoFilter = "All of the data, no filter";
    /// <param name="share">The change as a share of what was there before.</param>
    /// <param name="before">The filter of the earlier period, which has both its ends.</param>
    internal static string ChangeSince(decimal share, CampaignFilter before) =>
        Say($"{(share < 0 ? "▼" : "▲")} {Math.Abs(share):percent} on {Day(before.From!.Value)} – {Day(before.To!.Value)}");

    internal const string MoreFigures = "More figures";
    internal const string ContributionFormula = "revenue × gross margin − payout";
    internal const string RoiFormula = "(revenue − payout) ÷ payout";
    internal const string AovFormula = "revenue ÷ orders";
    internal const string CpoFormula = "payout ÷ orders";
    internal const string ContainsAllocated = "contains allocated payouts";

    /// <summary>What the whole payout says that <see cref="PerformanceListWords.PayoutsAllocated"/> splits.</summary>
    internal static string OnWholePayout(CampaignPerformance campaign) =>
        Templates.Say(
            "notice.onWhole",
            ("payout", Numerals.Current.Money(campaign.WholePayout)),
            ("roas", Numerals.Current.Ratio(campaign.RoasOnWholePayout)),
            ("cost", Numerals.Current.Money(campaign.WholePayoutPerOrder)));

    internal static string ScopeOf(CampaignPerformance campaign)
    {
        // The days of a period belong together.
        var days = (campaign.Filter.From, campaign.Filter.To) switch
        {
            ({ } from, { } to) => $"{Day(from)} to {Day(to)}",
            ({ } from, null) => $"from {Day(from)} on",
            (null, { } to) => $"up to {Day(to)}",
            _ => null,
        };
        var filters = FilterField.All.Where(static field => field.Name is not ("from" or "to"))
            .Select(field => (field, Texts: field.TextsOf(campaign.Filter)))
            .Where(filter => filter.Texts.Count > 0)
            .ToList();
        var only = filters.Select(filter => $"{filter.field.Phrase} {string.Join(", ", filter.Texts.Select(OneLine))}")
            .Concat(days is null ? [] : [days])
            .ToList();
        var what = only.Count == 0 ? NoFilter : $"Only {string.Join("; ", only)}";
        return (campaign.Data.FirstDay, campaign.Data.LastDay) is not ({ } first, { } last) ? what + "."
            : first == last ? $"{what}. The sales file has one day: {Day(first)}."
            : $"{what}. The sales file runs from {Day(first)} to {Day(last)}.";
    }

    /// <param name="card">The name of the card in the page.</param>
    internal static string NameOfCard(string card) => Templates.Say("cards." + card);

    /// <inheritdoc cref="NameOfCard"/>
    internal static string FormulaOfCard(string card) => Templates.Say($"cards.{card}Formula");

    internal static string BreakEvenAt(decimal roas) => Templates.Say("cards.breakEven", ("roas", Numerals.Current.Ratio(roas)));

    internal static string WithSalesOnly(string number) => Templates.Say("cards.withSalesOnly", ("value", number));

    internal static string WithPayoutOnly(int without, int sellers, string roas) =>
        Templates.Counted("cards.withPayoutOnly", without, ("sellers", Numerals.Current.Count(sellers)), ("roas", roas));

    internal static string PaidInfluencers(int count) => Templates.Say("cards.paid", ("n", Numerals.Current.Count(count)));

    internal static string OpenInfluencers(int count) => Templates.Say("cards.open", ("n", Numerals.Current.Count(count)));

    internal static string OfWhichOpen(decimal money) => Templates.Say("cards.ofWhichOpen", ("money", Numerals.Current.Money(money)));

    internal static string InfluencersWithSales(int count) => Templates.Say("cards.withSales", ("n", Numerals.Current.Count(count)));

    internal static string NobodyLeft(int hidden) => hidden > 0
        ? "Minimum ROAS and minimum orders hide everybody, so there is nothing to report. Lower them to see influencers."
        : "The filter leaves no influencer, so there is nothing to report.";

    internal static string Hidden(Hidden hidden, CampaignFilter filter)
    {
        var minimum = (filter.MinRoas > 0, filter.MinOrders > 0) switch
        {
            (true, true) => Say($"The minimum ROAS of {filter.MinRoas:ratio} and the minimum of {filter.MinOrders:count} orders hide"),
            (true, false) => Say($"The minimum ROAS of {filter.MinRoas:ratio} hides"),
            _ => Say($"The minimum of {filter.MinOrders:count} orders hides"),
        };
        return Say(
            $"{minimum} {Counted(hidden.Influencers, "influencer")} with {hidden.Revenue:money} of revenue and {hidden.TotalPayout:money} "
            + $"of payout: none of it is in these figures.");
    }

    internal static string NotAllocated(decimal payout) =>
        Templates.Say("notice.notAllocated", ("payout", Numerals.Current.Money(payout)));

    internal static string Unattributed(Remainder rest)
    {
        var name = (rest.Orders != 0 || rest.Revenue != 0, rest.TotalPayout != 0) switch
        {
            (true, true) => "notice.unattributed",
            (true, false) => "notice.unattributedSales",
            (false, true) => "notice.unattributedPayouts",
            _ => "notice.unattributedRows",
        };
        return Templates.Say(
            name,
            ("revenue", Numerals.Current.Money(rest.Revenue)),
            ("orders", DashboardWords.Orders(rest.Orders)),
            ("payout", Numerals.Current.Money(rest.TotalPayout)),
            ("rows", Templates.Counted("count.row", rest.Rows)));
    }

    /// <summary>
    /// The rows that are in no sum, with their money; of no row where only parts of rows are, such as what was refunded of a sale.
    /// </summary>
    internal static string Excluded(Remainder rest)
    {
        var what = rest.Rows == 0 ? "Parts of rows" : Counted(rest.Rows, "row");
        var money = (rest.Revenue != 0, rest.TotalPayout != 0) switch
        {
            (true, true) => Say($" with {rest.Revenue:money} of revenue and {rest.TotalPayout:money} of payout"),
            (true, false) => Say($" with {rest.Revenue:money} of revenue"),
            (false, true) => Say($" with {rest.TotalPayout:money} of payout"),
            _ => "",
        };
        return $"{what}{money} {(rest.Rows == 1 ? "is" : "are")} excluded: cancelled, taken back, in another currency, "
            + "or in the files already. \"What became of every row\" lists them.";
    }

    internal static string Rejected(Remainder rest)
    {
        var money = (rest.Revenue != 0, rest.TotalPayout != 0) switch
        {
            (true, true) => Say($"; {rest.Revenue:money} of revenue and {rest.TotalPayout:money} of payout could be read in them"),
            (true, false) => Say($"; {rest.Revenue:money} of revenue could be read in them"),
            (false, true) => Say($"; {rest.TotalPayout:money} of payout could be read in them"),
            _ => "",
        };
        return Say($"{Counted(rest.Rows, "row")} could not be used{money}. \"What became of every row\" lists them.");
    }
}
