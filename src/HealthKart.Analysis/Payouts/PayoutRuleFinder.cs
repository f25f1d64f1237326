namespace HealthKart.Analysis.Payouts;

/// <summary>Finds the rule that the payouts of one basis follow.</summary>
/// <remarks>
/// Only rows with an amount other than 0 speak for a rule. The rule that explains most of them is chosen, of equals the simplest, if that is
/// more than half of all; otherwise there is none. A rule with a constant, which the rows must tell first, is tried only where a plain one
/// leaves something unexplained, and needs cases enough to be more than a coincidence.
/// </remarks>
internal sealed class PayoutRuleFinder(PayoutClaims claims)
{
    /// <summary>The different cases that a rule with a constant must explain: fewer could fit by chance.</summary>
    internal const int FewestCases = 3;

    private readonly int _rows = claims.OfRows.Sum(claim => claim.TellingRows);

    /// <summary>The rules without a constant for which the files have what is needed, simplest first.</summary>
    internal IReadOnlyList<PayoutRule> Tested { get; } = [.. PayoutRule.Plain.Where(rule => claims.Of(rule).Any(claim => rule.Expected(claim) is not null))];

    /// <summary>The rule; <c>null</c> where none explains more than half of the rows.</summary>
    internal PayoutRule? Find()
    {
        var (rule, most) = Best(Tested, RowsFor);
        if (most < _rows)
        {
            var (fitted, mostFitted) = Best([.. PayoutRule.Fitted.Select(Fit).OfType<PayoutRule>()], RowsFor);
            (rule, most) = mostFitted > most ? (fitted, mostFitted) : (rule, most);
        }

        return 2 * most > _rows ? rule : null;
    }

    /// <summary>The rows with an amount other than 0 that a rule explains.</summary>
    internal int RowsFor(PayoutRule rule) => Explained(rule).Sum(claim => claim.TellingRows);

    private IEnumerable<PayoutClaim> Explained(PayoutRule rule) =>
        claims.Of(rule).Where(claim => claim.TellingRows > 0 && claim.Agrees(rule.Expected(claim)) == true);

    private PayoutRule? Fit(PayoutRule form)
    {
        if (ConstantFit.Of(form, claims.Of(form)) is not { } constant)
        {
            return null;
        }

        var rule = form with { Constant = constant };
        return IsMeant(rule) && HasCasesEnough(rule) ? rule : null;
    }

    // A fee below 0 and a share above all of the revenue are coincidences; so is a fixed fee that rounding alone could be.
    private static bool IsMeant(PayoutRule rule) =>
        rule.Constant > (rule.Form == PayoutRuleForm.ConstantPlusRate ? 1 : 0)
        && (rule.Measure != PayoutMeasure.TrackedRevenue || rule.Form == PayoutRuleForm.ConstantPlusRate || rule.Constant < 1);

    private bool HasCasesEnough(PayoutRule rule)
    {
        var explained = Explained(rule);
        // The same amount for everybody has one case only; there it is the rows that count.
        return rule is { Form: PayoutRuleForm.Constant, Measure: PayoutMeasure.Row }
            ? explained.Take(FewestCases).Count() == FewestCases
            : explained.Select(rule.TermsOf).Distinct().Take(FewestCases).Count() == FewestCases;
    }

    private static (PayoutRule? Rule, int Rows) Best(IReadOnlyList<PayoutRule> rules, Func<PayoutRule, int> rowsFor)
    {
        var (best, most) = ((PayoutRule?)null, 0);
        foreach (var rule in rules)
        {
            var rows = rowsFor(rule);
            (best, most) = rows > most ? (rule, rows) : (best, most);
        }

        return (best, most);
    }
}
