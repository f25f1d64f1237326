namespace HealthKart.Analysis.Sums;

/// <summary>
/// Any further column of the sales file as a dimension: numbered by its place in the header, after the dimensions that have names, so
/// that it is the same one in
/// every pass over the file.
/// </summary>
internal static class FurtherDimension
{
    /// <summary>The most values of such a column that sums are kept for: one of ids or remarks has as many as there are rows.</summary>
    internal const int MostValues = 10_000;

    /// <summary>The dimension of a column, by its place in the header.</summary>
    internal static SaleDimension Of(int column) => SaleDimension.Month + 1 + column;

    internal static bool IsFurther(this SaleDimension dimension) => dimension > SaleDimension.Month;

    /// <summary>The place in the header of the column of such a dimension.</summary>
    internal static int Column(this SaleDimension dimension) => dimension - SaleDimension.Month - 1;
}
