namespace HealthKart.Analysis.Loading;

/// <summary>What only all rows of a file together tell, found by a reading of its own before the one that counts.</summary>
internal sealed class FileLook
{
    private FileLook(DecimalSign[] signs) => Signs = signs;

    /// <summary>What stands before the decimals, column by column.</summary>
    internal DecimalSign[] Signs { get; }

    /// <summary>Looks at a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">Which of the campaign's files it is.</param>
    /// <param name="log">Takes what could be meant in two ways.</param>
    internal static FileLook Of(CsvSource source, CampaignFile kind, IssueLog log)
    {
        using var table = CsvTable.Open(source, kind);
        var numbers = new NumberLook(table);
        while (table.Read())
        {
            if (!table.IsBlankRow() && !table.IsHeaderAgain())
            {
                numbers.See();
            }
        }

        return new FileLook(numbers.Decide(log));
    }
}
