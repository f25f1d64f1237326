using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Lift;

/// <summary>What a geo experiment shows, by each method that its data allow.</summary>
internal sealed class GeoAnalysis(GeoExperiment test, LiftSettings settings)
{
    // An alarm at each tenth test would be no alarm.
    private const double PlaceboLevel = 0.99;
    private const double LeastTogether = 0.5;
    private const int FewestPlaceboDays = 9;

    /// <summary>The results, the method to go by first; none where no method can be used.</summary>
    /// <param name="reasons">Takes why a method cannot be used.</param>
    internal IReadOnlyList<LiftResult> Run(ICollection<string> reasons)
    {
        List<LiftResult> results = [];
        if (test.Pairs.Count > 0)
        {
            Try(LiftDesign.TrimmedMatch, Pairs);
        }

        Try(LiftDesign.TimeBasedRegression, TimeBased);
        Try(LiftDesign.GeoBasedRegression, GeoBased);
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
                reasons.Add(exception.Message);
            }
        }
    }

    /// <summary>What the treated geos would have sold each day, and what they sold more until then; <c>null</c> where the days allow no regression.</summary>
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
                return Day(day, LiftFigure.Of(regression.Effect(control, treated), settings.Level));
            }),
        ];

        CounterfactualDay Day(GeoDay day, LiftFigure? cumulative) =>
            new(day.Date, (double)day.Treated, LiftFigure.Of(regression.Counterfactual((double)day.Control), settings.Level), cumulative);
    }

    private LiftResult TimeBased()
    {
        var effect = Fit(test.Pretest).Effect(Controls(test.Test), Treateds(test.Test));
        var observed = (double)test.Test.Sum(static day => day.Treated);
        List<LiftWarning> warnings = [.. Common()];
        if (Placebo() is { } placebo)
        {
            warnings.Add(new(LiftWarningKind.PlaceboEffect, placebo));
        }

        if (Together() is < LeastTogether and var part)
        {
            warnings.Add(new(LiftWarningKind.PretestImbalance, Sentences.GeosGoApart(part)));
        }

        return Result(effect, Relative(effect, observed), effect, warnings);
    }

    private LiftResult GeoBased()
    {
        var roas = GeoBasedRegression.Roas(test.Geos, (double)test.Test.Count / Math.Max(1, test.Pretest.Count));
        var effect = roas.Times((double)test.AddedSpend);
        return Result(effect, Relative(effect, (double)test.Test.Sum(static day => day.Treated)), effect, [.. Common()]);
    }

    private LiftResult Differences()
    {
        if (test.Pretest.Count == 0)
        {
            throw new CampaignInputException(Sentences.TooFewPretestDays(0, 1));
        }

        var effect = DifferenceInDifferences.PerGeoAndDay(test.Geos.ToList(), test.Pretest.Count, test.Test.Count)
            .Times(test.Geos.Count(static geo => geo.IsTreated) * test.Test.Count);
        return Result(effect, Relative(effect, (double)test.Test.Sum(static day => day.Treated)), effect, [.. Common()]);
    }

    private LiftResult Pairs()
    {
        var found = TrimmedMatch.Estimate(test.Pairs, settings.Level);
        var spend = test.Pairs.Sum(static pair => pair.Spend);
        var roas = new LiftFigure(found.Roas.Value, found.Roas.StandardError, found.Interval);
        List<LiftWarning> warnings = [.. Common()];
        if (!found.Interval.IsBounded)
        {
            warnings.Add(new(LiftWarningKind.Unbounded, Sentences.UnboundedPairs));
        }

        return new()
        {
            Campaign = test.Campaign,
            Design = LiftDesign.TrimmedMatch,
            AddedSpend = (decimal)spend,
            Revenue = roas.Times(spend),
            Roas = roas,
            ProbabilityAboveBreakEven = found.Roas.ProbabilityAbove(settings.BreakEven),
            PValue = found.Roas.PValue,
            Verdict = LiftResult.VerdictOf(found.Interval, settings.BreakEven),
            Warnings = warnings,
        };
    }

    private LiftResult Result(Estimate effect, LiftFigure? lift, Estimate tested, List<LiftWarning> warnings)
    {
        var spend = test.AddedSpend;
        var roas = spend > 0 ? effect.Times(1 / (double)spend) : null;
        var figure = roas is null ? null : LiftFigure.Of(roas, settings.Level);
        return new()
        {
            Campaign = test.Campaign,
            Design = LiftDesign.TimeBasedRegression,
            AddedSpend = spend,
            Revenue = LiftFigure.Of(effect, settings.Level),
            RevenueLift = lift,
            Roas = figure,
            ProbabilityAboveBreakEven = roas?.ProbabilityAbove(settings.BreakEven),
            PValue = tested.PValue,
            Verdict = LiftResult.VerdictOf(figure?.Interval, settings.BreakEven),
            Warnings = warnings,
        };
    }

    private IEnumerable<LiftWarning> Common()
    {
        if (test.AddedSpend <= 0)
        {
            yield return new(LiftWarningKind.NoSpendDifference, Sentences.NoSpendDifference(test.AddedSpend));
        }

        if (test.EndsLater is { } end)
        {
            yield return new(LiftWarningKind.Peeking, Sentences.Peeking(test.Test[^1].Date, end));
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

        var interval = effect.Interval(settings.Level);
        return new(effect.Value / without, null, new(Of(interval.Low), Of(interval.High)));

        double? Of(double? added) => added is { } known && observed - known > 0 ? known / (observed - known) : null;
    }

    private string? Placebo()
    {
        if (test.Pretest.Count < FewestPlaceboDays)
        {
            return null;
        }

        var first = test.Pretest.Count * 2 / 3;
        var later = test.Pretest.Skip(first).ToList();
        var effect = Fit([.. test.Pretest.Take(first)]).Effect(Controls(later), Treateds(later));
        return effect.Interval(PlaceboLevel).Contains(0) ? null : Sentences.PlaceboEffect(later.Count, (decimal)effect.Value);
    }

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
