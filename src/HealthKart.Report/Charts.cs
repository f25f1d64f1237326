using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Figures;
using Microsoft.Data.Analysis;
using Plotly.NET;

namespace HealthKart.Report;

/// <summary>
/// The charts of a report, each drawn of the rows of a data frame, whatever they were filtered by. The title says what was found; a chart
/// can be styled on with Plotly.NET.
/// </summary>
/// <example>
/// <code>
/// var influencers = campaign.ToDataFrame().Where("platform", "Instagram");
/// Charts.TopByRoas(influencers)
/// </code>
/// </example>
public static class Charts
{
    /// <summary>
    /// The influencers with the highest ROAS as bars, with 90 % intervals and break-even; ranked are those with orders and a payout.
    /// </summary>
    /// <param name="influencers">A row for each, with <c>orders</c>, <c>revenue</c> and <c>total_payout</c>.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="breakEven">The ROAS that earns a payout back.</param>
    /// <param name="tooFewOrders">Who has fewer orders is ranked after the others.</param>
    /// <exception cref="ArgumentException">A column is missing.</exception>
    public static GenericChart TopByRoas(
        DataFrame influencers, int count = 10, decimal breakEven = 1, decimal tooFewOrders = AnalysisSettings.DefaultTooFewOrders)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return In(influencers, () => TopFigure.Of(ChartedInfluencers.Of(influencers, breakEven, tooFewOrders), count));
    }

    /// <summary>Revenue against payout, a point for each influencer with a payout, with the line of break-even.</summary>
    /// <param name="influencers">A row for each, with <c>revenue</c> and <c>total_payout</c>.</param>
    /// <param name="breakEven">The ROAS that earns a payout back.</param>
    /// <param name="tooFewOrders">Who has fewer orders is called so under the pointer.</param>
    /// <exception cref="ArgumentException">A column is missing.</exception>
    public static GenericChart RevenueVsPayout(
        DataFrame influencers, decimal breakEven = 1, decimal tooFewOrders = AnalysisSettings.DefaultTooFewOrders) =>
        In(influencers, () => SpreadFigure.Of(ChartedInfluencers.Of(influencers, breakEven, tooFewOrders)));

    /// <summary>ROAS by platform and payout basis as bars, sums over sums, with the number of influencers.</summary>
    /// <param name="influencers">A row for each, with <c>platform</c>, <c>payout_basis</c>, <c>revenue</c> and <c>total_payout</c>.</param>
    /// <param name="breakEven">The ROAS that earns a payout back.</param>
    /// <exception cref="ArgumentException">A column is missing.</exception>
    public static GenericChart PlatformAndBasis(DataFrame influencers, decimal breakEven = 1) =>
        In(influencers, () => PlatformAndBasisFigure.Of(ChartedInfluencers.Of(influencers, breakEven)));

    /// <summary>ROAS by platform and category as a heat map, sums over sums, with the number of influencers in each cell.</summary>
    /// <param name="influencers">A row for each, with <c>platform</c>, <c>category</c>, <c>revenue</c> and <c>total_payout</c>.</param>
    /// <param name="breakEven">The ROAS that earns a payout back.</param>
    /// <exception cref="ArgumentException">A column is missing.</exception>
    public static GenericChart PlatformAndCategory(DataFrame influencers, decimal breakEven = 1) =>
        In(influencers, () => PlatformAndCategoryFigure.Of(ChartedInfluencers.Of(influencers, breakEven)));

    /// <summary>The share of the revenue of the influencers with the most of it, from the first to all, as a curve.</summary>
    /// <param name="influencers">A row for each, with <c>revenue</c> and <c>total_payout</c>; shares are of their sums.</param>
    /// <exception cref="ArgumentException">A column is missing.</exception>
    public static GenericChart Concentration(DataFrame influencers)
    {
        var rows = ChartedInfluencers.Of(influencers, breakEven: 1).Rows;
        using var scope = Numerals.Within(FrameColumns.CurrencyOf(influencers));
        return ConcentrationFigure.Of(Analysis.Performance.Concentration.Of(
            rows, rows.Sum(static row => row.Revenue), rows.Sum(static row => row.TotalPayout)));
    }

    /// <summary>What the payouts are for: the payout of each basis as bars, with its share and its ROAS.</summary>
    /// <param name="bases">
    /// A row for each basis, which stands in the first column: <c>campaign.ByPayoutBasis().ToDataFrame()</c>, or
    /// <c>influencers.By("payout_basis")</c>.
    /// </param>
    /// <exception cref="ArgumentException">A column is missing.</exception>
    public static GenericChart PayoutByBasis(DataFrame bases) =>
        In(bases, () => PayoutByBasisFigure.Of(BreakdownFrame.RowsOf(bases)));

    /// <summary>Revenue over time: days with the mean of seven, or months when there are more than 400 days.</summary>
    /// <param name="days">A row for each day, with <c>date</c> and <c>revenue</c>: <c>campaign.ByDay().ToDataFrame()</c>.</param>
    /// <param name="unattributed">The same of sales that belong to nobody, drawn apart; <c>null</c>: none are drawn.</param>
    /// <exception cref="ArgumentException">A column is missing.</exception>
    public static GenericChart OverTime(DataFrame days, DataFrame? unattributed = null) =>
        In(days, () => OverTimeFigure.Of(DayFrame.RowsOf(days), unattributed is null ? [] : DayFrame.RowsOf(unattributed)));

    /// <summary>
    /// One number of each row as bars in the order of the rows, the first on top: of a breakdown, or of anything else with a name.
    /// </summary>
    /// <param name="frame">The rows.</param>
    /// <param name="label">The column that names them.</param>
    /// <param name="value">The column of the numbers; bars of <c>roas</c> are held against break-even.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="breakEven">The ROAS that earns a payout back.</param>
    /// <exception cref="ArgumentException">A column is missing, or the values are no numbers; the nearest name is given.</exception>
    public static GenericChart Bars(DataFrame frame, string label, string value, int count = 20, decimal breakEven = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return In(frame, () => BarsFigure.Of(frame, label, value, count, breakEven));
    }

    private static GenericChart In(DataFrame frame, Func<GenericChart> draw)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var scope = Numerals.Within(FrameColumns.CurrencyOf(frame));
        return draw();
    }
}
