using HealthKart.Report;
using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.FieldData;

/// <summary>The numbers of files as people really have them are the right ones.</summary>
public sealed class FieldCaseTests
{
    private static readonly Dictionary<string, FieldCase> s_cases = new()
    {
        ["02-decimal-comma"] = new("02-decimal-comma", 2260.745m, 1250, 4),
        ["03-trailing-minus-refunds"] = new("03-trailing-minus-refunds", 200, 100, 1),
        ["04-lakh-crore-suffix"] = new("04-lakh-crore-suffix", 25_240_000, 1_250_000, 30),
        ["05-followers-k-m"] = new("05-followers-k-m", 100, 50, 1) { Filter = new CampaignFilter { Tiers = ["micro"] } },
        ["06-unicode-minus-parentheses-dash"] = new("06-unicode-minus-parentheses-dash", 101_500, 1000, 3),
        ["07-mixed-currency-column INR"] =
            new("07-mixed-currency-column", 9000, 2000, 2) { Options = new LoadOptions { Currency = "INR" } },
        ["07-mixed-currency-column converted"] = new("07-mixed-currency-column", 19_160, 10_500, 4)
        {
            Options = new LoadOptions { Rates = ["USD=85", "AED=23"] },
            Roas = Ratios(("INF1", 10_100m / 8500)),
        },
        ["09-awin-transactions-raw"] = new("09-awin-transactions-raw", 1300, 130, 3 - 1) { Roas = Ratios(("77001", 10), ("77002", 10)) },
        ["10-gross-and-net-columns"] = new("10-gross-and-net-columns", 3900, 1500, 3) { Roas = Ratios(("INF1", 3)) },
        ["11-invoice-gst-tds"] = new("11-invoice-gst-tds", 20_000, 10_000, 10),
        ["12-shopify-refunded-cancelled"] = new("12-shopify-refunded-cancelled", 7080, 2000, 2)
        {
            Options = new LoadOptions
            {
                Columns =
                [
                    "tracking.influencer_id=Discount Code", "payouts.influencer_id=code", "revenue=Total", "tracking.date=Created at",
                ],
            },
            Unattributed = 1180,
        },
        ["13-line-items-repeat-order-total"] = new("13-line-items-repeat-order-total", 10_397, 2000, 2) { Roas = Ratios(("INF1", 5.398m)) },
        ["15-refund-as-positive-row"] = new("15-refund-as-positive-row", 900, 1500, 1) { Roas = Ratios(("INF1", 0)) },
        ["16-one-row-an-order-no-orders-column"] = new(
            "16-one-row-an-order-no-orders-column", 5400, 1500, 6)
        { Roas = Ratios(("INF1", 4.4m), ("INF2", 2)) },
        ["18-subtotal-and-grand-total-rows"] = new("18-subtotal-and-grand-total-rows", 7000, 2000, 3),
        ["19-meta-ads-summary-row"] = new("19-meta-ads-summary-row", 61_000, 20_500.5m, 50)
        {
            Options = new LoadOptions { Columns = ["payouts.influencer_id=Campaign name", "payouts.total_payout=Amount spent (INR)"] },
        },
        ["21-na-is-a-name NA"] = new("21-na-is-a-name", 2000, 500, 2) { Filter = new CampaignFilter { Campaigns = ["NA"] } },
        ["21-na-is-a-name EU"] = new("21-na-is-a-name", 1000, 500, 1) { Filter = new CampaignFilter { Campaigns = ["EU"] } },
        ["22-merged-cells"] = new("22-merged-cells", 2500, 1500, 2) { Unattributed = 3200 },
        ["23-scientific-ids"] = new("23-scientific-ids", 0, 200, 0),
        ["24-excel-text-ids"] = new("24-excel-text-ids", 2100, 210, 3) { Roas = Ratios(("00123", 10), ("00124", 10)) },
        ["25-look-alike-ids"] = new("25-look-alike-ids", 6000, 300, 3) { Roas = Ratios(("José", 10), ("Riya Sharma", 20), ("INF1", 30)) },
        ["26-handles-and-links-as-ids"] =
            new("26-handles-and-links-as-ids", 3700, 1000, 3) { Roas = Ratios(("@Fit_Riya", 6), ("@asha.runs", 1.4m)) },
        ["27-payout-dated-net-30 January"] = new("27-payout-dated-net-30", 16_000, 7000, 15)
        {
            Filter = new CampaignFilter { From = new(2025, 1, 1), To = new(2025, 1, 31) },
        },
        ["27-payout-dated-net-30 February"] =
            new("27-payout-dated-net-30", 2000, 800, 2) { Filter = new CampaignFilter { From = new(2025, 2, 1), To = new(2025, 2, 28) } },
        ["29-campaign-spelling-variants"] =
            new("29-campaign-spelling-variants", 14_100, 4000, 15) { Filter = new CampaignFilter { Campaigns = ["Diwali Sale"] } },
        ["31-excel-serial-dates"] = new("31-excel-serial-dates", 300, 100 * 2 / 3m, 2)
        {
            Filter = new CampaignFilter { From = new(2025, 3, 1), To = new(2025, 3, 31) },
        },
        ["32-ga4-export"] = new("32-ga4-export", 1900, 1500, 2) { Unattributed = 1000 },
        ["32-ga4-export/by-hand"] = new("32-ga4-export/by-hand", 1900, 1500, 2) { Unattributed = 1000 },
        ["33-title-rows"] = new("33-title-rows", 1900, 1500, 2),
        ["34-sep-line"] = new("34-sep-line", 1900, 1500, 2),
        ["35-utc-timestamps as written"] =
            new("35-utc-timestamps", 0, 0, 0) { Filter = new CampaignFilter { From = new(2025, 4, 1), To = new(2025, 4, 30) } },
        ["35-utc-timestamps in India"] = new("35-utc-timestamps", 1000, 50, 1)
        {
            Options = new LoadOptions { TimeZone = "Asia/Kolkata" },
            Filter = new CampaignFilter { From = new(2025, 4, 1), To = new(2025, 4, 30) },
        },
        ["36-xlsx-beside-csv"] = new("36-xlsx-beside-csv", 1000, 500, 1),
        ["37-sales-file-with-another-name"] = new("37-sales-file-with-another-name", 1000, 100, 1),
        ["38-monthly-files"] = new("38-monthly-files", 3000, 500, 2),
        ["40-encodings-hindi-emoji"] = new("40-encodings-hindi-emoji", 124_456.5m, 99_500, 2),
        ["41-joins-do-not-repeat"] = new("41-joins-do-not-repeat", 1050, 250, 5) { Unattributed = 70, Roas = Ratios(("1", 6), ("2", 4)) },
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_headline_is_the_right_one(string name)
    {
        var expected = s_cases[name];

        var performance = CampaignData.Load(FieldFolder.Of(expected.Folder), expected.Options).Performance(expected.Filter);

        Assert.Equal(
            (expected.Revenue, expected.Orders, expected.Unattributed),
            (performance.Totals.Revenue, performance.Totals.Orders, performance.Unattributed.Revenue));
        Assert.Equal((double)expected.Payout!, (double)performance.Totals.TotalPayout!, 6);
        foreach (var (id, roas) in expected.Roas)
        {
            Assert.Equal((double)roas, (double)performance.Influencers.Single(row => row.InfluencerId == id).Roas!, 6);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_row_and_rupee_is_used_unattributed_excluded_or_rejected(string name)
    {
        var data = CampaignData.Load(FieldFolder.Of(s_cases[name].Folder), s_cases[name].Options);

        Assert.All(data.Accounts, account => Assert.True(account.IsBalanced, account.ToString()));
    }

    [Fact]
    public void Several_currencies_have_no_sum_and_both_ways_on_are_named()
    {
        var exception = Assert.Throws<CampaignInputException>(() => CampaignData.Load(FieldFolder.Of("07-mixed-currency-column")));

        Assert.Contains(
            "tracking.csv AED 220 in 1 row; tracking.csv ₹9,000 in 2 rows; tracking.csv $60 in 1 row; payouts.csv ₹2,000 in 1 row; "
            + "payouts.csv $100 in 1 row",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Contains("--currency INR", exception.Message, StringComparison.Ordinal);
        Assert.Contains("--rate USD=", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_column_that_fits_is_named_with_its_total()
    {
        var gross = Assert.Single(
            CampaignData.Load(FieldFolder.Of("10-gross-and-net-columns")).Issues, issue => issue.Kind == IssueKind.SecondCandidate);
        var invoice = CampaignData.Load(FieldFolder.Of("11-invoice-gst-tds")).Issues.Where(issue => issue.Kind == IssueKind.SecondCandidate)
            .Select(issue => issue.Message)
            .ToList();
        var goods = Assert.Single(CampaignData.Load(FieldFolder.Of("r10")).Issues, issue => issue.Kind == IssueKind.SecondCandidate);

        Assert.Contains("'gross_revenue' fits as well, adds up to ₹5,900", gross.Message, StringComparison.Ordinal);
        Assert.Contains("'total_amount' fits as well, adds up to ₹11,800", invoice[0], StringComparison.Ordinal);
        Assert.Contains("'amount_paid' fits as well, adds up to ₹10,800", invoice[1], StringComparison.Ordinal);
        Assert.Contains("--column \"payouts.total_payout=total_cost\"", goods.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_header_is_named_as_read_or_not()
    {
        var columns = CampaignData.Load(FieldFolder.Of("10-gross-and-net-columns")).Columns()[0];

        Assert.Equal(["influencer_id", "date", "orders", "net_revenue"], columns.Read.Select(column => column.Header));
        Assert.Equal(("revenue", "gross_revenue refunds"), (columns.Read[3].Name, string.Join(' ', columns.NotRead)));
    }

    [Fact]
    public void Files_that_are_not_read_are_named_with_the_option_that_takes_them()
    {
        var data = CampaignData.Load(FieldFolder.Of("r10"));

        Assert.Equal("sales_2024.csv", Assert.Single(data.FilesNotRead, file => !file.File.EndsWith(".md", StringComparison.Ordinal)).File);
        Assert.Contains("--tracking", data.FilesNotRead[0].Why, StringComparison.Ordinal);
        Assert.Equal("post_performance.csv", Assert.Single(CampaignData.Load(FieldFolder.Of("r3")).FilesNotRead).File);
        Assert.Equal("geographic_distribution.csv", Assert.Single(CampaignData.Load(FieldFolder.Of("r4")).FilesNotRead).File);
    }

    [Fact]
    public void Json_under_a_CSV_name_is_called_so()
    {
        var exception = Assert.Throws<CampaignInputException>(() => CampaignData.Load(FieldFolder.Of("39-json-under-a-csv-name")));

        Assert.Contains("tracking.csv is JSON, not CSV", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_digits_of_a_year_stand_first_where_they_would_be_long_ago_otherwise()
    {
        var data = CampaignData.Load(FieldFolder.Of("x1-two-digit-year-first"));

        Assert.Equal((new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 2)), (data.FirstDay, data.LastDay));
        Assert.Single(data.Issues, issue => issue.Kind == IssueKind.AmbiguousDates);
    }

    [Fact]
    public void Times_of_another_zone_that_are_another_day_in_India_are_counted()
    {
        var issue = Assert.Single(
            CampaignData.Load(FieldFolder.Of("35-utc-timestamps")).Issues, issue => issue.Kind == IssueKind.OtherDayInZone);

        Assert.Equal((2L, 1000m), (issue.Line!.Value, issue.Revenue));
    }

    [Fact]
    public void Who_has_only_pending_payouts_is_not_called_paid()
    {
        var performance = CampaignData.Load(FieldFolder.Of("r11")).Performance();

        var row = performance.Influencers.Single(row => row.InfluencerId == "1");
        Assert.Equal((PayoutStatus.Open, 1000m, 1000m), (row.PayoutStatus, row.OpenPayout, row.TotalPayout!.Value));
        Assert.Equal(2, performance.Influencers.Count(row => row.PayoutStatus == PayoutStatus.Paid));
        Assert.Equal(1000, performance.Totals.OpenPayout);
    }

    [Fact]
    public void Followers_with_letters_have_their_tiers()
    {
        var performance = CampaignData.Load(FieldFolder.Of("05-followers-k-m")).Performance();

        Assert.Equal(
            [("A", "mega"), ("B", "micro"), ("C", "nano"), ("D", "macro")],
            performance.Influencers.OrderBy(row => row.InfluencerId, StringComparer.Ordinal).Select(row => (row.InfluencerId, row.Tier)));
    }

    [Fact]
    public void A_percentage_is_no_number_of_orders()
    {
        var data = CampaignData.Load(FieldFolder.Of("x2-percent-in-orders"));

        Assert.Equal(3, data.Performance().Totals.Orders);
        Assert.Equal("5%", Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnusableNumber).Value);
    }

    [Fact]
    public void An_id_that_lost_its_zeros_has_the_likely_one_beside_it()
    {
        var data = CampaignData.Load(FieldFolder.Of("24-excel-text-ids"));

        Assert.Contains("'00125'", Assert.Single(data.Issues, issue => issue.Kind == IssueKind.OrphanId).Message, StringComparison.Ordinal);
        Assert.Contains(data.Quality().Findings, finding => finding.Message.Contains("'125' is likely '00125'", StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_that_a_spreadsheet_rounded_are_errors_with_their_money()
    {
        var data = CampaignData.Load(FieldFolder.Of("23-scientific-ids"));

        Assert.Equal(5000, data.Performance().Rejected.Revenue);
        Assert.Equal(
            2, data.Issues.Count(issue => issue is { Kind: IssueKind.DamagedId, Severity: IssueSeverity.Error, Value: "1.23457E+12" }));
    }

    private static Dictionary<string, decimal> Ratios(params (string Id, decimal Roas)[] ratios) =>
        ratios.ToDictionary(each => each.Id, each => each.Roas);

    [Fact]
    public void Rows_without_an_id_below_ids_that_stand_once_are_asked_about()
    {
        var data = CampaignData.Load(FieldFolder.Of("22-merged-cells"));
        using var organic = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,1,10\n2,1,20\n,3,50\n" };

        var question = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.MergedIds);
        Assert.Equal((3, 3200m), (question.Count, question.Revenue));
        Assert.Contains("were the ids merged over the rows below them?", question.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(organic.Load().Issues, issue => issue.Kind == IssueKind.MergedIds);
    }

    [Fact]
    public void Without_payouts_no_return_on_them_is_known_anywhere()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform\n1,Asha,Instagram\n2,Bala,YouTube\n",
            Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,1,10\n2,Holi,1,20\n,Holi,3,50\n",
        };

        var performance = campaign.Performance();

        var totals = performance.Totals;
        Assert.Equal(
            (null, null, null, null),
            (totals.Roas, performance.WithSales.Roas, totals.MeanInfluencerRoas, totals.MedianInfluencerRoas));
        Assert.All(performance.Influencers, static row => Assert.Null(row.Roas));
        Assert.All(performance.AllBreakdowns(), static row => Assert.Null(row.Part.Roas));
        Assert.All(performance.Personas(), static row => Assert.Null(row.Roas));
        Assert.All(performance.Concentration().Curve, static point => Assert.Null(point.Roas));
        Assert.Null(performance.ToDataFrame().Totals().Columns["roas"][0]);
        Assert.Empty(performance.Top());
    }
}
