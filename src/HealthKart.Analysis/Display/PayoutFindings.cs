using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Wording;
using HealthKart.Plotly;

namespace HealthKart.Analysis.Display;

/// <summary>What a payout audit found, a statement for each basis.</summary>
/// <param name="Findings">The statements, most payout first; those with exceptions are warnings.</param>
[TypeFormatterSource(typeof(ReportPartFormatterSource))]
public sealed record PayoutFindings(IReadOnlyList<Notice> Findings) : IReportPart
{
    private static readonly PayoutRule s_byOrders = new(PayoutRuleForm.Rate, PayoutMeasure.Orders);
    private static readonly PayoutRule s_byTrackedOrders = new(PayoutRuleForm.Rate, PayoutMeasure.TrackedOrders);

    internal static PayoutFindings Of(PayoutAudit audit) =>
        new(audit.Bases.Count == 0 ? [new Notice(Sentences.NothingToAudit)] : [.. audit.Bases.SelectMany(Of)]);

    void IReportPart.Write(HtmlWriter html)
    {
        foreach (IReportPart finding in Findings)
        {
            finding.Write(html);
        }
    }

    private static IEnumerable<Notice> Of(BasisAudit basis)
    {
        yield return new(Sentences.Finding(basis), basis.Rule is null || basis.Exceptions > 0 ? Tone.Warning : Tone.Plain);

        // Who pays by the orders that a payout claims should know what the tracked ones say.
        if (basis.Rule == s_byOrders && basis.Tests.FirstOrDefault(test => test.Rule == s_byTrackedOrders) is { } tracked && tracked.Overpaid + tracked.Underpaid > 0)
        {
            yield return new(Sentences.OrdersNotTracked(tracked), Tone.Warning);
        }
    }
}
