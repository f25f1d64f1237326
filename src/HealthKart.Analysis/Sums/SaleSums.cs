namespace HealthKart.Analysis.Sums;

/// <summary>Sums over sales.</summary>
/// <param name="Rows">The number of sales rows.</param>
/// <param name="Orders">Their orders.</param>
/// <param name="Revenue">Their revenue in ₹, exact.</param>
public readonly record struct SaleSums(long Rows, decimal Orders, decimal Revenue)
{
    /// <summary>The sums of both.</summary>
    public static SaleSums operator +(SaleSums left, SaleSums right) =>
        new(left.Rows + right.Rows, left.Orders + right.Orders, left.Revenue + right.Revenue);

    /// <inheritdoc cref="op_Addition(SaleSums, SaleSums)"/>
    public static SaleSums Add(SaleSums left, SaleSums right) => left + right;
}
