using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Comparisons;

/// <summary>The columns of the tables of a comparison.</summary>
internal static class ComparisonColumns
{
    internal static IReadOnlyList<ResultColumn<ComparisonTotal>> OfTotals(CampaignComparison comparison) =>
    [
        new("name", "", ColumnUnit.Text, row => row.Name),
        new("before", Phrases.OneLine(comparison.BeforeName), ColumnUnit.Ratio, row => row.Change.Before)
        {
            Shown = row => FrameWords.AmountOf(row.Change.Before, row.Unit),
        },
        new("after", Phrases.OneLine(comparison.AfterName), ColumnUnit.Ratio, row => row.Change.After)
        {
            Shown = row => FrameWords.AmountOf(row.Change.After, row.Unit),
        },
        new("change", ComparisonWords.ChangeTitle, ColumnUnit.Ratio, row => row.Change.Absolute)
        {
            Shown = row => ComparisonWords.ChangeOf(row.Change.Absolute, row.Unit),
        },
        new("change_share", FrameWords.ChangeShareTitle, ColumnUnit.Share, row => row.Change.Share)
        {
            Shown = row => ComparisonWords.ChangeOf(row.Change.Share, ColumnUnit.Share),
        },
    ];

    internal static IReadOnlyList<ResultColumn<ComparisonRow>> OfInfluencers(IReadOnlyList<ComparisonRow> rows, bool isWhatIf) =>
    [
        new("influencer_id", row => row.Id),
        new("name", row => row.Name),
        .. Figures(rows, isWhatIf),
    ];

    internal static IReadOnlyList<ResultColumn<ComparisonRow>> OfCampaigns(IReadOnlyList<ComparisonRow> rows, bool isWhatIf) =>
        [new("campaign", row => row.Name), .. Figures(rows, isWhatIf)];

    // Where only the payouts are others, nothing changes in the sales.
    private static IEnumerable<ResultColumn<ComparisonRow>> Figures(IReadOnlyList<ComparisonRow> rows, bool isWhatIf) =>
    [
        .. Of("orders", "Orders", ColumnUnit.Count, row => row.Orders, isWhatIf),
        .. Of(
            "revenue",
            "Revenue",
            ColumnUnit.Money,
            row => row.Revenue,
            isWhatIf,
            isWhatIf ? ["after"] : ["before", "after", "change", "change_share"]),
        .. Of(
            "total_payout",
            "Payout",
            ColumnUnit.Money,
            row => row.TotalPayout,
            isWhatIf,
            isWhatIf ? ["before", "after", "change"] : ["change"]),
        .. Of("roas", "ROAS", ColumnUnit.Ratio, row => row.Roas, isWhatIf, "before", "after"),
        new("payout_allocated", row => row.PayoutAllocated ? ComparisonWords.Yes : "") { InTables = false },
        new("remark", ComparisonWords.RemarkOf)
        {
            Shown = ComparisonWords.RemarkOf,
            InTables = rows.Any(row => ComparisonWords.RemarkOf(row).Length > 0),
        },
    ];

    private static IEnumerable<ResultColumn<ComparisonRow>> Of(
        string name, string title, ColumnUnit unit, Func<ComparisonRow, Change> change, bool isWhatIf, params string[] inTables)
    {
        var before = isWhatIf ? $"{title} {ComparisonWords.AsPaid}" : $"{title} {FrameWords.Before}";
        var after = inTables is ["after"] ? title
            : isWhatIf ? $"{title}, {ComparisonWords.WhatIf}"
            : $"{title} {FrameWords.After}";
        var difference = inTables is ["change"] ? FrameWords.ChangeTitleOf(title) : ComparisonWords.ChangeTitle;
        ResultColumn<ComparisonRow>[] columns =
        [
            new("before", before, unit, row => change(row).Before)
            {
                Shown = row => ComparisonWords.RoundedAmountOf(change(row).Before, unit),
            },
            new("after", after, unit, row => change(row).After)
            {
                Shown = row => ComparisonWords.RoundedAmountOf(change(row).After, unit),
            },
            new("change", difference, unit, row => change(row).Absolute)
            {
                Shown = row => ComparisonWords.RoundedChangeOf(change(row).Absolute, unit),
            },
            new("change_share", FrameWords.ChangeShareTitle, ColumnUnit.Share, row => change(row).Share)
            {
                Shown = row => ComparisonWords.ChangeOf(change(row).Share, ColumnUnit.Share),
            },
        ];
        return columns.Select(column => column with { Name = $"{name}_{column.Name}", InTables = inTables.Contains(column.Name) });
    }
}
