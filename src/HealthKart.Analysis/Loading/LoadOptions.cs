using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>How a folder of CSV files is read.</summary>
public sealed record LoadOptions
{
    /// <summary>The influencers file, where its name does not say it: a path, or a name in the folder.</summary>
    public string? InfluencersFile { get; init; }

    /// <summary>The posts file, where its name does not say it.</summary>
    public string? PostsFile { get; init; }

    /// <summary>The sales file, where its name does not say it.</summary>
    public string? SalesFile { get; init; }

    /// <summary>The payouts file, where its name does not say it.</summary>
    public string? PayoutsFile { get; init; }

    /// <summary>
    /// Which header of the files holds which column, where its name does not say it: <c>revenue=Value</c>, this product's name first.
    /// It holds for each file that has the header; <c>payouts.total_payout=Fee</c> for that file alone (<c>influencers</c>, <c>posts</c>,
    /// <c>tracking</c>, <c>payouts</c>).
    /// </summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>
    /// How the files write their dates, such as <c>dd/MM/yyyy</c> or <c>MMM d, yyyy</c>; <c>null</c>: as the dates of each file show.
    /// </summary>
    public string? DateFormat { get; init; }

    /// <summary>
    /// What stands between the cells of the files: one sign, such as <c>;</c>, or <c>tab</c>; <c>null</c>: as each file's header shows.
    /// </summary>
    public string? Separator { get; init; }

    /// <summary>
    /// What stands before the decimals of every number: <c>point</c> (<c>1,234.50</c>, <c>1,23,456.78</c>) or <c>comma</c>
    /// (<c>1.234,50</c>); <c>null</c>: as the numbers of each column show.
    /// </summary>
    public string? DecimalSign { get; init; }

    /// <summary>
    /// What becomes of rows that may still not happen, such as pending sales and scheduled payouts: <c>use</c>, or <c>exclude</c>;
    /// <c>null</c>: they are used, and their amount is said.
    /// </summary>
    public string? Open { get; init; }

    /// <summary>
    /// What an amount is that stands on each line of an order, as on the lines of every other: <c>once</c>, the order's total, or
    /// <c>sum</c>, the line's own; <c>null</c>: the total.
    /// </summary>
    public string? OrderLines { get; init; }

    /// <summary>
    /// The currency of the report, such as <c>INR</c>: where the files hold several, rows in others are excluded, unless
    /// <see cref="Rates"/> converts them; <c>null</c>: the one that the files have.
    /// </summary>
    public string? Currency { get; init; }

    /// <summary>What amounts in other currencies are worth in that of the report, such as <c>USD=83.20</c>.</summary>
    public IReadOnlyList<string> Rates { get; init; } = [];

    /// <summary>
    /// The zone in whose days times with a zone are read, such as <c>Asia/Kolkata</c>; <c>null</c>: in the days as they are written.
    /// </summary>
    public string? TimeZone { get; init; }

    /// <summary>
    /// Whether an issue that costs a row (<see cref="IssueSeverity.Error"/>) ends the loading with a <see cref="CampaignInputException"/>.
    /// Default: no.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Whether sums by campaign, product, brand, source and month are kept for each influencer, which the breakdowns need. Default: yes.
    /// Without, loading takes less memory and time, and the first breakdown by one of these streams the sales again.
    /// </summary>
    public bool Breakdowns { get; init; } = true;

    /// <summary>
    /// The further columns of the sales by which sums are kept for each influencer while they are read, so that <c>By(column)</c> need not
    /// stream them again. A name that is no such column is passed over.
    /// </summary>
    public IReadOnlyList<string> SplitBy { get; init; } = [];

    /// <summary>
    /// The day after which a date in a file lies in the future, which is an issue. Default: today where it is tomorrow first (UTC+14), so
    /// that no file of today is called one of the future, whatever the clock of this machine says of its place.
    /// </summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(14));

    /// <summary>What learns how far the sales have been read; <c>null</c>: nobody.</summary>
    public LoadProgress? Progress { get; init; }

    /// <summary>The bytes from which a file is worth two readers: below, both would be slow to start and soon be done.</summary>
    internal const long FewestBytesToShare = 16 * 1024 * 1024;

    /// <summary>The bytes from which a file is read by two readers at once; less in tests.</summary>
    internal long LeastToShare { get; init; } = FewestBytesToShare;

    /// <summary>
    /// The most groups in which an engine is asked for all sums at once; less in tests. <c>null</c>: as many as facts are kept.
    /// </summary>
    internal int? MostGroups { get; init; }

    /// <summary>Whether the same files are read to the same data with others.</summary>
    internal bool ReadsAs(LoadOptions other) =>
        LoadField.All.All(field => field.TextsOf(this).SequenceEqual(field.TextsOf(other)))
        && (Breakdowns, Today) == (other.Breakdowns, other.Today)
        && SplitBy.SequenceEqual(other.SplitBy);

    internal string? Given(CampaignFile file) => file switch
    {
        CampaignFile.Influencers => InfluencersFile,
        CampaignFile.Posts => PostsFile,
        CampaignFile.Sales => SalesFile,
        CampaignFile.Payouts => PayoutsFile,
        _ => null,
    };
}
