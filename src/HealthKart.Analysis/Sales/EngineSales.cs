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

        using var moment = table.Engine.Hold();
        return new EngineReading(head, table, query.Slice).Read(query);
    }
}
