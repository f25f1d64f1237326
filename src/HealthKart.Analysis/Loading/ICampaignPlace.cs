using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Where a campaign's tables lie: a folder of files, or a database.</summary>
internal interface ICampaignPlace : IDisposable
{
    /// <summary>The folder, or the address of the database.</summary>
    public string Folder { get; }

    /// <summary>Whether there are files of experiments beside the campaign's.</summary>
    public bool HasExperiments { get; }

    /// <summary>The table of a kind: the one that was given, else the one that is called like it.</summary>
    /// <returns>The table as it starts; <c>null</c> where there is none.</returns>
    /// <exception cref="CampaignInputException">There is no such place, a given table is not there, or several fit.</exception>
    public CsvSource? Find(CampaignFile kind, string? given, CsvDialect dialect);

    /// <summary>The one table of another name that has the columns of sales, where none is called as sales are.</summary>
    public CsvSource? FindTakenForSales(CsvDialect dialect);

    /// <summary>The names of what may hold data and was not read.</summary>
    /// <param name="read">The files that were read.</param>
    public IReadOnlyList<string> NotRead(IEnumerable<string> read);

    /// <summary>Says that there are neither sales nor payouts.</summary>
    public CampaignInputException NothingFound();
}
