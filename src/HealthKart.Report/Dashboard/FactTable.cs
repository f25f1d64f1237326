using System.Runtime.InteropServices;
using HealthKart.Analysis.Money;

namespace HealthKart.Report.Dashboard;

/// <summary>
/// Sums sales to facts. What it keeps is bounded: more facts than could ever be written are summed to coarser ones at once.
/// </summary>
/// <param name="dimensions">What the sales have to be summed by.</param>
/// <param name="budget">The most characters that facts may take when they are written.</param>
internal sealed class FactTable(FactDimensions dimensions, int budget)
{
    // A digit and a comma.
    private const int LeastCharacters = 2;

    private Dictionary<FactKey, FactSums> _facts = [];

    /// <summary>What the facts are summed by.</summary>
    internal FactDimensions Dimensions { get; private set; } = dimensions;

    internal int Count => _facts.Count;

    internal void Add(FactKey sale, Amount orders, Amount revenue, bool isOpen = false)
    {
        SumsOf(sale.In(Dimensions)).Add(orders, revenue, isOpen);
        while (_facts.Count * (long)Dimensions.Columns * LeastCharacters > budget && Dimensions.WithoutTheNext() is { } fewer)
        {
            Regroup(fewer);
        }
    }

    /// <summary>Sums the facts to coarser ones.</summary>
    internal void Regroup(FactDimensions fewer)
    {
        var facts = _facts;
        (_facts, Dimensions) = ([], fewer);
        foreach (var (key, sums) in facts)
        {
            SumsOf(key.In(fewer)).Add(sums);
        }
    }

    /// <summary>The facts, in no order.</summary>
    internal IReadOnlyCollection<KeyValuePair<FactKey, FactSums>> Facts => _facts;

    private FactSums SumsOf(FactKey key) => CollectionsMarshal.GetValueRefOrAddDefault(_facts, key, out _) ??= new FactSums();
}
