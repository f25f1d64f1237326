using System.Text.Json;
using HealthKart.Analysis.Values;
using HealthKart.Lift.Statistics;
using Xunit;

namespace HealthKart.Lift.Tests;

/// <summary>Every figure of the published experiments, to the digits printed.</summary>
public sealed class PublishedResultTests
{
    [Fact]
    public void Time_based_regression_of_Googles_experiment()
    {
        var expected = PublishedResults.Read("google_salesandcost", "expected.json").GetProperty("TBR");
        var (control, treated) = PublishedResults.Days(isTest: false);
        var (controlDuring, treatedDuring) = PublishedResults.Days(isTest: true);
        var cost = PublishedResults.Geos().Sum(static geo => geo.SpendDuring);

        var regression = TimeBasedRegression.Fit(control, treated);
        var effect = regression.Effect(controlDuring, treatedDuring);
        var roas = effect.Times(1 / cost);

        var coefficients = expected.GetProperty("coefficients").Numbers();
        AssertClose(coefficients[0], regression.Intercept, 1e-6);
        AssertClose(coefficients[1], regression.Slope, 1e-7);
        AssertClose(expected, "sigma2", regression.ResidualVariance, 1e-4);
        AssertClose(expected, "df", regression.DegreesOfFreedom, 0);
        AssertClose(expected, "incremental_response", effect.Value, 1e-5);
        AssertClose(expected, "se_incremental", effect.StandardError, 1e-7);
        AssertClose(expected, "incremental_cost", cost, 1e-6);
        AssertClose(expected, "estimate", roas.Value, 1e-9);
        AssertClose(expected, "se", roas.StandardError, 1e-10);
        // A one-sided 90 % limit is that of the two-sided 80 % interval.
        AssertClose(expected.GetProperty("one_sided_90"), "lower", roas.Interval(0.8).Low, 1e-7);
        AssertClose(expected.GetProperty("two_sided_90"), "lower", roas.Interval(0.9).Low, 1e-7);
        AssertClose(expected.GetProperty("two_sided_90"), "upper", roas.Interval(0.9).High, 1e-7);
        AssertClose(expected.GetProperty("two_sided_95"), "lower", roas.Interval(0.95).Low, 1e-7);
        AssertClose(expected.GetProperty("two_sided_95"), "upper", roas.Interval(0.95).High, 1e-7);
        AssertClose(expected, "P_iROAS_gt_3", roas.ProbabilityAbove(3), 1e-8);
        AssertClose(expected, "P_iROAS_gt_0", roas.ProbabilityAbove(0), 1e-12);
        AssertClose(expected, "relative_lift_point", effect.Value / (treatedDuring.Sum() - effect.Value), 1e-10);
        AssertClose(expected, "counterfactual_first_pretest_day", regression.Counterfactual(control[0]).Value, 1e-6);
        var firstDay = regression.Counterfactual(controlDuring[0]);
        AssertClose(expected, "counterfactual_first_test_day", firstDay.Value, 1e-6);
        var interval = expected.GetProperty("counterfactual_first_test_day_80pct_two_sided").Numbers();
        AssertClose(interval[0], firstDay.Interval(0.8).Low, 1e-4);
        AssertClose(interval[1], firstDay.Interval(0.8).High, 1e-4);
    }

    [Fact]
    public void Geo_based_regression_of_Googles_experiment()
    {
        var expected = PublishedResults.Read("google_salesandcost", "expected.json").GetProperty("GBR");

        var roas = GeoBasedRegression.Roas(PublishedResults.Geos(), 28.0 / 42);

        AssertClose(expected, "estimate", roas.Value, 1e-8);
        AssertClose(expected, "se_iroas", roas.StandardError, 1e-9);
        AssertClose(expected, "df", roas.DegreesOfFreedom, 0);
        AssertClose(expected.GetProperty("one_sided_90"), "lower", roas.Interval(0.8).Low, 1e-7);
        var interval = expected.GetProperty("two_sided_95").Numbers();
        AssertClose(interval[0], roas.Interval(0.95).Low, 1e-7);
        AssertClose(interval[1], roas.Interval(0.95).High, 1e-7);
        AssertClose(expected, "P_iROAS_gt_3", roas.ProbabilityAbove(3), 1e-8);
        AssertClose(expected, "incremental_response", roas.Value * 50000, 1e-4);
    }

    [Fact]
    public void Differences_in_differences_of_Googles_experiment_and_of_Card_and_Krueger()
    {
        var naive = PublishedResults.Read("google_salesandcost", "expected.json").GetProperty("naive_readings_on_the_same_data");
        var geos = PublishedResults.Geos();
        var effect = DifferenceInDifferences.PerGeoAndDay(geos, 42, 28).Times(geos.Count(static geo => geo.IsTreated) * 28);

        AssertClose(naive, "difference in differences of daily means", effect.Value / 50000, 1e-9);

        var means = PublishedResults.Read("statistics.json").GetProperty("difference_in_differences");
        var (treated, control) = (means.GetProperty("treatment").Numbers(), means.GetProperty("control").Numbers());
        AssertClose(
            means, "did_from_rounded_means", DifferenceInDifferences.OfMeans(treated[0], treated[1], control[0], control[1]), 1e-12);
    }

    [Fact]
    public void Two_proportions()
    {
        var cases = PublishedResults.Read("statistics.json").GetProperty("two_proportion_z").EnumerateArray().ToList();

        Assert.Equal(4, cases.Count);
        foreach (var expected in cases)
        {
            var (control, test) = (expected.GetProperty("control").Numbers(), expected.GetProperty("test").Numbers());
            var proportions = new TwoProportions((long)test[0], (long)test[1], (long)control[0], (long)control[1]);
            AssertClose(expected, "z_pooled", proportions.Z, 1e-9);
            AssertClose(expected, "p_two_sided", proportions.PValue, 1e-9);
            var interval = expected.GetProperty("ci95_diff_unpooled").Numbers();
            AssertClose(interval[0], proportions.Estimate.Interval(0.95).Low, 1e-9);
            AssertClose(interval[1], proportions.Estimate.Interval(0.95).High, 1e-9);
            if (expected.TryGetProperty("relative_lift", out _))
            {
                AssertClose(expected, "diff", proportions.Difference, 1e-9);
                AssertClose(expected, "relative_lift", proportions.RelativeLift, 1e-9);
                var relative = expected.GetProperty("ci95_relative_log").Numbers();
                AssertClose(relative[0], proportions.RelativeLiftInterval(0.95)?.Low, 1e-9);
                AssertClose(relative[1], proportions.RelativeLiftInterval(0.95)?.High, 1e-9);
            }
        }
    }

    // Newcombe (1998), table II, contrast (a): 56/70 and 48/80, method 10: 0.0524 to 0.3339.
    [Fact]
    public void Newcombes_interval_of_his_own_example()
    {
        var interval = new TwoProportions(56, 70, 48, 80).Newcombe(0.95);

        AssertClose(0.0524, interval.Low, 5e-5);
        AssertClose(0.3339, interval.High, 5e-5);
    }

    [Fact]
    public void Welchs_test_of_the_sleep_data()
    {
        var expected = PublishedResults.Read("statistics.json").GetProperty("welch_t");
        var difference = new MeanDifference(
            SampleMoments.Of(expected.GetProperty("g1").Numbers()), SampleMoments.Of(expected.GetProperty("g2").Numbers()));

        AssertClose(expected, "t", difference.T, 1e-12);
        AssertClose(expected, "df", difference.Estimate.DegreesOfFreedom, 1e-10);
        AssertClose(expected, "p", difference.Estimate.PValue, 1e-10);
        var interval = expected.GetProperty("ci95").Numbers();
        AssertClose(interval[0], difference.Estimate.Interval(0.95).Low, 1e-7);
        AssertClose(interval[1], difference.Estimate.Interval(0.95).High, 1e-7);
    }

    [Fact]
    public void Trimmed_match_of_four_pairs()
    {
        var expected = PublishedResults.Read("trimmed_match.json").GetProperty("case1");
        var pairs = Pairs(expected);

        var all = TrimmedMatch.Estimate(pairs, 0.9, trimRate: 0);
        var untrimmed = expected.GetProperty("no_trim");
        AssertClose(untrimmed, "estimate", all.Roas.Value, 1e-9);
        AssertClose(untrimmed, "std_error", all.Roas.StandardError, 1e-9);
        AssertInterval(untrimmed.GetProperty("ci"), all.Interval, 1e-8);
        AssertInterval(untrimmed.GetProperty("published_ci"), all.Interval, 5e-4);

        var trimmed = TrimmedMatch.Estimate(pairs, 0.9, trimRate: 0.25);
        var quarter = expected.GetProperty("trim_0.25");
        AssertClose(quarter, "estimate", trimmed.Roas.Value, 1e-9);
        AssertClose(quarter, "std_error", trimmed.Roas.StandardError, 1e-9);
        AssertInterval(quarter.GetProperty("published_ci"), trimmed.Interval, 5e-4);
        Assert.Equal(quarter.GetProperty("trimmed_pairs").EnumerateArray().Select(static place => place.GetInt32()), trimmed.Trimmed);

        var chosen = TrimmedMatch.Estimate(pairs, 0.9);
        AssertClose(expected.GetProperty("auto_trim"), "trim_rate", chosen.TrimRate, 0);
        AssertCandidates(expected.GetProperty("auto_trim").GetProperty("candidates"), chosen, 5e-4);
    }

    [Fact]
    public void Trimmed_match_of_five_pairs()
    {
        var expected = PublishedResults.Read("trimmed_match.json").GetProperty("readme");

        var result = TrimmedMatch.Estimate(Pairs(expected), 0.8);

        AssertClose(expected, "estimate", result.Roas.Value, 1e-9);
        AssertClose(expected, "std_error", result.Roas.StandardError, 1e-9);
        AssertClose(expected, "trim_rate_chosen", result.TrimRate, 1e-12);
        AssertInterval(expected.GetProperty("published_ci"), result.Interval, 5e-3);
    }

    [Fact]
    public void Trimmed_match_of_pairs_whose_interval_has_no_bounds()
    {
        var expected = PublishedResults.Read("trimmed_match.json").GetProperty("case2_32_pairs");
        var pairs = Pairs(expected);

        var all = TrimmedMatch.Estimate(pairs, 0.9, trimRate: 0);
        var untrimmed = expected.GetProperty("no_trim");
        AssertClose(untrimmed, "estimate", all.Roas.Value, 5e-7);
        AssertClose(untrimmed, "std_error", all.Roas.StandardError, 5e-7);
        Assert.Equal(LiftInterval.Unbounded, all.Interval);
        AssertInterval(untrimmed.GetProperty("published_ci"), all.WideInterval, 5e-7);

        var one = TrimmedMatch.Estimate(pairs, 0.9, trimRate: 1.0 / 32);
        var trimmed = expected.GetProperty("trim_1/32");
        AssertClose(trimmed, "estimate", one.Roas.Value, 5e-7);
        AssertClose(trimmed, "std_error", one.Roas.StandardError, 5e-7);
        AssertInterval(trimmed.GetProperty("published_ci"), one.Interval.IsBounded ? one.Interval : one.WideInterval, 5e-7);

        var chosen = TrimmedMatch.Estimate(pairs, 0.9, mostTrimmed: 0.30);
        var automatic = expected.GetProperty("auto (max 0.30)");
        AssertClose(automatic, "estimate", chosen.Roas.Value, 5e-7);
        AssertClose(automatic, "std_error", chosen.Roas.StandardError, 5e-7);
        AssertClose(automatic, "trim_rate", chosen.TrimRate, 1e-12);
        AssertInterval(automatic.GetProperty("published_ci"), chosen.Interval.IsBounded ? chosen.Interval : chosen.WideInterval, 5e-7);
        AssertCandidates(automatic.GetProperty("candidates"), chosen, 5e-7);
    }

    [Fact]
    public void Trimmed_match_of_pairs_that_are_degenerate()
    {
        var cases = PublishedResults.Read("trimmed_match.json").GetProperty("degenerate").EnumerateArray().ToList();

        Assert.Equal(5, cases.Count);
        foreach (var expected in cases)
        {
            double? rate = expected.TryGetProperty("trim_rate", out var given) ? given.GetDouble() : null;
            if (expected.TryGetProperty("estimate", out var estimate))
            {
                AssertClose(estimate.GetDouble(), TrimmedMatch.Estimate(Pairs(expected), 0.9, rate).Roas.Value, 1e-9);
            }
            else
            {
                Assert.Throws<CampaignInputException>(() => TrimmedMatch.Estimate(Pairs(expected), 0.9, rate));
            }
        }
    }

    private static List<GeoPair> Pairs(JsonElement json) =>
        [
            .. json.GetProperty("delta_response").Numbers()
                .Zip(json.GetProperty("delta_cost").Numbers(), static (revenue, spend) => new GeoPair(revenue, spend)),
        ];

    private static void AssertCandidates(JsonElement json, TrimmedMatchResult result, double tolerance)
    {
        var expected = json.EnumerateArray().Select(static each => each.Numbers()).ToList();
        Assert.Equal(expected.Count, result.Candidates.Count);
        foreach (var (numbers, candidate) in expected.Zip(result.Candidates))
        {
            AssertClose(numbers[0], candidate.TrimRate, 1e-12);
            AssertClose(numbers[1], candidate.Roas.Value, tolerance);
            AssertClose(numbers[2], candidate.Roas.StandardError, tolerance);
        }
    }

    private static void AssertInterval(JsonElement expected, LiftInterval interval, double tolerance)
    {
        AssertClose(expected[0].GetDouble(), interval.Low, tolerance);
        AssertClose(expected[1].GetDouble(), interval.High, tolerance);
    }

    private static void AssertClose(JsonElement json, string name, double? actual, double tolerance) =>
        AssertClose(json.GetProperty(name).GetDouble(), actual, tolerance);

    private static void AssertClose(double expected, double? actual, double tolerance) =>
        Assert.True(actual is { } number && Math.Abs(number - expected) <= tolerance, $"{actual} is not {expected} ± {tolerance}.");
}
