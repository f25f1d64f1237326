using FsCheck.Xunit;
using HealthKart.Analysis.Payouts;
using Xunit;

namespace HealthKart.Analysis.Tests.Invariants;

[Properties(Arbitrary = [typeof(RuledPayoutsArbitrary)], MaxTest = 100)]
public sealed class PayoutInvariantTests
{
    [Property]
    public void Payouts_that_follow_a_rule_have_no_exceptions(RuledPayouts payouts)
    {
        using var campaign = payouts.Write();

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal(payouts.Rule, Assert.Single(audit.Bases).Rule?.ToString());
        Assert.Empty(audit.Exceptions);
        Assert.Equal(payouts.IsOfRows ? payouts.Payouts.Sum(payout => payout.Rows) : payouts.Payouts.Count, audit.Checked.Count);
        Assert.Equal(1, audit.Bases[0].Test!.ShareOfPaid);
    }

    [Property]
    public void One_changed_row_is_the_one_exception(RuledPayouts payouts, int place, int paise)
    {
        // Rows of which more than a third are changed tell no rule any more.
        var all = payouts.Payouts.Sum(payout => payout.Rows);
        int[] places = [.. Enumerable.Range(0, payouts.Payouts.Count).Where(index => 3 * payouts.Payouts[index].Rows <= all)];
        var changed = places[(uint)place % places.Length];
        var rows = payouts.IsOfRows ? 1 : payouts.Payouts[changed].Rows;

        // More than what rounding may be of so many rows, and of the others: a fixed fee of a paisa less must not explain them all.
        var some = paise % 10_000;
        var added = (some + ((some < 0 ? -2 : 2) * (rows + 1))) / 100m;
        using var campaign = payouts.Write(changed, added);

        var audit = campaign.Load().PayoutAudit();

        Assert.Equal(payouts.Rule, Assert.Single(audit.Bases).Rule?.ToString());
        var exception = Assert.Single(audit.Exceptions);
        Assert.Equal($"{changed}", exception.InfluencerId);

        // What is due may have been rounded to the paisa in each row of the file; the audit has it unrounded.
        Assert.True(Math.Abs(added - exception.Difference) <= 0.005m * rows);
        Assert.Equal(exception.Difference, audit.Overpaid - audit.Underpaid);
    }
}
