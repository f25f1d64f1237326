namespace HealthKart.Report.Plots;

/// <summary>Sets members of Plotly.NET's objects by the names that plotly.js has for them.</summary>
internal static class PlotlyMembers
{
    /// <summary>Sets a member unless the value is <c>null</c>: plotly.js then takes its own default.</summary>
    internal static T With<T>(this T target, string name, object? value)
        where T : PlotlyObject
    {
        if (value is not null)
        {
            target.SetProperty(name, value);
        }

        return target;
    }
}
