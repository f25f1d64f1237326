using System.Globalization;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;
using HealthKart.Tests.Engines;
using Xunit;

namespace HealthKart.Analysis.Tests.Engines;

/// <summary>What has too many groups to be asked for at once is asked for one after the other.</summary>
public sealed class SeparateSumsTests(PostgresServer server)
{
    private static readonly string s_folder = RepositoryRoot.PathOf("data");

    // Groups: fewer than influencers, than influencers and months, than all columns together.
    public static TheoryData<int> MostGroups => [1, 900, 3_000];

    [Theory]
    [MemberData(nameof(MostGroups))]
    public void Every_breakdown_and_every_day_is_that_of_the_file(int most)
    {
        using var campaign = new TypedCampaign(s_folder);
        var options = new LoadOptions { MostGroups = most, SplitBy = ["user_id"] };
        string[] by = ["campaign", "product", "brand", "source", "month", "user_id"];
        var expected = Text(s_folder, new LoadOptions { SplitBy = ["user_id"] }, CampaignFilter.None, by);

        Assert.Equal(expected, Text(campaign.Postgres(server.Cluster), options, CampaignFilter.None, by));
        Assert.Equal(expected, Text(campaign.DuckDb(), options, CampaignFilter.None, by));
    }

    [Theory]
    [MemberData(nameof(MostGroups))]
    public void So_it_is_under_a_filter(int most)
    {
        using var campaign = new TypedCampaign(s_folder);
        var filter = new CampaignFilter
        {
            Platforms = ["YouTube"],
            Campaigns = ["mb-summer shred", "MB_NewYear_Reset"],
            From = new DateOnly(2025, 1, 15),
        };
        string[] by = ["campaign", "product", "month"];

        Assert.Equal(
            Text(s_folder, new LoadOptions(), filter, by),
            Text(campaign.DuckDb(), new LoadOptions { MostGroups = most }, filter, by));
    }

    [Fact]
    public void A_value_that_the_sales_lack_is_answered_with_the_nearest_one()
    {
        using var campaign = new TypedCampaign(s_folder);
        var filter = new CampaignFilter { Campaigns = ["MB_Sumer_Shred"], From = new DateOnly(2025, 12, 1) };

        Assert.Equal(MessageOf(s_folder, filter), MessageOf(campaign.Postgres(server.Cluster), filter));
    }

    [Fact]
    public void An_engine_leaves_out_what_a_filter_does_not_want()
    {
        using var campaign = new TypedCampaign(s_folder);
        using var place = new CampaignDatabase(campaign.DuckDb());
        var head = place.Find(CampaignFile.Sales, null, CsvDialect.AsFound)!;
        var header = CsvHeader.Of(head, CampaignFile.Sales);
        var query = new SalesQuery
        {
            Slice = new SaleSlice
            {
                From = new DateOnly(2025, 2, 1),
                Values = [new(SaleDimension.Campaign, ["mb summer-shred"], "campaign")],
            },
        };
        var cuts = SaleCuts.Of(header, head.Table!, query.Slice);

        var statement = new SalesAnswer(header, head.Table!, new OrderGroups(-1, HasRepeated: false, ""), cuts)
            .Statement(SaleGrouping.Of(header, query, cuts.CutsDays));

        Assert.Contains("WHERE \"date\" >= $1 AND CAST(\"campaign\" AS varchar) IN ($2)", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("shred", statement, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Facts_are_as_fine_as_the_groups_allow()
    {
        using var campaign = new TypedCampaign(s_folder);
        var address = campaign.DuckDb();

        Assert.True(CampaignData.Load(address).AllSales.Facts!.IsWhole);
        Assert.Equal(
            new FactDimensions(FactTime.None, false, false, false, false), DimensionsOf(address, 1));
        Assert.NotEqual(DimensionsOf(address, 1), DimensionsOf(address, 3_000));
    }

    private static string MessageOf(string data, CampaignFilter filter) => Assert.Throws<CampaignInputException>(
        () => CampaignData.Load(data, new LoadOptions { Breakdowns = false }).Performance(filter)).Message;

    private static FactDimensions DimensionsOf(string address, int most) =>
        CampaignData.Load(address, new LoadOptions { MostGroups = most }).AllSales.Facts!.Dimensions;

    private static string Text(string data, LoadOptions options, CampaignFilter filter, string[] by)
    {
        var performance = CampaignData.Load(data, options).Performance(filter);
        var days = performance.ByDay().Concat(performance.UnattributedByDay())
            .Select(static day => string.Create(CultureInfo.InvariantCulture, $"{day.Date:O} {day.Orders} {day.Revenue}"));
        return SummaryText.Of(data, filter, options, by) + string.Join('\n', days);
    }
}
