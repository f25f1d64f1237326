using HealthKart.Analysis.Loading;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class ColumnAliasTests
{
    public static TheoryData<CampaignFile> Files => [.. Enum.GetValues<CampaignFile>()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_alias_of_a_file_finds_its_column(CampaignFile file)
    {
        Assert.All(ColumnAliases.Of(file), column => Assert.All(column.Aliases, alias =>
        {
            using var campaign = new TestCampaign().Write("file.csv", $"x,{alias.ToUpperInvariant()}\n");
            using var table = CsvTable.Open(CsvSource.Of(campaign.PathOf("file.csv")), file);

            Assert.Equal(1, table.IndexOf(column.Name));
        }));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_name_stands_for_two_columns_of_a_file_and_every_name_is_written_as_it_is_compared(CampaignFile file)
    {
        var names = ColumnAliases.Of(file).SelectMany(column => column.Aliases).ToList();

        Assert.Equal(names.Distinct(), names);
        Assert.Equal(names, names.Select(ColumnAliases.Fold));
        Assert.All(ColumnAliases.Of(file), column => Assert.Contains(ColumnAliases.Fold(column.Name), column.Aliases));
    }

    [Theory]
    [InlineData("Influencer ID", "Revenue (₹)", "No. of Orders")]
    [InlineData("creator_id", "Revenue (INR)", "Total Orders")]
    [InlineData("influencer.id", "total.revenue", "order.count")]
    [InlineData("INFLUENCER-ID", "Order Value", "# Orders")]
    [InlineData("Affiliate ID", "Sale Amount", "Conversions")]
    [InlineData("\"Creator\nID\"", "Gross Revenue", "orders_count")]
    public void Sales_are_read_with_the_names_that_exports_use(string id, string revenue, string orders)
    {
        using var campaign = new TestCampaign { Sales = $"{id},{revenue},{orders}\n7,10.50,3" };

        var sale = Assert.Single(campaign.Load().Sales());

        Assert.Equal(("7", 10.50m, 3m), (sale.InfluencerId, sale.Revenue, sale.Orders));
    }

    [Theory]
    [InlineData("Influencer Code", "Amount Paid (₹)", "Payment Type", "Commission Rate", "Paid On")]
    [InlineData("creator_id", "payout_amount", "payout_basis", "payout_rate", "payment_date")]
    [InlineData("ID", "Total Fee", "Rate Type", "Unit Rate", "Paid Date")]
    public void Payouts_are_read_with_the_names_that_exports_use(string id, string amount, string basis, string rate, string date)
    {
        using var campaign = new TestCampaign { Payouts = $"{id},{amount},{basis},{rate},{date}\n7,500,Per Post,250,2025-01-31" };

        var payout = Assert.Single(campaign.Load().Payouts);

        Assert.Equal(
            ("7", 500m, "post", 250m, new DateOnly(2025, 1, 31)),
            (payout.InfluencerId, payout.Amount, payout.Basis, payout.Rate, payout.PaidOn));
    }

    [Theory]
    [InlineData("ID", "Username", "Niche", "Sex", "Followers", "Social Media Platform")]
    [InlineData("influencer_id", "influencer_name", "Content Category", "Gender", "No. of Followers", "channel")]
    public void Influencers_are_read_with_the_names_that_exports_use(
        string id, string name, string category, string gender, string followers, string platform)
    {
        using var campaign = new TestCampaign
        {
            Influencers = $"{id},{name},{category},{gender},{followers},{platform}\n7,Asha,Food,Female,\"12,000\",YouTube",
            Payouts = "id,payout\n7,1",
        };

        var influencer = Assert.Single(campaign.Load().Influencers);

        Assert.Equal(
            ("7", "Asha", "Food", "Female", 12_000m, "YouTube"),
            (influencer.Id, influencer.Name, influencer.Category, influencer.Gender, influencer.FollowerCount, influencer.Platform));
    }

    [Fact]
    public void A_column_that_nobody_knows_is_no_error_in_any_file()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,shoe size\n1,42",
            Posts = "influencer_id,shoe size\n1,42",
            Sales = "influencer_id,revenue,shoe size,orders\n1,10,42,1",
            Payouts = "influencer_id,total_payout,shoe size\n1,10,42",
        };

        var data = campaign.Load();

        Assert.Empty(data.Issues);
        Assert.Equal(["shoe size", "shoe size"], data.FurtherColumns.Concat(data.FurtherPostColumns));
        Assert.Equal(("42", "42"), (Assert.Single(data.Influencers).FurtherValues[0], Assert.Single(data.Posts).FurtherValues[0]));
    }
}
