using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Lift.Details;
using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>What the experiments of a folder show, campaign by campaign and together.</summary>
public sealed class LiftReport
{
    private LiftReport(
        LiftSettings settings,
        IReadOnlyList<LiftResult> results,
        IReadOnlyList<LiftResult> others,
        IReadOnlyList<LiftDetail> reasons,
        IReadOnlyList<object> tests)
    {
        (Settings, Results, Others, Reasons) = (settings, results, others, reasons);
        // What has no bounds has no error either that a mean could weigh it by.
        var known = Enumerable.Range(0, results.Count)
            .Where(place => results[place].Roas is { StandardError: > 0, Interval.IsBounded: true })
            .ToList();
        var sound = known.Where(place => !results[place].HasFailedCheck).ToList();
        Pooled = PooledEffect.Of([.. sound.Select(place => EstimateOf(results[place].Roas!))], Covariance);
        Pooled = Pooled is null ? null : Pooled with { LeftOut = [.. known.Except(sound).Select(place => results[place].Campaign)] };

        static Estimate EstimateOf(LiftFigure roas) => new(roas.Value, roas.StandardError!.Value, double.PositiveInfinity);

        double Covariance(int one, int other) => (tests[sound[one]], tests[sound[other]]) switch
        {
            (Holdout first, Holdout second) => SharedControls.Covariance(first, second),
            (GeoExperiment first, GeoExperiment second) =>
                SharedControls.Correlation(first, second) * results[sound[one]].Roas!.StandardError!.Value
                * results[sound[other]].Roas!.StandardError!.Value * Math.Sign(first.AddedSpend) * Math.Sign(second.AddedSpend),
            _ => 0,
        };
    }

    /// <summary>What was decided before.</summary>
    public LiftSettings Settings { get; }

    /// <summary>The currency of the amounts, as its code: that of the campaign beside; <c>INR</c> without one.</summary>
    public string Currency { get; private init; } = CurrencySigns.Rupee;

    /// <summary>One result a campaign and experiment, by the method to go by, in the order of the files.</summary>
    public IReadOnlyList<LiftResult> Results { get; }

    /// <summary>The same geo experiments by other methods, to compare.</summary>
    public IReadOnlyList<LiftResult> Others { get; }

    /// <summary>Why a method, or an experiment, gives no result.</summary>
    public IReadOnlyList<LiftDetail> Reasons { get; }

    /// <summary>The experiments by users that were analysed.</summary>
    public IReadOnlyList<Holdout> Holdouts { get; private init; } = [];

    /// <summary>
    /// What the treated geos of each geo experiment sold beside what they would have sold; of those whose days allow a regression.
    /// </summary>
    public IReadOnlyList<GeoCounterfactual> Counterfactuals { get; private init; } = [];

    /// <summary>
    /// The iROAS of all experiments whose interval has bounds and whose own checks passed, together; <c>null</c> where none is such.
    /// </summary>
    public PooledEffect? Pooled { get; }

    /// <summary>Analyses experiments.</summary>
    /// <param name="holdouts">Experiments by users.</param>
    /// <param name="geos">Experiments by geos.</param>
    /// <param name="settings">Level and margin; <c>null</c>: the defaults.</param>
    /// <param name="campaign">The campaign's own figures, for the attributed ROAS beside; <c>null</c>: none.</param>
    public static LiftReport Of(
        IReadOnlyList<Holdout> holdouts,
        IReadOnlyList<GeoExperiment> geos,
        LiftSettings? settings = null,
        CampaignPerformance? campaign = null) =>
        Of(holdouts, geos, settings, campaign, campaign?.Data.Currency ?? CurrencySigns.Rupee);

    /// <inheritdoc cref="Of(IReadOnlyList{Holdout}, IReadOnlyList{GeoExperiment}, LiftSettings?, CampaignPerformance?)"/>
    internal static LiftReport Of(
        IReadOnlyList<Holdout> holdouts,
        IReadOnlyList<GeoExperiment> geos,
        LiftSettings? settings,
        CampaignPerformance? campaign,
        string currency)
    {
        using var scope = Numerals.Within(currency);
        settings ??= new();
        List<LiftDetail> reasons = [];
        List<LiftResult> results = [];
        List<LiftResult> others = [];
        List<object> tests = [];
        foreach (var test in holdouts)
        {
            var found = Countable(test.Campaign, reasons, () => [HoldoutAnalysis.Of(test, settings)]);
            results.AddRange(found);
            tests.AddRange(found.Select(_ => test));
        }

        foreach (var test in geos)
        {
            var found = Countable(test.Campaign, reasons, () => new GeoAnalysis(test, settings).Run(reasons));
            results.AddRange(found.Take(1));
            tests.AddRange(found.Take(1).Select(_ => test));
            others.AddRange(found.Skip(1));
        }

        return new(
            settings,
            Adjusted(WithAttributed([.. results.Select(static result => result.AsItsChecksAllow())], campaign)),
            [.. others.Select(static result => result.AsItsChecksAllow())],
            reasons,
            tests)
        {
            Currency = currency,
            Holdouts = holdouts,
            Counterfactuals = [.. geos.Select(test => new GeoAnalysis(test, settings).Counterfactual()).OfType<GeoCounterfactual>()],
        };
    }

    // Amounts that no campaign has come to sums and squares that no decimal holds.
    private static List<LiftResult> Countable(string campaign, List<LiftDetail> reasons, Func<IReadOnlyList<LiftResult>> analyse)
    {
        try
        {
            var results = analyse();
            var countable = results.Where(static result => result.IsCountable).ToList();
            if (countable.Count < results.Count)
            {
                reasons.Add(new ReasonDetail.NumbersTooLarge(campaign));
            }

            return countable;
        }
        catch (OverflowException)
        {
            reasons.Add(new ReasonDetail.NumbersTooLarge(campaign));
            return [];
        }
    }

    private static IReadOnlyList<LiftResult> WithAttributed(IReadOnlyList<LiftResult> results, CampaignPerformance? campaign)
    {
        if (campaign is null)
        {
            return results;
        }

        var attributed = campaign.ByCampaign()
            .Where(static row => row.TotalPayout > 0)
            .ToLookup(static row => row.Value, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. results.Select(result => RoasOf(result.Campaign) is not { } roas ? result : result with
            {
                AttributedRoas = roas,
                IncrementalShare = roas > 0 && result.Roas is { } incremental ? incremental.Value / (double)roas : null,
            }),
        ];

        // Names that differ in their case only are two campaigns: then the one that is written the same.
        decimal? RoasOf(string name) =>
            (attributed[name].Count() == 1 ? attributed[name] : attributed[name].Where(row => row.Value == name)).FirstOrDefault()?.Roas;
    }

    private static List<LiftResult> Adjusted(IReadOnlyList<LiftResult> results)
    {
        var adjusted = new Queue<double>(BenjaminiHochberg.Adjusted([.. results.Select(static result => result.PValue).OfType<double>()]));
        return [.. results.Select(result => result.PValue is null ? result : result with { AdjustedPValue = adjusted.Dequeue() })];
    }
}
