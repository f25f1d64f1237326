namespace HealthKart.Lift.Statistics;

/// <summary>The p-values of several campaigns, made larger so that few of those called effects are none.</summary>
/// <remarks>Source: Benjamini and Hochberg (1995), Controlling the false discovery rate.</remarks>
public static class BenjaminiHochberg
{
    /// <summary>The adjusted p-values, in the order given.</summary>
    public static IReadOnlyList<double> Adjusted(IReadOnlyList<double> values)
    {
        var adjusted = new double[values.Count];
        var least = 1.0;
        var rank = values.Count;
        foreach (var place in Enumerable.Range(0, values.Count).OrderByDescending(place => values[place]))
        {
            least = Math.Min(least, values[place] * values.Count / rank--);
            adjusted[place] = least;
        }

        return adjusted;
    }
}
