using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>What became of the rows of a file and of their money: used + unattributed + excluded + rejected = read.</summary>
/// <remarks>
/// Both sides are counted apart: what was read as it is read, before anything is decided about a row; what was used and unattributed after
/// the join, from the sums of the influencers. A row that got lost or was counted twice on the way makes them differ.
/// </remarks>
public sealed record RowAccount
{
    /// <summary>Which of the campaign's files it is.</summary>
    public required CampaignFile File { get; init; }

    /// <summary>The name of the file.</summary>
    public required string Name { get; init; }

    /// <summary>The rows of the file, without header and blank lines.</summary>
    public required long RowsRead { get; init; }

    /// <summary>The rows that belong to an influencer.</summary>
    public required long RowsUsed { get; init; }

    /// <summary>The rows that belong to nobody: their id is blank.</summary>
    public long RowsUnattributed { get; init; }

    /// <summary>
    /// The rows that could be read and are in no sum: they did not happen, were taken back, or stand in the file already.
    /// </summary>
    public long RowsExcluded { get; init; }

    /// <summary>The rows that could not be used.</summary>
    public long RowsRejected { get; init; }

    /// <summary>The revenue or payout in ₹ of all rows, where it could be read.</summary>
    public decimal MoneyRead { get; init; }

    /// <summary>The revenue or payout in ₹ of the rows used.</summary>
    public decimal MoneyUsed { get; init; }

    /// <summary>The revenue or payout in ₹ of the rows that belong to nobody.</summary>
    public decimal MoneyUnattributed { get; init; }

    /// <summary>The revenue or payout in ₹ of the rows excluded, and what went back of rows used.</summary>
    public decimal MoneyExcluded { get; init; }

    /// <summary>The revenue or payout in ₹, where it could be read, of the rows that could not be used.</summary>
    public decimal MoneyRejected { get; init; }

    /// <summary>Whether the parts are the whole, in rows and in rupees (to a ten-thousandth of a paisa).</summary>
    public bool IsBalanced =>
        RowsRead == RowsUsed + RowsUnattributed + RowsExcluded + RowsRejected
        && Math.Abs(MoneyRead - MoneyUsed - MoneyUnattributed - MoneyExcluded - MoneyRejected) < NumberText.PaisaTolerance;

    /// <summary>Whether the rows of the file are money: sales, payouts, and what experiments sold.</summary>
    public bool HasMoney => File is CampaignFile.Sales or CampaignFile.Payouts or CampaignFile.Lift or CampaignFile.Geos;

    /// <summary>The account of a file whose rows are all used but the rejected ones.</summary>
    internal static RowAccount Of(CampaignFile file, string name, long rows, long rejected, decimal money = 0, decimal moneyRejected = 0) =>
        new()
        {
            File = file,
            Name = name,
            RowsRead = rows,
            RowsUsed = rows - rejected,
            RowsRejected = rejected,
            MoneyRead = money,
            MoneyUsed = money - moneyRejected,
            MoneyRejected = moneyRejected,
        };
}
