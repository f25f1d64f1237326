using MathNet.Numerics.Distributions;

namespace HealthKart.Lift.Statistics;

/// <summary>Whether the arms have the users that were planned: where they have not, something beside chance chose who is in them.</summary>
public static class SampleRatio
{
    /// <summary>Below this p-value the arms count as mismatched: an experiment is not thrown away for one chance in twenty.</summary>
    public const double Alarm = 0.001;

    /// <summary>The p-value of the χ² test of the users against the planned share.</summary>
    /// <param name="treatedUsers">Users in the treated arm.</param>
    /// <param name="controlUsers">Users in the control arm.</param>
    /// <param name="plannedShare">The planned part of treated users, between 0 and 1.</param>
    public static double PValue(long treatedUsers, long controlUsers, double plannedShare)
    {
        double users = treatedUsers + controlUsers;
        var (treated, control) = (users * plannedShare, users * (1 - plannedShare));
        var statistic = (Square(treatedUsers - treated) / treated) + (Square(controlUsers - control) / control);
        return 1 - ChiSquared.CDF(1, statistic);

        static double Square(double value) => value * value;
    }
}
