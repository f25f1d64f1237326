using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Values;
using HealthKart.Analysis.Wording;
using HealthKart.Lift;
using HealthKart.Lift.Plans;
using HealthKart.Report.Display;
using HealthKart.Report.Figures;
using Plotly.NET;

namespace HealthKart.Report;

/// <summary>What a notebook shows of experiments; each value shows itself when it is the result of a cell.</summary>
/// <example>
/// <code>
/// var report = LiftData.Load("../data").Report();
/// report.ForestPlot()
/// </code>
/// </example>
public static class ExperimentReport
{
    /// <summary>
    /// Which campaigns paid and which did not, first the one that looks best by attribution and does not pay;
    /// empty where no experiment gives a result.
    /// </summary>
    public static ExperimentFindings Answer(this LiftReport report) =>
        In(report, () => ExperimentVerdicts.Of(report));

    /// <summary>What no experiment of these answers: other times, other places, other spend.</summary>
    public static ExperimentFindings OpenQuestions(this LiftReport report) =>
        In(report, () => ExperimentFindings.OfOpen(report));

    /// <summary>What other methods find, what remains when the number of experiments counts, and all of them together.</summary>
    public static ExperimentFindings Checks(this LiftReport report) =>
        In(report, () => ExperimentFindings.OfChecks(report));

    /// <summary>What each experiment shows, in words, what it does not, and warnings.</summary>
    public static ExperimentFindings Findings(this LiftReport report) =>
        In(report, () => ExperimentFindings.Of(report));

    /// <summary>The iROAS of each experiment with its interval and the line of break-even.</summary>
    public static GenericChart ForestPlot(this LiftReport report) =>
        In(report, () => ForestFigure.Of(report));

    /// <summary>The attributed ROAS of each campaign beside the incremental one, with the share that is incremental.</summary>
    public static GenericChart AttributedVsIncrementalChart(this LiftReport report) =>
        In(report, () => AttributedFigure.Of(report));

    /// <summary>
    /// What the difference between attributed and incremental ROAS says;
    /// empty where the figure has nothing to draw, and says why.
    /// </summary>
    public static ExperimentFindings AttributedFindings(this LiftReport report) =>
        In(report, () => ExperimentFindings.OfAttributed(report));

    /// <summary>What the treated geos sold each day, beside what they would have sold without the campaign.</summary>
    /// <param name="report">The report.</param>
    /// <param name="test">One of its <see cref="LiftReport.Counterfactuals"/>; <c>null</c>: the first.</param>
    public static GenericChart CounterfactualChart(this LiftReport report, GeoCounterfactual? test = null) =>
        In(report, () => CounterfactualFigure.OfDays(report, test));

    /// <summary>What the treated geos sold more since the test began, added up day by day.</summary>
    /// <param name="report">The report.</param>
    /// <param name="test">One of its <see cref="LiftReport.Counterfactuals"/>; <c>null</c>: the first.</param>
    public static GenericChart CumulativeEffectChart(this LiftReport report, GeoCounterfactual? test = null) =>
        In(report, () => CounterfactualFigure.OfSum(report, test));

    /// <summary>What the counterfactuals say; that there is none, where no geo experiment allows one.</summary>
    public static ExperimentFindings CounterfactualFindings(this LiftReport report) =>
        In(report, () => ExperimentFindings.OfCounterfactuals(report));

    /// <summary>Which lift a hold-out of so many users finds, and how often.</summary>
    /// <param name="report">The report, whose hold-outs show what users bring without the campaign.</param>
    /// <param name="planned">What is asked of the test; <c>null</c>: as the first hold-out was.</param>
    /// <exception cref="CampaignInputException">A number of the plan makes no sense, or there is no hold-out of its campaign.</exception>
    public static GenericChart PowerCurve(this LiftReport report, PlannedTest? planned = null) =>
        In(report, () => PowerFigure.Of(report, planned ?? new()));

    /// <summary>What the planned test can find, and what it cannot; empty where the figure has nothing to draw, and says why.</summary>
    /// <inheritdoc cref="PowerCurve"/>
    public static ExperimentFindings PlanFindings(this LiftReport report, PlannedTest? planned = null) =>
        In(report, () => ExperimentFindings.OfPlan(report, planned ?? new()));

    /// <summary>
    /// What tests of a quarter to four times the planned users take, cost and find, a row each;
    /// no row where the figure has nothing to draw.
    /// </summary>
    /// <inheritdoc cref="PowerCurve"/>
    public static ResultList<LiftPlanRow> PlanTable(this LiftReport report, PlannedTest? planned = null) =>
        In(report, () => (planned ?? new()).Of(report)?.Table() ?? TestPlan.NoTable);

    /// <summary>What became of every row of the files of experiments.</summary>
    public static ExperimentDataQuality DataQuality(this LiftData data)
    {
        using var scope = Numerals.Within(data.Currency);
        return new(data);
    }

    /// <summary>What each word of the report means, with its formula and its source.</summary>
    public static Glossary Glossary(this LiftReport report) =>
        In(report, () => new Glossary(report));

    private static T In<T>(LiftReport report, Func<T> make)
    {
        using var scope = Numerals.Within(report.Currency);
        return make();
    }
}
