using HealthKart.Analysis.Values;
using MathNet.Numerics.LinearAlgebra;

namespace HealthKart.Lift.Statistics;

/// <summary>GBR: revenue in the test for each rupee of spend in the test, over geos, revenue before it held fixed.</summary>
/// <remarks>
/// Source: Vaver and Koehler (2011), Measuring ad effectiveness using geo experiments. Weighted least squares of sales in the test on 1,
/// sales before and the spend that the test added; weights 1 ÷ sales before².
/// </remarks>
public static class GeoBasedRegression
{
    private const int Coefficients = 3;

    private const double AlikeColumns = 1e-12;

    // Below it only rounding tells the sales from the line.
    private const double Alike = 1e-20;

    /// <summary>The iROAS.</summary>
    /// <param name="geos">The geos; those without sales before the test have no weight and are left out.</param>
    /// <param name="lengthOfTest">Days of the test ÷ days of the pretest: what spend would have been at the pretest's pace.</param>
    /// <exception cref="CampaignInputException">Fewer than four geos with sales before the test, or spend that differs nowhere.</exception>
    public static Estimate Roas(IEnumerable<GeoTotals> geos, double lengthOfTest)
    {
        var known = geos.Where(static geo => geo.Before > 0).ToList();
        if (known.Count <= Coefficients)
        {
            throw new CampaignInputException(StatisticsWords.TooFewGeos(known.Count, Coefficients + 1));
        }

        // Divided by sales before the test, each row has the weight that the method asks for.
        var rows = Matrix<double>.Build.Dense(known.Count, Coefficients, (row, column) => Column(known[row], column) / known[row].Before);
        var sales = Vector<double>.Build.Dense(known.Count, row => known[row].During / known[row].Before);
        if (known.All(geo => Added(geo) == Added(known[0])))
        {
            throw new CampaignInputException(StatisticsWords.SameSpendEverywhere);
        }

        // Columns of one length, so that rupees do not pass for what cannot be told apart.
        var lengths = rows.ColumnNorms(2);
        var scaled = Matrix<double>.Build.Dense(known.Count, Coefficients, (row, column) => rows[row, column] / lengths[column]);
        var normal = scaled.TransposeThisAndMultiply(scaled);
        if (!(normal.Determinant() > AlikeColumns))
        {
            throw new CampaignInputException(StatisticsWords.GeosTellNothingApart);
        }

        var covariance = normal.Inverse();
        var fitted = covariance * scaled.TransposeThisAndMultiply(sales);
        var residuals = sales - (scaled * fitted);
        double freedom = known.Count - Coefficients;
        var squares = residuals.DotProduct(residuals);
        var variance = squares <= Alike * sales.DotProduct(sales) ? 0 : squares / freedom;
        return new(fitted[2] / lengths[2], Math.Sqrt(variance * covariance[2, 2]) / lengths[2], freedom);

        double Added(GeoTotals geo) => geo.SpendDuring - (geo.SpendBefore * lengthOfTest);
        double Column(GeoTotals geo, int column) => column switch { 0 => 1, 1 => geo.Before, _ => Added(geo) };
    }
}
