using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Words;

namespace HealthKart.Report.Figures;

/// <summary>
/// The concentration of the revenue at the places that are asked for most: the first one, five, ten; a tenth, a fifth, a half.
/// </summary>
internal static class ConcentrationTable
{
    internal static IReadOnlyList<int> Counts { get; } = [1, 5, 10];

    internal static IReadOnlyList<decimal> Parts { get; } = [0.1m, 0.2m, 0.5m, 1];

    internal static ResultList<ConcentrationRow> Of(Concentration concentration) => new(RowsOf(concentration), ConcentrationRow.Columns)
    {
        Subject = new ListSubject.Own(ConcentrationWords.ConcentrationCaption, ConcentrationWords.HowToReadConcentrationTable),
    };

    internal static IEnumerable<ConcentrationRow> RowsOf(Concentration concentration)
    {
        var counts = Counts.Select(count => (Part: (decimal?)null, Point: concentration.Top(count)));
        var hasSales = concentration.Curve.Count > 0;
        var parts = Parts.Select(part => (Part: (decimal?)part, Point: hasSales ? concentration.TopPart(part) : null));
        return
        [
            .. counts.Concat(parts)
                .Where(row => row.Point is not null)
                .Select(row => new ConcentrationRow(ConcentrationWords.TopOf(row.Point!, row.Part), row.Point!)),
        ];
    }
}
