using System.Text;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>What one pass over the sales found.</summary>
internal sealed class SalesSummary(SalesQuery query)
{
    /// <summary>What was asked.</summary>
    internal SalesQuery Query { get; set; } = query;

    /// <summary>The name of the file, without its folder.</summary>
    internal string File { get; set; } = "";

    /// <summary>
    /// The sums of the slice by influencer: numbered by first appearance until <see cref="JoinTo"/> has numbered them as everybody does.
    /// </summary>
    internal KeyedSums ByInfluencer { get; } = new();

    /// <summary>The sums of the slice that payouts with a campaign or day of their own are for.</summary>
    internal KeyedSums ByPayoutKey { get; } = new();

    /// <summary>
    /// The sums of each campaign by its number, of the influencers' sales; none unless payouts are for campaigns or days.
    /// </summary>
    internal SumTable ByCampaign { get; } = new();

    /// <summary>The revenue of a campaign as the sales spell it.</summary>
    internal decimal RevenueOfCampaign(string name)
    {
        var number = TableOf(SaleDimension.Campaign)?.Find(Encoding.UTF8.GetBytes(name)) ?? -1;
        return number < 0 ? 0 : ByCampaign[number].Revenue;
    }

    /// <summary>The dimensions that were looked at.</summary>
    internal IReadOnlyList<DimensionColumn> Columns { get; set; } = [];

    /// <summary>
    /// The sales of the slice, of those who are chosen, by all that filters may ask of them together; <c>null</c> where the query does not
    /// ask for them.
    /// </summary>
    internal FactTable? Facts { get; set; }

    /// <summary>The sums of each day, oldest first, of the influencers that the query wants.</summary>
    internal IReadOnlyList<DayPerformance> ByDay { get; set; } = [];

    /// <summary>The sums of each day of the sales that belong to nobody, when days are wanted.</summary>
    internal IReadOnlyList<DayPerformance> UnattributedByDay { get; set; } = [];

    /// <summary>The sales of the slice that belong to nobody.</summary>
    internal SaleSums Unattributed { get; set; }

    /// <summary>The lines of the influencers' first sales; <c>null</c> until <see cref="JoinTo"/>.</summary>
    internal FirstSales? FirstSales { get; set; }

    internal long RowsRead { get; set; }

    /// <summary>All rows by their hashes; <c>null</c> where the query does not ask for them.</summary>
    internal RowHashes? Hashes { get; } = query.NotesRows ? new RowHashes() : null;

    /// <summary>The revenue of every row, summed before anything was decided about it.</summary>
    internal AmountSum RevenueRead { get; } = new();

    internal long RowsRejected { get; set; }

    internal decimal RevenueRejected { get; set; }

    internal long RowsExcluded { get; set; }

    internal decimal RevenueExcluded { get; set; }

    /// <summary>The sales of the slice that may still not happen, by influencer; they are in the other sums too.</summary>
    internal SumTable Open { get; private set; } = new();

    /// <summary>Whether a row that belongs to nobody may be the sum of others.</summary>
    internal SumSuspicion Sums { get; set; } = new();

    /// <summary>What the rows used have in each currency that they name.</summary>
    internal CurrencySums Currencies { get; set; } = new();

    /// <summary>What the rows that were converted come to, by the currency that they were in.</summary>
    internal CurrencySums Converted { get; set; } = new();

    /// <summary>The words of status columns that are not known; <c>null</c> where the file has no such column.</summary>
    internal UnknownWords? Words { get; set; }

    internal DateOnly? FirstDay { get; private set; }

    internal DateOnly? LastDay { get; private set; }

    /// <summary>The values of a dimension, whether or not the slice has them; <c>null</c> where it was not looked at.</summary>
    internal IReadOnlyList<string>? ValuesOf(SaleDimension dimension) => TableOf(dimension)?.Names;

    /// <summary>The same, numbered as in the sums.</summary>
    internal NameTable? TableOf(SaleDimension dimension)
    {
        foreach (var column in Columns)
        {
            if (column.Dimension == dimension)
            {
                return column.Values;
            }
        }

        return null;
    }

    /// <summary>Takes a day of the sales into account.</summary>
    internal void NoteDay(DateOnly day)
    {
        FirstDay = FirstDay is { } first && first <= day ? first : day;
        LastDay = LastDay is { } last && last >= day ? last : day;
    }

    /// <summary>Adds what was found in the second half of the file.</summary>
    /// <param name="second">What was found.</param>
    /// <param name="numbers">The number here of each influencer there.</param>
    /// <param name="values">For each dimension the value here of each value there.</param>
    internal void Add(SalesSummary second, IReadOnlyList<int> numbers, IReadOnlyDictionary<SaleDimension, int[]> values)
    {
        ByInfluencer.Add(second.ByInfluencer, numbers, values);
        ByPayoutKey.Add(second.ByPayoutKey, null, values);
        Facts?.Add(second.Facts!, numbers, values);
        if (values.TryGetValue(SaleDimension.Campaign, out var campaigns))
        {
            ByCampaign.Add(second.ByCampaign, campaigns);
        }

        second.Sums.Close(second.RevenueRead.Value, RowsRead == 0 ? null : Sums, RevenueRead.Value);
        Sums.Add(second.Sums);
        RowsRead += second.RowsRead;
        Hashes?.Add(second.Hashes!);
        RevenueRead.Add(second.RevenueRead);
        RowsRejected += second.RowsRejected;
        RevenueRejected += second.RevenueRejected;
        RowsExcluded += second.RowsExcluded;
        RevenueExcluded += second.RevenueExcluded;
        Open.Add(second.Open, numbers);
        Words?.Add(second.Words!);
        Currencies.Add(second.Currencies);
        Converted.Add(second.Converted);
        foreach (var day in new[] { second.FirstDay, second.LastDay })
        {
            if (day is { } noted)
            {
                NoteDay(noted);
            }
        }
    }

    /// <summary>Gives the influencers the numbers that they have in the table; whom it does not know is added.</summary>
    /// <param name="seen">The ids in the order of their first appearance.</param>
    /// <param name="influencers">The influencers of the other files.</param>
    /// <returns>The places in <paramref name="seen"/> of those whom the table did not know.</returns>
    internal IReadOnlyList<int> JoinTo(NameTable seen, InfluencerTable influencers)
    {
        Sums.Close(RevenueRead.Value);
        var (numbers, added) = (new int[seen.Count], new List<int>());
        for (var i = 0; i < numbers.Length; i++)
        {
            var known = influencers.Count;
            numbers[i] = influencers.FindOrAdd(seen, i);
            if (numbers[i] == known)
            {
                added.Add(i);
            }
        }

        ByInfluencer.Renumber(numbers, influencers.Count);
        Open = Open.Renumber(numbers, influencers.Count);
        Facts = Facts?.Complete(numbers, ByInfluencer.Totals, Open, Query.Chosen);
        return added;
    }
}
