using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Engagement;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Lift;
using HealthKart.Report;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class ToDataFrameTests
{
    [Fact]
    public void Influencers_have_every_column_of_the_exported_file_in_its_order()
    {
        var frame = SampleFrames.Hostile().ToDataFrame();

        Assert.Equal(
            "influencer_id name platform category gender follower_count tier orders revenue total_payout roas roi aov cost_per_order "
            + "payout_basis payout_status city persona age pin_code growth =cmd() remark reach score",
            frame.Names());
        Assert.Equal(6, frame.Rows.Count);
    }

    [Fact]
    public void Money_ratios_and_counts_are_decimals_and_texts_are_text()
    {
        var frame = SampleFrames.Campaign.ToDataFrame();

        string[] texts = ["influencer_id", "name", "platform", "category", "gender", "tier", "payout_basis", "payout_status"];
        Assert.All(frame.Columns, column => Assert.Equal(texts.Contains(column.Name) ? typeof(string) : typeof(decimal), column.DataType));
    }

    [Fact]
    public void A_further_column_of_the_file_is_one_of_numbers_only_where_nothing_of_it_is_lost()
    {
        var frame = SampleFrames.Hostile().ToDataFrame();

        var ofNumbers = frame.Columns.Skip(16).Where(column => column.DataType == typeof(decimal));
        Assert.Equal("age score", string.Join(' ', ofNumbers.Select(column => column.Name)));
        Assert.Equal("31 28 – 52 – 45", frame.Cells("age"));
        Assert.Equal("-3.20 4.50 – 7 – 0.10", frame.Cells("score"));
        Assert.Equal("007 411001 – 12  600001", frame.Cells("pin_code"));
        Assert.Equal("Pune pune – Kochi (unknown) ", frame.Cells("city"));
    }

    [Fact]
    public void A_further_column_is_of_the_same_kind_whatever_the_filter_leaves_of_it()
    {
        var campaign = SampleFrames.Hostile().Data.Performance(new CampaignFilter { Platforms = ["YouTube"] });

        Assert.Equal("411001", campaign.ToDataFrame().Cells("pin_code"));
        Assert.IsType<StringDataFrameColumn>(campaign.ToDataFrame().Columns["pin_code"]);
    }

    [Fact]
    public void Days_are_days_and_probabilities_are_not_rounded()
    {
        var report = LiftData.Load(RepositoryRoot.PathOf("data")).Report(new LiftSettings(), null);

        var frame = report.Table().ToDataFrame();

        Assert.IsType<DateTimeDataFrameColumn>(frame.Columns["test_from"]);
        Assert.Contains(frame.Values("test_from"), day => day is DateTime { TimeOfDay.Ticks: 0 });
        Assert.IsType<DoubleDataFrameColumn>(frame.Columns["p_value"]);
        Assert.Equal([.. report.Results.Concat(report.Others).Select(result => (object?)result.PValue)], frame.Values("p_value"));
    }

    [Fact]
    public void Decimals_keep_all_of_their_28_digits()
    {
        decimal[] amounts = [0.1234567890123456789012345678m, -79228162514264337593543950335m, 1m / 3, 1.10m];

        var frame = List(amounts).ToDataFrame();
        var ranked = frame.Where("revenue", value => value is not null).Top(4, "revenue").Select("revenue");

        Assert.Equal(
            "0.1234567890123456789012345678 -79228162514264337593543950335 0.3333333333333333333333333333 1.10", frame.Cells("revenue"));
        Assert.Equal(
            "1.10 0.3333333333333333333333333333 0.1234567890123456789012345678 -79228162514264337593543950335", ranked.Cells("revenue"));
        Assert.Equal(1.5567901223456790122345679011m, List(amounts.Where(amount => amount > 0)).ToDataFrame().Totals().One("revenue"));
    }

    [Fact]
    public void Each_list_of_a_campaign_becomes_a_frame_with_its_rows_columns_and_values()
    {
        var campaign = SampleFrames.Campaign;
        var audit = campaign.Data.PayoutAudit();

        AssertSame(campaign.Top());
        AssertSame(campaign.Bottom());
        AssertSame(campaign.PoorRoas());
        AssertSame(campaign.PaidWithoutSales());
        AssertSame(campaign.SalesWithoutPayout());
        AssertSame(campaign.ByPlatform());
        AssertSame(campaign.ByCampaign());
        AssertSame(campaign.ByMonth());
        AssertSame(campaign.Personas());
        AssertSame(campaign.Engagement());
        AssertSame(campaign.EngagementByCategory());
        AssertSame(campaign.AttributedAndOrganic());
        AssertSame(audit.Bases);
        AssertSame(audit.Rules);
        AssertSame(audit.Exceptions);
        AssertSame(audit.Rates);
        AssertSame(campaign.WhatIf(payout => payout.Amount).Totals);
        AssertSame(campaign.WhatIf(payout => payout.Amount * 2).Influencers);
    }

    [Fact]
    public void A_name_that_the_user_s_file_has_too_gets_a_number()
    {
        var frame = SampleFrames.Hostile().Top().ToDataFrame();

        Assert.Equal("- a;=1", frame.Cells("remark"));
        Assert.Equal(" ", frame.Cells("remark_2"));
    }

    [Fact]
    public void Each_frame_is_its_own_and_changes_no_other()
    {
        var (changed, other) = (SampleFrames.Campaign.ToDataFrame(), SampleFrames.Campaign.ToDataFrame());

        changed.Columns["revenue"][0] = 1m;
        changed.Columns.Remove("name");
        changed["orders"].SetName("Bestellungen");

        Assert.Equal(SampleFrames.Campaign.Influencers[0].Revenue, other.One("revenue"));
        Assert.Contains("name", other.Names(), StringComparison.Ordinal);
        Assert.Equal(SampleFrames.Campaign.Totals.Revenue, SampleFrames.Campaign.ToDataFrame().Totals().One("revenue"));
    }

    [Fact]
    public void A_frame_takes_further_rows_and_the_package_s_own_verbs()
    {
        var frame = List([5m, 3m, 4m]).ToDataFrame();

        frame.Append([6m], inPlace: true);
        var sorted = frame.OrderBy("revenue");
        var high = sorted.Filter(((DecimalDataFrameColumn)sorted.Columns["revenue"]).ElementwiseGreaterThan(4m));

        Assert.Equal("3 4 5 6", sorted.Cells("revenue"));
        Assert.Equal("5 6", high.Cells("revenue"));
        Assert.Equal(11m, high.Totals().One("revenue"));
    }

    [Fact]
    public void Without_rows_there_are_all_columns_and_every_verb_gives_what_is_left()
    {
        using var campaign = TestCampaign.Festivals();
        var frame = campaign.Performance(new CampaignFilter { MinRoas = 1_000 }).ToDataFrame();

        Assert.Equal(0, frame.Rows.Count);
        Assert.Equal(campaign.Performance().ToDataFrame().Names(), frame.Names());
        Assert.Equal(0, frame.Where("platform", "YouTube").Rows.Count);
        Assert.Equal(0, frame.AtLeast("roas", 1).Top(5, "roas").Bottom(5, "name").Select("name", "roas").Rows.Count);
        Assert.Equal(0, frame.By("platform").Rows.Count);
        Assert.Equal(0, frame.WithColumn("x", row => row.Number("revenue")).Rows.Count);
        var totals = frame.Totals();
        Assert.Equal((0m, 0m, 0m), (totals.One("influencers"), totals.One("revenue"), totals.One("roas")));
    }

    [Fact]
    public void A_value_that_is_not_of_its_column_s_unit_is_an_error_that_names_both()
    {
        var list = new ResultList<string>(["x"], [new("revenue", "Revenue", ColumnUnit.Money, text => text)]);

        Assert.Equal(
            "Column 'revenue' is Money, and a row has x, text. Give it a value of its unit, or null.",
            Assert.Throws<InvalidOperationException>(list.ToDataFrame).Message);
    }

    private static ResultList<decimal> List(IEnumerable<decimal> amounts) => new(amounts, [new("revenue", amount => amount)]);

    private static void AssertSame<T>(ResultList<T> list)
    {
        var frame = list.ToDataFrame();
        Assert.Equal(list.Count, frame.Rows.Count);
        Assert.Equal(list.Columns.Select(column => column.Name), frame.Columns.Select(column => column.Name));
        foreach (var (column, values) in list.Columns.Zip(frame.Columns))
        {
            Assert.Equal(list.Select(row => column.Value(row)), frame.Values(values.Name));
            var info = ColumnCatalogue.InfoOf(values);
            Assert.Equal((column.Title, column.Unit, column.InTables), (info.Title, info.Unit, info.InTables));
        }
    }
}
