using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>
/// A payout as FsCheck makes it up: for one influencer, in one row or more, with the rate in paise and what the files count.
/// </summary>
public sealed record RuledPayout(int Rows, int RateInPaise, int Orders, int TrackedOrders, int Posts, int RevenueInPaise);

/// <summary>Payouts that follow one rule to the paisa, one for each influencer.</summary>
public sealed record RuledPayouts(string Rule, IReadOnlyList<RuledPayout> Payouts)
{
    public static readonly string[] Rules =
    [
        "flat: the rate, once", "rate × orders of the payouts file", "rate × tracked orders", "rate × posts",
        "₹250 + rate × tracked orders", "7.5 % of tracked revenue",
    ];

    /// <summary>Whether each row is due for itself; otherwise the rows of an influencer share what is due.</summary>
    public bool IsOfRows => Array.IndexOf(Rules, Rule) <= 1;

    public override string ToString() => $"{Rule}\n{string.Join('\n', Payouts)}";

    /// <summary>What the rule says is due, as each row of the payouts file has it.</summary>
    public decimal AmountOf(RuledPayout payout)
    {
        var rate = payout.RateInPaise / 100m;
        var exact = Array.IndexOf(Rules, Rule) switch
        {
            0 => rate,
            1 => rate * payout.Orders,
            2 => rate * payout.TrackedOrders,
            3 => rate * payout.Posts,
            4 => 250 + (rate * payout.TrackedOrders),
            _ => 0.075m * payout.RevenueInPaise / 100,
        };
        return Math.Round(IsOfRows ? exact : exact / payout.Rows, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>Writes the files, with something added to the amount of one payout's first row.</summary>
    internal TestCampaign Write(int changed = -1, decimal added = 0) => new()
    {
        Posts = "influencer_id\n" + string.Concat(Payouts.SelectMany((payout, i) => Enumerable.Repeat($"{i}\n", payout.Posts))),
        Sales = "influencer_id,orders,revenue\n"
            + string.Concat(Payouts.Select((payout, i) => $"{i},{payout.TrackedOrders},{Text(payout.RevenueInPaise / 100m)}\n")),
        Payouts = "influencer_id,basis,rate,orders,total_payout\n"
            + string.Concat(Payouts.SelectMany((payout, i) => Enumerable.Range(0, payout.Rows).Select(row =>
                $"{i},any,{Rate(payout)},{payout.Orders},{Text(AmountOf(payout) + (i == changed && row == 0 ? added : 0))}\n"))),
    };

    // A share that everybody has stands in no column.
    private string Rate(RuledPayout payout) => Rule == Rules[^1] ? "" : Text(payout.RateInPaise / 100m);

    private static string Text(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>Makes up payouts for FsCheck.</summary>
public static class RuledPayoutsArbitrary
{
    public static Arbitrary<RuledPayouts> Payouts()
    {
        // No rule can be mistaken for another when what they count is never the same.
        var payout =
            from rows in Gen.Elements(1, 1, 2, 3)
            from rate in Gen.Choose(10_001, 99_999)
            from orders in Gen.Choose(2, 20)
            from tracked in Gen.Choose(21, 40)
            from posts in Gen.Choose(41, 50)
            from revenue in Gen.Choose(1_000_000, 9_999_999)
            select new RuledPayout(rows, rate, orders, tracked, posts, revenue);
        return Arb.From(
            from rule in Gen.Elements(RuledPayouts.Rules)
            from count in Gen.Choose(5, 12)
            from payouts in payout.ListOf(count)
            select new RuledPayouts(rule, [.. payouts]));
    }
}
