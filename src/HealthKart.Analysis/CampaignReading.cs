using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis;

/// <summary>Reads the rows of a campaign's files: the sales, which take longest, beside the others.</summary>
/// <param name="files">The files to read.</param>
/// <param name="options">How to read them.</param>
/// <param name="origins">What there is to say of where the files came from.</param>
internal sealed class CampaignReading(
    IReadOnlyList<KnownFile> files, LoadOptions options, IReadOnlyList<DataIssue> origins)
{
    // As they are told of.
    private static readonly CampaignFile[] s_order =
        [CampaignFile.Influencers, CampaignFile.Posts, CampaignFile.Payouts, CampaignFile.Sales];

    private CsvSource? _salesSource;
    private Task<SalesReading>? _sales;

    private bool IsToBeReadAgain => files.Any(static file => file.IsToBeReadAgain);

    /// <summary>Reads every row, as far as no file turns out to be written otherwise than it is read: then nothing of it counts.</summary>
    internal CampaignRows Read()
    {
        var rows = new CampaignRows();
        foreach (var kind in s_order)
        {
            if (FileOf(kind) is { } file)
            {
                rows.Issues.Add(file.Issues);
            }
        }

        foreach (var issue in origins)
        {
            rows.Issues.Add(issue);
        }

        // The sales know nobody yet, so that they are read beside the other files; unless payouts say which sales they are for.
        var sales = SourceOf(CampaignFile.Sales);
        var waits = sales is null || (SourceOf(CampaignFile.Payouts) is { } payouts && PayoutsFile.HasKeyColumns(payouts));
        var beside = waits ? null : SalesBeside(sales!, Query(sales!, rows));
        Action<CampaignRows>[] steps = [ReadInfluencers, ReadPayouts, ReadPosts];
        foreach (var read in steps)
        {
            read(rows);
            if (IsToBeReadAgain)
            {
                return rows;
            }
        }

        var reading = sales is null ? null : beside?.GetAwaiter().GetResult() ?? ISalesSource.Of(sales).Read(Query(sales, rows));
        if (!IsToBeReadAgain)
        {
            JoinSales(rows, reading);
        }

        return rows;
    }

    // Where only another file is read again, the sales need not be.
    private Task<SalesReading> SalesBeside(CsvSource sales, SalesQuery query)
    {
        if (_sales is null || !ReferenceEquals(_salesSource, sales))
        {
            _sales = SharedSalesPass.OnOwnThread(() => ISalesSource.Of(sales).Read(query));
            _salesSource = sales;
        }

        return _sales;
    }

    private KnownFile? FileOf(CampaignFile kind) => files.FirstOrDefault(file => file.Kind == kind);

    private CsvSource? SourceOf(CampaignFile kind) => FileOf(kind)?.Source;

    private SalesQuery Query(CsvSource sales, CampaignRows rows) => new SalesQuery
    {
        ByDimension = options.Breakdowns,
        SplitBy = FurtherColumn.DimensionsOf(sales, options.SplitBy),
        KeepsDays = options.Breakdowns,
        KeepsFacts = options.Breakdowns,
        Today = options.Today,
        NotesRows = DuplicateRows.AreSoughtInPass(sales),
        LeastToShare = options.LeastToShare,
        MostGroups = options.MostGroups,
        Progress = options.Progress,
    }.With(rows.PayoutKeys, rows.Influencers);

    private void ReadInfluencers(CampaignRows rows)
    {
        if (SourceOf(CampaignFile.Influencers) is not { } source)
        {
            rows.Issues.Add(new DataIssue(new CampaignIssue.InfluencersFileMissing()));
            return;
        }

        (var account, rows.FurtherColumns) = InfluencersFile.Read(source, rows.Influencers, rows.Issues);
        rows.Accounts.Add(account);
    }

    private void ReadPayouts(CampaignRows rows)
    {
        if (SourceOf(CampaignFile.Payouts) is not { } source)
        {
            rows.Issues.Add(new DataIssue(new CampaignIssue.PayoutsFileMissing()));
            return;
        }

        var noted = new RowHashes();
        (var account, rows.Payouts, rows.PayoutCurrencies, rows.PayoutsConverted) =
            PayoutsFile.Read(source, rows.Influencers, rows.Issues, options.Today, noted);
        rows.Accounts.Add(account);
        rows.Issues.Add(DuplicateRows.Find(source, CampaignFile.Payouts, noted));
        foreach (var row in rows.Payouts)
        {
            if (row.Influencer >= 0 && row.HasKey)
            {
                rows.PayoutKeys.Add(row.Key);
            }
        }
    }

    private void ReadPosts(CampaignRows rows)
    {
        if (SourceOf(CampaignFile.Posts) is { } source)
        {
            var noted = new RowHashes();
            (var account, rows.Posts, rows.FurtherPostColumns) = PostsFile.Read(source, rows.Issues, options.Today, noted);
            rows.Accounts.Add(account);
            rows.Issues.Add(DuplicateRows.Find(source, CampaignFile.Posts, noted));
        }
    }

    private void JoinSales(CampaignRows rows, SalesReading? reading)
    {
        if (reading is not var (pass, log))
        {
            rows.Issues.Add(new DataIssue(new CampaignIssue.SalesFileMissing()));
            return;
        }

        var source = SourceOf(CampaignFile.Sales)!;
        var sales = rows.Sales = pass.JoinTo(rows.Influencers);
        SumRows.LookFor(source, sales, rows.Influencers);
        if (IsToBeReadAgain)
        {
            return;
        }

        rows.Issues.Add(log);
        rows.Accounts.Add(new RowAccount
        {
            File = CampaignFile.Sales,
            Name = sales.File,
            RowsRead = sales.RowsRead,
            RowsUsed = 0,
            RowsExcluded = sales.RowsExcluded,
            RowsRejected = sales.RowsRejected,
            MoneyRead = sales.RevenueRead.Value,
            MoneyExcluded = sales.RevenueExcluded,
            MoneyRejected = sales.RevenueRejected,
        });
        rows.Issues.Add(DuplicateRows.Find(source, sales.RowsRead, sales.Hashes));
    }
}
