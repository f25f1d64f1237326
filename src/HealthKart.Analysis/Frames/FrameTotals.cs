using HealthKart.Analysis.Campaigns;
using Microsoft.Data.Analysis;

namespace HealthKart.Analysis.Frames;

/// <summary>Makes one row of many by the rules of <see cref="ColumnCatalogue"/>: sums, and ratios of the sums.</summary>
internal static class FrameTotals
{
    private const string Influencers = "influencers";
    private const string InfluencerId = "influencer_id";
    private const string Rows = "rows";

    // What a breakdown is ordered by, most first.
    private static readonly string[] s_order = ["revenue", "total_payout"];

    /// <summary>One row for each value of a column.</summary>
    internal static DataFrame By(DataFrame frame, DataFrameColumn by)
    {
        var text = ColumnText.Of(by);
        var (groups, first) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), new List<long>());
        var groupOf = new int[by.Length];
        for (var row = 0; row < groupOf.Length; row++)
        {
            var key = text(row);
            if (!groups.TryGetValue(key, out groupOf[row]))
            {
                groupOf[row] = groups.Count;
                groups.Add(key, groups.Count);
                first.Add(row);
            }
        }

        var parts = new DataFrame([Key(by, first), .. Totals(frame, by, groupOf, groups.Count)]);
        return FrameColumns.Rows(parts, Order(parts));
    }

    /// <summary>One row for all.</summary>
    internal static DataFrame Of(DataFrame frame) => new([.. Totals(frame, null, new int[frame.Rows.Count], 1)]);

    private static IEnumerable<DataFrameColumn> Totals(DataFrame frame, DataFrameColumn? by, int[] groupOf, int groups)
    {
        var sums = new GroupSums(frame, groupOf, groups);
        var count = Count(frame, sums, groupOf, groups);
        if (count?.Name == by?.Name)
        {
            count = null;
        }

        return frame.Columns
            .Where(column => column != by && column.Name != count?.Name)
            .Select(column => (Info: ColumnCatalogue.InfoOf(column), column.Name))
            .Where(column => column.Info.Total.IsIn(HasNumbers))
            .Select(column => Described(column.Name, column.Info.Total.Of(sums, column.Name), column.Info))
            .Prepend(count)
            .OfType<DataFrameColumn>();

        bool HasNumbers(string name) => FrameColumns.FindOrNull(frame, name) is { } column && ColumnNumbers.Has(column);
    }

    /// <summary>How many there are; <c>null</c> where the rows have such a count and its sum would say something else.</summary>
    private static DecimalDataFrameColumn? Count(DataFrame frame, GroupSums sums, int[] groupOf, int groups)
    {
        if (FrameColumns.FindOrNull(frame, Influencers) is { } counted)
        {
            var info = ColumnCatalogue.InfoOf(counted);
            return info.Total == ColumnTotal.None ? null : Described(counted.Name, info.Total.Of(sums, counted.Name), info);
        }

        if (FrameColumns.FindOrNull(frame, InfluencerId) is { } ids)
        {
            return Described(Influencers, Distinct(ids, groupOf, groups), ColumnCatalogue.Find(Influencers)!);
        }

        return FrameColumns.FindOrNull(frame, Rows) is null ? Described(Rows, Number(groupOf, groups), ColumnCatalogue.Find(Rows)!) : null;
    }

    private static decimal?[] Distinct(DataFrameColumn ids, int[] groupOf, int groups)
    {
        var (text, seen) = (ColumnText.Of(ids), new HashSet<string>[groups]);
        for (var group = 0; group < groups; group++)
        {
            seen[group] = new(StringComparer.OrdinalIgnoreCase);
        }

        for (var row = 0; row < groupOf.Length; row++)
        {
            // Who has no id is nobody.
            if (text(row) is var id && id is not (Influencer.Unknown or Influencer.Unattributed))
            {
                seen[groupOf[row]].Add(id);
            }
        }

        return [.. seen.Select(static group => (decimal?)group.Count)];
    }

    private static decimal?[] Number(int[] groupOf, int groups)
    {
        var numbers = new decimal[groups];
        foreach (var group in groupOf)
        {
            numbers[group]++;
        }

        return [.. numbers];
    }

    /// <summary>The values that rows are grouped by.</summary>
    private static DataFrameColumn Key(DataFrameColumn by, List<long> first)
    {
        var info = ColumnCatalogue.InfoOf(by) with { InTables = true };
        return by is StringDataFrameColumn
            ? new StringDataFrameColumn(by.Name, first.Select(ColumnText.Of(by)).Select(FrameColumns.Spelling(by))).Describe(info)
            : FrameColumns.Copy(by, new Int64DataFrameColumn("", first)).Describe(info);
    }

    private static DecimalDataFrameColumn Described(string name, decimal?[] values, ColumnInfo info) =>
        (DecimalDataFrameColumn)new DecimalDataFrameColumn(name, values).Describe(info with { Name = name, InTables = true });

    /// <summary>The parts that bring most first; without money the largest; the names decide last.</summary>
    private static IEnumerable<long> Order(DataFrame parts)
    {
        var rows = Enumerable.Range(0, (int)parts.Rows.Count).Select(static row => (long)row).OrderBy(static _ => 0);
        var counts = parts.Columns.Where(static column => column.Name is Influencers or Rows).Select(static column => column.Name);
        foreach (var name in s_order.Concat(counts))
        {
            if (FrameColumns.FindOrNull(parts, name) is PrimitiveDataFrameColumn<decimal> numbers)
            {
                rows = rows.ThenByDescending(row => numbers[row]);
            }
        }

        var text = ColumnText.Of(parts.Columns[0]);
        return rows.ThenBy(text, StringComparer.Ordinal);
    }
}
