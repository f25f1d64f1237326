namespace HealthKart.Analysis.Payouts;

/// <summary>Finds the constant with which a rule explains the most rows.</summary>
/// <remarks>
/// Each claim allows the constants between (paid − known ± tolerance) ÷ unit. People agree on round numbers: only amounts in whole paise,
/// shares in hundredths of a percent and numbers of units in hundredths are looked at, for with more decimals a constant could bend to a
/// row that is wrong. It is one that lies in most of the ranges, with as few decimals as can be there.
/// </remarks>
internal static class ConstantFit
{
    /// <returns>The constant; <c>null</c> where no round one explains anything.</returns>
    internal static decimal? Of(PayoutRule rule, IEnumerable<PayoutClaim> claims)
    {
        var ends = EndsOfRanges(rule, claims);
        var (rows, most, best) = (0, 0, (decimal?)null);
        for (var i = 0; i < ends.Count;)
        {
            // All ranges are open: at an end itself those that end there are left, and those that start there are not yet entered.
            var at = ends[i].At;
            for (; i < ends.Count && ends[i].At == at && ends[i].Rows < 0; i++)
            {
                rows += ends[i].Rows;
            }

            (most, best) = rows > most && IsRound(at, rule) ? (rows, at) : (most, best);
            for (; i < ends.Count && ends[i].At == at; i++)
            {
                rows += ends[i].Rows;
            }

            (most, best) = rows > most && RoundestBetween(at, ends[i].At, rule) is { } between ? (rows, between) : (most, best);
        }

        return best;
    }

    private static List<(decimal At, int Rows)> EndsOfRanges(PayoutRule rule, IEnumerable<PayoutClaim> claims)
    {
        var ends = new List<(decimal At, int Rows)>();
        foreach (var claim in claims)
        {
            if (claim is { TellingRows: > 0, Paid: { } paid } && rule.TermsOf(claim) is ({ } known, > 0 and { } unit))
            {
                ends.Add(((paid - known - claim.Tolerance) / unit, claim.TellingRows));
                ends.Add(((paid - known + claim.Tolerance) / unit, -claim.TellingRows));
            }
        }

        ends.Sort((left, right) => left.At.CompareTo(right.At) is var order and not 0 ? order : left.Rows.CompareTo(right.Rows));
        return ends;
    }

    private static decimal? RoundestBetween(decimal low, decimal high, PayoutRule rule)
    {
        var middle = low + ((high - low) / 2);
        var step = 1m;
        for (var decimals = 0; decimals <= rule.DecimalsOfConstant; decimals++, step /= 10)
        {
            var nearest = Math.Round(middle / step, MidpointRounding.AwayFromZero) * step;
            if (nearest > low && nearest < high)
            {
                return nearest;
            }
        }

        return null;
    }

    private static bool IsRound(decimal constant, PayoutRule rule) => Math.Round(constant, rule.DecimalsOfConstant) == constant;
}
