using HealthKart.Analysis.Values;
using HealthKart.Lift.Details;
using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>What a geo experiment shows, by each method that its data allow.</summary>
internal sealed class GeoAnalysis(GeoExperiment test, LiftSettings settings)
{
    // An alarm at each tenth test would be no alarm.
    private const double PlaceboLevel = 0.99;
    private const double LeastTogether = 0.5;
    private const double Rounding = 1e-12;

    // In simulations its 90 % interval holds 80 of 100 with 10 or 20 pairs, 86 with 40.
    private const int ManyPairs = 40;

    /// <summary>The results, the method to go by first; none where no method can be used.</summary>
    /// <param name="reasons">Takes why a method cannot be used.</param>
    internal IReadOnlyList<LiftResult> Run(ICollection<LiftDetail> reasons)
    {
        List<LiftResult> results = [];
        // By days first: its interval holds its level, and that of few pairs does not.
        Try(LiftDesign.TimeBasedRegression, TimeBased);
        if (test.Pairs.Count > 0)
        {
            Try(LiftDesign.TrimmedMatch, Pairs);
        }

        if (test.AddedSpend == 0)
        {
            reasons.Add(new SpendDetail.NoDifference(test.AddedSpend));
        }
        else
        {
            Try(LiftDesign.GeoBasedRegression, GeoBased);
        }

        Try(LiftDesign.DifferenceInDifferences, Differences);
        return results;

        void Try(LiftDesign design, Func<LiftResult> run)
        {
            try
            {
                var result = run();
                results.Add(result with
                {
                    Design = design,
                    TrueRoas = test.TrueRoas,
                    From = test.Test.Count == 0 ? null : test.Test[0].Date,
                    To = test.Test.Count == 0 ? null : test.Test[^1].Date,
                    BaselineSpend = BaselineSpend(result),
                });
            }
            catch (CampaignInputException exception)
            {
                reasons.Add(new ReasonDetail.MethodRefused(exception.Message));
            }
        }
    }

    /// <summary>
    /// What the treated geos would have sold each day, and what they sold more until then; <c>null</c> where the days allow no regression.
    /// </summary>
    internal GeoCounterfactual? Counterfactual()
    {
        try
        {
            return test.Test.Count == 0 ? null : new(test.Campaign, test.Test[0].Date, Days(Fit(test.Pretest)));
        }
        catch (CampaignInputException)
        {
            // Run has said why.
            return null;
        }
    }

    /// <summary>
    /// What the treated geos sold each day before the test beyond what the control geos tell; empty where the days allow no regression.
    /// </summary>
    internal static IReadOnlyDictionary<DateOnly, double> Residuals(GeoExperiment test)
    {
        try
        {
            var regression = Fit(test.Pretest);
            return test.Pretest.ToDictionary(
                static day => day.Date, day => (double)day.Treated - regression.Intercept - (regression.Slope * (double)day.Control));
        }
        catch (CampaignInputException)
        {
            // Run has said why.
            return new Dictionary<DateOnly, double>();
        }
    }

    // Of pairs alone: what geos outside them cost is in no pair's difference.
    private decimal? BaselineSpend(LiftResult result) => result.Design == LiftDesign.TrimmedMatch && test.Pairs.Count * 2 != test.Geos.Count
        ? null
        : (decimal)test.Geos.Where(static geo => geo.IsTreated).Sum(static geo => geo.SpendDuring) - result.AddedSpend;

    private IReadOnlyList<CounterfactualDay> Days(TimeBasedRegression regression)
    {
        var (control, treated) = (new List<double>(), new List<double>());
        return
        [
            .. test.Pretest.Select(day => Day(day, null)),
            .. test.Test.Select(day =>
            {
                control.Add((double)day.Control);
                treated.Add((double)day.Treated);
                return Day(day, Figure(regression.Effect(control, treated)));
            }),
        ];

        CounterfactualDay Day(GeoDay day, LiftFigure? cumulative) =>
            new(day.Date, (double)day.Treated, Figure(regression.Counterfactual((double)day.Control)), cumulative);
    }

    // A figure draws a band of no width where nothing varied.
    private LiftFigure Figure(Estimate estimate) => new(estimate.Value, estimate.StandardError, estimate.Interval(settings.Level));

    private LiftResult TimeBased()
    {
        var effect = Fit(test.Pretest).Effect(Controls(test.Test), Treateds(test.Test));
        List<LiftWarning> warnings = [.. Common()];
        if (Together() is < LeastTogether and var part)
        {
            warnings.Add(new(LiftWarningKind.PretestImbalance, new PretestDetail.GeosGoApart(part)));
        }

        return Result(effect, warnings, Placebo(PlaceboByDays));
    }

    private LiftResult GeoBased()
    {
        var roas = GeoBasedRegression.Roas(test.Geos, (double)test.Test.Count / Math.Max(1, test.Pretest.Count));
        return Result(roas.Times((double)test.AddedSpend), [.. Common()], Placebo(PlaceboByGeos));
    }

    private LiftResult Differences()
    {
        if (test.Pretest.Count == 0)
        {
            throw new CampaignInputException(StatisticsWords.TooFewPretestDays(0, 1));
        }

        var effect = DifferenceInDifferences.PerGeoAndDay(test.Geos.ToList(), test.Pretest.Count, test.Test.Count)
            .Times(test.Geos.Count(static geo => geo.IsTreated) * test.Test.Count);
        return Result(effect, [.. Common()], Placebo(PlaceboOfDifferences));
    }

    private LiftResult Pairs()
    {
        var found = TrimmedMatch.Estimate(test.Pairs, settings.Level);
        var spend = test.Pairs.Sum(static pair => pair.Spend);
        var varies = found.Student(found.Roas.Value) is not null && found.Roas.StandardError > Rounding * Math.Abs(found.Roas.Value);
        var roas = varies ? new LiftFigure(found.Roas.Value, found.Roas.StandardError, found.Interval) : new(found.Roas.Value, null, null);
        List<LiftWarning> warnings = [.. Common(spend)];
        if (!varies)
        {
            warnings.Add(new(LiftWarningKind.NothingVaried, new IntervalDetail.NoDaysVary()));
        }
        else if (!found.Interval.IsBounded)
        {
            warnings.Add(new(LiftWarningKind.Unbounded, new IntervalDetail.UnboundedPairs()));
        }

        if (test.Pairs.Count < ManyPairs)
        {
            warnings.Add(new(LiftWarningKind.FewPairs, new IntervalDetail.FewPairs(test.Pairs.Count)));
        }

        var check = PlaceboOfPairs();
        if (check is { IsPassed: false })
        {
            warnings.Add(new(LiftWarningKind.PretestImbalance, check.Detail));
        }

        var above = spend != 0 && varies ? found.ProbabilityAbove(settings.BreakEven) : null;
        return new()
        {
            Campaign = test.Campaign,
            Design = LiftDesign.TrimmedMatch,
            AddedSpend = Amount(spend),
            Revenue = roas.Times(spend),
            Roas = spend != 0 ? roas : null,
            ProbabilityAboveBreakEven = spend > 0 ? above : 1 - above,
            PValue = varies ? found.PValue : null,
            Verdict = LiftResult.VerdictOf(spend != 0 ? roas.Interval : null, settings.BreakEven),
            Warnings = warnings,
            Checks = check is null ? [] : [check],
        };
    }

    private LiftResult Result(Estimate effect, List<LiftWarning> warnings, LiftCheck? placebo)
    {
        if (!effect.IsKnown)
        {
            warnings.Add(new(LiftWarningKind.NothingVaried, new IntervalDetail.NoDaysVary()));
        }

        if (placebo is { IsPassed: false })
        {
            warnings.Add(new(LiftWarningKind.PlaceboEffect, placebo.Detail));
        }

        var spend = test.AddedSpend;
        var roas = spend != 0 ? effect.Times(1 / (double)spend) : null;
        var figure = roas is null ? null : LiftFigure.Of(roas, settings.Level);
        return new()
        {
            Campaign = test.Campaign,
            Design = LiftDesign.TimeBasedRegression,
            AddedSpend = spend,
            Revenue = LiftFigure.Of(effect, settings.Level),
            RevenueLift = Relative(effect, (double)test.Test.Sum(static day => day.Treated)),
            Roas = figure,
            ProbabilityAboveBreakEven = roas is { IsKnown: true } ? roas.ProbabilityAbove(settings.BreakEven) : null,
            PValue = effect.PValue,
            Verdict = LiftResult.VerdictOf(figure?.Interval, settings.BreakEven),
            Warnings = warnings,
            Checks = placebo is null ? [] : [placebo],
        };
    }

    private IEnumerable<LiftWarning> Common(double? spend = null)
    {
        var added = spend is { } known ? Amount(known) : test.AddedSpend;
        if (added == 0)
        {
            yield return new(LiftWarningKind.NoSpendDifference, new SpendDetail.NoDifference(added));
        }
        else if (added < 0)
        {
            yield return new(LiftWarningKind.SpendCut, new SpendDetail.Cut(-added));
        }

        if (test.MissingDays is { } missing)
        {
            yield return new(LiftWarningKind.MissingDays, new PeriodDetail.DaysLeftOut(missing.Days, missing.Geo, missing.First));
        }

        if (test.EndsLater is { } end && test.Test.Count > 0)
        {
            yield return new(LiftWarningKind.Peeking, new PeriodDetail.Peeking(test.Test[^1].Date, end));
        }

        if (test.GoesOnUntil is { } until && test.Test.Count > 0)
        {
            yield return new(LiftWarningKind.Peeking, new PeriodDetail.LookedAtInTheMiddle(test.Test[^1].Date, until));
        }
    }

    // What comes on top of a counterfactual that is itself estimated.
    private LiftFigure? Relative(Estimate effect, double observed)
    {
        var without = observed - effect.Value;
        if (without <= 0)
        {
            return null;
        }

        if (!effect.IsKnown)
        {
            return new(effect.Value / without, null, null);
        }

        var interval = effect.Interval(settings.Level);
        return new(effect.Value / without, null, new(Of(interval.Low), Of(interval.High)));

        double? Of(double? added) => added is { } known && observed - known > 0 ? known / (observed - known) : null;
    }

    private LiftCheck? Placebo(Func<GeoPlacebo, Estimate> effect)
    {
        if (test.Placebo is not { } placebo)
        {
            return null;
        }

        try
        {
            return effect(placebo) is { IsKnown: true } found && LiftInterval.IsAmount(found.Value)
                ? new(
                    LiftCheckKind.Placebo,
                    found.Interval(PlaceboLevel).Contains(0),
                    PlaceboDetail(placebo, found))
                {
                    Figure = LiftFigure.Of(found, PlaceboLevel),
                }
                : null;
        }
        catch (CampaignInputException)
        {
            // Less than the pretest as a whole allows; the test itself has its result.
            return null;
        }
    }

    private PretestDetail PlaceboDetail(GeoPlacebo placebo, Estimate found) => found.Interval(PlaceboLevel).Contains(0)
        ? new PretestDetail.QuietPlacebo(placebo.DaysDuring, test.Unit)
        : new PretestDetail.PlaceboEffect(placebo.DaysDuring, test.Unit, (decimal)found.Value);

    private Estimate PlaceboByDays(GeoPlacebo placebo)
    {
        var later = test.Pretest.Skip(placebo.DaysBefore).ToList();
        return Fit([.. test.Pretest.Take(placebo.DaysBefore)]).Effect(Controls(later), Treateds(later));
    }

    // As though the spend of the test had been spent there.
    private static Estimate PlaceboByGeos(GeoPlacebo placebo) =>
        GeoBasedRegression.Roas(placebo.Geos, 1).Times(placebo.Geos.Sum(static geo => geo.IsTreated ? geo.SpendDuring : -geo.SpendDuring));

    private static Estimate PlaceboOfDifferences(GeoPlacebo placebo) =>
        DifferenceInDifferences.PerGeoAndDay([.. placebo.Geos], placebo.DaysBefore, placebo.DaysDuring)
            .Times(placebo.Geos.Count(static geo => geo.IsTreated) * placebo.DaysDuring);

    private LiftCheck? PlaceboOfPairs()
    {
        if (test.Placebo is not { Pairs.Count: > 1 } placebo)
        {
            return null;
        }

        try
        {
            var found = TrimmedMatch.Estimate(placebo.Pairs, PlaceboLevel);
            var sold = placebo.Pairs.Sum(static pair => pair.Revenue);
            if (found.PValue is not { } chance || !LiftInterval.IsAmount(sold))
            {
                return null;
            }

            var isAlike = chance >= 1 - PlaceboLevel;
            return new(
                LiftCheckKind.Placebo,
                isAlike,
                isAlike ? new PretestDetail.AlikePairs((decimal)sold) : new PretestDetail.UnlikePairs((decimal)sold));
        }
        catch (CampaignInputException)
        {
            // Less than the test itself allows, which has its result.
            return null;
        }
    }

    private static decimal Amount(double value) => LiftInterval.IsAmount(value) ? (decimal)value : throw new OverflowException();

    // R²: the part of the treated geos' days that the control geos' tell.
    private double? Together()
    {
        var (control, treated) = (Controls(test.Pretest), Treateds(test.Pretest));
        var mean = treated.Average();
        var all = treated.Sum(day => (day - mean) * (day - mean));
        var regression = TimeBasedRegression.Fit(control, treated);
        return all > 0 ? 1 - (regression.ResidualVariance * regression.DegreesOfFreedom / all) : null;
    }

    private static TimeBasedRegression Fit(IReadOnlyList<GeoDay> days) => TimeBasedRegression.Fit(Controls(days), Treateds(days));

    private static List<double> Controls(IReadOnlyList<GeoDay> days) => [.. days.Select(static day => (double)day.Control)];

    private static List<double> Treateds(IReadOnlyList<GeoDay> days) => [.. days.Select(static day => (double)day.Treated)];
}
