using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Sales;

/// <summary>The sales of a file.</summary>
/// <param name="source">The file.</param>
internal sealed class FileSales(CsvSource source) : ISalesSource
{
    public SalesReading Read(SalesQuery query) => SharedSalesPass.Run(source, query);
}
