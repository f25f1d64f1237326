using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Display;

/// <summary>Makes the headline of a campaign: each number over every payout, and beside it over influencers with sales only where that differs.</summary>
internal sealed class HeadlineCards(CampaignPerformance campaign)
{
    /// <summary>From here on, a card has no room for a price to the paisa.</summary>
    internal const int RoomForPaise = 100_000;

    private static Numerals Numbers => Numerals.Current;

    private readonly PerformanceTotals _all = campaign.Totals;
    private readonly PerformanceTotals _withSales = campaign.WithSales;

    internal CampaignCards Make() => new(
        Sentences.ScopeOf(campaign),
        [Roas(), Revenue(), Payout(), Roi(), Influencers(), Orders(), Aov(), CostPerOrder(), Median(), Mean()],
        [.. HeadlineNotices.Of(campaign)]);

    private Card Roas()
    {
        var breakEven = campaign.Settings.BreakEvenRoas;
        var emphasis = _all.Roas is not { } roas ? Tone.Plain : roas < breakEven ? Tone.Bad : Tone.Good;
        return new(
            Sentences.NameOfCard("roas"),
            Numbers.Ratio(_all.Roas),
            [.. InSales(totals => Numbers.Ratio(totals.Roas)), .. WithPayout(), Sentences.BreakEvenAt(breakEven)],
            emphasis);
    }

    private Card Revenue() => new(
        Sentences.NameOfCard("revenue"), Numbers.ShortMoney(_all.Revenue), [.. Exactly(_all.Revenue), .. Open(_all.OpenRevenue)]);

    private Card Payout() => new(
        Sentences.NameOfCard("payout"),
        Numbers.ShortMoney(_all.TotalPayout),
        [.. Exactly(_all.TotalPayout), .. InSales(totals => Numbers.Money(totals.TotalPayout)), .. Open(_all.OpenPayout), .. Allocated()]);

    private Card Roi() => new(
        Sentences.NameOfCard("roi"), Numbers.Percent(_all.Roi), [.. InSales(totals => Numbers.Percent(totals.Roi)), Sentences.RoiFormula]);

    private Card Influencers()
    {
        var (paid, open) = (campaign.Shown.Count(static row => row.PayoutStatus == PayoutStatus.Paid), campaign.Shown.Count(static row => row.PayoutStatus == PayoutStatus.Open));
        string[] paidLine = campaign.Data.HasPayouts ? [Sentences.PaidInfluencers(paid), .. open > 0 ? [Sentences.OpenInfluencers(open)] : Array.Empty<string>()] : [];
        string[] salesLine = campaign.HasSales ? [Sentences.InfluencersWithSales(_withSales.Influencers)] : [];
        return new(Sentences.NameOfCard("influencers"), Numbers.Count(_all.Influencers), [.. paidLine, .. salesLine]);
    }

    private Card Orders() => new(Sentences.NameOfCard("orders"), Numbers.Count(_all.Orders), []);

    private Card Aov() => new(Sentences.NameOfCard("aov"), Price(_all.Aov), [Sentences.AovFormula]);

    private Card CostPerOrder() => new(
        Sentences.NameOfCard("cpo"), Price(_all.CostPerOrder), [.. InSales(totals => Price(totals.CostPerOrder)), Sentences.CpoFormula]);

    /// <summary>To the paisa as long as a card has room for it.</summary>
    private static string Price(decimal? amount) =>
        Math.Abs(amount ?? 0) < RoomForPaise ? Numbers.Money(amount) : Numbers.ShortMoney(amount);

    private Card Median() => new(
        Sentences.NameOfCard("medianRoas"),
        Numbers.Ratio(_all.MedianInfluencerRoas),
        [.. InSales(totals => Numbers.Ratio(totals.MedianInfluencerRoas)), Sentences.MedianFormula]);

    private Card Mean() => new(
        Sentences.NameOfCard("meanRoas"),
        Numbers.Ratio(_all.MeanInfluencerRoas),
        [.. InSales(totals => Numbers.Ratio(totals.MeanInfluencerRoas)), Sentences.MeanFormula]);

    /// <summary>The ROAS of those who were paid, where hardly anybody was.</summary>
    private IEnumerable<string> WithPayout() => campaign.WithPayout is not { } paid ? []
        : [Sentences.WithPayoutOnly(_withSales.Influencers - paid.Influencers, _withSales.Influencers, Numbers.Ratio(paid.Roas))];

    private static IEnumerable<string> Open(decimal money) => money != 0 ? [Sentences.OfWhichOpen(money)] : [];

    private IEnumerable<string> Allocated() => campaign.PayoutAllocated ? [Sentences.ContainsAllocated] : [];

    /// <summary>The number over influencers with sales only, where it is another one.</summary>
    private IEnumerable<string> InSales(Func<PerformanceTotals, string> number)
    {
        var other = number(_withSales);
        return !campaign.HasSales || other == number(_all) ? [] : [Sentences.WithSalesOnly(other)];
    }

    private static IEnumerable<string> Exactly(decimal? amount)
    {
        var exact = Numbers.Money(amount);
        return exact == Numbers.ShortMoney(amount) ? [] : [exact];
    }
}
