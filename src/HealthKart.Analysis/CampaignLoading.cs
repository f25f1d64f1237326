using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis;

/// <summary>Loads a campaign in steps: finds its files, chooses their columns, reads their rows, joins them.</summary>
internal static class CampaignLoading
{
    /// <summary>Loads the campaign of a folder.</summary>
    /// <exception cref="CampaignInputException">No honest result is possible.</exception>
    internal static CampaignData Load(string path, LoadOptions options)
    {
        var dialect = CsvDialect.Of(options, CampaignFiles.Kinds);
        using ICampaignPlace folder = DatabaseAddress.IsOne(path) ? new CampaignDatabase(path) : new CampaignFolder(path);
        var found = CampaignFiles.Find(folder, options, dialect);
        ColumnChoice.Check(dialect.Columns, found.AtHeaders());
        var known = new KnownFiles();
        var files = found.AddTo(known);
        var rows = known.Read(new CampaignReading(files, options, [.. found.Origins()]).Read);
        var data = Join(folder, files, rows, options, dialect);
        if (options.Strict && data.Issues is [{ Severity: IssueSeverity.Error } first, ..])
        {
            throw new CampaignInputException(
                CampaignWords.StoppedByStrict(first, data.Accounts.Sum(static account => account.RowsRejected)));
        }

        return data;
    }

    private static CampaignData Join(
        ICampaignPlace folder,
        IReadOnlyList<KnownFile> files,
        CampaignRows rows,
        LoadOptions options,
        CsvDialect dialect)
    {
        // From now on they are read as they are known.
        var sources = files.Select(static file => new FoundFile(file.Kind, file.Source with { Again = null })).ToList();
        var currency = CampaignJoin.CurrencyOf(rows, NameOf(sources, CampaignFile.Sales), NameOf(sources, CampaignFile.Payouts), dialect);
        var sums = new InfluencerSums(rows.Sales, rows.Payouts, rows.Influencers.Count);
        CampaignJoin.Complete(rows, sums);
        var data = new CampaignData(folder.Folder, options, sources, rows, sums)
        {
            Currency = currency,
            Payouts = [.. rows.Payouts.Select(static row => row.Payout)],
            FilesNotRead = FilesNotRead(folder, sources),
            HasExperiments = folder.HasExperiments,
        };
        foreach (var issue in CampaignJoin.Issues(data))
        {
            rows.Issues.Add(issue);
        }

        data.Issues = [.. rows.Issues.ToList().Select(data.Placed)];
        return data;
    }

    private static string? NameOf(List<FoundFile> files, CampaignFile kind) => files.Find(file => file.Kind == kind)?.Source.Name;

    private static IReadOnlyList<FileNotRead> FilesNotRead(ICampaignPlace folder, List<FoundFile> read)
    {
        return [.. folder.NotRead(read.Select(static file => file.Source.Path)).Select(NotRead)];

        FileNotRead NotRead(string name)
        {
            var kind = CampaignFolder.KindOf(name);
            var instead = kind is { } known ? NameOf(read, known) : null;
            return FileNotRead.Of(name, instead, kind > CampaignFile.Payouts);
        }
    }
}
