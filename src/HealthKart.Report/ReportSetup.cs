using HealthKart.Report.Formatting;

namespace HealthKart.Report;

/// <summary>Prepares a notebook for reports: the last line of its first cell is <c>ReportSetup.Use()</c>.</summary>
public static class ReportSetup
{
    private static readonly Lock s_lock = new();
    private static bool s_isDone;

    /// <summary>Lets results show themselves as tables, cards and charts, in .NET Interactive too; the setup that it returns brings the stylesheet and plotly.js when it is displayed.</summary>
    /// <returns>What the cell shows: nothing to be seen.</returns>
    public static PlotlySetup Use()
    {
        lock (s_lock)
        {
            if (!s_isDone)
            {
                ReportFormatters.Register();
                s_isDone = true;
            }
        }

        return new PlotlySetup();
    }
}
