using Plotly.NET;

namespace HealthKart.Report.Tests.Formatting;

internal static class LayoutMembers
{
    public static Layout Set(this Layout layout, string name, object value)
    {
        layout.SetProperty(name, value);
        return layout;
    }
}
