using HealthKart.Analysis.Loading;
using HealthKart.Lift.Statistics;

namespace HealthKart.Lift;

/// <summary>
/// Makes an experiment of the rows of one campaign: when the test was, what each arm sold each day, what each geo sold before and in it.
/// </summary>
internal sealed class GeoExperimentBuilder(string file, string campaign, IReadOnlyList<GeoRow> rows, IssueLog log, LiftOptions options)
{
    private const int FewestPlaceboDays = 9;

    // Beyond a fifth of the days, the geos that lack the most cost less than the days.
    private const int DaysForEachMissing = 5;

    // Geos that small sell nothing on some days, and no result would show it.
    private const decimal MostUnseen = 0.01m;

    private IReadOnlyList<GeoRow> _rows = rows;
    private DateOnly? _from;
    private DateOnly? _to;

    /// <summary>The experiment; <c>null</c>, with an issue, where an arm has no geo or nobody can tell when the test was.</summary>
    internal GeoExperiment? Build()
    {
        if (HasOneArm())
        {
            return Nothing(new LiftStop.OneArm(campaign));
        }

        // Pairs without dates are sums of the test already.
        var isDated = _rows.Any(static row => row.Date is not null);
        var spending = _rows.Where(static row => row.IsTreated && row.Spend > 0 && row.Date is not null)
            .Select(static row => row.Date!.Value)
            .ToList();
        var cut = CutDays(spending);
        var (first, final) = cut ?? (spending.Count == 0 ? (null, null) : ((DateOnly?)spending.Min(), (DateOnly?)spending.Max()));
        (_from, _to) = (options.From ?? first, options.To ?? final);
        if (isDated && (_from is null || _to is null || _from > _to))
        {
            return Nothing(new LiftStop.NoTestDays());
        }

        LeaveOutGeosOfOnePeriod();
        if (HasOneArm())
        {
            return Nothing(new LiftStop.OneArm(campaign));
        }

        MissingGeoDays? missing = null;
        LookForRepeatedDays();
        LeaveOutDaysOfOneArm();
        if (isDated && !TryLeaveOutMissingDays(out missing))
        {
            return Nothing(new LiftStop.NoFullDay());
        }

        var days = Days();
        var (pretest, test) =
            (days.Where(day => day.Date < _from).ToList(), days.Where(day => day.Date >= _from && day.Date <= _to).ToList());
        if (isDated && test.Count == 0)
        {
            return Nothing(new LiftStop.NoRowInTest(_from!.Value, _to!.Value));
        }

        var last = _rows.Max(static row => row.Date);
        var geos = Geos();
        var pairs = Pairs();
        return new(campaign, pretest, test, geos)
        {
            File = file,
            MissingDays = missing,
            Pairs = [.. pairs.Select(pair => Pair(pair, InTest))],
            Placebo = Placebo(pretest, test, geos, pairs),
            TrueRoas = _rows.Select(static row => row.TrueRoas).FirstOrDefault(static roas => roas is not null),
            DaysAfter = days.Count(day => day.Date > _to),
            EndsLater = options.To > last ? options.To : null,
            GoesOnUntil = cut is null && spending.Count > 0 && spending.Max() > _to ? spending.Max() : null,
        };
    }

    private bool HasOneArm() => _rows.All(static row => row.IsTreated) || !_rows.Any(static row => row.IsTreated);

    private GeoExperiment? Nothing(LiftStop reason)
    {
        log.Add(new DataIssue(reason) { File = file });
        return null;
    }

    private void Warn(LiftIssue detail) => log.Add(new DataIssue(detail) { File = file });

    // A geo that comes in with the test would seem to be what the test brought.
    private void LeaveOutGeosOfOnePeriod()
    {
        if (!_rows.Any(row => row.Date < _from))
        {
            return;
        }

        var strange = ByGeo()
            .Where(geo => geo.Any(row => row.Date < _from) != geo.Any(InTest))
            .Select(static geo => geo.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (strange.Count < ByGeo().Count())
        {
            foreach (var geo in strange)
            {
                Warn(new LiftIssue.GeoOfOnePeriod(geo));
            }

            _rows = [.. _rows.Where(row => !strange.Contains(row.Geo))];
        }
    }

    private void LookForRepeatedDays()
    {
        var repeated = _rows.Where(static row => row.Date is not null)
            .GroupBy(static row => (Geo: row.Geo.ToUpperInvariant(), row.Date))
            .Where(static day => day.Count() > 1);
        foreach (var day in repeated)
        {
            Warn(new LiftIssue.RepeatedGeoDay(day.First().Geo, day.Key.Date!.Value));
        }
    }

    // Treated geos that spend from the first day on, and stop while others go on, are a test of what the spend had brought.
    private (DateOnly? From, DateOnly? To)? CutDays(IReadOnlyCollection<DateOnly> spending)
    {
        var days = _rows.Select(static row => row.Date).OfType<DateOnly>().Distinct().Order().ToList();
        var spent = spending.ToHashSet();
        if (days.Count == 0 || !spent.Contains(days[0]))
        {
            return null;
        }

        var cut = days.SkipWhile(spent.Contains).TakeWhile(day => !spent.Contains(day)).ToList();
        return cut.Count > 0 && _rows.Any(row => !row.IsTreated && row.Spend > 0 && row.Date >= cut[0] && row.Date <= cut[^1])
            ? (cut[0], cut[^1])
            : null;
    }

    // What was sold on a day without a row nobody knows: counted as 0, it would be what the campaign brought, or cost.
    private bool TryLeaveOutMissingDays(out MissingGeoDays? left)
    {
        left = null;
        var missing = MissingByGeo();
        while (missing.Days.Count * DaysForEachMissing > missing.All && LeaveOutGeo(missing.Worst, missing.MostDays))
        {
            missing = MissingByGeo();
        }

        if (missing.Unseen > 0 && missing.Days.Count < missing.All)
        {
            Warn(new LiftIssue.UnseenGeoDays(missing.Unseen));
        }

        if (missing.Days.Count == 0 || missing.Days.Count == missing.All)
        {
            return missing.Days.Count == 0;
        }

        Warn(new LiftIssue.MissingGeoDays(missing.Days.Count, missing.All, missing.Worst, missing.Days.Min));
        _rows = [.. _rows.Where(row => row.Date is not { } date || !missing.Days.Contains(date))];
        left = new(missing.Days.Count, missing.Worst, missing.Days.Min);
        return true;
    }

    private (SortedSet<DateOnly> Days, int All, string Worst, int MostDays, int Unseen) MissingByGeo()
    {
        var rows = _rows.Where(row => row.Date <= _to).ToList();
        var sold = rows.GroupBy(static row => (row.Date!.Value, row.IsTreated))
            .ToDictionary(static day => day.Key, static day => day.Sum(static row => row.Revenue));
        var all = sold.Keys.Select(static day => day.Value).ToHashSet();
        var lacking = rows.GroupBy(static row => row.Geo, StringComparer.OrdinalIgnoreCase)
            .Select(geo => (
                geo.Key,
                geo.First().IsTreated,
                Usual: geo.Average(static row => row.Revenue),
                Days: all.Except(geo.Select(static row => row.Date!.Value)).ToList()))
            .Where(static geo => geo.Days.Count > 0).ToList();
        var missing = lacking.SelectMany(static geo => geo.Days.Select(day => (Day: (day, geo.IsTreated), geo.Usual)))
            .GroupBy(static row => row.Day).ToDictionary(static day => day.Key, static day => day.Sum(static row => row.Usual));
        var days = new SortedSet<DateOnly>(
            missing.Where(day => day.Value > MostUnseen * sold.GetValueOrDefault(day.Key)).Select(static day => day.Key.day));
        var worst = lacking.Select(geo => (geo.Key, Count: geo.Days.Count(days.Contains)))
            .DefaultIfEmpty(("", 0))
            .MaxBy(static geo => geo.Item2);
        return (days, all.Count, worst.Item1, worst.Item2, lacking.Sum(geo => geo.Days.Count(day => !days.Contains(day))));
    }

    // The last geo of an arm stays: without it there is nothing to compare.
    private bool LeaveOutGeo(string geo, int days)
    {
        var rest = _rows.Where(row => !string.Equals(row.Geo, geo, StringComparison.OrdinalIgnoreCase)).ToList();
        if (rest.All(static row => row.IsTreated) || !rest.Exists(static row => row.IsTreated))
        {
            return false;
        }

        Warn(new LiftIssue.GeoLeftOut(geo, days));
        _rows = rest;
        return true;
    }

    private void LeaveOutDaysOfOneArm()
    {
        var lone = ByDay()
            .Where(static day => day.All(static row => row.IsTreated) || !day.Any(static row => row.IsTreated))
            .Select(static day => day.Key)
            .ToHashSet();
        if (lone.Count > 0)
        {
            Warn(new LiftIssue.DaysWithOneArm(lone.Count, lone.Min()));
            _rows = [.. _rows.Where(row => row.Date is not { } date || !lone.Contains(date))];
        }
    }

    private IEnumerable<IGrouping<DateOnly, GeoRow>> ByDay() =>
        _rows.Where(static row => row.Date is not null).GroupBy(static row => row.Date!.Value);

    private List<GeoDay> Days() => [.. ByDay().OrderBy(static day => day.Key).Select(Day)];

    private static GeoDay Day(IGrouping<DateOnly, GeoRow> day) => new(
        day.Key,
        day.Where(static row => !row.IsTreated).Sum(static row => row.Revenue),
        day.Where(static row => row.IsTreated).Sum(static row => row.Revenue));

    private IEnumerable<IGrouping<string, GeoRow>> ByGeo() => _rows.GroupBy(static row => row.Geo, StringComparer.OrdinalIgnoreCase);

    private List<GeoTotals> Geos() =>
    [
        .. ByGeo().Select(geo => new GeoTotals(
            geo.Key,
            geo.First().IsTreated,
            Sum(geo.Where(row => row.Date < _from), static row => row.Revenue),
            Sum(geo.Where(InTest), static row => row.Revenue),
            Sum(geo.Where(row => row.Date < _from), static row => row.Spend),
            Sum(geo.Where(InTest), static row => row.Spend))),
    ];

    private List<IReadOnlyList<GeoRow>> Pairs()
    {
        List<IReadOnlyList<GeoRow>> pairs = [];
        var inTest = _rows.GroupBy(static row => row.Group.Pair, StringComparer.OrdinalIgnoreCase)
            .Where(pair => pair.Key.Length > 0 && pair.Any(InTest));
        foreach (var pair in inTest)
        {
            var areTreated = pair.Where(InTest)
                .DistinctBy(static row => row.Geo, StringComparer.OrdinalIgnoreCase)
                .Select(static row => row.IsTreated)
                .Order()
                .ToList();
            if (areTreated is [false, true])
            {
                pairs.Add([.. pair]);
            }
            else
            {
                Warn(new LiftIssue.BrokenPair(pair.Key));
            }
        }

        return pairs;
    }

    private static GeoPair Pair(IReadOnlyList<GeoRow> pair, Func<GeoRow, bool> isIn) =>
        new(
            Sum(pair.Where(isIn), static row => row.IsTreated ? row.Revenue : -row.Revenue),
            Sum(pair.Where(isIn), static row => row.IsTreated ? row.Spend : -row.Spend));

    private GeoPlacebo? Placebo(List<GeoDay> pretest, List<GeoDay> test, List<GeoTotals> geos, List<IReadOnlyList<GeoRow>> pairs)
    {
        if (pretest.Count < FewestPlaceboDays)
        {
            return null;
        }

        var before = pretest.Count * 2 / 3;
        var during = pretest.Count - before;
        var border = pretest[before].Date;
        var (byDay, toTest) = ((double)during / test.Count, (double)test.Count / pretest.Count);
        var added = geos.ToDictionary(
            static geo => geo.Geo, geo => geo.SpendDuring - (geo.SpendBefore * toTest), StringComparer.OrdinalIgnoreCase);
        return new(
            before,
            during,
            [
                .. ByGeo().Select(geo => new GeoTotals(
                    geo.Key,
                    geo.First().IsTreated,
                    Sum(geo.Where(row => row.Date < border), static row => row.Revenue),
                    Sum(geo.Where(row => row.Date >= border && row.Date < _from), static row => row.Revenue),
                    0,
                    added[geo.Key] * byDay)),
            ],
            [.. pairs.Select(pair => new GeoPair(Pair(pair, row => row.Date < _from).Revenue * toTest, Pair(pair, InTest).Spend))]);
    }

    private bool InTest(GeoRow row) => row.Date is not { } date ? _from is null : date >= _from && date <= _to;

    private static double Sum(IEnumerable<GeoRow> of, Func<GeoRow, decimal> number) => (double)of.Sum(number);
}
