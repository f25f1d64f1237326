namespace HealthKart.Analysis.Payouts;

/// <summary>Finds the constant with which a rule explains the most rows.</summary>
/// <remarks>
/// Each claim allows the constants between (paid − known ± tolerance) ÷ unit. The constant is taken from where most of these ranges overlap;
/// of all numbers there it is one with the fewest decimals, since people agree on round numbers.
/// </remarks>
internal static class ConstantFit
{
    private const int MostDecimals = 12;

    /// <returns>The constant; <c>null</c> where no claim tells one.</returns>
    internal static decimal? Of(PayoutRule rule, IEnumerable<PayoutClaim> claims)
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

        // Where one range ends and another starts they do not overlap: both are open.
        ends.Sort((left, right) => left.At.CompareTo(right.At) is var order and not 0 ? order : left.Rows.CompareTo(right.Rows));
        var (rows, most, best) = (0, 0, -1);
        for (var i = 0; i < ends.Count; i++)
        {
            rows += ends[i].Rows;
            (most, best) = rows > most ? (rows, i) : (most, best);
        }

        return best < 0 ? null : RoundestBetween(ends[best].At, ends[best + 1].At);
    }

    private static decimal RoundestBetween(decimal low, decimal high)
    {
        var middle = low + ((high - low) / 2);
        var step = 1m;
        for (var decimals = 0; decimals <= MostDecimals; decimals++, step /= 10)
        {
            var nearest = Math.Round(middle / step, MidpointRounding.AwayFromZero) * step;
            if (nearest > low && nearest < high)
            {
                return nearest;
            }
        }

        return middle;
    }
}
