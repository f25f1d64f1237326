using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>One reading of the rows of a file of experiments.</summary>
internal static class RowReading
{
    /// <summary>Reads every row that is not blank.</summary>
    /// <returns><c>false</c> where the file is to be read again, so that nothing of this reading counts.</returns>
    internal static bool Every(CsvTable table, IssueLog log, Action readRow)
    {
        table.LookAtHeader(log);
        while (table.Read())
        {
            if (!table.IsBlankRow())
            {
                readRow();
            }
        }

        return table.Source.Again is not { IsEnd: true };
    }
}
