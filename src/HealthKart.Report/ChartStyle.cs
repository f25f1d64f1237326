using HealthKart.Report.Plots;
using Plotly.NET;
using Plotly.NET.CSharp;

namespace HealthKart.Report;

/// <summary>Words for a chart, whoever made it: what it found, and how to read it.</summary>
public static class ChartStyle
{
    private const int TitleWidth = 80;

    /// <summary>The chart under a title.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="title">The title: text, shown as it stands.</param>
    public static GenericChart WithTitle(this GenericChart chart, string title) => GenericChart.addLayout(
        new Layout().With("title", new Title().With("text", $"<b>{PlotlyText.Wrap(title, TitleWidth)}</b>")), chart);

    /// <summary>The chart with a sentence that says how to read it, for somebody who sees one like it for the first time.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="text">The sentence: text, shown as it stands.</param>
    public static GenericChart WithHowToRead(this GenericChart chart, string text)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var meta = new PlotlyObject();
        if (chart.GetLayout().Properties.GetValueOrDefault("meta") is PlotlyObject words)
        {
            foreach (var (name, value) in words.Properties)
            {
                meta.SetProperty(name, value);
            }
        }

        return GenericChart.addLayout(new Layout().With("meta", meta.With("howToRead", text)), chart);
    }
}
