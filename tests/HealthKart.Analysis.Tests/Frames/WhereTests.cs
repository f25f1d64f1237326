using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class WhereTests
{
    [Fact]
    public void Rows_with_one_of_the_values_stay_in_their_order_whatever_the_case()
    {
        var frame = SampleFrames.Hostile().ToDataFrame();

        Assert.Equal("1 5 3", frame.Where("Platform", "INSTAGRAM").Cells("influencer_id"));
        Assert.Equal("1 2 5 3", frame.Where("platform", "YouTube", "instagram").Cells("influencer_id"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(new object[] { new string[0] })]
    public void Without_values_every_row_stays(string[]? values)
    {
        var frame = SampleFrames.Hostile().ToDataFrame();

        var all = frame.Where("platform", values);

        Assert.NotSame(frame, all);
        Assert.Equal(frame.Cells("influencer_id"), all.Cells("influencer_id"));
    }

    [Fact]
    public void What_is_blank_is_unknown()
    {
        var frame = SampleFrames.Of(("Pune", 1, 1), (null, 2, 1), ("", 3, 1), (" ", 4, 1), ("(unknown)", 5, 1));

        Assert.Equal("2 3 4 5", frame.Where("city", "(unknown)").Cells("revenue"));
        Assert.Equal("2 3 4 5", frame.Where("city", "").Cells("revenue"));
    }

    [Fact]
    public void Numbers_and_days_are_asked_for_as_they_are_written()
    {
        var ages = SampleFrames.Hostile().ToDataFrame();
        var days = ages.WithColumn("day", row => new DateOnly(2025, 1, (int)(row.Number("age") ?? 1) % 28 + 1));

        Assert.Equal("2", ages.Where("age", "28").Cells("influencer_id"));
        Assert.Equal("3", ages.Where("score", "0.1").Cells("influencer_id"));
        Assert.Equal("2", days.Where("day", "2025-01-01").Cells("influencer_id"));
    }

    [Fact]
    public void Names_are_text_and_nothing_else_however_hostile()
    {
        var frame = SampleFrames.Hostile().ToDataFrame();

        Assert.Equal("1", frame.Where("name", "=HYPERLINK(\"http://x\")").Cells("influencer_id"));
        Assert.Equal("3", frame.Where("name", "two\nlines").Cells("influencer_id"));
        Assert.Equal("1", frame.Where("persona", "<script>alert(1)</script>").Cells("influencer_id"));
        Assert.Equal("4", frame.Where("name", "dīwālī ₹ आशा").Cells("influencer_id"));
    }

    [Fact]
    public void An_unknown_value_is_an_error_that_names_the_nearest_and_the_known_ones()
    {
        var frame = SampleFrames.Campaign.ToDataFrame();

        SampleFrames.AssertSays<CampaignInputException>(
            "No platform 'Instgram' in the data; did you mean 'Instagram'? Known: (unknown), Facebook, Instagram, Twitter, YouTube.",
            () => frame.Where("platform", "Instagram", "Instgram"));
    }

    [Fact]
    public void An_unknown_column_is_an_error_that_names_the_nearest()
    {
        var error = Assert.Throws<ArgumentException>(() => SampleFrames.Of().Where("citty", "Pune"));

        Assert.Equal("No column 'citty'; did you mean 'city'? Columns: city, revenue, total_payout.", error.Message);
    }

    [Fact]
    public void A_value_that_other_filters_have_taken_away_leaves_nothing_and_is_no_error()
    {
        var frame = SampleFrames.Of(("Pune", 1, 1), ("Delhi", 2, 1), ("Delhi", 3, 1));
        var high = frame.AtLeast("revenue", 2).Top(5, "revenue").Select("revenue", "city");

        Assert.Equal(0, high.Where("city", "Pune").Rows.Count);
        Assert.Equal("3 2", high.Where("city", "Pune", "delhi").Cells("revenue"));
        Assert.Throws<CampaignInputException>(() => high.Where("city", "Puna"));
    }

    [Fact]
    public void A_value_that_the_campaign_s_own_filter_has_taken_away_is_no_error_either()
    {
        var campaign = SampleFrames.Data.Performance(new CampaignFilter { Platforms = ["YouTube"] });

        Assert.Equal(0, campaign.ToDataFrame().Where("platform", "Twitter").Rows.Count);
        Assert.Equal(0, campaign.ToDataFrame().AtLeast("roas", 1).Where("tier", "nano").Where("platform", "Facebook").Rows.Count);
        Assert.Throws<CampaignInputException>(() => campaign.ToDataFrame().Where("platform", "Twiter"));
        Assert.Throws<CampaignInputException>(() => campaign.ToDataFrame().Where("tier", "huge"));
    }

    [Fact]
    public void A_condition_sees_each_value_and_null_where_there_is_none()
    {
        var frame = SampleFrames.Of(("Pune", 1, null), ("Delhi", 2, 0), ("Goa", null, 5));

        Assert.Equal("Pune", frame.Where("total_payout", value => value is null).Cells("city"));
        Assert.Equal("Delhi", frame.Where("revenue", value => value is > 1m).Cells("city"));
    }

    [Fact]
    public void The_frame_that_is_filtered_stays_as_it_is()
    {
        var frame = SampleFrames.Of(("Pune", 1, 1), ("Delhi", 2, 1));
        var filtered = frame.Where("city", "Pune");

        filtered.Columns["revenue"][0] = 9m;
        frame.Where("city").Columns["revenue"][1] = 9m;

        Assert.Equal("1 2", frame.Cells("revenue"));
        Assert.Equal("Pune Delhi", frame.Cells("city"));
    }
}
