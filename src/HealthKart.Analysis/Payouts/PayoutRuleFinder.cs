namespace HealthKart.Analysis.Payouts;

/// <summary>Finds the rule that the payouts of one basis follow.</summary>
/// <remarks>
/// Only rows with an amount other than 0 speak for a rule. The rule that explains most of them is chosen, of equals the one whose measure
/// the basis names, else the simplest, if that is more than half of all; otherwise there is none. A constant that the rows must tell first
/// can bend to a few of them: a rule with one needs several different cases and two thirds of the rows, and takes the place of a plain rule
/// that explains more than half only when it explains several rows more.
/// </remarks>
internal sealed class PayoutRuleFinder(PayoutClaims claims)
{
    /// <summary>The different cases that a rule with a constant must explain: fewer could fit by chance.</summary>
    internal const int FewestCases = 3;

    // Rounding of the rate shows where it is larger than that of the amount itself.
    private const int TellingRounding = 2;

    private readonly int _rows = claims.OfRows.Sum(claim => claim.TellingRows);

    private IReadOnlyList<PayoutRule>? _tested;

    /// <summary>
    /// The rules without a constant for which the files have what is needed, simplest first; no share of revenue that explains nothing.
    /// </summary>
    internal IReadOnlyList<PayoutRule> Tested => _tested ??=
        [.. PayoutRule.Plain.Select(AsWritten).Where(rule => rule.IsRateAShare ? RowsFor(rule) > 0 : IsKnown(rule))];

    /// <summary>The rule; <c>null</c> where none explains more than half of the rows.</summary>
    internal PayoutRule? Find()
    {
        var (rule, most) = Best(Tested);
        if (most < _rows)
        {
            var (fitted, mostFitted) = Best([.. PayoutRule.Fitted.Select(Fit).OfType<PayoutRule>()]);
            (rule, most) = mostFitted >= most + FewestCases || (mostFitted > most && 2 * most <= _rows)
                ? (fitted, mostFitted)
                : (rule, most);
        }

        return 2 * most > _rows ? rule : null;
    }

    /// <summary>The rows with an amount other than 0 that a rule explains.</summary>
    internal int RowsFor(PayoutRule rule) => Explained(rule).Sum(claim => claim.TellingRows);

    /// <summary>The rule as the file writes its rates: exact, or rounded.</summary>
    /// <remarks>
    /// Rounding shows in rows that count so much that it moves the amount by more than the amount's own rounding. Where most of those that
    /// agree with a rounded rate agree with the exact one too, the rates are exact, and the others are no rounding.
    /// </remarks>
    internal PayoutRule AsWritten(PayoutRule rule)
    {
        var rounded = rule with { RatesAreRounded = true };
        var telling = Explained(rounded).Where(claim => rule.RoundingOf(claim) > TellingRounding * claim.Tolerance).ToList();
        var exact = telling.Where(claim => claim.Agrees(rule) == true).Sum(claim => claim.TellingRows);
        return 2 * exact < telling.Sum(claim => claim.TellingRows) ? rounded : rule;
    }

    private bool IsKnown(PayoutRule rule) => claims.Of(rule).Any(claim => rule.Expected(claim) is not null);

    private IEnumerable<PayoutClaim> Explained(PayoutRule rule) =>
        claims.Of(rule).Where(claim => claim.TellingRows > 0 && claim.Agrees(rule) == true);

    private PayoutRule? Fit(PayoutRule form)
    {
        if (ConstantFit.Of(form, claims.Of(form)) is not { } constant)
        {
            return null;
        }

        var rule = form with { Constant = constant };
        return IsMeant(rule) && HasCasesEnough(rule) && 3 * RowsFor(rule) >= 2 * _rows ? rule : null;
    }

    // A fee below 0 and a share above all of the revenue are coincidences; so is a fixed fee that rounding alone could be.
    private static bool IsMeant(PayoutRule rule) =>
        rule.Constant > (rule.Form == PayoutRuleForm.ConstantPlusRate ? 1 : 0) && !(rule.IsConstantAShare && rule.Constant >= 1);

    private bool HasCasesEnough(PayoutRule rule)
    {
        var explained = Explained(rule);
        // The same amount for everybody has one case only; there it is the rows that count.
        return rule is { Form: PayoutRuleForm.Constant, Measure: PayoutMeasure.Row }
            ? explained.Take(FewestCases).Count() == FewestCases
            : explained.Select(rule.TermsOf).Distinct().Take(FewestCases).Count() == FewestCases;
    }

    private bool Names(PayoutRule rule) => NamedMeasures.Names(claims.Basis, rule.Measure);

    private (PayoutRule? Rule, int Rows) Best(IReadOnlyList<PayoutRule> rules)
    {
        var (best, most) = ((PayoutRule?)null, 0);
        foreach (var rule in rules)
        {
            var rows = RowsFor(rule);
            var isNamed = rows == most && best is not null && Names(rule) && !Names(best);
            (best, most) = rows > most || isNamed ? (rule, rows) : (best, most);
        }

        return (best, most);
    }
}
