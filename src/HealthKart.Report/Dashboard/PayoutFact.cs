using HealthKart.Analysis.Sums;

namespace HealthKart.Report.Dashboard;

/// <summary>Payout rows of one influencer that are for the same: summed, with the sales that they are for.</summary>
/// <param name="Row">One of the rows.</param>
/// <param name="Rows">How many there are.</param>
/// <param name="Amount">Their amount in ₹; <c>null</c> where it is blank.</param>
/// <param name="Whole">All sales of the influencer that match the rows' own campaign and day.</param>
/// <param name="Part">Those of them in the report's slice, where facts cannot tell; else <c>null</c>.</param>
internal sealed record PayoutFact(InfluencerPayout Row, long Rows, decimal? Amount, SaleSums Whole, SaleSums? Part);
