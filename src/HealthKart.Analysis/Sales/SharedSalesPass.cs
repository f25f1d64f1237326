using HealthKart.Analysis.Loading;

namespace HealthKart.Analysis.Sales;

/// <summary>Runs a pass over the sales file: a small file by one reader, a large one by two at once, one for each half.</summary>
internal static class SharedSalesPass
{
    internal static (SalesPass Pass, IssueLog Log) Run(CsvSource source, SalesQuery query) =>
        (source.Middle is null || Environment.ProcessorCount == 1 ? null : RunHalves(source, query)) ?? RunWhole(source, query);

    private static (SalesPass Pass, IssueLog Log) RunWhole(CsvSource source, SalesQuery query)
    {
        var log = new IssueLog();
        var pass = new SalesPass(query, log);
        pass.Run(CsvTable.OpenChecked(source, CampaignFile.Sales));
        return (pass, log);
    }

    /// <summary>The sum of both halves; <c>null</c> when the quotes of the first are not well formed, so that the middle may lie within a row.</summary>
    private static (SalesPass Pass, IssueLog Log)? RunHalves(CsvSource source, SalesQuery query)
    {
        var second = Task.Run(() =>
        {
            var pass = new SalesPass(query, new IssueLog());
            pass.Run(CsvTable.OpenSecondHalf(source, CampaignFile.Sales));
            return pass;
        });
        var (log, isMalformed) = (new IssueLog(), false);
        var first = new SalesPass(query, log);
        first.Run(CsvTable.OpenFirstHalf(source, CampaignFile.Sales, () => isMalformed = true));
        var rest = second.GetAwaiter().GetResult();
        if (isMalformed)
        {
            return null;
        }

        first.Add(rest);
        return (first, log);
    }
}
