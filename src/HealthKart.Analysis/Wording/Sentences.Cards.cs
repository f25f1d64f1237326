using System.Globalization;
using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Wording;

/// <summary>The headline: cards and the notices below them.</summary>
internal static partial class Sentences
{
    internal const string NoFilter = "All of the data, no filter";
    internal const string RoiFormula = "(revenue − payout) ÷ payout";
    internal const string AovFormula = "revenue ÷ orders";
    internal const string CpoFormula = "payout ÷ orders";
    internal const string MedianFormula = "no payout counts as 0";
    internal const string MeanFormula = "a mean of ratios, not the ROAS";
    internal const string ContainsAllocated = "contains allocated payouts";

    internal const string PayoutsAllocated =
        "These figures contain allocated payouts: the filter cuts the sales, and a payout row that does not say which of them it is for is split by orders.";

    /// <summary>What the whole payout says that <see cref="PayoutsAllocated"/> splits.</summary>
    internal static string OnWholePayout(CampaignPerformance campaign) =>
        Say($"On the whole of these payouts, {campaign.WholePayout:money} before any was allocated, ROAS is {campaign.RoasOnWholePayout:ratio} and an order costs {campaign.WholePayoutPerOrder:money}.");

    internal static string ScopeOf(CampaignPerformance campaign)
    {
        var filters = FilterField.All.Select(field => (field, Texts: field.TextsOf(campaign.Filter))).Where(filter => filter.Texts.Count > 0).ToList();
        var what = filters.Count == 0
            ? NoFilter
            : "Only " + string.Join(
                "; ", filters.Select(filter => $"{filter.field.Phrase} {string.Join(", ", filter.Texts.Select(OneLine))}"));
        return (campaign.Data.FirstDay, campaign.Data.LastDay) is not ({ } first, { } last) ? what + "."
            : first == last ? $"{what}. The sales file has one day: {Day(first)}."
            : $"{what}. The sales file runs from {Day(first)} to {Day(last)}.";
    }

    internal static string BreakEvenAt(decimal roas) => Say($"break-even {roas:ratio}");

    internal static string WithSalesOnly(string number) => $"influencers with sales only: {number}";

    internal static string WithPayoutOnly(int without, int sellers, string roas) =>
        Say($"{without:count} of {sellers:count} with sales {(without == 1 ? "has" : "have")} no payout; the others alone: {roas}");

    internal static string PaidInfluencers(int count) => Say($"{count:count} of them paid");

    internal static string OpenInfluencers(int count) => Say($"{count:count} with open payouts only");

    internal static string OfWhichOpen(decimal money) => Say($"of which open: {money:money}");

    internal static string InfluencersWithSales(int count) => Say($"{count:count} with sales");

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
        return Say($"{minimum} {Counted(hidden.Influencers, "influencer")} with {hidden.Revenue:money} of revenue and {hidden.TotalPayout:money} of payout: none of it is in these figures.");
    }

    internal static string NotAllocated(decimal payout) =>
        Say($"{payout:money} of payouts are not allocated: nobody can tell how much of them belongs to the sales in the filter. They are not in the total payout.");

    internal static string Unattributed(Remainder rest)
    {
        var sales = rest.Orders != 0 || rest.Revenue != 0 ? Say($"sales of {rest.Revenue:money} ({Counted(rest.Orders, "order")})") : null;
        var payouts = rest.TotalPayout != 0 ? Say($"payouts of {rest.TotalPayout:money}") : null;
        var what = string.Join(" and ", new[] { sales, payouts }.OfType<string>());
        var whereSales = sales is null ? "" : " The sales are in no revenue and no ROAS above.";
        var wherePayouts = payouts is null ? "" : " The payouts are in the total payout.";
        return Say($"Unattributed (blank influencer id): {(what.Length > 0 ? what : Counted(rest.Rows, "row"))}.{whereSales}{wherePayouts}");
    }

    /// <summary>The rows that are in no sum, with their money; of no row where only parts of rows are, such as what was refunded of a sale.</summary>
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
        return $"{what}{money} {(rest.Rows == 1 ? "is" : "are")} excluded: cancelled, taken back, in another currency, or in the files already. "
            + "\"What became of every row\" lists them.";
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

    internal static string Say(FormattableString sentence) => sentence.ToString(Numerals.Current);

    internal static string Unit => Numerals.Current.Unit;

    internal static string Units => Numerals.Current.Units;

    internal static string Counted(decimal count, string thing) => Numerals.Current.Counted(count, thing);

    internal static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
