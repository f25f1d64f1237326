using System.Text;
using System.Text.Json;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Json;
using Xunit;

namespace HealthKart.Report.Tests.Json;

public sealed class SummaryJsonTests
{
    private static readonly CampaignFilter s_filter = new()
    {
        Platforms = ["instagram", "YouTube"],
        Name = "a",
        Campaigns = ["Diwali"],
        From = new DateOnly(2025, 1, 1),
        MinRoas = 1.5m,
    };

    [Theory]
    [InlineData("festivals", false)]
    [InlineData("festivals-filtered", true)]
    public void The_summary_has_the_names_shape_and_order_of_the_contract(string golden, bool filtered)
    {
        using var campaign = TestCampaign.Festivals();

        var json = Write(campaign.Performance(filtered ? s_filter : null));

        var expected = File.ReadAllText(RepositoryRoot.PathOf("tests", "HealthKart.Report.Tests", "Json", $"{golden}.expected.json"));
        Assert.Equal(expected.ReplaceLineEndings("\n").TrimEnd(), json.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Money_and_ratios_are_numbers_and_unrounded()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,3,1000.005",
            Payouts = "influencer_id,total_payout\n1,300",
        };

        using var json = JsonDocument.Parse(Write(campaign.Performance()));

        string[] numbers =
        [
            "revenue", "orders", "totalPayout", "roas", "roi", "aov", "costPerOrder", "meanInfluencerRoas", "medianInfluencerRoas",
        ];
        foreach (var name in numbers)
        {
            Assert.Equal(JsonValueKind.Number, json.RootElement.GetProperty(name).ValueKind);
        }

        Assert.Equal(1000.005m, json.RootElement.GetProperty("revenue").GetDecimal());
        Assert.Equal(1000.005m / 300, json.RootElement.GetProperty("roas").GetDecimal());
    }

    [Fact]
    public void What_is_undefined_is_null()
    {
        using var payouts = new TestCampaign { Payouts = "influencer_id,total_payout\n1,300\n2,\n3,0" };

        using var json = JsonDocument.Parse(Write(payouts.Performance()));

        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("roas").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("withSales").GetProperty("revenue").ValueKind);
        Assert.Equal(
            [("1", "300", "Paid"), ("2", "null", "NoPayout"), ("3", "0", "ZeroPayout")],
            json.RootElement.GetProperty("influencers").EnumerateArray().Select(row => (
                row.GetProperty("influencerId").GetString()!,
                row.GetProperty("totalPayout").GetRawText(),
                row.GetProperty("payoutStatus").GetString()!)));
    }

    [Fact]
    public void A_zero_payout_costs_0_an_order_and_no_payout_has_no_cost()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,2,10\n2,2,5",
            Payouts = "influencer_id,total_payout\n1,0\n2,",
        };

        using var json = JsonDocument.Parse(Write(campaign.Performance()));

        var influencers = json.RootElement.GetProperty("influencers").EnumerateArray();
        Assert.Equal(["0", "null"], influencers.Select(row => row.GetProperty("costPerOrder").GetRawText()));
    }

    [Fact]
    public void The_figures_are_those_of_the_summary_under_their_names()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Load().Performance(new CampaignFilter { MinRoas = 1 }, new AnalysisSettings { GrossMargin = 0.4m });
        using var stream = new MemoryStream();
        SummaryJson.Write(performance, stream);
        using var json = JsonDocument.Parse(stream.ToArray());

        var numbers = Numbers("", json.RootElement).ToDictionary();

        var names = SummaryFigure.All.Select(figure => figure.Name).Except(["influencers", "breakEvenRoas"]);
        Assert.Equal(numbers.Keys.Order(), names.Order());
        Assert.All(numbers, number => Assert.Equal(number.Value, SummaryFigure.Of(number.Key).ValueIn(performance)));
        Assert.Equal(json.RootElement.GetProperty("influencers").GetArrayLength(), SummaryFigure.Of("influencers").ValueIn(performance));
    }

    private static string Write(CampaignPerformance performance)
    {
        using var stream = new MemoryStream();
        SummaryJson.Write(performance, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<KeyValuePair<string, decimal>> Numbers(string prefix, JsonElement parent) => parent.EnumerateObject()
        .Where(property => property.Name != "filters")
        .SelectMany(property => property.Value.ValueKind switch
        {
            JsonValueKind.Number => [new(prefix + property.Name, property.Value.GetDecimal())],
            JsonValueKind.Object => Numbers($"{prefix}{property.Name}.", property.Value),
            _ => Enumerable.Empty<KeyValuePair<string, decimal>>(),
        });
}
