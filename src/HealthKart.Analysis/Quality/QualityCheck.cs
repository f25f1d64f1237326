using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Quality;

/// <summary>
/// Whether a campaign may pass: every row was used, the accounts balance, and no condition holds that it must not fulfil.
/// </summary>
public sealed class QualityCheck
{
    /// <summary>Checks a campaign.</summary>
    /// <param name="performance">The campaign, within a filter that cuts the figures of the conditions and nothing else.</param>
    /// <param name="failIf">The conditions of which none may hold.</param>
    /// <exception cref="CampaignInputException">A figure of a condition is undefined in these data.</exception>
    public QualityCheck(CampaignPerformance performance, IReadOnlyList<FigureCondition> failIf)
    {
        ArgumentNullException.ThrowIfNull(performance);
        Performance = performance;
        Conditions = failIf;
        Holding = [.. failIf.Where(condition => condition.HoldsFor(performance))];
        Quality = performance.Data.Quality(performance.Settings.Tiers);
    }

    /// <summary>The join report.</summary>
    public DataQuality Quality { get; }

    /// <summary>The campaign whose figures are compared.</summary>
    public CampaignPerformance Performance { get; }

    /// <summary>The conditions of which none may hold.</summary>
    public IReadOnlyList<FigureCondition> Conditions { get; }

    /// <summary>Those that hold.</summary>
    public IReadOnlyList<FigureCondition> Holding { get; }

    /// <summary>Whether a row was rejected, an account does not balance, or a condition holds.</summary>
    public bool Failed => Quality.RowsRejected > 0 || !Quality.IsBalanced || Holding.Count > 0;
}
