using System.Globalization;
using System.Text;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Engines;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Sales;

/// <summary>
/// What of a slice an engine can leave out before it sums. Which values are wanted is decided here, among those that the table has; what it
/// keeps beyond them is cut when its sums are read.
/// </summary>
internal sealed class SaleCuts
{
    private readonly EngineTable _table;
    private readonly SaleSlice _slice;
    private readonly List<Cut> _cuts = [];

    private SaleCuts(EngineTable table, SaleSlice slice, bool hasDays)
    {
        (_table, _slice) = (table, slice);
        CutsDays = slice.CutsDates && hasDays;
    }

    /// <summary>Whether the engine leaves days out, so that nobody else need look at them.</summary>
    internal bool CutsDays { get; }

    /// <summary>Whether the engine leaves anything out.</summary>
    internal bool AreAny => CutsDays || _cuts.Count > 0;

    /// <summary>The values that the table has in the columns that are cut, wanted or not.</summary>
    internal IEnumerable<(SaleDimension Dimension, IReadOnlyList<string> Values)> Known =>
        _cuts.Select(static cut => (cut.Dimension, cut.Known));

    /// <summary>Asks a table which values it has.</summary>
    /// <param name="header">The table's header.</param>
    /// <param name="table">The table.</param>
    /// <param name="slice">What is wanted of it.</param>
    internal static SaleCuts Of(CsvHeader header, EngineTable table, SaleSlice slice)
    {
        var date = header.IndexOf("date");
        var cuts = new SaleCuts(table, slice, date >= 0 && table.Columns[date].HasDay);
        foreach (var values in slice.Values)
        {
            var column = values.Dimension.IsFurther() ? values.Dimension.Column() : SaleGrouping.ColumnOf(header, values.Dimension);
            if (values.Dimension != SaleDimension.Month && column >= 0)
            {
                cuts.Add(values.Dimension, column);
            }
        }

        return cuts;
    }

    /// <summary>The conditions of the rows that are summed, as they stand in a statement.</summary>
    internal IEnumerable<string> Conditions(SaleExpressions sales)
    {
        if (CutsDays && _slice.From is { } from)
        {
            yield return $"{sales.Day} >= {Place(sales, from)}";
        }

        if (CutsDays && _slice.To is { } to)
        {
            yield return $"{sales.Day} <= {Place(sales, to)}";
        }

        foreach (var cut in _cuts)
        {
            var text = TextOf(cut.Column);
            var wanted = cut.Wanted.Select(value => Place(sales, value)).ToList();
            var isIn = wanted.Count == 0 ? "1 = 0" : $"{text} IN ({string.Join(", ", wanted)})";
            yield return cut.WantsUnknown ? $"({isIn} OR {text} IS NULL)" : isIn;
        }
    }

    private static string Place(SaleExpressions sales, object value)
    {
        sales.Values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${sales.Values.Count}");
    }

    // What says that there is none may be a code after all, which only its whole column tells.
    private static bool IsBlank(string text) => NumberText.IsBlank(text.Trim());

    private string TextOf(int column) => TableCsv.TextOf(EngineTable.Quoted(_table.Columns[column].Name));

    private void Add(SaleDimension dimension, int column)
    {
        var sql = string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT DISTINCT {TextOf(column)} FROM {_table.From} LIMIT {FurtherDimension.MostValues + 1}");
        var texts = _table.Engine.Ask(session => session.Texts(new EngineQuery(sql, _table.Values)))
            .Select(static row => row[0]).ToList();
        if (texts.Count > FurtherDimension.MostValues)
        {
            return;
        }

        _cuts.Add(new Cut(
            dimension,
            column,
            [.. texts.Where(static text => !IsBlank(text)).Order(StringComparer.Ordinal)],
            [.. texts.Where(text => IsBlank(text) || _slice.Contains(dimension, Cell(text)))],
            _slice.Contains(dimension, Influencer.Unknown)));
    }

    private static string Cell(string text) => Encoding.UTF8.GetString(CellText.Trim(Encoding.UTF8.GetBytes(text)));

    /// <summary>A column that is cut.</summary>
    private sealed record Cut(
        SaleDimension Dimension, int Column, IReadOnlyList<string> Known, IReadOnlyList<string> Wanted, bool WantsUnknown);
}
