using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Parts;
using HealthKart.Report.Words;

namespace HealthKart.Report.Display;

/// <summary>
/// Makes the headline of a campaign: each number over every payout, and beside it over influencers with sales only where that differs.
/// </summary>
/// <param name="campaign">The report.</param>
/// <param name="before">The same report for an earlier period; <c>null</c>: nothing is compared.</param>
internal sealed class HeadlineCards(CampaignPerformance campaign, CampaignPerformance? before = null)
{
    /// <summary>From here on, a card has no room for a price to the paisa.</summary>
    internal const int RoomForDecimals = 100_000;

    private const string Influencers = "influencers";

    private static Numerals Numbers => Numerals.Current;

    // Of nobody there is nothing to say, and a ROAS of 0 would be said of somebody.
    private bool IsEmpty => campaign.Totals is { Influencers: 0, TotalPayout: null or 0 };

    internal CampaignCards Make() => new(
        CardWords.ScopeOf(campaign), [.. HeadlineCard.Of(campaign.Settings).Select(Card)], [.. HeadlineNotices.Of(campaign)]);

    private Card Card(HeadlineCard card) => new(
        CardWords.NameOfCard(card.Name),
        Written(card.Format, IsEmpty && card.Figure != Influencers ? null : card.Value(campaign.Totals)),
        [.. card.Lines.Select(line => Line(card, line)).OfType<string>()],
        card.Name == "roas" ? ToneOfRoas() : Tone.Plain)
    {
        IsLead = card.IsLead,
    };

    private Tone ToneOfRoas() =>
        IsEmpty || campaign.Totals.Roas is not { } roas ? Tone.Plain : roas < campaign.Settings.BreakEvenRoas ? Tone.Bad : Tone.Good;

    private string? Line(HeadlineCard card, CardLine line) => line switch
    {
        CardLine.Change => ChangeOf(card),
        CardLine.Exactly => Exactly(card.Value(campaign.Totals)),
        CardLine.InSales => InSales(card),
        CardLine.WithPayout => WithPayout(),
        CardLine.BreakEven => CardWords.BreakEvenAt(campaign.Settings.BreakEvenRoas),
        CardLine.OpenRevenue => Open(campaign.Totals.OpenRevenue),
        CardLine.OpenPayout => Open(campaign.Totals.OpenPayout),
        CardLine.Allocated => campaign.PayoutAllocated ? CardWords.ContainsAllocated : null,
        CardLine.Formula => CardWords.FormulaOfCard(card.Name),
        CardLine.Paid => campaign.Data.HasPayouts ? CardWords.PaidInfluencers(With(PayoutStatus.Paid)) : null,
        CardLine.Open => campaign.Data.HasPayouts && With(PayoutStatus.Open) is > 0 and var open ? CardWords.OpenInfluencers(open) : null,
        _ => campaign.HasSales ? CardWords.InfluencersWithSales(campaign.WithSales.Influencers) : null,
    };

    /// <summary>How a number has changed; <c>null</c> where nothing is compared, or nothing was there before.</summary>
    internal string? ChangeOf(HeadlineCard card) =>
        before is null || new Change(card.Value(before.Totals), card.Value(campaign.Totals)).Share is not { } share
            ? null
            : CardWords.ChangeSince(share, before.Filter);

    private static string Written(CardFormat format, decimal? value) => format switch
    {
        CardFormat.ShortMoney => Numbers.ShortMoney(value),
        CardFormat.Price => Math.Abs(value ?? 0) < RoomForDecimals ? Numbers.Money(value) : Numbers.ShortMoney(value),
        CardFormat.Ratio => Numbers.Ratio(value),
        CardFormat.Percent => Numbers.Percent(value),
        _ => Numbers.Count(value),
    };

    private int With(PayoutStatus status) => campaign.Shown.Count(row => row.PayoutStatus == status);

    private string? WithPayout() => campaign.WithPayout is not { } paid ? null
        : CardWords.WithPayoutOnly(
            campaign.WithSales.Influencers - paid.Influencers, campaign.WithSales.Influencers, Numbers.Ratio(paid.Roas));

    private static string? Open(decimal money) => money != 0 ? CardWords.OfWhichOpen(money) : null;

    // What is shortened is compared, and said, in full.
    private string? InSales(HeadlineCard card)
    {
        var (all, other) = (InFull(campaign.Totals), InFull(campaign.WithSales));
        return !campaign.HasSales || other == all || IsEmpty ? null : CardWords.WithSalesOnly(other);

        string InFull(PerformanceTotals totals) =>
            card.Format == CardFormat.ShortMoney ? Numbers.Money(card.Value(totals)) : Written(card.Format, card.Value(totals));
    }

    private static string? Exactly(decimal? amount)
    {
        var exact = Numbers.Money(amount);
        return exact == Numbers.ShortMoney(amount) ? null : exact;
    }
}
