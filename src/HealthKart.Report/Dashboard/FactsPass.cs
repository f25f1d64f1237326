using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;

namespace HealthKart.Report.Dashboard;

/// <summary>A pass over the sales of a slice that sums them to facts.</summary>
internal sealed class FactsPass
{
    private static readonly SaleDimension[] s_dimensions =
    [
        SaleDimension.Campaign, SaleDimension.Product, SaleDimension.Brand, SaleDimension.Source,
    ];

    // Further columns are no filter of the page: they matter where the slice cuts them.
    private readonly SaleDimension[] _dimensions;

    private readonly InfluencerTable _influencers;
    private readonly SaleSlice _slice;
    private readonly Func<int, bool> _wants;
    private readonly DimensionColumn?[] _columns;
    private readonly int[] _values;

    private FactsPass(InfluencerTable influencers, SaleSlice slice, Func<int, bool> wants, SaleReader sale, int budget)
    {
        (_influencers, _slice, _wants) = (influencers, slice, wants);
        _dimensions = [.. s_dimensions, .. slice.Values.Select(static values => values.Dimension).Where(FurtherDimension.IsFurther)];
        (_columns, _values) = (new DimensionColumn?[_dimensions.Length], new int[_dimensions.Length]);
        for (var i = 0; i < _dimensions.Length; i++)
        {
            _columns[i] = sale.HasColumn(_dimensions[i]) ? new DimensionColumn(_dimensions[i], slice) : null;
        }

        var time = sale.HasDates ? FactTime.Day : FactTime.None;
        Facts = new FactTable(
            new FactDimensions(
                time, Has(SaleDimension.Campaign), Has(SaleDimension.Product), Has(SaleDimension.Brand), Has(SaleDimension.Source)),
            budget);
        Found = Facts.Dimensions;
    }

    internal FactTable Facts { get; }

    /// <summary>What the sales could be summed by.</summary>
    internal FactDimensions Found { get; }

    /// <summary>Reads the sales.</summary>
    /// <param name="source">The sales file.</param>
    /// <param name="influencers">The influencers of all files.</param>
    /// <param name="slice">Which sales count.</param>
    /// <param name="wants">Whose sales count, by the influencer's number; −1 asks for those of nobody.</param>
    /// <param name="budget">The most characters that the facts may take when they are written.</param>
    internal static FactsPass Run(CsvSource source, InfluencerTable influencers, SaleSlice slice, Func<int, bool> wants, int budget)
    {
        // What is wrong with the rows was said when the file was loaded.
        using var sale = SaleReader.Open(source, new IssueLog());
        var pass = new FactsPass(influencers, slice, wants, sale, budget);
        while (sale.Read())
        {
            pass.Add(sale);
        }

        return pass;
    }

    /// <summary>The name of a value by its number.</summary>
    internal string NameOf(SaleDimension dimension, int value) => _columns[Array.IndexOf(s_dimensions, dimension)]!.Values.NameOf(value);

    private bool Has(SaleDimension dimension) => _columns[Array.IndexOf(s_dimensions, dimension)] is not null;

    private void Add(SaleReader sale)
    {
        var id = sale.InfluencerKey;
        var influencer = id.IsEmpty ? FactKey.None : _influencers.Find(id);
        if (!_wants(influencer) || !IsInSlice(sale))
        {
            return;
        }

        var day = sale.Date is { } date ? date.DayNumber : FactKey.None;
        Facts.Add(new FactKey(influencer, _values[0], _values[1], _values[2], _values[3], day), sale.Orders, sale.Revenue, sale.IsOpen);
    }

    private bool IsInSlice(SaleReader sale)
    {
        var isIn = _slice.Contains(sale.Date);
        for (var i = 0; isIn && i < _columns.Length; i++)
        {
            if (_columns[i] is { } column)
            {
                _values[i] = column.ValueOf(sale);
                isIn = !column.IsCut || column.IsWanted(_values[i]);
            }
        }

        return isIn;
    }
}
