using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Tests.Engines;
using Xunit;

namespace HealthKart.Analysis.Tests.Engines;

/// <summary>What rules decide row by row comes out of sums as it comes out of rows.</summary>
public sealed class FieldNumbersTests(PostgresServer server)
{
    [Theory]
    [InlineData("05-followers-k-m")]
    [InlineData("09-awin-transactions-raw")]
    [InlineData("10-gross-and-net-columns")]
    [InlineData("13-line-items-repeat-order-total")]
    [InlineData("15-refund-as-positive-row")]
    [InlineData("16-one-row-an-order-no-orders-column")]
    [InlineData("21-na-is-a-name")]
    [InlineData("24-excel-text-ids")]
    [InlineData("25-look-alike-ids")]
    [InlineData("26-handles-and-links-as-ids")]
    [InlineData("27-payout-dated-net-30")]
    [InlineData("29-campaign-spelling-variants")]
    [InlineData("31-excel-serial-dates")]
    [InlineData("41-joins-do-not-repeat")]
    [InlineData("42-new-and-returning-customers")]
    [InlineData("r1")]
    [InlineData("r4")]
    [InlineData("r6")]
    [InlineData("r9")]
    public void Files_of_the_field_have_the_same_numbers_in_every_source(string name) => AssertSame(FieldFolder.Of(name));

    [Theory]
    [InlineData("INR", null)]
    [InlineData(null, "USD=83.20")]
    public void Several_currencies_are_counted_and_converted_alike(string? currency, string? rate) => AssertSame(
        FieldFolder.Of("07-mixed-currency-column"),
        new LoadOptions { Currency = currency, Rates = rate is null ? [] : [rate, "AED=22.65"] });

    [Fact]
    public void Orders_of_a_shop_are_judged_together() => AssertSame(
        FieldFolder.Of("12-shopify-refunded-cancelled"),
        new LoadOptions { Columns = ["tracking.influencer_id=Discount Code", "payouts.influencer_id=code", "revenue=Subtotal"] });

    [Fact]
    public void Statuses_refunds_test_rows_and_repeated_orders_are_what_they_are_in_a_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "tracking.csv",
            """
            influencer_id,order_id,campaign,date,revenue,orders,status,refunded_amount,cancelled_at,is_test,currency
            A,1,x,2025-01-01,100.10,1,paid,0,,false,INR
            A,2,x,2025-01-01,200.20,1,paid,50.05,,false,INR
            A,3,x,2025-01-01,300,1,paid,300,,false,INR
            A,4,y,2025-01-02,400,1,declined,,,false,INR
            A,5,y,2025-01-03,500,1,pending,,,false,INR
            A,5,y,2025-01-03,500,1,paid,,,false,INR
            B,6,y,2025-01-04,600,1,paid,,2025-01-05,false,INR
            B,7,y,2025-01-04,700,1,paid,,,true,INR
            B,8,y,2025-01-05,-80,0,paid,,,false,INR
            B,9,z,2025-01-05,90,1,refund,,,false,INR
            B,10,z,,10,,wondering,,,false,INR
            ,11,z,2025-01-06,11,1,paid,,,false,INR
            (not set),12,z,2025-01-06,12,1,paid,,,false,INR
            B,13,z,2025-01-06,,1,paid,,,false,INR
            b,13,z,2025-01-06,13,1,paid,,,false,INR
            b ,14,z,2025-01-07,14.333333,1,paid,,,false,INR
            """);
        folder.Write("payouts.csv", "influencer_id,total_payout,campaign\nA,100,x\nB,50,\n");

        AssertSame(folder.FullName);
        AssertSame(folder.FullName, new LoadOptions { Open = "exclude" });
        AssertSame(folder.FullName, filter: new CampaignFilter { Campaigns = ["X"], From = new DateOnly(2025, 1, 1) });
    }

    [Fact]
    public void Binary_numbers_are_summed_as_what_they_were_written_as()
    {
        using var folder = new TemporaryFolder();
        var rows = string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"A,2025-01-01,1,{i % 7}.1\n"));
        folder.Write("tracking.csv", "influencer_id,date,orders,revenue\n" + rows);
        using var campaign = new TypedCampaign(folder.FullName)
            .With("ALTER TABLE tracking ALTER revenue TYPE DOUBLE", "UPDATE tracking SET revenue = revenue + 1e-10");

        Assert.Equal(SummaryText.Of(folder.FullName), SummaryText.Of(campaign.DuckDb()));
    }

    [Fact]
    public void What_is_no_number_costs_its_own_row_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tracking.csv", "influencer_id,orders,revenue\nA,1,10.5\nA,1,20.25\nB,1,1\n");
        using var campaign = new TypedCampaign(folder.FullName);
        var address = campaign.Postgres(server.Cluster);
        server.Cluster.Sql(
            address[(address.LastIndexOf('/') + 1)..],
            "INSERT INTO tracking VALUES ('A', 1, 'NaN'), ('B', 1, 'Infinity')");

        var data = CampaignData.Load(address);

        Assert.Equal(31.75m, data.Performance().Totals.Revenue);
        Assert.Equal((5, 2), (data.Accounts[0].RowsRead, data.Accounts[0].RowsRejected));
    }

    [Fact]
    public void A_moment_is_on_its_day_in_the_zone_that_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tracking.csv", "influencer_id,date,orders,revenue\nA,2025-03-31T19:15:00Z,1,1000\n");
        using var campaign = new TypedCampaign(folder.FullName).With("ALTER TABLE tracking ALTER date TYPE TIMESTAMPTZ");
        var address = campaign.DuckDb();

        Assert.Equal(new DateOnly(2025, 3, 31), CampaignData.Load(address).FirstDay);
        Assert.Equal(new DateOnly(2025, 4, 1), CampaignData.Load(address, new LoadOptions { TimeZone = "Asia/Kolkata" }).FirstDay);
    }

    [Fact]
    public void Parquet_files_of_months_are_read_as_one_beside_csv_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tracking_2025-03.csv", "influencer_id,date,orders,revenue\nINF1,2025-03-01,1,1000\n");
        folder.Write("tracking_2025-04.csv", "influencer_id,date,orders,revenue\nINF1,2025-04-01,1,2000.50\n");
        using var campaign = new TypedCampaign(folder.FullName)
            .With("ALTER TABLE \"tracking_2025-03\" ALTER revenue TYPE DOUBLE");
        var parquet = campaign.Parquet();
        File.WriteAllText(Path.Combine(parquet, "payouts.csv"), "influencer_id,total_payout\nINF1,100\n");

        Assert.Equal((3000.50m, 100m), Totals(parquet));
    }

    private static (decimal? Revenue, decimal? Payout) Totals(string data)
    {
        var totals = CampaignData.Load(data).Performance().Totals;
        return (totals.Revenue, totals.TotalPayout);
    }

    private void AssertSame(string folder, LoadOptions? options = null, CampaignFilter? filter = null)
    {
        using var campaign = new TypedCampaign(folder);
        var expected = SummaryText.Of(folder, filter, options);

        Assert.Equal(expected, SummaryText.Of(campaign.Postgres(server.Cluster), filter, options));
        Assert.Equal(expected, SummaryText.Of(campaign.DuckDb(), filter, options));
    }
}
