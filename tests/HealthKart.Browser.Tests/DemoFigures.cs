using System.Globalization;
using HealthKart.Plotly;

namespace HealthKart.Browser.Tests;

/// <summary>Figures like those of a report.</summary>
internal static class DemoFigures
{
    private static readonly string[] s_names =
        ["Aarav Mehta", "Meera Nair", "Kabir Singh", "Ananya Iyer", "Rohan Das", "Ishita Rao", "Vivaan Shah", "Diya Kapoor", "Arjun Reddy", "Saanvi Joshi"];

    public static string Name(int index) =>
        s_names[index % s_names.Length] + (index < s_names.Length ? "" : string.Create(CultureInfo.InvariantCulture, $" {index / s_names.Length + 1}"));

    public static PlotlyFigure Roas(string hostile)
    {
        double[] roas = [19.56, 14.2, 9.8, 7.1, 5.2, 4.4, 2.9, 1.6, 0.9, 0.4];
        string[] names = [.. s_names.Select((name, index) => index == 3 ? hostile : index == 5 ? s_names[4] : name)];
        return new PlotlyFigure
        {
            Title = "Aarav Mehta earns 19.6× his payout; two of the ten with the most orders do not break even",
            HowToRead = "The longer the bar, the more revenue for each rupee paid. Left of the dashed line an influencer costs more than he sells. The whisker is the range that 90 % of such order counts fall into.",
            AltText = "Bars of ROAS for ten influencers, from 19.6 for Aarav Mehta down to 0.4 for Saanvi Joshi",
            Data = new([new("Influencer"), new("ROAS", IsNumber: true)], [.. names.Zip(roas, (name, value) => new[] { name, Times(value) })]),
            Traces =
            [
                new BarTrace(PlotlyValues.Numbers(roas.Cast<double?>()))
                {
                    Horizontal = true,
                    Colors = [.. roas.Select(value => value < 1 ? Palette.Bad : value > 15 ? Palette.Accent : Palette.AccentDeep)],
                    Text = [.. roas.Select(Times)],
                    Hover = [.. names.Zip(roas, (name, value) => $"{name}\n{Times(value)} revenue per rupee")],
                    Errors = new(PlotlyValues.Numbers(roas.Select(value => (double?)(value * 0.18))), PlotlyValues.Numbers(roas.Select(value => (double?)(value * 0.22)))),
                },
            ],
            Layout = new()
            {
                X = new() { Title = "ROAS (revenue ÷ payout)", Suffix = "×" },
                Y = PlotlyAxis.Labelled(names, firstOnTop: true),
                Lines = [ReferenceLine.AtX(1, "break-even 1×")],
                Height = 420,
            },
        };
    }

    public static PlotlyFigure Spread()
    {
        double?[] payout = [.. Enumerable.Range(0, 60).Select(i => (double?)(1000 * Math.Pow(1.07, i)))];
        double?[] revenue = [.. payout.Select((value, i) => value * (0.3 + (3.1 * (i * 37 % 61) / 61)))];
        string[] names = [.. Enumerable.Range(0, 60).Select(Name)];
        return new PlotlyFigure
        {
            Title = "Larger payouts do not buy more revenue per rupee",
            HowToRead = "Each dot is an influencer. Above the dashed line revenue is higher than payout; both axes grow by factors of ten.",
            AltText = "Scatter of revenue against payout for 60 influencers; the cloud follows the break-even line",
            Data = new([new("Influencer"), new("Payout", true), new("Revenue", true)], [.. names.Select((name, i) => new[] { name, Rupees(payout[i]), Rupees(revenue[i]) })]),
            Traces =
            [
                new ScatterTrace(PlotlyValues.Numbers(payout.Take(40)), PlotlyValues.Numbers(revenue.Take(40))) { Name = "Instagram", Opacity = 0.9, Hover = [.. names.Take(40)] },
                new ScatterTrace(PlotlyValues.Numbers(payout.Skip(40)), PlotlyValues.Numbers(revenue.Skip(40))) { Name = "YouTube", Color = Palette.Series[1], Opacity = 0.9, Hover = [.. names.Skip(40)] },
            ],
            Layout = new()
            {
                X = new() { Title = "Payout", Scale = AxisScale.Log, Ticks = [new(1e3, "₹1,000"), new(1e4, "₹10,000"), new(1e5, "₹1 L")] },
                Y = new() { Title = "Revenue", Scale = AxisScale.Log, Ticks = [new(1e3, "₹1,000"), new(1e4, "₹10,000"), new(1e5, "₹1 L")] },
                Lines = [ReferenceLine.Between(900, 900, 60_000, 60_000, "break-even")],
                Zoom = true,
                Height = 440,
            },
        };
    }

    public static PlotlyFigure Grid()
    {
        string[] platforms = ["YouTube", "Instagram", "Twitter"];
        string[] categories = ["Fitness", "Food", "Tech", "Travel", "Parenting"];
        double?[][] cells = [[3.2, 2.1, 4.4, null, 1.2], [2.8, 3.9, 1.1, 0.7, 2.2], [0.8, 0.6, 1.9, 0.4, null]];
        return new PlotlyFigure
        {
            Title = "Tech on YouTube and Food on Instagram return most",
            HowToRead = "The brighter a cell, the higher its ROAS. An empty cell has no payout.",
            AltText = "Grid of ROAS by platform and category",
            Data = new([new("Platform"), .. categories.Select(static name => new FigureColumn(name, true))], [.. platforms.Zip(cells, (name, row) => (string[])[name, .. row.Select(Times)])]),
            Traces = [new HeatmapTrace([.. cells.Select(PlotlyValues.Numbers)]) { CellText = [.. cells.Select(row => (string[])[.. row.Select(Times)])] }],
            Layout = new() { X = PlotlyAxis.Labelled(categories), Y = PlotlyAxis.Labelled(platforms, firstOnTop: true), Height = 260 },
        };
    }

    public static PlotlyFigure Months()
    {
        string[] months = ["Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025", "May 2025", "Jun 2025"];
        double?[] revenue = [310_000, 420_000, 390_000, 610_000, 540_000, 702_000];
        double?[] payout = [240_000, 260_000, 310_000, 280_000, 300_000, 290_000];
        return new PlotlyFigure
        {
            Title = "Revenue doubled in half a year while payouts stayed level",
            HowToRead = "Green is what the month's tracked orders brought in, grey what was paid out in it.",
            AltText = "Bars of revenue and payout by month",
            Data = new([new("Month"), new("Revenue", true), new("Payout", true)], [.. months.Select((name, i) => new[] { name, Rupees(revenue[i]), Rupees(payout[i]) })]),
            Traces =
            [
                new BarTrace(PlotlyValues.Numbers(revenue)) { Name = "Revenue", Color = Palette.Accent },
                new BarTrace(PlotlyValues.Numbers(payout)) { Name = "Payout", Color = Palette.Neutral },
            ],
            Layout = new() { X = PlotlyAxis.Labelled(months), Y = new() { Prefix = "₹", Format = ",.0f" }, Height = 340 },
        };
    }

    private static string Times(double? value) => value is { } number ? number.ToString("F2", CultureInfo.InvariantCulture) + "×" : "–";

    private static string Times(double value) => Times((double?)value);

    private static string Rupees(double? value) => "₹" + value?.ToString("N0", CultureInfo.GetCultureInfo("en-IN"));
}
