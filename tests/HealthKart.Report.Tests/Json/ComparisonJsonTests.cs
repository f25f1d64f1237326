using System.Text.Json;
using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Json;
using Xunit;

namespace HealthKart.Report.Tests.Json;

public sealed class ComparisonJsonTests
{
    [Fact]
    public void The_json_has_both_sides_and_every_change()
    {
        using var campaign = TestCampaign.Festivals();
        using var stream = new MemoryStream();
        var (data, filter) = (campaign.Load(), new CampaignFilter { Platforms = ["Instagram"] });

        ComparisonJson.Write(
            CampaignComparison.Of(
                data.Performance(filter with { To = new DateOnly(2025, 2, 28) }),
                data.Performance(filter with { From = new DateOnly(2025, 3, 1) })),
            stream);

        using var json = JsonDocument.Parse(stream.ToArray());
        var root = json.RootElement;
        Assert.Equal("2025-02-28", root.GetProperty("before").GetProperty("filters").GetProperty("to").GetString());
        Assert.True(root.GetProperty("after").GetProperty("payoutAllocated").GetBoolean());
        Assert.Equal(1400m, root.GetProperty("total").GetProperty("revenue").GetProperty("change").GetDecimal());
        var asha = root.GetProperty("influencers")[0];
        Assert.Equal(
            ("1", "both", 3m),
            (asha.GetProperty("influencerId").GetString(), asha.GetProperty("presence").GetString(),
            asha.GetProperty("orders").GetProperty("after").GetDecimal() / 2));
        Assert.Equal(2, root.GetProperty("campaigns").EnumerateArray().Count(row => row.GetProperty("presence").GetString() != "both"));
    }
}
