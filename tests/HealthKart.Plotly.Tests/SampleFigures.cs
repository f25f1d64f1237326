namespace HealthKart.Plotly.Tests;

internal static class SampleFigures
{
    public static PlotlyFigure Bars(string name = "Aarav") => new()
    {
        Title = $"{name} earns 19.6 times what was paid",
        HowToRead = "The longer the bar, the more revenue for each rupee; right of the dashed line an influencer earns the money back.",
        AltText = $"Bar chart: {name} 19.6, Meera 4.1",
        Data = new([new("Influencer"), new("ROAS", IsNumber: true)], [[name, "19.6×"], ["Meera", "4.1×"]]),
        Traces =
        [
            new BarTrace(PlotlyValues.Numbers([19.6m, 4.1m]))
            {
                Horizontal = true,
                Colors = [Palette.Accent, Palette.AccentDeep],
                Text = ["19.6×", "4.1×"],
                Hover = [$"{name}\n19.6×", "Meera\n4.1×"],
                Errors = new(PlotlyValues.Numbers([2.5, null]), PlotlyValues.Numbers([3.4, double.NaN])),
            },
        ],
        Layout = new()
        {
            X = new() { Title = "ROAS", Suffix = "×" },
            Y = PlotlyAxis.Labelled([name, "Meera"], firstOnTop: true),
            Lines = [ReferenceLine.AtX(1, "break-even")],
            Height = 200,
        },
    };
}
