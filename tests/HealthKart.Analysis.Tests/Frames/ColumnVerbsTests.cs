using HealthKart.Analysis.Frames;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class ColumnVerbsTests
{
    [Fact]
    public void Columns_are_chosen_in_the_order_given_and_tables_then_show_them()
    {
        var frame = SampleFrames.Hostile().ToDataFrame();

        var chosen = frame.Select("CITY", "gender", "roas");

        Assert.Equal("city gender roas", chosen.Names());
        Assert.False(ColumnCatalogue.InfoOf(frame.Columns["gender"]).InTables);
        Assert.All(chosen.Columns, column => Assert.True(ColumnCatalogue.InfoOf(column).InTables));
        SampleFrames.AssertSays<ArgumentException>("No column 'gendre'; did you mean 'gender'?", () => frame.Select("gendre"));
        Assert.Throws<ArgumentException>(() => frame.Select("roas", "roas"));
    }

    [Fact]
    public void What_a_column_is_called_and_counted_in_goes_through_every_verb()
    {
        var info = new ColumnInfo("room", "Before", ColumnUnit.Share) { IsExact = true, Total = ColumnTotal.Sum };
        var frame = new DataFrame(new DecimalDataFrameColumn("room", [1, 2]).Describe(info));

        DataFrame[] frames =
        [
            frame.Where("room"), frame.Where("room", "1"), frame.AtLeast("room", 1), frame.Top(1, "room"), frame.Select("room"),
            frame.Totals(), frame.By("room"), frame.WithColumn("x", _ => 1m),
        ];

        Assert.All(frames, one => Assert.Equal(("Before", ColumnUnit.Share, true), Of(ColumnCatalogue.InfoOf(one.Columns["room"]))));

        static (string, ColumnUnit, bool) Of(ColumnInfo info) => (info.Title, info.Unit, info.IsExact);
    }

    [Fact]
    public void A_column_of_one_s_own_is_a_line_and_a_division_by_nothing_is_undefined()
    {
        var frame = SampleFrames.Hostile().ToDataFrame();

        var own = frame.WithColumn(
            "per_1000", row => 1000 * row.Number("revenue") / row.Number("Follower_Count"), "Per 1,000 followers", ColumnUnit.Money);

        Assert.Equal([700.021m, 66.6666m, null, null, 0m, null], own.Values("per_1000"));
        Assert.IsType<DecimalDataFrameColumn>(own.Columns["per_1000"]);
        Assert.Equal(frame.Names() + " per_1000", own.Names());
        Assert.Equal(new ColumnInfo("per_1000", "Per 1,000 followers", ColumnUnit.Money), ColumnCatalogue.InfoOf(own.Columns["per_1000"]));
        Assert.DoesNotContain("per_1000", frame.Names(), StringComparison.Ordinal);
        Assert.DoesNotContain("per_1000", own.By("city").Names(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_of_one_s_own_is_one_of_the_sums_in_totals()
    {
        var frame = SampleFrames.Campaign.ToDataFrame().WithColumn(
            "per_thousand",
            row => 1000 * row.Number("revenue") / row.Number("follower_count"),
            total: ColumnTotal.Ratio("revenue", "follower_count", 1000));

        var totals = frame.Totals();

        Assert.Equal(1000 * totals.One("revenue") / totals.One("follower_count"), totals.One("per_thousand"));
        Assert.Equal(4, frame.By("platform").Values("per_thousand").OfType<decimal>().Distinct().Count());
    }

    [Fact]
    public void Columns_of_one_s_own_are_numbers_texts_days_or_yes_and_no()
    {
        var frame = SampleFrames.Of(("a", 1, 1), ("b", 2, null))
            .WithColumn("decimal", row => row.Number("revenue") is 1m ? 5 : 2.5m)
            .WithColumn("double", row => row.Number("revenue") is 1m ? null : 0.5)
            .WithColumn("text", row => $"<{row["city"]}>")
            .WithColumn("day", _ => new DateOnly(2025, 1, 31))
            .WithColumn("paid", row => row.Number("total_payout") is not null)
            .WithColumn("nothing", _ => null);

        Assert.Equal(
            "String Decimal Decimal Decimal Double String DateTime Boolean Decimal",
            string.Join(' ', frame.Columns.Select(column => column.DataType.Name)));
        Assert.Equal("5 2.5", frame.Cells("decimal"));
        Assert.Equal("– 0.5", frame.Cells("double"));
        Assert.Equal("<a> <b>", frame.Cells("text"));
        Assert.Equal("True False", frame.Cells("paid"));
        Assert.Equal("– –", frame.Cells("nothing"));
    }

    [Fact]
    public void A_column_of_the_same_name_takes_its_place()
    {
        var frame = SampleFrames.Of(("a", 1, 10)).WithColumn("Revenue", row => row.Number("total_payout") * 2);

        Assert.Equal("city Revenue total_payout", frame.Names());
        Assert.Equal("20", frame.Cells("Revenue"));
        Assert.Equal(2m, SampleFrames.Of(("a", 1, 10)).WithColumn("revenue", _ => 2m).Totals().One("revenue"));
    }

    [Fact]
    public void Values_of_several_kinds_or_of_none_are_an_error_that_shows_one()
    {
        var frame = SampleFrames.Of(("a", 1, 1), ("b", 2, 1));

        Says("Column 'x' got high, text; expected", row => row.Number("revenue") is 1m ? 1m : "high");
        Says("Column 'x' got 2, numbers; expected", row => row.Number("revenue") is 1m ? "low" : 2m);
        Says("Column 'x' got Monday, DayOfWeek; expected", _ => DayOfWeek.Monday);
        Says("Column 'x' got y, Char; expected", _ => 'y');
        Says("No column 'revenues'; did you mean 'revenue'?", row => row.Number("revenues"));
        Says("Column 'city' holds text; expected numbers.", row => row.Number("city"));

        void Says(string start, Func<DataFrameRow, object?> value) =>
            SampleFrames.AssertSays<ArgumentException>(start, () => frame.WithColumn("x", value));
    }
}
