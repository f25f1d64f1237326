using System.Text;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Lift;
using HealthKart.Report;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class FrameCsvTests
{
    [Fact]
    public void The_influencers_of_the_sample_are_written_to_the_byte_as_they_were() =>
        Assert.Equal(Bytes("sample.filtered-influencers.csv"), Written(SampleFrames.Campaign.ToDataFrame()));

    [Fact]
    public void Hostile_text_and_further_columns_are_written_to_the_byte_as_they_were() =>
        Assert.Equal(Bytes("hostile.filtered-influencers.csv"), Written(SampleFrames.Hostile().ToDataFrame()));

    [Fact]
    public void Experiments_are_written_to_the_byte_as_they_were()
    {
        var lift = LiftData.Load(RepositoryRoot.PathOf("data"));

        var table = lift.Report(new LiftSettings(), lift.Campaign(new AnalysisSettings())).Table();

        Assert.Equal(Encoding.UTF8.GetString(Bytes("sample.incremental-roas.csv")), Encoding.UTF8.GetString(Written(table.ToDataFrame())));
    }

    [Fact]
    public void What_is_filtered_and_ranked_is_written_as_it_is_in_the_whole()
    {
        var frame = SampleFrames.Hostile().ToDataFrame();

        var lines = Lines(frame.Where("platform", "Instagram").Top(9, "influencer_id").Bottom(9, "influencer_id"));

        // Id 3 has a line break in its name.
        var instagram = Lines(frame)[1..].Where(line => line[0] is '1' or '3' or '5' or 'l').OrderBy(line => line[0]);
        Assert.Equal([Lines(frame)[0], .. instagram], lines);
    }

    [Fact]
    public void A_frame_of_one_s_own_is_written_by_the_names_and_kinds_of_its_columns()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("=name", ["=1+1", null, "a,b"]),
            new DecimalDataFrameColumn("revenue", [1.005m, null, -2]),
            new DecimalDataFrameColumn("x", [1.50m, null, 0.1234567m]),
            new DoubleDataFrameColumn("roas", [0.5, null, 2]),
            new DoubleDataFrameColumn("y", [1e-12, null, 0.1]),
            new Int32DataFrameColumn("n", [-5, null, 1]),
            new BooleanDataFrameColumn("paid", [true, null, false]),
            new DateTimeDataFrameColumn("date", [new DateTime(2025, 1, 31), null, new DateTime(2025, 1, 31, 14, 5, 0)]));

        Assert.Equal(
            [
                "\"'=name\",revenue,x,roas,y,n,paid,date",
                "\"'=1+1\",1.01,1.5,0.500000,1E-12,-5,True,2025-01-31",
                ",,,,,,,",
                "\"a,b\",-2.00,0.123457,2.000000,0.1,1,False,2025-01-31T14:05:00",
            ],
            Lines(frame));
    }

    [Fact]
    public void A_column_that_the_package_s_own_verbs_made_is_still_written_by_its_unit()
    {
        var frame = SampleFrames.Campaign.ToDataFrame().OrderByDescending("revenue").Head(1);

        Assert.Matches(@"^INF\d+,.*,\d+\.\d{2},\d+\.\d{2},\d+\.\d{6},-?\d+\.\d{6},\d+\.\d{2},\d+\.\d{2},\w+,Paid$", Lines(frame)[1]);
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_the_older_one()
    {
        using var folder = new TestCampaign();
        var path = folder.PathOf("out.csv");
        SampleFrames.Of(("Pune", 1, 1)).WriteCsv(path);

        var broken = new DataFrame(new DateTimeDataFrameColumn("date", [DateTime.MinValue]), new ThrowingColumn());

        Assert.Throws<InvalidOperationException>(() => broken.WriteCsv(path));
        Assert.Equal("city,revenue,total_payout\r\nPune,1.00,1.00\r\n", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder.Folder));
    }

    private static byte[] Bytes(string name) => File.ReadAllBytes(SampleFrames.FileOf(name));

    private static byte[] Written(DataFrame frame)
    {
        using var stream = new MemoryStream();
        frame.WriteCsv(stream);
        return stream.ToArray();
    }

    private static string[] Lines(DataFrame frame) => Encoding.UTF8.GetString(Written(frame)).TrimEnd().Split("\r\n");

    /// <summary>A column whose values cannot be read.</summary>
    private sealed class ThrowingColumn() : Int32DataFrameColumn("broken", 1)
    {
        protected override object GetValue(long rowIndex) => throw new InvalidOperationException("broken");
    }
}
