using System.Globalization;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;
using Plotly.NET;

namespace HealthKart.Browser.Tests;

/// <summary>Figures like those of a report.</summary>
internal static class DemoFigures
{
    private static readonly string[] s_names =
        [
            "Aarav Mehta", "Meera Nair", "Kabir Singh", "Ananya Iyer", "Rohan Das", "Ishita Rao", "Vivaan Shah", "Diya Kapoor",
            "Arjun Reddy", "Saanvi Joshi",
        ];

    public static string Name(int index) =>
        s_names[index % s_names.Length]
            + (index < s_names.Length ? "" : string.Create(CultureInfo.InvariantCulture, $" {index / s_names.Length + 1}"));

    public static GenericChart Roas(string hostile)
    {
        double[] roas = [19.56, 14.2, 9.8, 7.1, 5.2, 4.4, 2.9, 1.6, 0.9, 0.4];
        string[] names = [.. s_names.Select((name, index) => index == 3 ? hostile : index == 5 ? s_names[4] : name)];
        string[] texts = [.. roas.Select(Times)];
        var bars = new IntervalBars(
            roas.Cast<double?>(), roas.Select(value => (double?)(value * 0.18)), roas.Select(value => (double?)(value * 0.22)));
        return FigureChart.Of(
            new ChartWords(
                "Aarav Mehta earns 19.6× his payout; two of the ten with the most orders do not break even",
                "The longer the bar, the more revenue for each rupee paid. Left of the dashed line an influencer costs more than he sells. "
                + "The whisker is the range that 90 % of such order counts fall into.",
                "Bars of ROAS for ten influencers, from 19.6 for Aarav Mehta down to 0.4 for Saanvi Joshi",
                new([new("Influencer"), new("ROAS", IsNumber: true)], [.. names.Zip(roas, (name, value) => new[] { name, Times(value) })])),
            bars.With(
                roas.Select(value => value < 1 ? Palette.Bad : value > 15 ? Palette.Accent : Palette.AccentDeep),
                texts,
                names.Zip(roas, (name, value) => $"{name}\n{Times(value)} revenue per rupee")),
            Axes.Numbers("ROAS (revenue ÷ payout)", "×", range: bars.Range),
            Axes.Labels(names, firstOnTop: true),
            [ReferenceLines.Between(1, -0.5, 1, 9.5, "break-even 1×")],
            height: 420,
            beside: texts);
    }

    public static GenericChart Spread()
    {
        double?[] payout = [.. Enumerable.Range(0, 60).Select(i => (double?)(1000 * Math.Pow(1.07, i)))];
        double?[] revenue = [.. payout.Select((value, i) => value * (0.3 + (3.1 * (i * 37 % 61) / 61)))];
        string[] names = [.. Enumerable.Range(0, 60).Select(Name)];
        AxisTick[] ticks = [new(1e3, "₹1,000"), new(1e4, "₹10,000"), new(1e5, "₹1 L")];
        return FigureChart.Of(
            new ChartWords(
                "Larger payouts do not buy more revenue per rupee",
                "Each dot is an influencer. Above the dashed line revenue is higher than payout; both axes grow by factors of ten.",
                "Scatter of revenue against payout for 60 influencers; the cloud follows the break-even line",
                new(
                    [new("Influencer"), new("Payout", true), new("Revenue", true)],
                    [.. names.Select((name, i) => new[] { name, Rupees(payout[i]), Rupees(revenue[i]) })])),
            [
                Series.Points(payout.Take(40), revenue.Take(40), Palette.Accent).Named("Instagram").Faded(0.9).Hovering(names.Take(40)),
                Series.Points(payout.Skip(40), revenue.Skip(40), Palette.Series[1]).Named("YouTube").Faded(0.9).Hovering(names.Skip(40)),
            ],
            Axes.Numbers("Payout", ticks: ticks, isLog: true),
            Axes.Numbers("Revenue", ticks: ticks, isLog: true),
            [ReferenceLines.Between(900, 900, 60_000, 60_000, "break-even")],
            height: 440,
            zoom: true);
    }

    public static GenericChart Grid()
    {
        string[] platforms = ["YouTube", "Instagram", "Twitter"];
        string[] categories = ["Fitness", "Food", "Tech", "Travel", "Parenting"];
        double?[][] cells = [[3.2, 2.1, 4.4, null, 1.2], [2.8, 3.9, 1.1, 0.7, 2.2], [0.8, 0.6, 1.9, 0.4, null]];
        string[][] texts = [.. cells.Select(row => (string[])[.. row.Select(Times)])];
        return FigureChart.Of(
            new ChartWords(
                "Tech on YouTube and Food on Instagram return most",
                "The brighter a cell, the higher its ROAS. An empty cell has no payout.",
                "Grid of ROAS by platform and category",
                new(
                    [new("Platform"), .. categories.Select(static name => new FigureColumn(name, true))],
                    [.. platforms.Zip(texts, (name, row) => (string[])[name, .. row])])),
            new HeatMap(cells, turn: 1).With(texts, texts),
            Axes.Labels(categories),
            Axes.Labels(platforms, firstOnTop: true),
            height: 260);
    }

    public static GenericChart Months()
    {
        string[] months = ["Jan 2025", "Feb 2025", "Mar 2025", "Apr 2025", "May 2025", "Jun 2025"];
        double?[] revenue = [310_000, 420_000, 390_000, 610_000, 540_000, 702_000];
        double?[] payout = [240_000, 260_000, 310_000, 280_000, 300_000, 290_000];
        return FigureChart.Of(
            new ChartWords(
                "Revenue doubled in half a year while payouts stayed level",
                "Green is what the month's tracked orders brought in, grey what was paid out in it.",
                "Bars of revenue and payout by month",
                new(
                    [new("Month"), new("Revenue", true), new("Payout", true)],
                    [.. months.Select((name, i) => new[] { name, Rupees(revenue[i]), Rupees(payout[i]) })])),
            [Series.Bars(revenue, Palette.Accent).Named("Revenue"), Series.Bars(payout, Palette.Neutral).Named("Payout")],
            Axes.Labels(months),
            Axes.Numbers().With("tickprefix", "₹").With("tickformat", ",.0f"),
            height: 340);
    }

    private static string Times(double? value) => value is { } number ? number.ToString("F2", CultureInfo.InvariantCulture) + "×" : "–";

    private static string Times(double value) => Times((double?)value);

    private static string Rupees(double? value) => "₹" + value?.ToString("N0", CultureInfo.GetCultureInfo("en-IN"));
}
