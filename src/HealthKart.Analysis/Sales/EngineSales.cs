using HealthKart.Analysis.Engines;
using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Sales;

/// <summary>
/// The sales of a table that an engine sums. Its sums are written as a file is, under the table's own headers, and read by the same code:
/// what a blank id, a status or a currency means is decided there and nowhere else.
/// </summary>
/// <param name="head">The table's header.</param>
/// <param name="table">The table.</param>
internal sealed class EngineSales(CsvSource head, EngineTable table) : ISalesSource
{
    public SalesReading Read(SalesQuery query)
    {
        using (CsvTable.OpenChecked(head, CampaignFile.Sales))
        {
        }

        var header = CsvHeader.Of(head, CampaignFile.Sales);
        var (path, orders) = table.Engine.Ask(session =>
        {
            var orders = OrderGroups.Of(header, table, session);
            var answer = new SalesAnswer(header, table, orders);
            var grouping = SaleGrouping.Of(header, query);
            var path = ConvertedFile.Answer(table, writer => answer.Write(session, grouping, writer));
            table.Contents.See(table, answer.Contents);
            return (path, orders);
        });
        return SharedSalesPass.Run(SourceOf(path, header, orders), query);
    }

    private CsvSource SourceOf(string path, CsvHeader header, OrderGroups orders)
    {
        var day = header.IndexOf("date");
        var hasDays = day >= 0 && table.Columns[day].HasDay;
        var sums = CsvSource.Of(path) with
        {
            Dialect = head.Dialect.OfSums(hasDays),
            RowsColumn = header.Headers.Count - 1,
        };
        return sums with { Look = FileLook.OfSums(sums, orders.Column, orders.HasRepeated) };
    }
}
