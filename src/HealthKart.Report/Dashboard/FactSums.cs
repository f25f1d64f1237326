using HealthKart.Analysis.Money;

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

    /// <summary>What of the revenue may still not happen, in ₹.</summary>
    internal AmountSum Open { get; } = new();

    internal void Add(Amount orders, Amount revenue, bool isOpen)
    {
        Rows++;
        Orders.Add(orders);
        Revenue.Add(revenue);
        if (isOpen)
        {
            Open.Add(revenue);
        }
    }

    internal void Add(FactSums other)
    {
        Rows += other.Rows;
        Orders.Add(other.Orders);
        Revenue.Add(other.Revenue);
        Open.Add(other.Open);
    }
}
