using HealthKart.Report;
using System.Text.Json.Nodes;
using HealthKart.Lift.Export;
using Xunit;

namespace HealthKart.Lift.Tests;

public sealed class MediaMixExportTests
{
    [Fact]
    public void Only_results_with_a_standard_error_are_handed_on_and_the_note_names_the_others()
    {
        var report = LiftReport.Of([Test("Known", 9e8m), Test("Unknown", null)], []);

        var rows = report.MediaMix();

        Assert.Equal("Known", Assert.Single(rows).Result.Campaign);
        Assert.Contains("1 of 2 experiments", rows.Note, StringComparison.Ordinal);
        Assert.Contains("Unknown", rows.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_are_the_results_own_numbers()
    {
        var report = LiftReport.Of(
            [Test("Diwali", 9e8m) with { From = new(2025, 1, 1), To = new(2025, 1, 31) }], [], new LiftSettings { Level = 0.95 });
        var result = report.Results[0];

        using var stream = new MemoryStream();
        MediaMixExport.WriteJson(report.MediaMix(), stream);
        var row = JsonNode.Parse(stream.ToArray())![0]!;

        Assert.Equal(
            ("Diwali", "2025-01-01", "2025-01-31", 31),
            ((string?)row["channel"], (string?)row["start"], (string?)row["end"], (int)row["days"]!));
        Assert.Equal(
            (0.05m, 60_000m, 50_000m, 10_000m),
            ((decimal)row["alpha"]!, (decimal)row["x"]! + (decimal)row["delta_x"]!, (decimal)row["spend"]!, (decimal)row["x"]!));
        Assert.Equal(result.Revenue!.Value, (double)row["delta_y"]!, 6);
        Assert.Equal(result.Revenue.StandardError!.Value, (double)row["sigma"]!, 6);
        Assert.Equal(result.Revenue.Interval!.Value.Low!.Value, (double)row["ci_low"]!, 6);
        Assert.Equal((double)row["delta_y"]! / (double)row["spend"]!, (double)row["roi"]!, 9);
        Assert.Equal((double)row["sigma"]! / (double)row["spend"]!, (double)row["roi_sigma"]!, 9);
    }

    [Fact]
    public void An_effect_below_0_stays_in_and_is_counted()
    {
        var test = Test("Diwali", 9e8m);

        var rows = LiftReport.Of([test with { Treated = test.Treated with { Revenue = 400_000 } }], []).MediaMix();

        Assert.Single(rows);
        Assert.Contains("1 effect is below 0", rows.Note, StringComparison.Ordinal);
    }

    private static Holdout Test(string campaign, decimal? squares) => new(
        campaign,
        new HoldoutArm(5000, 613, 613_000, 60_000) { RevenueSumOfSquares = squares },
        new HoldoutArm(5000, 503, 503_000, 10_000) { RevenueSumOfSquares = squares });
}
