using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis;

/// <summary>Which files of a folder a campaign is read from, as they start.</summary>
internal sealed class CampaignFiles
{
    /// <summary>The kinds of files of a campaign.</summary>
    internal static readonly CampaignFile[] Kinds =
        [CampaignFile.Influencers, CampaignFile.Posts, CampaignFile.Sales, CampaignFile.Payouts];

    private readonly List<FoundFile> _files = [];

    private CampaignFiles()
    {
    }

    /// <summary>Whether the sales file was taken by its columns, for it is not called as one.</summary>
    private bool AreSalesTaken { get; set; }

    /// <summary>Finds the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">Which of the files were given by hand.</param>
    /// <param name="dialect">What was said by hand about how they are written.</param>
    /// <exception cref="CampaignInputException">
    /// The folder or a given file is not there, several files fit, or there are neither sales nor payouts.
    /// </exception>
    internal static CampaignFiles Find(ICampaignPlace folder, LoadOptions options, CsvDialect dialect)
    {
        var files = new CampaignFiles();
        foreach (var kind in Kinds)
        {
            var head = folder.Find(kind, options.Given(kind), dialect);
            if (kind == CampaignFile.Sales && head is null)
            {
                head = folder.FindTakenForSales(dialect);
                files.AreSalesTaken = head is not null;
            }

            if (head is not null)
            {
                files._files.Add(new FoundFile(kind, head));
            }
        }

        return files._files.Exists(static file => file.Kind is CampaignFile.Sales or CampaignFile.Payouts)
            ? files
            : throw folder.NothingFound();
    }

    /// <summary>Each file with the header on which its columns are chosen.</summary>
    internal IEnumerable<(CampaignFile Kind, CsvSource Source)> AtHeaders()
    {
        foreach (var (kind, head) in _files)
        {
            yield return (kind, head.AtHeader(kind));
        }
    }

    /// <summary>Takes the files in whose rows are to be read.</summary>
    internal IReadOnlyList<KnownFile> AddTo(KnownFiles known) => [.. _files.Select(file => known.Add(file.Source, file.Kind))];

    /// <summary>Says where a file came from, where its name does not.</summary>
    internal IEnumerable<DataIssue> Origins()
    {
        foreach (var (kind, head) in _files)
        {
            var originals = ConvertedFile.OriginalsOf(head.Path);
            if (originals.Count > 1)
            {
                var detail = new CampaignIssue.FilesAsOne([.. originals.Select(path => Path.GetFileName(path))]);
                yield return new DataIssue(detail) { Count = originals.Count };
            }

            if (head.Table is { } table)
            {
                var detail = new CampaignIssue.SummedElsewhere(table.Engine.Name);
                yield return new DataIssue(detail) { File = head.Name, Severity = IssueSeverity.Note };
            }

            if (kind == CampaignFile.Sales && AreSalesTaken)
            {
                var detail = new CampaignIssue.TakenForSales(head.Name);
                yield return new DataIssue(detail) { File = head.Name };
            }
        }
    }
}
