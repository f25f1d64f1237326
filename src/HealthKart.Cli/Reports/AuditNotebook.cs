using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Reports;

/// <summary>The payout audit.</summary>
internal sealed class AuditNotebook() : PageNotebook("payout-audit", "payout-exceptions.csv", "payout-rates.csv")
{
    /// <summary>Its parameters that are filters.</summary>
    internal static IReadOnlyList<string> Filters { get; } = ["platforms", "categories", "genders", "tiers", "name"];

    internal override IEnumerable<string> Headlines(IEnumerable<object?> variables)
    {
        if (variables.OfType<PayoutAudit>().FirstOrDefault() is not { } audit)
        {
            yield break;
        }

        using var scope = Numerals.Within(audit.Campaign.Data.Currency);
        yield return ReportTexts.Audit(audit);
        if (EmptyResultTexts.Of(audit.Campaign) is { } line)
        {
            yield return line;
        }
    }
}
