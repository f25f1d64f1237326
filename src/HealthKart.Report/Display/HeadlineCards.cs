using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>
/// Makes the headline of a campaign: each number over every payout, and beside it over influencers with sales only where that differs.
/// </summary>
internal sealed class HeadlineCards(CampaignPerformance campaign)
{
    /// <summary>From here on, a card has no room for a price to the paisa.</summary>
    internal const int RoomForDecimals = 100_000;

    private static Numerals Numbers => Numerals.Current;

    private readonly PerformanceTotals _all = campaign.Totals;
    private readonly PerformanceTotals _withSales = campaign.WithSales;

    internal CampaignCards Make() => new(
        CardWords.ScopeOf(campaign),
        [Roas(), Revenue(), Payout(), Roi(), Influencers(), Orders(), Aov(), CostPerOrder(), Median(), Mean()],
        [.. HeadlineNotices.Of(campaign)]);

    private Card Roas()
    {
        var breakEven = campaign.Settings.BreakEvenRoas;
        var emphasis = _all.Roas is not { } roas ? Tone.Plain : roas < breakEven ? Tone.Bad : Tone.Good;
        return new(
            CardWords.NameOfCard("roas"),
            Numbers.Ratio(_all.Roas),
            [.. InSales(totals => Numbers.Ratio(totals.Roas)), .. WithPayout(), CardWords.BreakEvenAt(breakEven)],
            emphasis);
    }

    private Card Revenue() => new(
        CardWords.NameOfCard("revenue"), Numbers.ShortMoney(_all.Revenue), [.. Exactly(_all.Revenue), .. Open(_all.OpenRevenue)]);

    private Card Payout() => new(
        CardWords.NameOfCard("payout"),
        Numbers.ShortMoney(_all.TotalPayout),
        [.. Exactly(_all.TotalPayout), .. InSales(totals => Numbers.Money(totals.TotalPayout)), .. Open(_all.OpenPayout), .. Allocated()]);

    private Card Roi() => new(
        CardWords.NameOfCard("roi"), Numbers.Percent(_all.Roi), [.. InSales(totals => Numbers.Percent(totals.Roi)), CardWords.RoiFormula]);

    private Card Influencers()
    {
        var paid = campaign.Shown.Count(static row => row.PayoutStatus == PayoutStatus.Paid);
        var open = campaign.Shown.Count(static row => row.PayoutStatus == PayoutStatus.Open);
        string[] paidLine = campaign.Data.HasPayouts
            ? [CardWords.PaidInfluencers(paid), .. open > 0 ? [CardWords.OpenInfluencers(open)] : Array.Empty<string>()]
            : [];
        string[] salesLine = campaign.HasSales ? [CardWords.InfluencersWithSales(_withSales.Influencers)] : [];
        return new(CardWords.NameOfCard("influencers"), Numbers.Count(_all.Influencers), [.. paidLine, .. salesLine]);
    }

    private Card Orders() => new(CardWords.NameOfCard("orders"), Numbers.Count(_all.Orders), []);

    private Card Aov() => new(CardWords.NameOfCard("aov"), Price(_all.Aov), [CardWords.AovFormula]);

    private Card CostPerOrder() => new(
        CardWords.NameOfCard("cpo"), Price(_all.CostPerOrder), [.. InSales(totals => Price(totals.CostPerOrder)), CardWords.CpoFormula]);

    /// <summary>To the paisa as long as a card has room for it.</summary>
    private static string Price(decimal? amount) =>
        Math.Abs(amount ?? 0) < RoomForDecimals ? Numbers.Money(amount) : Numbers.ShortMoney(amount);

    private Card Median() => new(
        CardWords.NameOfCard("medianRoas"),
        Numbers.Ratio(_all.MedianInfluencerRoas),
        [.. InSales(totals => Numbers.Ratio(totals.MedianInfluencerRoas)), CardWords.MedianFormula]);

    private Card Mean() => new(
        CardWords.NameOfCard("meanRoas"),
        Numbers.Ratio(_all.MeanInfluencerRoas),
        [.. InSales(totals => Numbers.Ratio(totals.MeanInfluencerRoas)), CardWords.MeanFormula]);

    /// <summary>The ROAS of those who were paid, where hardly anybody was.</summary>
    private IEnumerable<string> WithPayout() => campaign.WithPayout is not { } paid ? []
        : [CardWords.WithPayoutOnly(_withSales.Influencers - paid.Influencers, _withSales.Influencers, Numbers.Ratio(paid.Roas))];

    private static IEnumerable<string> Open(decimal money) => money != 0 ? [CardWords.OfWhichOpen(money)] : [];

    private IEnumerable<string> Allocated() => campaign.PayoutAllocated ? [CardWords.ContainsAllocated] : [];

    /// <summary>The number over influencers with sales only, where it is another one.</summary>
    private IEnumerable<string> InSales(Func<PerformanceTotals, string> number)
    {
        var other = number(_withSales);
        return !campaign.HasSales || other == number(_all) ? [] : [CardWords.WithSalesOnly(other)];
    }

    private static IEnumerable<string> Exactly(decimal? amount)
    {
        var exact = Numbers.Money(amount);
        return exact == Numbers.ShortMoney(amount) ? [] : [exact];
    }
}
