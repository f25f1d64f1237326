using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Report.Looks;
using HealthKart.Report.Parts;
using HealthKart.Report.Plots;
using HealthKart.Report.Words;
using Microsoft.Data.Analysis;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

namespace HealthKart.Report.Figures;

/// <summary>One number of each row of a frame as level bars, in the order of the rows.</summary>
internal sealed class BarsFigure
{
    private const int HeightOfABar = 34;
    private const int HeightOfTheAxis = 96;
    private const string Roas = "roas";

    private readonly ColumnInfo _label;
    private readonly ColumnInfo _value;
    // All, those that are a part like the others, and of these the ones that are drawn.
    private readonly IReadOnlyList<(string Name, decimal? Value)> _rows;
    private readonly IReadOnlyList<(string Name, decimal? Value)> _parts;
    private readonly IReadOnlyList<(string Name, decimal? Value)> _drawn;
    private readonly decimal? _breakEven;

    private BarsFigure(DataFrame frame, string label, string value, int count, decimal breakEven)
    {
        var (labels, values) = (FrameColumns.Find(frame, label), FrameColumns.Find(frame, value));
        var (name, number) = (ColumnText.Of(labels), ColumnNumbers.Of(values));
        (_label, _value) = (ColumnCatalogue.InfoOf(labels), ColumnCatalogue.InfoOf(values));
        _rows = [.. Enumerable.Range(0, checked((int)frame.Rows.Count)).Select(row => (name(row), number(row)))];
        _parts = [.. _rows.Where(static row => row.Name is not (BreakdownRow.NotAllocated or BreakdownRow.Unattributed))];
        _drawn = [.. _parts.Take(count)];
        _breakEven = string.Equals(_value.Name, Roas, StringComparison.OrdinalIgnoreCase) ? breakEven : null;
    }

    /// <exception cref="ArgumentException">A column is missing, or the values are no numbers.</exception>
    internal static GenericChart Of(DataFrame frame, string label, string value, int count, decimal breakEven)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var figure = new BarsFigure(frame, label, value, count, breakEven);
        return figure._drawn.Any(static row => row.Value is not null)
            ? figure.Make()
            : FigureChart.Nothing(BarsWords.Nothing(figure._value.Title), BarsWords.Needs);
    }

    private GenericChart Make()
    {
        var words = new BarsWords(_label.Title, _value.Title, Text, _breakEven);
        string[] beside = [.. _drawn.Select(row => Text(row.Value))];
        var title = words.Title(_parts);
        return FigureChart.Of(
            new ChartWords(
                title,
                words.HowToRead(_drawn.Count, _parts.Count, [.. _rows.Except(_parts).Select(static row => row.Name)]),
                title + ".",
                new([new(_label.Title), new(_value.Title, IsNumber: true)], [.. _rows.Take(FigureTable.RowLimit).Select(Row)])
                {
                    Count = _rows.Count,
                }),
            [
                Series.Bars(_drawn.Select(row => Length(row.Value)), Palette.AccentDeep, level: true)
                    .EndingWith(beside)
                    .Hovering(_drawn.Zip(beside, (row, text) => $"{Phrases.OneLine(row.Name)}\n{_value.Title} {text}")),
            ],
            Axis(),
            Axes.Labels(_drawn.Select(row => Phrases.Shortened(row.Name, 60)), firstOnTop: true),
            _breakEven is { } limit
                ? [BreakEvenLine.Beside([.. _drawn.Select(static row => (IReadOnlyList<decimal?>)[row.Value])], limit)]
                : null,
            HeightOfTheAxis + (HeightOfABar * _drawn.Count),
            beside: beside);
    }

    private LinearAxis Axis() => _value.Unit switch
    {
        ColumnUnit.Money => Axes.Numbers(
            _value.Title, ticks: MoneyTicks.Linear(_drawn.Min(row => row.Value) ?? 0, _drawn.Max(row => row.Value) ?? 0)),
        ColumnUnit.Ratio => Axes.Numbers(_value.Title, "×"),
        ColumnUnit.Share => Axes.Numbers(_value.Title, " %"),
        _ => Axes.Numbers(_value.Title),
    };

    private double? Length(decimal? value) => (double?)(_value.Unit == ColumnUnit.Share ? value * 100 : value);

    private string Text(decimal? value) => _value.Unit switch
    {
        ColumnUnit.Money => Numerals.Current.ShortMoney(value),
        ColumnUnit.Ratio => Numerals.Current.Ratio(value),
        ColumnUnit.Share => Numerals.Current.Percent(value),
        _ => PlainValue.TextOf(value),
    };

    private IReadOnlyList<string> Row((string Name, decimal? Value) row) => [Phrases.OneLine(row.Name), Text(row.Value)];
}
