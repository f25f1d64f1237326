using System.Globalization;
using HealthKart.Report.Json;

namespace HealthKart.Lift.Tests;

/// <summary>Files of experiments, written and read.</summary>
internal static class LiftFolder
{
    internal static LiftData Load(params (string Name, string Text)[] files) => Load(null, files);

    internal static LiftData Load(LiftOptions? options, params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), text);
        }

        return LiftData.Load(folder.FullName, options);
    }

    /// <summary>The one result of a hold-out.</summary>
    internal static LiftResult Holdout(string csv, LiftSettings? settings = null) =>
        Xunit.Assert.Single(Load(("lift.csv", csv)).Report(settings).Results);

    /// <summary>Rows of users with revenue, at ₹10 for each treated one.</summary>
    internal static string Rows(
        IEnumerable<double> treated, IEnumerable<double> control, string columns = "", Func<int, string>? more = null) =>
        $"user_id,arm,orders,revenue,spend{columns}\n" + string.Join('\n', [
            .. treated.Select((revenue, place) =>
                FormattableString.Invariant($"t{place},treatment,{(revenue > 0 ? 1 : 0)},{revenue},10{more?.Invoke(place)}")),
            .. control.Select((revenue, place) =>
                FormattableString.Invariant($"c{place},control,{(revenue > 0 ? 1 : 0)},{revenue},0{more?.Invoke(place)}")),
        ]);

    /// <summary>The same users as sums.</summary>
    internal static string Sums(IReadOnlyCollection<double> treated, IReadOnlyCollection<double> control)
    {
        return "arm,users,orders,revenue,spend,revenue_sum_of_squares\n"
            + Arm("treatment", treated, 10)
            + "\n"
            + Arm("control", control, 0);

        static string Arm(string name, IReadOnlyCollection<double> users, int spend)
        {
            var amounts = users.Select(static revenue => (decimal)revenue).ToList();
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{name},{users.Count},{amounts.Count(static revenue => revenue > 0)},{amounts.Sum()},{spend * users.Count},"
                + $"{amounts.Sum(static revenue => revenue * revenue)}");
        }
    }

    internal static string Json(LiftData data, LiftReport report)
    {
        using var stream = new MemoryStream();
        LiftJson.Write(data, report, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Every number of a report, to look for those that are none.</summary>
    internal static IEnumerable<double> Numbers(LiftReport report)
    {
        foreach (var result in report.Results.Concat(report.Others))
        {
            var figures =
                new[] { result.Orders, result.Revenue, result.OrdersLift, result.RevenueLift, result.Roas, result.CostPerOrder };
            foreach (var figure in figures.OfType<LiftFigure>())
            {
                foreach (var number in Of(figure))
                {
                    yield return number;
                }
            }

            var chances = new[] { result.PValue, result.AdjustedPValue, result.ProbabilityAboveBreakEven, result.IncrementalShare };
            foreach (var number in chances.OfType<double>())
            {
                yield return number;
            }
        }

        foreach (var day in report.Counterfactuals.SelectMany(static counterfactual => counterfactual.Days))
        {
            var cumulative = day.Cumulative is { } figure ? Of(figure) : [];
            foreach (var number in Of(day.Counterfactual).Concat(cumulative).Append(day.Observed))
            {
                yield return number;
            }
        }

        if (report.Pooled is { } pooled)
        {
            yield return pooled.Estimate.Value;
            yield return pooled.Estimate.StandardError;
        }
    }

    private static IEnumerable<double> Of(LiftFigure figure) =>
        new[] { figure.Value, figure.StandardError, figure.Interval?.Low, figure.Interval?.High }.OfType<double>();
}
