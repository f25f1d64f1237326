using HealthKart.Analysis.Sales;

namespace HealthKart.Report.Dashboard;

/// <summary>The sums of the sales of a fact.</summary>
internal sealed class FactSums
{
    /// <summary>The number of sales.</summary>
    internal long Rows { get; private set; }

    /// <summary>Their orders.</summary>
    internal AmountSum Orders { get; } = new();

    /// <summary>Their revenue in ₹.</summary>
    internal AmountSum Revenue { get; } = new();

    internal void Add(Amount orders, Amount revenue)
    {
        Rows++;
        Orders.Add(orders);
        Revenue.Add(revenue);
    }

    internal void Add(FactSums other)
    {
        Rows += other.Rows;
        Orders.Add(other.Orders);
        Revenue.Add(other.Revenue);
    }
}
