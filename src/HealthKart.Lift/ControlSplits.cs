using HealthKart.Lift.Statistics;
using MathNet.Numerics.Random;

namespace HealthKart.Lift;

/// <summary>
/// An A/A test with the users of an experiment: the control arm, which the campaign reached nowhere, is split again and again into two
/// parts of the arms' own proportion, and Student's interval of their difference should exclude 0 as seldom as its level says.
/// </summary>
/// <param name="Splits">How often it was split.</param>
/// <param name="Users">How many control users were split: all, or 10,000 drawn of more.</param>
/// <param name="FalseAlarms">The part of splits whose interval excluded 0.</param>
internal sealed record ControlSplits(int Splits, int Users, double FalseAlarms)
{
    /// <summary>How far false alarms may be from their level: four times what chance alone moves them in so many splits.</summary>
    internal const double Tolerance = 0.02;

    private const int Repetitions = 4_000;
    private const int MostUsers = 10_000;
    private const int FewestBuyers = 30;

    /// <summary>Splits the control arm; <c>null</c> where too few of its users bring revenue.</summary>
    /// <param name="control">Revenue of each control user.</param>
    /// <param name="treatedShare">The part of the experiment's users who are treated.</param>
    /// <param name="level">The level of the interval.</param>
    /// <param name="seed">Where the splitting starts.</param>
    internal static ControlSplits? Of(IEnumerable<double> control, double treatedShare, double level, int seed = 1)
    {
        var random = new Xoshiro256StarStar(seed, threadSafe: false);
        // In an order of their own, so that that of the rows changes nothing.
        var users = control.Order().ToArray();
        if (users.Length > MostUsers)
        {
            Draw(users, MostUsers, random);
            users = users[..MostUsers];
        }

        var few = (int)Math.Round(users.Length * Math.Min(treatedShare, 1 - treatedShare));
        if (few < 2 || users.Count(static revenue => revenue != 0) < FewestBuyers)
        {
            return null;
        }

        var mean = users.Average();
        var all = Array.ConvertAll(users, revenue => revenue - mean);
        var squares = all.Sum(static distance => distance * distance);
        // The normal quantile is the least of all Student's: most splits need no more than it.
        var least = Estimate.TwoSidedQuantile(level, double.PositiveInfinity);
        var alarms = Enumerable.Range(0, Repetitions)
            .Count(_ => Split(all, few, squares, random) is { T: { } t } split && Math.Abs(t) > least && split.Estimate.PValue < 1 - level);
        return new(Repetitions, users.Length, (double)alarms / Repetitions);
    }

    private static MeanDifference Split(double[] all, int few, double squares, Xoshiro256StarStar random)
    {
        Draw(all, few, random);
        var (sum, fewSquares) = (0.0, 0.0);
        foreach (var distance in all.AsSpan(0, few))
        {
            sum += distance;
            fewSquares += distance * distance;
        }

        // The distances of all add up to 0.
        return new(Moments(few, sum, fewSquares), Moments(all.Length - few, -sum, squares - fewSquares));
    }

    private static SampleMoments Moments(int count, double sum, double squares) =>
        new(count, sum / count, count > 1 ? Math.Max(0, squares - (sum * sum / count)) / (count - 1) : 0, null);

    private static void Draw(double[] users, int drawn, Xoshiro256StarStar random)
    {
        for (var place = 0; place < drawn; place++)
        {
            var other = random.Next(place, users.Length);
            (users[place], users[other]) = (users[other], users[place]);
        }
    }
}
