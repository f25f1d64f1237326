using System.Runtime.InteropServices;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Sums;

/// <summary>
/// Sales summed by all that a filter may ask of them together. What it keeps is bounded: where there are more facts than
/// <see cref="MostNumbers"/> holds, they are summed to coarser ones at once, by influencer alone in the end.
/// </summary>
/// <param name="found">What the sales have to be summed by.</param>
/// <param name="dimensions">What facts are summed by from the start; <c>null</c>: by all of that.</param>
internal sealed class FactTable(FactDimensions found, FactDimensions? dimensions = null)
{
    /// <summary>The most numbers that all facts together have: one for each column of each fact.</summary>
    internal const int MostNumbers = 512 * 1024;

    private Dictionary<FactKey, int> _numbers = [];
    private SumTable _sums = new();
    private SumTable _open = new();
    private bool _isByInfluencer = (dimensions ?? found) == FactDimensions.None;

    /// <summary>What the sales could be summed by.</summary>
    internal FactDimensions Found { get; } = found;

    /// <summary>What the facts are summed by.</summary>
    internal FactDimensions Dimensions { get; private set; } = dimensions ?? found;

    /// <summary>Whether the facts are summed by all that the sales have, so that they tell what any part of the sales comes to.</summary>
    internal bool IsWhole => Dimensions == Found;

    /// <summary>Whether an influencer's own sums tell what there is to tell, so that no sale of an influencer need be added.</summary>
    internal bool IsLeftToInfluencers => _isByInfluencer;

    internal int Count => _numbers.Count;

    /// <summary>The facts, in no order.</summary>
    internal IEnumerable<(FactKey Key, SaleSums Sums, decimal OpenRevenue)> Facts =>
        _numbers.Select(fact => (fact.Key, _sums[fact.Value], _open[fact.Value].Revenue));

    /// <summary>Adds a sale.</summary>
    /// <remarks>One of an influencer is passed over where facts are by influencer alone: <see cref="Complete"/> brings these.</remarks>
    internal void Add(FactKey sale, Amount orders, Amount revenue, long rows, bool isOpen)
    {
        if (_isByInfluencer && sale.Influencer >= 0)
        {
            return;
        }

        var number = NumberOf(sale.In(Dimensions));
        _sums.Add(number, orders, revenue, rows);
        if (isOpen)
        {
            _open.Add(number, orders, revenue, rows);
        }

        Coarsen();
    }

    /// <summary>Adds what is summed to a fact already.</summary>
    internal void Add(FactKey key, SaleSums sums, decimal openRevenue)
    {
        var number = NumberOf(key.In(Dimensions));
        _sums.Add(number, sums);
        _open.Add(number, new SaleSums(0, 0, openRevenue));
    }

    /// <summary>Adds the facts of another part of the sales.</summary>
    /// <param name="other">The facts.</param>
    /// <param name="numbers">The number here of each influencer there.</param>
    /// <param name="values">For each dimension the value here of each value there.</param>
    internal void Add(FactTable other, IReadOnlyList<int> numbers, IReadOnlyDictionary<SaleDimension, int[]> values)
    {
        if (other.Dimensions.IsCoarserThan(Dimensions))
        {
            Regroup(other.Dimensions);
        }

        Add(other, key => _isByInfluencer && key.Influencer >= 0 ? null : key.Under(numbers, values));
        Coarsen();
    }

    /// <summary>Puts the facts under other numbers of their influencers, and takes in those by influencer alone.</summary>
    /// <param name="numbers">The new number of each old one; several may have one.</param>
    /// <param name="totals">The sums of each influencer, under the new numbers.</param>
    /// <param name="open">What of them is open.</param>
    /// <param name="chosen">The influencers that facts are kept of, by the new numbers; <c>null</c>: all.</param>
    internal FactTable Complete(int[] numbers, SumTable totals, SumTable open, IReadOnlySet<int>? chosen)
    {
        var complete = Like();
        complete.Add(this, key => key.Under(numbers, null));
        for (var influencer = 0; _isByInfluencer && influencer < totals.Capacity; influencer++)
        {
            if (totals[influencer].Rows > 0 && chosen?.Contains(influencer) != false)
            {
                complete.Add(FactKey.OfInfluencer(influencer), totals[influencer], open[influencer].Revenue);
            }
        }

        return complete;
    }

    /// <summary>The facts of some influencers, by their numbers; −1 asks for those of nobody.</summary>
    internal FactTable Of(Func<int, bool> wants)
    {
        var some = Like();
        some.Add(this, key => wants(key.Influencer) ? key : null);
        return some;
    }

    /// <summary>The facts summed to coarser ones.</summary>
    internal FactTable In(FactDimensions fewer)
    {
        var coarser = new FactTable(Found) { Dimensions = fewer, _isByInfluencer = false };
        coarser.Add(this, static key => key);
        return coarser;
    }

    /// <summary>Whether the facts have more than some numbers together.</summary>
    internal bool IsTooLarge(int mostNumbers) => _numbers.Count * (long)Dimensions.Columns > mostNumbers;

    private FactTable Like() => new(Found) { Dimensions = Dimensions, _isByInfluencer = false };

    private void Coarsen()
    {
        while (IsTooLarge(MostNumbers) && Dimensions.WithoutTheNext() is { } fewer)
        {
            Regroup(fewer);
        }

        if (Dimensions == FactDimensions.None && !_isByInfluencer)
        {
            _isByInfluencer = true;
            Replace(Dimensions, static key => key.Influencer < 0 ? key : null);
        }
    }

    private void Regroup(FactDimensions fewer) => Replace(fewer, static key => key);

    private void Replace(FactDimensions dimensions, Func<FactKey, FactKey?> keyOf)
    {
        var finer = new FactTable(Found) { _numbers = _numbers, _sums = _sums, _open = _open };
        (_numbers, _sums, _open, Dimensions) = ([], new SumTable(), new SumTable(), dimensions);
        Add(finer, keyOf);
    }

    private void Add(FactTable other, Func<FactKey, FactKey?> keyOf)
    {
        foreach (var (theirs, number) in other._numbers)
        {
            if (keyOf(theirs) is { } key)
            {
                Add(key, other._sums[number], other._open[number].Revenue);
            }
        }
    }

    private int NumberOf(FactKey key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out var isKnown);
        if (!isKnown)
        {
            number = _numbers.Count - 1;
        }

        return number;
    }
}
