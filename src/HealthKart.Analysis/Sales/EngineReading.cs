using HealthKart.Analysis.Engines;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>
/// One reading of sales that an engine sums. Where all that is asked for together has few groups, it is asked at once; else for each thing
/// by itself, so that what travels grows with influencers and the values of one column, and never with all pairs of columns.
/// </summary>
internal sealed class EngineReading
{
    // More ids that rules look at would make the question longer than the answer.
    private const int MostOwnIds = 1_000;

    private readonly CsvSource _head;
    private readonly EngineTable _table;
    private readonly CsvHeader _header;
    private readonly OrderGroups _orders;
    private readonly SaleCuts _cuts;

    /// <param name="head">The table's header.</param>
    /// <param name="table">The table.</param>
    /// <param name="slice">The part of the sales that is asked for.</param>
    internal EngineReading(CsvSource head, EngineTable table, SaleSlice slice)
    {
        (_head, _table) = (head, table);
        _header = CsvHeader.Of(head, CampaignFile.Sales);
        _orders = table.Engine.Ask(session => OrderGroups.Of(_header, table, session));
        _cuts = SaleCuts.Of(_header, table, slice);
    }

    private FactDimensions Found
    {
        get
        {
            var has = SaleGrouping.Named.ToDictionary(dimension => dimension, dimension => SaleGrouping.ColumnOf(_header, dimension) >= 0);
            return new FactDimensions(
                _header.IndexOf("date") >= 0 ? FactTime.Day : FactTime.None,
                has[SaleDimension.Campaign],
                has[SaleDimension.Product],
                has[SaleDimension.Brand],
                has[SaleDimension.Source]);
        }
    }

    /// <summary>Reads what a query asks for.</summary>
    internal SalesReading Read(SalesQuery query)
    {
        var reading = ReadAll(query);
        foreach (var (dimension, values) in _cuts.Known)
        {
            reading.Pass.Know(dimension, values);
        }

        return reading;
    }

    private SalesReading ReadAll(SalesQuery query)
    {
        // Which payouts are for a sale only all of its columns together tell.
        if (query.PayoutKeys is not null || !AsksForSeveral(query))
        {
            return ReadPart(query);
        }

        var most = query.MostGroups ?? FactTable.MostNumbers / Found.Columns;
        return TryReadPart(query, most) ?? ReadApart(query, most);
    }

    private static bool AsksForSeveral(SalesQuery query) =>
        query.ByDimension || query.SplitBy.Count + (query.KeepsDays ? 1 : 0) + (query.KeepsFacts ? 1 : 0) > 1;

    private SalesReading ReadApart(SalesQuery query, int most)
    {
        var (reading, only) = ReadFacts(query with { KeepsDays = false, SplitBy = [] }, most);
        var further = query with { ByDimension = false, KeepsDays = false, KeepsFacts = false, SplitBy = [], Only = null };
        foreach (var dimension in query.ByDimension ? SaleGrouping.Named.Append(SaleDimension.Month) : [])
        {
            if (!only.Has(dimension) && (Found.Has(dimension) || dimension == SaleDimension.Month))
            {
                var part = ReadPart(further with { ByDimension = true, Only = FactDimensions.None.With(dimension) });
                reading.Pass.AddSumsBy(dimension, part.Pass);
            }
        }

        foreach (var dimension in query.SplitBy)
        {
            reading.Pass.AddSumsBy(dimension, ReadPart(further with { SplitBy = [dimension] }).Pass);
        }

        if (query.KeepsDays)
        {
            var days = further with { KeepsDays = true };
            reading.Pass.AddDays(ReadPart(days, query.Chosen is null ? OwnIds() : null).Pass);
        }

        reading.Pass.Answer(query);
        return reading;
    }

    /// <summary>The facts that are as fine as may be, or the sums of influencers alone.</summary>
    private (SalesReading Reading, FactDimensions Only) ReadFacts(SalesQuery query, int most)
    {
        for (var only = query.KeepsFacts ? Found.WithoutTheNext() : null; only is not null; only = only.WithoutTheNext())
        {
            if (TryReadPart(query with { Only = only }, most) is { } reading)
            {
                return (reading, only);
            }
        }

        return (ReadPart(query with { Only = FactDimensions.None }), FactDimensions.None);
    }

    /// <summary>The ids that say nobody, or that are damaged; <c>null</c> where there are too many.</summary>
    private List<string>? OwnIds()
    {
        var ids = SaleExpressions.OwnIds(_header, _table);
        return ids.Count <= MostOwnIds ? ids : null;
    }

    private SalesReading ReadPart(SalesQuery query, IReadOnlyList<string>? ownIds = null) => TryReadPart(query, null, ownIds)!;

    private SalesReading? TryReadPart(SalesQuery query, int? most, IReadOnlyList<string>? ownIds = null)
    {
        var answer = new SalesAnswer(_header, _table, _orders, _cuts);
        var grouping = SaleGrouping.Of(_header, query, _cuts.CutsDays) with { OwnIds = ownIds };
        if (most is { } bound && !_table.Engine.Ask(session => answer.MayFit(session, grouping, bound)))
        {
            return null;
        }

        answer = new SalesAnswer(_header, _table, _orders, _cuts);
        var path = _table.Engine.Ask(session =>
        {
            var written = ConvertedFile.Answer(_table, writer => answer.Write(session, grouping, most, writer));
            if (!answer.IsCut)
            {
                _table.Contents.See(_table, answer.Contents(session));
            }

            return written;
        });
        try
        {
            return answer.IsCut ? null : SharedSalesPass.Run(SourceOf(path), query);
        }
        finally
        {
            // Who asks later where a row stands has it open.
            File.Delete(path);
        }
    }

    private CsvSource SourceOf(string path)
    {
        var day = _header.IndexOf("date");
        var hasDays = day >= 0 && _table.Columns[day].HasDay;
        var sums = CsvSource.Of(path) with
        {
            Dialect = _head.Dialect.OfSums(hasDays),
            RowsColumn = _header.Headers.Count - 1,
        };
        return sums with { Look = FileLook.OfSums(sums, _orders.Column, _orders.HasRepeated) };
    }
}
