using HealthKart.Analysis.Frames;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class LimitTests
{
    private static readonly DateOnly s_march = new(2025, 3, 1);

    [Fact]
    public void Limits_are_included_and_what_is_undefined_is_beyond_both()
    {
        var frame = Numbers(-1, 0, 1.999999999999999999999999999m, 2, 2.000000000000000000000000001m, null);

        Assert.Equal("2 2.000000000000000000000000001", frame.AtLeast("revenue", 2).Cells("revenue"));
        Assert.Equal("-1 0 1.999999999999999999999999999 2", frame.AtMost("revenue", 2).Cells("revenue"));
        Assert.Equal("0 1.999999999999999999999999999 2", frame.Between("revenue", 0, 2).Cells("revenue"));
        Assert.Equal("", frame.Between("revenue", 2, 1).Cells("revenue"));
    }

    [Fact]
    public void Without_limits_every_row_stays_undefined_ones_too_but_0_is_a_limit()
    {
        var frame = Numbers(-1, null, 1);

        Assert.Equal("-1 – 1", frame.AtLeast("revenue", null).Cells("revenue"));
        Assert.Equal("-1 – 1", frame.AtMost("revenue", null).Cells("revenue"));
        Assert.Equal("-1 – 1", frame.Between("revenue", (decimal?)null, null).Cells("revenue"));
        Assert.Equal("1", frame.AtLeast("revenue", 0).Cells("revenue"));
    }

    [Fact]
    public void Numbers_of_every_type_have_limits_and_what_is_not_finite_is_undefined()
    {
        var frame = new DataFrame(
            new DoubleDataFrameColumn("double", [0.1, double.NaN, double.PositiveInfinity, 1e300]),
            new SingleDataFrameColumn("float", [0.5f, float.NaN, 2f, 1e38f]),
            new Int32DataFrameColumn("int", [1, 2, 3, 4]),
            new Int64DataFrameColumn("long", [1L, null, 3L, long.MaxValue]));

        Assert.Equal("0.1", frame.AtLeast("double", 0.1m).Cells("double"));
        Assert.Equal("0.5 2", frame.AtLeast("float", 0.5m).Cells("float"));
        Assert.Equal("2 3", frame.Between("int", 2, 3).Cells("int"));
        Assert.Equal("3 9223372036854775807", frame.AtLeast("long", 2).Cells("long"));
    }

    [Fact]
    public void Days_run_from_the_first_to_the_end_of_the_last()
    {
        var frame = new DataFrame(new DateTimeDataFrameColumn("date",
        [
            new DateTime(2025, 2, 28, 23, 59, 59), new DateTime(2025, 3, 1), new DateTime(2025, 3, 31, 23, 59, 59),
            new DateTime(2025, 4, 1), null,
        ]));

        Assert.Equal([1, 2], Places(frame.Between("date", s_march, new DateOnly(2025, 3, 31))));
        Assert.Equal([1, 2, 3], Places(frame.Between("date", s_march, null)));
        Assert.Equal([0], Places(frame.Between("date", null, new DateOnly(2025, 2, 28))));
        Assert.Equal([1, 2], Places(frame.Between("date", new DateTime(2025, 3, 1), new DateTime(2025, 3, 31))));
        Assert.Equal(5, frame.Between("date", (DateOnly?)null, null).Rows.Count);

        int[] Places(DataFrame days) => [.. days.Values("date").Select(day => frame.Values("date").ToList().IndexOf(day))];
    }

    [Fact]
    public void A_column_of_another_kind_is_an_error_that_says_what_it_holds()
    {
        var frame = SampleFrames.Of(("Pune", 1, 1)).WithColumn("day", _ => s_march);

        SampleFrames.AssertSays<ArgumentException>("Column 'city' holds text; expected numbers.", () => frame.AtLeast("city", 1));
        SampleFrames.AssertSays<ArgumentException>("Column 'day' holds days; expected numbers.", () => frame.AtMost("day", 1));
        SampleFrames.AssertSays<ArgumentException>(
            "Column 'revenue' holds numbers; expected days.", () => frame.Between("revenue", s_march, null));
        SampleFrames.AssertSays<ArgumentException>("No column 'revenu'; did you mean 'revenue'?", () => frame.AtLeast("revenu", 1));
    }

    private static DataFrame Numbers(params decimal?[] numbers) => new(new DecimalDataFrameColumn("revenue", numbers));
}
