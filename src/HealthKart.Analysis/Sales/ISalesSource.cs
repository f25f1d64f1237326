using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Sales;

/// <summary>Where sales are summed: in a file, by reading its rows, or in an engine, by reading the sums that it makes of them.</summary>
internal interface ISalesSource
{
    /// <summary>Reads what a query asks for.</summary>
    /// <exception cref="CampaignInputException">A column is missing that the query needs, or the sales cannot be read.</exception>
    public SalesReading Read(SalesQuery query);

    /// <summary>The source of the sales of a file, or of the table that it stands for.</summary>
    public static ISalesSource Of(CsvSource source) => source.Table is { } table ? new EngineSales(source, table) : new FileSales(source);
}
