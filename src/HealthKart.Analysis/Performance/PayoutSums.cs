using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Performance;

/// <summary>The payouts of a slice, by influencer.</summary>
internal sealed class PayoutSums(int influencers)
{
    private readonly Sum[] _sums = new Sum[influencers];

    /// <summary>The payouts of the slice that belong to nobody.</summary>
    internal decimal Unattributed { get; private set; }

    /// <summary>The payout rows of the slice that belong to nobody.</summary>
    internal long UnattributedRows { get; private set; }

    /// <summary>The payouts that nobody can tell how much of belongs to the slice.</summary>
    internal decimal NotAllocated { get; private set; }

    /// <summary>What is still open of the payouts of an influencer, and whether all of them are.</summary>
    internal (decimal Amount, bool AreAll) OpenOf(int influencer) =>
        (_sums[influencer].Open, _sums[influencer] is { HasOpen: true, HasSettled: false });

    /// <summary>What is still open of the payouts of the slice that belong to nobody.</summary>
    internal decimal UnattributedOpen { get; private set; }

    /// <summary>The payout of an influencer: <c>null</c> without a payout row in the slice, or when every amount is blank.</summary>
    internal (decimal? Amount, string Basis, bool IsAllocated) Of(int influencer)
    {
        var sum = _sums[influencer];
        return (sum.HasAmount ? sum.Amount : null, sum.Basis ?? "", sum.IsAllocated);
    }

    internal void Add(InfluencerPayout row, PayoutShare share)
    {
        if (share.Kind == PayoutShareKind.NotAllocated)
        {
            NotAllocated += share.Amount;
        }
        else if (share.Kind != PayoutShareKind.Outside)
        {
            AddPart(row, share);
        }
    }

    private void AddPart(InfluencerPayout row, PayoutShare share)
    {
        if (row.Influencer < 0)
        {
            Unattributed += share.Amount;
            UnattributedOpen += row.Payout.IsOpen ? share.Amount : 0;
            UnattributedRows++;
            return;
        }

        ref var sum = ref _sums[row.Influencer];
        sum.Amount += share.Amount;
        sum.Open += row.Payout.IsOpen ? share.Amount : 0;
        sum.HasOpen |= row.Payout.IsOpen;
        sum.HasSettled |= !row.Payout.IsOpen && share.Amount != 0;
        sum.HasAmount |= row.Payout.Amount is not null;
        sum.IsAllocated |= share.Kind == PayoutShareKind.Allocated && share.Amount != 0;
        sum.Basis = Both(sum.Basis, row.Payout.Basis);
    }

    // A blank basis is not another basis.
    private static string Both(string? basis, string other) =>
        string.IsNullOrEmpty(basis) || basis == other ? other
        : other.Length == 0 ? basis
        : PayoutBasis.Mixed;

    private struct Sum
    {
        internal decimal Amount;
        internal decimal Open;
        internal bool HasOpen;
        internal bool HasSettled;
        internal bool HasAmount;
        internal bool IsAllocated;
        internal string? Basis;
    }
}
