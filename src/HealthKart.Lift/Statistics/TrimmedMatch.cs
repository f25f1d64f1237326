using HealthKart.Analysis.Values;

namespace HealthKart.Lift.Statistics;

/// <summary>The iROAS of randomised pairs of geos, with the pairs that fit worst left aside.</summary>
/// <remarks>
/// Source: Chen and Au (2022), Robust causal inference for incremental return on ad spend with randomized paired geo experiments,
/// arXiv:1908.02922. The iROAS is the θ at which the trimmed mean of revenue − θ × spend is 0; the interval holds every θ at which the
/// studentised trimmed mean is within the normal quantile. Between two neighbouring values of θ at which two pairs change places, the same
/// pairs are left aside, so that each such stretch has an equation of its own.
/// </remarks>
public sealed class TrimmedMatch
{
    /// <summary>At most this part is left aside at each end.</summary>
    public const double MostTrimmed = 0.25;

    private const double NoSpend = 1e-10;
    private const double Beyond = 1e6;
    private const double WideFactor = 3;

    private readonly GeoPair[] _pairs;
    private readonly double[] _borders;

    private TrimmedMatch(GeoPair[] pairs)
    {
        _pairs = pairs;
        _borders = [.. Borders(pairs).Distinct().Order()];
    }

    /// <summary>Estimates the iROAS of pairs.</summary>
    /// <param name="pairs">At least two pairs.</param>
    /// <param name="level">The level of the interval, such as 0.9.</param>
    /// <param name="trimRate">The part to leave aside at each end; <c>null</c>:
    /// the smallest whose standard error is near the least.</param>
    /// <param name="mostTrimmed">The largest rate that is looked at, below 0.5.</param>
    /// <exception cref="CampaignInputException">Fewer than two pairs, no spend difference in any,
    /// or none left in those that are kept.</exception>
    public static TrimmedMatchResult Estimate(
        IReadOnlyList<GeoPair> pairs, double level, double? trimRate = null, double mostTrimmed = MostTrimmed)
    {
        if (pairs.Count < 2)
        {
            throw new CampaignInputException(StatisticsWords.TooFewPairs(pairs.Count));
        }

        if (pairs.All(static pair => Math.Abs(pair.Spend) < NoSpend))
        {
            throw new CampaignInputException(StatisticsWords.NoSpendInPairs);
        }

        return new TrimmedMatch([.. pairs]).Estimate(level, trimRate, mostTrimmed);
    }

    private TrimmedMatchResult Estimate(double level, double? trimRate, double mostTrimmed)
    {
        var rates = trimRate is { } given ? [given] : Enumerable.Range(0, _pairs.Length).Select(count => (double)count / _pairs.Length)
            .TakeWhile(rate => rate <= mostTrimmed && _pairs.Length - (2 * TrimmedAt(rate)) >= 2).ToList();
        List<TrimCandidate> candidates = [.. rates.Select(rate => new TrimCandidate(rate, At(rate)))];
        var least = candidates.Min(static candidate => candidate.Roas.StandardError);
        var chosen = candidates.First(candidate => candidate.Roas.StandardError <= (1 + (0.25 / Math.Sqrt(_pairs.Length))) * least);
        var quantile = Statistics.Estimate.TwoSidedQuantile(level, double.PositiveInfinity);
        var interval = Interval(chosen.TrimRate, quantile);
        var isBounded = interval is { Low: { } low, High: { } high } && high - low <= Beyond * chosen.Roas.StandardError;
        var trimmed = TrimmedAt(chosen.TrimRate);
        var order = Order(chosen.Roas.Value);
        return new(
            chosen.Roas,
            chosen.TrimRate,
            isBounded ? interval : LiftInterval.Unbounded,
            (chosen.Roas with { StandardError = WideFactor * chosen.Roas.StandardError }).Interval(level),
            [.. order[..trimmed].Concat(order[^trimmed..]).Order()],
            candidates)
        {
            Student = roas => Student(roas, trimmed),
        };
    }

    // The studentised trimmed mean of revenue − θ × spend, which the interval compares with the quantile;
    // null where nothing is left to vary.
    private double? Student(double roas, int trimmed)
    {
        var residuals = Array.ConvertAll(Order(roas), place => Residual(place, roas));
        var kept = residuals[trimmed..^trimmed];
        var winsorized = residuals.Select((_, place) => kept[Math.Clamp(place - trimmed, 0, kept.Length - 1)]).ToList();
        var mean = winsorized.Average();
        var squares = winsorized.Sum(residual => (residual - mean) * (residual - mean));
        return squares > 0 ? kept.Sum() / Math.Sqrt((double)kept.Length / (kept.Length - 1) * squares) : null;
    }

    private int TrimmedAt(double rate) => (int)Math.Ceiling((rate * _pairs.Length) - 1e-9);

    private Estimate At(double rate)
    {
        var trimmed = TrimmedAt(rate);
        var roots = trimmed == 0 ? Root(Order(0), 0) is { } ratio ? [ratio] : [] : Roots(trimmed).ToList();
        if (roots.Count == 0)
        {
            throw new CampaignInputException(StatisticsWords.NoSpendInKeptPairs);
        }

        var root = roots.Count == 1 ? roots[0] : roots.MinBy(each => Asymmetry(each, trimmed));
        return new(root, StandardError(root, trimmed), double.PositiveInfinity);
    }

    private IEnumerable<double> Roots(int trimmed)
    {
        foreach (var (low, high) in Stretches())
        {
            if (Root(Order(Inside(low, high)), trimmed) is { } root && root >= low && root <= high)
            {
                yield return root;
            }
        }
    }

    private double? Root(int[] order, int trimmed)
    {
        var (revenue, spend) = (0.0, 0.0);
        foreach (var place in order[trimmed..^trimmed])
        {
            revenue += _pairs[place].Revenue;
            spend += _pairs[place].Spend;
        }

        return Math.Abs(spend) < NoSpend ? null : revenue / spend;
    }

    // Equation 8.2 of the paper: the residuals' squares, those left aside replaced by the outermost kept, over the spend of those kept.
    private double StandardError(double roas, int trimmed)
    {
        var order = Order(roas);
        var residuals = Array.ConvertAll(order, place => Residual(place, roas));
        var kept = residuals[trimmed..^trimmed];
        var squares = kept.Sum(static residual => residual * residual) + (trimmed * ((kept[0] * kept[0]) + (kept[^1] * kept[^1])));
        return Math.Sqrt(squares) / Math.Abs(order[trimmed..^trimmed].Sum(place => _pairs[place].Spend));
    }

    private double Asymmetry(double roas, int trimmed)
    {
        var residuals = Array.ConvertAll(Order(roas), place => Residual(place, roas));
        return Enumerable.Range(trimmed, residuals.Length - (2 * trimmed))
            .Average(place => Math.Abs(residuals[place] + residuals[^(place + 1)]));
    }

    private LiftInterval Interval(double rate, double quantile)
    {
        var trimmed = TrimmedAt(rate);
        if (trimmed == 0)
        {
            return Untrimmed(quantile);
        }

        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (low, high) in Stretches())
        {
            var inequality = Inequality(Order(Inside(low, high)), trimmed, quantile);
            foreach (var (from, to) in inequality.Within(low, high))
            {
                (least, greatest) = (Math.Min(least, from), Math.Max(greatest, to));
            }
        }

        return double.IsFinite(least) && double.IsFinite(greatest) ? new(least, greatest) : LiftInterval.Unbounded;
    }

    private LiftInterval Untrimmed(double quantile)
    {
        var count = _pairs.Length;
        var (revenue, spend) = (_pairs.Average(static pair => pair.Revenue), _pairs.Average(static pair => pair.Spend));
        double Moment(Func<GeoPair, double> product) => _pairs.Sum(product) / (count - 1) / count;
        return Fieller.Interval(
            revenue,
            Moment(pair => (pair.Revenue - revenue) * (pair.Revenue - revenue)),
            spend,
            Moment(pair => (pair.Spend - spend) * (pair.Spend - spend)),
            Moment(pair => (pair.Revenue - revenue) * (pair.Spend - spend)),
            quantile);
    }

    // |trimmed mean| ≤ quantile × its standard error, squared: a parabola of θ that must not lie below 0.
    private Parabola Inequality(int[] order, int trimmed, double quantile)
    {
        var kept = order.Length - (2 * trimmed);
        var (spend, revenue) = (0.0, 0.0);
        var (spendSquares, revenueSquares, products) = (0.0, 0.0, 0.0);
        var (allSpend, allRevenue) = (0.0, 0.0);
        for (var place = trimmed; place < order.Length - trimmed; place++)
        {
            var pair = _pairs[order[place]];
            var weight = 1 + (place == trimmed ? trimmed : 0) + (place == order.Length - trimmed - 1 ? trimmed : 0);
            (spend, revenue) = (spend + pair.Spend, revenue + pair.Revenue);
            (allSpend, allRevenue) = (allSpend + (weight * pair.Spend), allRevenue + (weight * pair.Revenue));
            spendSquares += weight * pair.Spend * pair.Spend;
            revenueSquares += weight * pair.Revenue * pair.Revenue;
            products += weight * pair.Spend * pair.Revenue;
        }

        var factor = quantile * quantile * kept / (kept - 1);
        return new(
            (factor * (spendSquares - (allSpend * allSpend / order.Length))) - (spend * spend),
            (factor * (products - (allSpend * allRevenue / order.Length))) - (spend * revenue),
            (factor * (revenueSquares - (allRevenue * allRevenue / order.Length))) - (revenue * revenue));
    }

    private double Residual(int place, double roas) => _pairs[place].Revenue - (roas * _pairs[place].Spend);

    private int[] Order(double roas)
    {
        var order = Enumerable.Range(0, _pairs.Length).ToArray();
        Array.Sort(Array.ConvertAll(order, place => Residual(place, roas)), order);
        return order;
    }

    private IEnumerable<(double Low, double High)> Stretches()
    {
        var low = double.NegativeInfinity;
        foreach (var border in _borders)
        {
            yield return (low, border);
            low = border;
        }

        yield return (low, double.PositiveInfinity);
    }

    private static double Inside(double low, double high) => (double.IsInfinity(low), double.IsInfinity(high)) switch
    {
        (true, true) => 0,
        (true, false) => high - 1 - Math.Abs(high),
        (false, true) => low + 1 + Math.Abs(low),
        _ => low + ((high - low) / 2),
    };

    private static IEnumerable<double> Borders(GeoPair[] pairs)
    {
        for (var first = 1; first < pairs.Length; first++)
        {
            for (var second = 0; second < first; second++)
            {
                var spend = pairs[first].Spend - pairs[second].Spend;
                if (spend != 0)
                {
                    yield return (pairs[first].Revenue - pairs[second].Revenue) / spend;
                }
            }
        }
    }

    /// <summary>a·θ² − 2·b·θ + c ≥ 0.</summary>
    private readonly record struct Parabola(double A, double B, double C)
    {
        /// <summary>The parts of a stretch where it holds.</summary>
        internal (double From, double To)[] Within(double low, double high)
        {
            var discriminant = (B * B) - (A * C);
            if (discriminant < 0)
            {
                return A >= 0 ? [(low, high)] : [];
            }

            if (A == 0)
            {
                if (B == 0)
                {
                    return C >= 0 ? [(low, high)] : [];
                }

                var border = C / (2 * B);
                return B > 0
                    ? Cut(low, high, double.NegativeInfinity, border)
                    : Cut(low, high, border, double.PositiveInfinity);
            }

            var root = Math.Sqrt(discriminant) / Math.Abs(A);
            var (first, second) = ((B / A) - root, (B / A) + root);
            return A < 0
                ? Cut(low, high, first, second)
                : [.. Cut(low, high, double.NegativeInfinity, first), .. Cut(low, high, second, double.PositiveInfinity)];
        }

        private static (double From, double To)[] Cut(double low, double high, double from, double to) =>
            Math.Max(low, from) <= Math.Min(high, to) ? [(Math.Max(low, from), Math.Min(high, to))] : [];
    }
}
