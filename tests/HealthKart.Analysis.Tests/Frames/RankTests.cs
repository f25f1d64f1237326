using HealthKart.Analysis.Frames;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class RankTests
{
    [Fact]
    public void The_highest_and_the_lowest_come_first_undefined_ones_last_and_equal_ones_as_they_stood()
    {
        var frame = SampleFrames.Of(("a", 2, 1), ("b", null, 1), ("c", 5, 1), ("d", 2, 1), ("e", -1, 1), ("f", null, 1));

        Assert.Equal("c a d e b f", frame.Top(10, "revenue").Cells("city"));
        Assert.Equal("e a d c b f", frame.Bottom(10, "revenue").Cells("city"));
        Assert.Equal("c a", frame.Top(2, "Revenue").Cells("city"));
        Assert.Equal("", frame.Top(0, "revenue").Cells("city"));
    }

    [Fact]
    public void Texts_are_ranked_without_case_and_blank_ones_last()
    {
        var frame = SampleFrames.Of(("b", 1, 1), ("", 2, 1), ("A", 3, 1), ("a", 4, 1), (null, 5, 1), ("Ä", 6, 1));

        Assert.Equal("3 4 1 6 2 5", frame.Bottom(10, "city").Cells("revenue"));
        Assert.Equal("6 1 3 4 2 5", frame.Top(10, "city").Cells("revenue"));
    }

    [Fact]
    public void Days_doubles_and_yes_or_no_are_ranked_too()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("name", ["a", "b", "c"]),
            new DateTimeDataFrameColumn("date", [new DateTime(2025, 1, 2), null, new DateTime(2025, 1, 10)]),
            new DoubleDataFrameColumn("p", [double.NaN, 1e-300, 2]),
            new BooleanDataFrameColumn("paid", [false, true, null]));

        Assert.Equal("c a b", frame.Top(3, "date").Cells("name"));
        Assert.Equal("b c a", frame.Bottom(3, "p").Cells("name"));
        Assert.Equal("b a c", frame.Top(3, "paid").Cells("name"));
    }

    [Fact]
    public void The_sample_s_highest_ROAS_are_those_that_the_list_of_influencers_starts_with()
    {
        var campaign = SampleFrames.Campaign;

        Assert.Equal(
            string.Join(' ', campaign.Influencers.Take(25).Select(row => row.InfluencerId)),
            campaign.ToDataFrame().Bottom(300, "influencer_id").Top(25, "roas").Cells("influencer_id"));
    }

    [Fact]
    public void Fewer_than_no_rows_and_an_unknown_column_are_errors()
    {
        var frame = SampleFrames.Of(("a", 2, 1));

        Assert.Throws<ArgumentOutOfRangeException>(() => frame.Top(-1, "revenue"));
        SampleFrames.AssertSays<ArgumentException>(
            "No column 'roas'. Columns: city, revenue, total_payout.", () => frame.Bottom(1, "roas"));
    }
}
