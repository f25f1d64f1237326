using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Lift;

/// <summary>Makes an experiment of the rows of one campaign: when the test was, what each arm sold each day, what each geo sold before and in it.</summary>
internal sealed class GeoExperimentBuilder(string file, string campaign, IReadOnlyList<GeoRow> rows, GeoGroups groups, IssueLog log, LiftOptions options)
{
    /// <summary>The experiment; <c>null</c>, with an issue, where an arm has no geo or nobody can tell when the test was.</summary>
    internal GeoExperiment? Build()
    {
        if (rows.All(static row => row.IsTreated) || !rows.Any(static row => row.IsTreated))
        {
            return Nothing(IssueKind.OneArm, Sentences.OneArm(campaign));
        }

        // Pairs without dates are sums of the test already.
        var isDated = rows.Any(static row => row.Date is not null);
        var spending = rows.Where(static row => row.IsTreated && row.Spend > 0 && row.Date is not null).Select(static row => row.Date!.Value).ToList();
        var (from, to) = (options.From ?? (spending.Count == 0 ? null : spending.Min()), options.To ?? (spending.Count == 0 ? null : spending.Max()));
        if (isDated && (from is null || to is null))
        {
            return Nothing(IssueKind.NoTestDays, Sentences.NoTestDays());
        }

        var days = rows.Where(static row => row.Date is not null).GroupBy(static row => row.Date!.Value).OrderBy(static day => day.Key).Select(Day).ToList();
        var last = days.Count == 0 ? (DateOnly?)null : days[^1].Date;
        return new(campaign, [.. days.Where(day => day.Date < from)], [.. days.Where(day => day.Date >= from && day.Date <= to)], Geos(from, to))
        {
            Pairs = Pairs(from, to),
            TrueRoas = rows.Select(static row => row.TrueRoas).FirstOrDefault(static roas => roas is not null),
            DaysAfter = days.Count(day => day.Date > to),
            EndsLater = options.To > last ? options.To : null,
        };
    }

    private GeoExperiment? Nothing(IssueKind kind, FormattableString sentence)
    {
        log.Add(new DataIssue(kind, IssueSeverity.Error, sentence) { File = file });
        return null;
    }

    private static GeoDay Day(IGrouping<DateOnly, GeoRow> day) => new(
        day.Key, day.Where(static row => !row.IsTreated).Sum(static row => row.Revenue), day.Where(static row => row.IsTreated).Sum(static row => row.Revenue));

    private List<GeoTotals> Geos(DateOnly? from, DateOnly? to) =>
    [
        .. rows.GroupBy(static row => row.Geo, StringComparer.OrdinalIgnoreCase).Select(geo => new GeoTotals(
            geo.Key,
            geo.First().IsTreated,
            Sum(geo.Where(row => row.Date < from), static row => row.Revenue),
            Sum(geo.Where(row => IsInTest(row, from, to)), static row => row.Revenue),
            Sum(geo.Where(row => row.Date < from), static row => row.Spend),
            Sum(geo.Where(row => IsInTest(row, from, to)), static row => row.Spend))),
    ];

    private List<GeoPair> Pairs(DateOnly? from, DateOnly? to)
    {
        List<GeoPair> pairs = [];
        var paired = rows.Where(row => IsInTest(row, from, to)).GroupBy(row => groups.Find(row.Geo)!.Pair, StringComparer.OrdinalIgnoreCase).Where(static pair => pair.Key.Length > 0);
        foreach (var pair in paired)
        {
            if (pair.DistinctBy(static row => row.Geo, StringComparer.OrdinalIgnoreCase).Select(static row => row.IsTreated).Order().ToList() is [false, true])
            {
                pairs.Add(new(Sum(pair, static row => row.IsTreated ? row.Revenue : -row.Revenue), Sum(pair, static row => row.IsTreated ? row.Spend : -row.Spend)));
            }
            else
            {
                log.Add(new DataIssue(IssueKind.BrokenPair, IssueSeverity.Warning, Sentences.BrokenPair(pair.Key)) { File = file });
            }
        }

        return pairs;
    }

    private static bool IsInTest(GeoRow row, DateOnly? from, DateOnly? to) => row.Date is not { } date ? from is null : date >= from && date <= to;

    private static double Sum(IEnumerable<GeoRow> of, Func<GeoRow, decimal> number) => (double)of.Sum(number);
}
