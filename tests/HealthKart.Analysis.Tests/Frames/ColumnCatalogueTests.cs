using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Engagement;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Payouts;
using HealthKart.Lift;
using HealthKart.Lift.Export;
using HealthKart.Report;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class ColumnCatalogueTests
{
    [Fact]
    public void Every_column_of_the_library_s_lists_is_in_it_with_the_same_unit()
    {
        var (campaign, lift) = (SampleFrames.Campaign, LiftData.Load(RepositoryRoot.PathOf("data")));
        var (audit, whatIf) = (campaign.PayoutAudit(), campaign.WhatIf(payout => payout.Amount));
        var report = lift.Report(new LiftSettings(), campaign);
        IEnumerable<(string Name, ColumnUnit Unit)> columns =
        [
            .. Of(campaign.Influencers), .. Of(campaign.Top()), .. Of(campaign.PoorRoas()), .. Of(campaign.ByPlatform()),
            .. Of(campaign.ByMonth()), .. Of(campaign.Personas()), .. Of(campaign.ByPlatformAndBasis()), .. Of(campaign.Engagement()),
            .. Of(campaign.EngagementByCategory()), .. Of(campaign.AttributedAndOrganic()),
            .. Of(audit.Bases), .. Of(audit.Rules), .. Of(audit.Checked), .. Of(audit.Rates),
            .. Of(whatIf.Totals), .. Of(whatIf.Influencers), .. Of(whatIf.Campaigns),
            .. Of(report.Table()), .. Of(report.MediaMix()), .. Of(AssumedBaseline.Of(campaign, 0.3m).Table()),
        ];

        // Said of another thing elsewhere, or of nothing in particular.
        string[] own = ["before", "after", "change", "change_share", "difference", .. Of(report.MediaMix()).Select(column => column.Name)];
        Assert.All(
            columns.Where(column => !own.Contains(column.Name)),
            column => Assert.Equal(column.Unit, ColumnCatalogue.Find(column.Name)?.Unit));

        static IEnumerable<(string Name, ColumnUnit Unit)> Of<T>(ResultList<T> list) =>
            list.Columns.Select(column => (column.Name, column.Unit));
    }

    [Fact]
    public void A_name_is_found_without_case_and_one_that_is_not_known_is_not_there()
    {
        var payout = ColumnCatalogue.Find("Total_Payout")!;

        Assert.Equal(("total_payout", "Payout", ColumnUnit.Money), (payout.Name, payout.Title, payout.Unit));
        Assert.Null(ColumnCatalogue.Find("revenue_per_city"));
        Assert.Null(ColumnCatalogue.Find("difference"));
        Assert.Contains(ColumnCatalogue.All, column => column.Name == "roas");
    }

    [Fact]
    public void A_column_that_somebody_made_by_hand_is_what_its_name_says_if_its_values_can_be_that()
    {
        Assert.Equal(("ROAS", ColumnUnit.Ratio), Of(new DecimalDataFrameColumn("roas", [1])));
        Assert.Equal(("ROAS", ColumnUnit.Ratio), Of(new DoubleDataFrameColumn("ROAS", [1.0])));
        Assert.Equal(("ROAS", ColumnUnit.Text), Of(new StringDataFrameColumn("roas", ["high"])));
        Assert.Equal(("Name", ColumnUnit.Count), Of(new Int32DataFrameColumn("name", [1])));
        Assert.Same(ColumnTotal.None, ColumnCatalogue.InfoOf(new StringDataFrameColumn("revenue", ["1"])).Total);
    }

    [Fact]
    public void A_column_of_one_s_own_is_what_its_values_are()
    {
        Assert.Equal(("x", ColumnUnit.Count), Of(new Int64DataFrameColumn("x", [1L])));
        Assert.Equal(("x", ColumnUnit.Count), Of(new DoubleDataFrameColumn("x", [1.0])));
        Assert.Equal(("x", ColumnUnit.Date), Of(new DateTimeDataFrameColumn("x", [DateTime.UnixEpoch])));
        Assert.Equal(("x", ColumnUnit.Text), Of(new StringDataFrameColumn("x", ["a"])));
        Assert.Equal(("x", ColumnUnit.Text), Of(new BooleanDataFrameColumn("x", [true])));
    }

    [Fact]
    public void Who_renames_a_column_gives_it_its_heading_and_keeps_its_unit()
    {
        var frame = SampleFrames.Campaign.ToDataFrame();

        frame.Columns.RenameColumn("revenue", "Umsatz");

        Assert.Equal(("Umsatz", ColumnUnit.Money), Of(frame.Columns["Umsatz"]));
        Assert.Equal(SampleFrames.Campaign.Totals.Revenue, frame.Totals().One("Umsatz"));
    }

    [Fact]
    public void A_column_with_the_title_and_unit_of_the_catalogue_needs_a_name_that_it_has()
    {
        var column = new ResultColumn<int>("revenue", static row => (decimal)row);

        Assert.Equal(("Revenue", ColumnUnit.Money), (column.Title, column.Unit));
        SampleFrames.AssertSays<ArgumentException>(
            "No column 'umsatz' is known.", () => _ = new ResultColumn<int>("umsatz", static row => row));
    }

    private static (string Title, ColumnUnit Unit) Of(DataFrameColumn column)
    {
        var info = ColumnCatalogue.InfoOf(column);
        return (info.Title, info.Unit);
    }
}
