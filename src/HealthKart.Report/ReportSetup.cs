using HealthKart.Report.Formatting;

namespace HealthKart.Report;

/// <summary>Prepares a notebook for reports: the last line of its first cell is <c>ReportSetup.Use()</c>.</summary>
public static class ReportSetup
{
    /// <summary>
    /// Lets results show themselves as tables, cards and charts, in .NET Interactive too; the setup that it returns brings the stylesheet
    /// and plotly.js when it is displayed. What was told before of charts and data frames, by a package's extension or an earlier notebook
    /// of the process, holds no longer.
    /// </summary>
    /// <returns>What the cell shows: nothing to be seen.</returns>
    public static PlotlySetup Use()
    {
        ReportFormatters.Register();
        return new PlotlySetup();
    }
}
