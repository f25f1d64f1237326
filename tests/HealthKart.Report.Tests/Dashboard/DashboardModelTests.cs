using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests.Invariants;
using HealthKart.Analysis.Tests.RealData;
using HealthKart.Report.Answers;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Json;
using HealthKart.Report.Parts;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>
/// What a page computes under its filters is what the library computes under the same filter, and its CSV file is the same, byte for byte.
/// </summary>
public sealed class DashboardModelTests
{
    private const double Paisa = 0.005;
    private const double Ratio = 0.000001;

    public static TheoryData<string> RealFolders => Oracle.Folders();

    [Fact]
    public async Task A_page_of_the_sample_computes_what_the_library_does() =>
        await AgreeAsync(Cases(CampaignData.Load(RepositoryRoot.PathOf("data")), CampaignFilter.None, 50, 1));

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.333)]
    public async Task With_a_gross_margin_the_page_of_the_sample_counts_the_goods_as_the_library_does(double margin) =>
        await AgreeAsync(Cases(CampaignData.Load(RepositoryRoot.PathOf("data")), CampaignFilter.None, 15, 11, margin: (decimal)margin));

    [Fact]
    public async Task A_page_of_a_report_with_filters_of_its_own_computes_what_the_library_does()
    {
        var data = CampaignData.Load(RepositoryRoot.PathOf("data"));

        await AgreeAsync(
            Cases(data, new CampaignFilter { Campaigns = ["MB_AlwaysOn", "HKV_Monsoon_Care"] }, 10, 2)
                .Concat(Cases(data, new CampaignFilter { Brands = ["HKVitals"], From = new(2025, 2, 10), To = new(2025, 9, 20) }, 10, 3))
                .Concat(Cases(data, new CampaignFilter { Platforms = ["Instagram", "YouTube"], MinRoas = 1 }, 10, 4)));
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(RealFolders))]
    public async Task A_page_of_real_data_computes_what_the_library_does(string set) =>
        await AgreeAsync(Cases(CampaignData.Load(Oracle.FolderOf(set)), CampaignFilter.None, 12, 5));

    [Fact]
    public async Task A_page_with_open_payouts_computes_what_the_library_does()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform\n1,Asha,Instagram\n2,Bala,YouTube\n3,Chitra,Instagram\n",
            Sales =
                "influencer_id,campaign,orders,revenue,date\n1,Diwali,4,2000,2025-01-01\n2,Diwali,6,1500,2025-01-02\n"
                + "3,Holi,10,4000,2025-02-03\n2,Holi,2,700,2025-02-04\n",
            Payouts =
                "influencer_id,campaign,total_payout,status\n1,Diwali,200,Paid\n1,,100,Pending\n2,Diwali,300,on hold\n2,,50,Scheduled\n"
                + "3,Holi,400,Pending\n3,,0,Paid\n,,70,Pending\n",
        };

        await AgreeAsync(Cases(campaign.Load(), CampaignFilter.None, 40, 7));
    }

    [Theory]
    [InlineData(DashboardData.Budget)]
    [InlineData(300)]
    public async Task A_page_with_open_sales_in_pounds_computes_what_the_library_does(int budget)
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform\n1,Asha,Instagram\n2,Bala,YouTube\n3,Chitra,Instagram\n",
            Sales =
                "influencer_id,campaign,orders,revenue,date,status\n1,Diwali,4,£2000.125,2025-01-01,Pending\n"
                + "2,Diwali,6,£1500,2025-01-02,Approved\n3,Holi,10,£4000,2025-02-03,on hold\n2,Holi,2,£-70,2025-02-04,Pending\n"
                + "1,Holi,1,£5,2025-02-04,Approved\n,Holi,1,£9,2025-02-04,Pending\n2,Holi,1,£800,2025-02-04,Declined\n",
            Payouts = "influencer_id,total_payout,status\n1,£200,Paid\n1,£100,Pending\n3,£400,Pending\n",
        };

        await AgreeAsync(Cases(campaign.Load(), CampaignFilter.None, 40, 8, budget));
    }

    [Theory]
    [InlineData("city=Pune")]
    [InlineData("city=Pune", "city=Agra", "influencers.city=Delhi")]
    public async Task A_page_of_a_report_on_values_of_further_columns_computes_what_the_library_does(params string[] where)
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform,city\n1,Asha,Instagram,Delhi\n2,Bala,YouTube,Pune\n3,Chitra,Instagram,Delhi\n",
            Sales = """
                influencer_id,campaign,city,orders,revenue,date
                1,Diwali,Pune,4,2000,2025-01-01
                1,Holi,Agra,3,900,2025-02-01
                2,Diwali,Pune,6,1500,2025-01-02
                3,Holi,Pune,10,4000,2025-02-03
                3,Holi,Kochi,9,800,2025-02-03
                2,Holi,Agra,2,700,2025-02-04
                ,Holi,Pune,1,50,2025-02-04
                """,
            Payouts = "influencer_id,campaign,total_payout\n1,diwali,200\n1,,100\n2,DIWALI,300\n2,Dwiali,50\n3,holi,400\n,,70\n",
        };

        await AgreeAsync(Cases(campaign.Load(), new CampaignFilter { Where = where }, 60, 8));
    }

    [Theory]
    [InlineData("2025-01", "Feb 2025", null)]
    [InlineData("2025-01", "Feb 2025", "2025-01-05")]
    [InlineData("2025-01-01 to 2025-01-15", "Jan 2025 - Feb 2025", null)]
    [InlineData("2025-01-10", "2025-02", null)]
    public async Task A_page_with_payouts_for_a_period_computes_what_the_library_does(string first, string second, string? from)
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,platform\n1,Asha,Instagram\n2,Bala,YouTube\n",
            Sales = """
                influencer_id,campaign,product,orders,revenue,date
                1,Diwali,Whey,4,2000,2025-01-01
                1,Holi,Bar,3,900,2025-01-10
                1,Holi,Whey,5,1900,2025-02-11
                2,Diwali,Bar,6,1500,2025-01-20
                2,Holi,Whey,2,700,2025-02-04
                2,Holi,Whey,2,700,2025-03-04
                """,
            Payouts = $"influencer_id,campaign,period,total_payout\n1,,{first},200\n1,Holi,{second},100\n2,,{second},300\n2,,,40\n",
        };

        await AgreeAsync(
            Cases(
                campaign.Load(),
                new CampaignFilter { From = from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture) },
                60,
                9));
    }

    [Theory]
    [InlineData(4_000)]
    [InlineData(16_000)]
    [InlineData(70_000)]
    public async Task A_page_that_had_to_give_filters_up_computes_what_the_library_does(int budget) =>
        await AgreeAsync(Cases(CampaignData.Load(RepositoryRoot.PathOf("data")), CampaignFilter.None, 15, 6, budget));

    [Theory]
    [InlineData(DashboardData.Budget)]
    [InlineData(500)]
    [InlineData(200)]
    public async Task Pages_of_campaigns_made_up_compute_what_the_library_does(int budget)
    {
        var cases = new List<Case>();
        foreach (var (seed, generated) in Gen.Sample(CampaignArbitrary.Campaigns().Generator, 40, 30).Index())
        {
            using var campaign = generated.Write();
            cases.AddRange(
                Cases(campaign.Load(), seed % 3 == 0 ? generated.Filter : CampaignFilter.None, 4, seed, budget)
                    .Select(one => one with { About = $"\n{generated}" }));
        }

        await AgreeAsync(cases);
    }

    [Theory]
    [InlineData(DashboardData.Budget)]
    [InlineData(350)]
    [InlineData(400)]
    public async Task A_payout_of_a_campaign_counts_once_where_the_page_has_months_or_sales_have_no_day(int budget)
    {
        GeneratedSale[] sales =
        [
            new("1", "Diwali", "Whey", "2025-02-14", 4, 6738.87m),
            new("1", "Holi", "Bar", "2025-01-10", 5, 6682.31m),
            new("1", "Holi", "Whey", "2025-01-31", 1, 900),
            new("1", "Holi", "Bar", "2025-04-01", 2, 800),
            new("1", "Holi", "Bar", "", 3, 700),
            new("2", "Holi", "Bar", "2025-01-10", 1, 1692.17m),
        ];
        GeneratedPayout[] payouts =
            [new("1", "post", 2422.23m, "Holi", ""), new("1", "post", 500, "Holi", "2025-01-31"), new("1", "post", 300, "", "2025-01-10")];
        var cases = new List<Case>();
        foreach (var paid in new[] { payouts[..1], payouts })
        {
            using var campaign = new GeneratedCampaign(sales, paid, CampaignFilter.None).Write();
            for (var seed = 0; seed < 10; seed++)
            {
                cases.AddRange(Cases(campaign.Load(), CampaignFilter.None, 6, seed, budget));
            }
        }

        await AgreeAsync(cases);
    }

    private static List<Case> Cases(
        CampaignData data, CampaignFilter report, int count, int seed, int budget = DashboardData.Budget, decimal? margin = null)
    {
        var random = new Random(seed);
        var settings = new AnalysisSettings { GrossMargin = margin };
        var json = new DashboardJson(DashboardData.Of(data.Performance(report, settings), budget)).Write(new CsvExportOptions());
        using var document = JsonDocument.Parse(json);
        return
        [
            .. Enumerable.Range(0, count)
                .Select(_ => PageFilter.Of(document.RootElement, report, random))
                .Select(filter => new Case(json, filter.State, data.Performance(filter.Filter, settings))),
        ];
    }

    private static async Task AgreeAsync(IEnumerable<Case> cases)
    {
        var pages = cases.GroupBy(one => one.Json).ToList();
        using var folder = new TemporaryFolder();
        var (input, output) = (Path.Combine(folder.FullName, "in.json"), Path.Combine(folder.FullName, "out.json"));
        var asked = pages.Select(page =>
            $$"""{"data":{{page.Key}},"states":[{{string.Join(',', page.Select(one => one.State.ToJsonString()))}}]}""");
        await File.WriteAllTextAsync(input, "[" + string.Join(',', asked) + "]", TestContext.Current.CancellationToken);
        await NodeRun.WriteAsync("evaluate.mjs", input, output);
        using var results = JsonDocument.Parse(await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
        foreach (var (page, result) in pages.Zip(results.RootElement.EnumerateArray()))
        {
            foreach (var (one, actual) in page.Zip(result.EnumerateArray()))
            {
                Compare(one, actual);
            }
        }
    }

    private static void Compare(Case one, JsonElement actual)
    {
        var expected = one.Expected;
        var what = one.State.ToJsonString() + one.About;
        var (lines, foundLines) = (Csv(expected).Split('\n'), actual.GetProperty("csv").GetString()!.Split('\n'));
        Assert.All(lines.Zip(foundLines), line =>
            Assert.True(line.First == line.Second, $"Expected {line.First}\nFound    {line.Second}\n{what}"));
        Assert.Equal(Csv(expected), actual.GetProperty("csv").GetString());
        var rows = actual.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(
            (what, string.Join(',', expected.Influencers.Select(row => row.InfluencerId))),
            (what, string.Join(',', rows.Select(row => row.GetProperty("id").GetString()))));
        foreach (var (row, found) in expected.Influencers.Zip(rows))
        {
            var who = $"{row.InfluencerId} under {what}";
            Near(row.Orders, found, "orders", Paisa, who);
            Near(row.Revenue, found, "revenue", Paisa, who);
            Near(row.TotalPayout, found, "payout", Paisa, who);
            Near(row.Roas, found, "roas", Ratio, who);
            Near(row.Roi, found, "roi", Ratio, who);
            Near(row.Aov, found, "aov", Paisa, who);
            Near(row.CostPerOrder, found, "costPerOrder", Paisa, who);
            Near(row.OpenRevenue, found, "openRevenue", Paisa, who);
            Near(row.OpenPayout, found, "openPayout", Paisa, who);
            Assert.Equal(
                (who, row.SalesRows, row.PayoutStatus.ToString(), row.PayoutAllocated, row.PayoutBasis, row.IsRanked, row.TooFewOrders),
                (who,
                    found.GetProperty("salesRows").GetInt64(),
                    found.GetProperty("status").GetString(),
                    found.GetProperty("allocated").GetBoolean(),
                    found.GetProperty("basis").GetString(),
                    found.GetProperty("isRanked").GetBoolean(),
                    found.GetProperty("tooFewOrders").GetBoolean()));
        }

        CompareTotals(expected.Totals, actual.GetProperty("totals"), $"totals under {what}");
        CompareTotals(expected.WithSales, actual.GetProperty("withSales"), $"with sales under {what}");
        Assert.Equal(expected.WithPayout is null, actual.GetProperty("withPayout").ValueKind == JsonValueKind.Null);
        if (expected.WithPayout is { } paid)
        {
            CompareTotals(paid, actual.GetProperty("withPayout"), $"with a payout under {what}");
        }

        var (rest, hidden) = (actual.GetProperty("unattributed"), actual.GetProperty("hidden"));
        Assert.Equal(
            (what, expected.Unattributed.Rows, expected.PayoutAllocated, expected.Hidden.Influencers),
            (what,
                rest.GetProperty("rows").GetInt64(),
                actual.GetProperty("payoutAllocated").GetBoolean(),
                hidden.GetProperty("influencers").GetInt32()));
        Near(expected.Unattributed.Revenue, rest, "revenue", Paisa, what);
        Near(expected.Unattributed.Orders, rest, "orders", Paisa, what);
        Near(expected.Unattributed.TotalPayout, rest, "payout", Paisa, what);
        Near(expected.Hidden.Revenue, hidden, "revenue", Paisa, what);
        Near(expected.Hidden.TotalPayout, hidden, "payout", Paisa, what);
        Near(expected.NotAllocatedPayout, actual, "notAllocated", Paisa, what);
        Near(expected.WholePayout ?? 0, actual, "wholePayout", Paisa, what);
        Near(expected.Totals.Contribution, actual.GetProperty("totals"), "contribution", Paisa, what);
        CompareAnswers(expected, actual.GetProperty("answer"), what);
        if (one.HasEveryCampaign)
        {
            Near(expected.NotPlaced.Sum(campaign => campaign.Money), actual, "notPlaced", Paisa, what);
        }
    }

    private static void CompareAnswers(CampaignPerformance expected, JsonElement actual, string what)
    {
        Assert.Equal((what, AnswerVerdict.HasRatio(expected)), (what, actual.ValueKind != JsonValueKind.Null));
        if (actual.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        var (parts, tone) = (LossAndGain.Of(expected), AnswerVerdict.Of(expected).Tone);
        Assert.Equal(
            (what, tone == Tone.Good ? "pays" : tone == Tone.Bad ? "loses" : "open", JsonWriting.NameOf(parts.By), parts.Paid),
            (what,
                actual.GetProperty("verdict").GetString(),
                actual.GetProperty("by").GetString(),
                actual.GetProperty("paid").GetInt32()));
        ComparePart(parts.Lost, actual.GetProperty("lost"), what);
        ComparePart(parts.Made, actual.GetProperty("made"), what);
        CompareSteps(NextSteps.Scale(expected), actual.GetProperty("scale"), $"to scale under {what}");
        CompareSteps(NextSteps.Stop(expected), actual.GetProperty("stop"), $"to stop under {what}");

        void CompareSteps(IEnumerable<AnswerStep> steps, JsonElement found, string which)
        {
            var left = steps.Select(step => expected.Settings.Contribution(step.Influencer.Revenue, step.Influencer.TotalPayout)).ToList();
            Assert.Equal((which, left.Count), (which, found.GetArrayLength()));
            Assert.All(left.Zip(found.EnumerateArray()), one =>
                Assert.Equal((double)one.First!, one.Second.GetDouble(), Math.Max(Paisa, Math.Abs((double)one.First!) * 1e-12)));
        }
    }

    private static void ComparePart(BreakdownRow? expected, JsonElement actual, string what)
    {
        Assert.Equal((what, expected is null), (what, actual.ValueKind == JsonValueKind.Null));
        if (expected is not null)
        {
            Assert.Equal((what, expected.Influencers), (what, actual.GetProperty("influencers").GetInt32()));
            Assert.Equal(expected.Value, actual.GetProperty("name").GetString(), ignoreCase: true);
            Near(expected.Revenue, actual, "revenue", Paisa, what);
            Near(expected.TotalPayout, actual, "payout", Paisa, what);
            Near(expected.Roas, actual, "roas", Ratio, what);
        }
    }

    private static void CompareTotals(PerformanceTotals expected, JsonElement actual, string what)
    {
        Assert.Equal((what, expected.Influencers), (what, actual.GetProperty("influencers").GetInt32()));
        Near(expected.Revenue, actual, "revenue", Paisa, what);
        Near(expected.Orders, actual, "orders", Paisa, what);
        Near(expected.TotalPayout, actual, "payout", Paisa, what);
        Near(expected.Roas, actual, "roas", Ratio, what);
        Near(expected.Roi, actual, "roi", Ratio, what);
        Near(expected.Aov, actual, "aov", Paisa, what);
        Near(expected.CostPerOrder, actual, "costPerOrder", Paisa, what);
        Near(expected.OpenRevenue, actual, "openRevenue", Paisa, what);
        Near(expected.OpenPayout, actual, "openPayout", Paisa, what);
        Near(expected.MeanInfluencerRoas, actual, "meanInfluencerRoas", Ratio, what);
        Near(expected.MedianInfluencerRoas, actual, "medianInfluencerRoas", Ratio, what);
    }

    // Where a number has more digits than a double, the last ones are for the CSV file alone.
    private static void Near(decimal? expected, JsonElement parent, string name, double tolerance, string what)
    {
        var found = parent.GetProperty(name);
        double? actual = found.ValueKind == JsonValueKind.Number ? found.GetDouble() : null;
        var isNear = expected is null == actual is null
            && Math.Abs((double)(expected ?? 0) - (actual ?? 0)) <= Math.Max(tolerance, Math.Abs((double)(expected ?? 0)) * 1e-12);
        Assert.True(isNear, $"{name}: expected {expected}, found {actual}; {what}");
    }

    private static string Csv(CampaignPerformance campaign)
    {
        using var stream = new MemoryStream();
        campaign.ToDataFrame().WriteCsv(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed record Case(string Json, JsonObject State, CampaignPerformance Expected)
    {
        /// <summary>The campaign made up, for who looks into a failure.</summary>
        internal string About { get; init; } = "";

        /// <summary>Whether the report leaves every campaign in: a page holds no payout that the report itself leaves out.</summary>
        internal bool HasEveryCampaign => Json.Contains("\"cuts\":{\"campaign\":false", StringComparison.Ordinal);
    }
}
