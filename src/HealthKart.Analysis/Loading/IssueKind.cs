namespace HealthKart.Analysis.Loading;

/// <summary>What is wrong, or worth knowing, about the files that were read.</summary>
public enum IssueKind
{
    /// <summary>An optional file is not there.</summary>
    MissingFile,

    /// <summary>A column that the numbers could use is not there.</summary>
    MissingColumn,

    /// <summary>The text of a file is neither UTF-8 nor UTF-16; it is read as Windows-1252.</summary>
    NotUtf8,

    /// <summary>A row has more filled cells than the header has columns; it is rejected, since its cells may have shifted.</summary>
    ExtraCells,

    /// <summary>
    /// A quote opens a cell and does not close it, or not where it should, so that the rows below may be in that cell; the row is rejected.
    /// </summary>
    UnclosedQuote,

    /// <summary>The header stands in the file again; the row is rejected.</summary>
    RepeatedHeader,

    /// <summary>The header names a column twice; the first is read.</summary>
    DuplicateHeader,

    /// <summary>Two columns of a file fit one need; the one that the table of names ranks first is read.</summary>
    SecondCandidate,

    /// <summary>A file was taken for the sales by its columns, since none is called so.</summary>
    FileTaken,

    /// <summary>Several files have the same columns and were read as one.</summary>
    FilesAsOne,

    /// <summary>Lines above the header, which were skipped.</summary>
    LinesAboveHeader,

    /// <summary>A row ends before its amount; a sale is rejected, a payout is used as one whose amount is not known.</summary>
    ShortRow,

    /// <summary>A row without an amount holds NUL bytes, as damaged files do; it is rejected.</summary>
    NulBytes,

    /// <summary>A file has a header and no row.</summary>
    NoRows,

    /// <summary>An id is a word such as <c>Total</c>: its rows may be sums of the others; they are used.</summary>
    SumRow,

    /// <summary>The file ends within a row, as one does that was cut.</summary>
    CutFile,

    /// <summary>A cell that should hold money does not; the row is rejected.</summary>
    UnusableMoney,

    /// <summary>A cell that should hold a number does not; the row is used without it.</summary>
    UnusableNumber,

    /// <summary>
    /// The numbers of a column mean one thing with a decimal point and another with a decimal comma, and nothing in the file tells which.
    /// </summary>
    AmbiguousNumbers,

    /// <summary>A rate such as <c>₹500/post</c> says another basis than the basis column, which wins.</summary>
    ContradictoryBasis,

    /// <summary>A cell that should hold a date does not; the row is used, its month is unknown.</summary>
    UnusableDate,

    /// <summary>The dates of a file could be day first or month first.</summary>
    AmbiguousDates,

    /// <summary>A row says itself that it did not happen, or was taken back (declined, cancelled, a test); it is excluded.</summary>
    NotStanding,

    /// <summary>A row that may still not happen (pending, scheduled), where such rows are to be left out; it is excluded.</summary>
    OpenRow,

    /// <summary>Rows of a file that may still not happen (pending, scheduled), and are used.</summary>
    OpenUsed,

    /// <summary>A part of a row's money went back; that part is excluded.</summary>
    RefundedPart,

    /// <summary>A row says that it is a refund, and its amount is not negative; it is used as a return.</summary>
    Refund,

    /// <summary>The same row of an order stands in the file before; it is excluded.</summary>
    RepeatedOrder,

    /// <summary>An order stands in the file again in a later state; this one is excluded.</summary>
    EarlierState,

    /// <summary>A line of an order repeats the order's total, as the lines of every order do; it is excluded.</summary>
    RepeatedTotal,

    /// <summary>A further line of an order without an amount of its own; it is excluded.</summary>
    LineWithoutAmount,

    /// <summary>The amounts of a row are the sums of others; it is excluded.</summary>
    ExcludedSum,

    /// <summary>The amount of a row is in another currency than the one that is wanted; it is excluded.</summary>
    OtherCurrency,

    /// <summary>Amounts were converted from another currency by a rate that was given.</summary>
    Converted,

    /// <summary>Words of a status column that are not known; their rows are used.</summary>
    UnknownStatus,

    /// <summary>A time with a zone falls on another day in India; it is used with the day as written.</summary>
    OtherDayInZone,

    /// <summary>A blank influencer id: the row belongs to nobody.</summary>
    BlankId,

    /// <summary>
    /// An influencer id that says that there is none, such as <c>#N/A</c> or <c>(not set)</c>: the row belongs to nobody.
    /// </summary>
    UnsetId,

    /// <summary>
    /// An influencer id that a spreadsheet has rounded (<c>1.23457E+12</c>): nobody can tell whose it was; the row is rejected.
    /// </summary>
    DamagedId,

    /// <summary>Ids that are one influencer only as handles or links are, such as <c>riya</c> and <c>@riya</c>; they are joined.</summary>
    JoinedByHandle,

    /// <summary>An id that the influencers file lacks.</summary>
    OrphanId,

    /// <summary>An influencer id that the influencers file has more than once; the first row stands.</summary>
    DuplicateInfluencer,

    /// <summary>A sale without its orders; they count as 0.</summary>
    BlankOrders,

    /// <summary>A sale with negative revenue: a return.</summary>
    NegativeRevenue,

    /// <summary>A row that stands in the file more than once, letter by letter; every one of them is used.</summary>
    DuplicateRow,

    /// <summary>The file is too large to look for rows that stand in it more than once.</summary>
    DuplicatesNotSought,

    /// <summary>A date after the day that is given as today.</summary>
    FutureDate,

    /// <summary>A sale with revenue and 0 orders.</summary>
    RevenueWithoutOrders,

    /// <summary>A sale with orders and a revenue of 0.</summary>
    OrdersWithoutRevenue,

    /// <summary>A post with more likes and comments than accounts that saw it.</summary>
    EngagementAboveReach,

    /// <summary>Several ids of the influencers file with one name.</summary>
    DuplicateName,

    /// <summary>Sales without an id that may be of the influencer above them, as merged cells leave them.</summary>
    MergedIds,

    /// <summary>Influencers whose tier in a column of the file's own is another than the one by followers.</summary>
    OtherTier,

    /// <summary>Influencers of the influencers file who have not one sale.</summary>
    InfluencersWithoutSales,

    /// <summary>Influencers of the influencers file who have no row in the payouts file.</summary>
    InfluencersWithoutPayouts,

    /// <summary>Influencers of the influencers file who have no post.</summary>
    InfluencersWithoutPosts,

    /// <summary>Influencers who have a payout and not one sale.</summary>
    PayoutsWithoutSales,

    /// <summary>Influencers who have sales and no payout.</summary>
    SalesWithoutPayouts,

    /// <summary>Payouts are for a campaign that no sale has.</summary>
    PayoutCampaignWithoutSales,

    /// <summary>Sales are of a campaign that no payout is for, although every payout names its campaign.</summary>
    SalesCampaignWithoutPayouts,

    /// <summary>A row of an experiment names no arm that is known; it is rejected.</summary>
    UnknownArm,

    /// <summary>An arm of a hold-out has no number of users above 0; the row is rejected.</summary>
    UnusableUsers,

    /// <summary>A row of an experiment lies outside the days of the test; it is rejected.</summary>
    OutsideTest,

    /// <summary>An arm stands in the lift file more than once; its rows are added up.</summary>
    RepeatedArm,

    /// <summary>An experiment has only one arm: there is nothing to compare it with.</summary>
    OneArm,

    /// <summary>A geo is in no group; its rows are rejected.</summary>
    UnknownGeo,

    /// <summary>A geo experiment has no day on which treated geos spend, and nobody said when the test was.</summary>
    NoTestDays,

    /// <summary>A pair of geos is not one treated and one control geo; it is left out.</summary>
    BrokenPair,

    /// <summary>A number of an arm contradicts the others; it is not used.</summary>
    ImpossibleSums,

    /// <summary>Spend below 0; it is used as money that came back.</summary>
    NegativeSpend,

    /// <summary>A test stands in two files; it is analysed as two.</summary>
    RepeatedTest,

    /// <summary>A row puts a geo into the other arm; it is rejected.</summary>
    GeoInBothArms,

    /// <summary>A geo has several rows of a day; they are added up.</summary>
    RepeatedGeoDay,

    /// <summary>Days on which only one arm has rows; they are left out.</summary>
    DaysWithOneArm,

    /// <summary>Geos have no row of some days, which are left out of all geos; or a geo lacks so many that it is left out itself.</summary>
    MissingGeoDays,

    /// <summary>
    /// A column of spend is more likely what users spent, since control users have it too and there is no revenue;
    /// it is not read as a cost.
    /// </summary>
    SpendOfUsers,

    /// <summary>A geo has rows only before the test, or only in it; it is left out.</summary>
    GeoOfOnePeriod,

    /// <summary>Used + unattributed + excluded + rejected are not what was read: a fault of this program.</summary>
    UnbalancedAccount,

    /// <summary>Sales were summed by an engine, so that places of rows are not known.</summary>
    SummedElsewhere,
}
