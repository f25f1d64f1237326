using HealthKart.Report;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Output;

/// <summary>A comparison for people: in total, by influencer, by campaign, and what is not in the numbers.</summary>
internal sealed class ComparisonTables
{
    private const int Listed = 10;

    private readonly TerminalPage _page;
    private readonly CampaignComparison _comparison;

    private ComparisonTables(TerminalPage page, CampaignComparison comparison)
    {
        _page = page;
        _comparison = comparison;
    }

    internal static void Write(CommandContext context, CampaignComparison comparison)
    {
        using var scope = Numerals.Within(comparison.Before.Data.Currency);
        new ComparisonTables(Terminal.Results(context), comparison).Write();
    }

    private void Write()
    {
        _page.Line(CompareTexts.Compared(_comparison.BeforeName, _comparison.AfterName));
        var (before, after) = (_comparison.Before.Filter, _comparison.After.Filter);
        // Days that the sides do not share are their names.
        var areShared = before.From == after.From && before.To == after.To;
        if (SummaryTexts.FiltersOf(areShared ? before : before with { From = null, To = null }) is { } filters)
        {
            _page.Line(filters);
        }

        WriteTable(_comparison.Totals, _comparison.Totals.Count);
        WriteNotes();
        WriteList(_comparison.Influencers);
        WriteList(_comparison.Campaigns);
    }

    private void WriteNotes()
    {
        if (_comparison.PayoutAllocated)
        {
            _page.Line(SummaryTexts.Allocated());
        }

        foreach (var (name, side) in new[] { (_comparison.BeforeName, _comparison.Before), (_comparison.AfterName, _comparison.After) })
        {
            _page.Note(side.NotAllocatedPayout != 0, $"{name}: {SummaryTexts.NotAllocated(side.NotAllocatedPayout)}");
            _page.Note(side.Rejected.Rows > 0, $"{name}: {SummaryTexts.Rejected(side.Rejected)}");
        }

        _page.Note(_comparison.Hidden > 0, CompareTexts.NotListed(_comparison.Hidden));
    }

    private void WriteList(ResultList<ComparisonRow> rows)
    {
        if (rows.Count > 0)
        {
            _page.Line("");
            _page.Line(rows.Caption!);
            WriteTable(rows, Listed);
            _page.Note(rows.Count > Listed, SummaryTexts.MoreRows(rows.Count - Listed));
        }
    }

    private void WriteTable<T>(ResultList<T> frame, int most)
    {
        var columns = frame.Columns.Where(column => column.InTables).ToList();
        _page.Table(TerminalTable.Of(columns, frame.Take(most), most: 40));
    }
}
