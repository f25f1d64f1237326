using System.Text.Json;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests.RealData;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Looks;
using HealthKart.Report.Tests.Figures;
using Xunit;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>
/// What the page's charts say is true, also where there is little to say, and what the library's figures say of the same.
/// </summary>
public sealed class DashboardFigureTests
{
    private const string SalesHead = "influencer_id,date,orders,revenue\n";
    private const string PayoutsHead = "influencer_id,basis,total_payout\n";

    public static TheoryData<string> RealFolders => Oracle.Folders();

    [Fact]
    public async Task The_sample_has_the_same_figures_in_the_page_and_in_the_notebook() =>
        await AgreeAsync(CampaignData.Load(RepositoryRoot.PathOf("data")), 20, 11);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(RealFolders))]
    public async Task Real_data_have_the_same_figures_in_the_page_and_in_the_notebook(string set) =>
        await AgreeAsync(CampaignData.Load(Oracle.FolderOf(set)), 3, 12);

    [Theory]
    [InlineData("all alike", "1,2025-01-01,6,100\n2,2025-01-02,6,100\n3,2025-02-01,6,100\n", "1,post,100\n2,order,100\n3,order,100\n")]
    [InlineData(
        "one with enough orders, and not the highest",
        "1,2025-01-01,6,500\n2,2025-01-02,4,900\n3,2025-01-03,4,800\n",
        "1,post,1000\n2,order,100\n3,order,100\n")]
    [InlineData(
        "two with enough orders, and not the highest",
        "1,2025-01-01,6,500\n2,2025-01-02,6,500\n3,2025-01-03,4,900\n",
        "1,post,1000\n2,post,1000\n3,post,100\n")]
    [InlineData("nobody paid", "1,2025-01-01,6,100\n2,2025-01-02,6,300\n", "1,post,\n")]
    [InlineData("one", "1,2025-01-01,6,100\n", "1,post,300\n")]
    [InlineData("nobody sold", ",2025-01-01,6,100\n", "1,post,300\n")]
    [InlineData("all returned", "1,2025-01-01,6,-100\n2,2025-02-02,6,-300\n", "1,post,300\n2,post,100\n")]
    [InlineData("payouts alone", null, "1,post,300\n2,order,100\n")]
    [InlineData("one payout alone", null, "1,post,300\n")]
    public async Task The_page_says_the_same_as_the_notebook_where_there_is_little_to_say(string about, string? sales, string payouts)
    {
        using var campaign = new TestCampaign { Payouts = PayoutsHead + payouts };
        if (sales is not null)
        {
            campaign.Write(TestCampaign.SalesName, System.Text.Encoding.UTF8.GetBytes(SalesHead + sales));
        }

        await AgreeAsync(campaign.Load(), 0, 1, about);
    }

    [Theory]
    [InlineData(
        "1,2025-01-01,6,100\n2,2025-01-02,6,100\n3,2025-02-01,6,100\n",
        "1,post,100\n2,order,100\n3,order,100\n",
        "top",
        "Three share the lead with a ROAS of 1.00×; nobody is above break-even (1.00×) even at the low end of the interval")]
    [InlineData(
        "1,2025-01-01,6,100\n2,2025-01-02,6,100\n3,2025-02-01,6,100\n",
        "1,post,100\n2,order,100\n3,order,100\n",
        "basis",
        "66.7 % of the payout is for “order”; all return 1.00×")]
    [InlineData(
        "1,2025-01-01,6,500\n2,2025-01-02,4,900\n3,2025-01-03,4,800\n",
        "1,post,1000\n2,post,100\n3,post,100\n",
        "top",
        "Only influencer 1 has enough orders, and a ROAS of 0.50×; "
        + "two of the three are above break-even (1.00×) even at the low end of the interval")]
    [InlineData(
        "1,2025-01-01,6,500\n2,2025-01-02,8,900\n3,2025-01-03,4,900\n",
        "1,post,1000\n2,post,1000\n3,post,100\n",
        "top",
        "Of the two with enough orders, influencer 2 is first with a ROAS of 0.90×; "
        + "one of the three is above break-even (1.00×) even at the low end of the interval")]
    [InlineData(
        "1,2025-01-01,6,50\n2,2025-01-02,6,20\n", "1,post,100\n2,order,100\n",
        "spread",
        "All 2 paid influencers stay below break-even (1.00×)")]
    [InlineData(
        "1,2025-01-01,6,100\n2,2025-01-02,6,300\n", "1,post,\n",
        "concentration",
        "The top 50 % of influencers with sales (1 of 2) brings 75 % of the revenue")]
    [InlineData("1,2025-01-01,6,100\n", "1,post,\n", "concentration", "All of the revenue is from one influencer")]
    [InlineData(",2025-01-01,6,100\n", "1,post,300\n", "time", "Influencers have revenue above zero on no day")]
    [InlineData("1,2025-01-01,6,0\n1,2025-01-31,6,0\n", "1,post,300\n", "time", "Influencers have revenue above zero in no week")]
    [InlineData("1,2023-01-01,6,0\n1,2025-01-31,6,0\n", "1,post,300\n", "time", "Influencers have revenue above zero in no month")]
    [InlineData(null, "1,post,300\n2,order,100\n", "basis", "75 % of the payout is for “post”")]
    [InlineData(null, "1,post,300\n", "basis", "All of the payout is for “post”: ₹300")]
    public async Task A_title_says_what_its_numbers_show(string? sales, string payouts, string chart, string expected)
    {
        using var campaign = new TestCampaign { Payouts = PayoutsHead + payouts };
        if (sales is not null)
        {
            campaign.Write(TestCampaign.SalesName, System.Text.Encoding.UTF8.GetBytes(SalesHead + sales));
        }

        Assert.Equal(expected, TitleOf(await FiguresAsync(JsonOf(campaign.Performance())), chart));
    }

    [Fact]
    public async Task Smaller_cells_are_left_out_of_the_page_as_of_the_notebook_with_a_payout_or_without()
    {
        const string Rest = "2 smaller cells are left out; the table has them.";
        using var campaign = Platforms(paid: id => id != 8);
        var performance = campaign.Performance();
        var heat = (await FiguresAsync(JsonOf(performance))).GetProperty("heat");

        Assert.EndsWith(Rest, performance.PlatformAndCategoryChart().Drawn().HowToRead, StringComparison.Ordinal);
        Assert.EndsWith(Rest, heat.GetProperty("howToRead").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_only_a_smaller_cell_has_a_payout_the_title_is_of_it()
    {
        using var campaign = Platforms(paid: id => id == 8);
        var performance = campaign.Performance();
        var heat = (await FiguresAsync(JsonOf(performance))).GetProperty("heat");

        Assert.Equal("P8 · Food returns 1.00×", performance.PlatformAndCategoryChart().Drawn().Title);
        Assert.Equal("P8 · Food returns 1.00×", heat.GetProperty("title").GetString());
    }

    [Fact]
    public async Task Platforms_that_differ_in_case_alone_are_one_platform_in_colour_shape_and_legend()
    {
        using var campaign = new TestCampaign
        {
            Influencers =
                "id,name,platform,category,followers\n1,A,Constructor,Food,10\n2,B,constructor,food,20\n3,C,CONSTRUCTOR,Food,30\n",
            Sales = SalesHead + "1,2025-01-01,6,100\n2,2025-01-02,6,300\n3,2025-01-02,6,400\n",
            Payouts = PayoutsHead + "1,post,100\n2,post,100\n3,post,100\n",
        };
        var figures = await FiguresAsync(JsonOf(campaign.Performance()));

        var points = figures.GetProperty("spread")
            .GetProperty("traces")
            .EnumerateArray()
            .Where(trace => trace.GetProperty("mode").GetString() == "markers");
        Assert.Equal(["Constructor"], points.Select(trace => trace.GetProperty("name").GetString()));
        var colors = figures.GetProperty("top")
            .GetProperty("traces")[0].GetProperty("marker")
            .GetProperty("color")
            .EnumerateArray()
            .Select(color => color.GetString());
        Assert.Equal([Palette.Series[0].OnScreen], colors.Distinct());
    }

    [Fact]
    public async Task Of_very_many_months_only_some_carry_their_names()
    {
        using var campaign = new TestCampaign { Sales = SalesHead + "1,1999-12-31,6,100\n1,2030-01-01,6,100\n" };

        var axis = (await FiguresAsync(JsonOf(campaign.Performance()))).GetProperty("time").GetProperty("layout").GetProperty("xaxis");

        Assert.InRange(axis.GetProperty("ticktext").GetArrayLength(), 12, 24);
        Assert.Equal(axis.GetProperty("ticktext").GetArrayLength(), axis.GetProperty("tickvals").GetArrayLength());
    }

    [Fact]
    public async Task Of_very_many_bases_the_highest_payouts_are_drawn_in_the_page_as_in_the_notebook()
    {
        using var campaign = new TestCampaign
        {
            Payouts = PayoutsHead + string.Concat(Enumerable.Range(1, 40).Select(id => $"{id},basis {id},{id}\n")),
        };
        var performance = campaign.Performance();
        var basis = (await FiguresAsync(JsonOf(performance))).GetProperty("basis");

        Assert.Equal(12, basis.GetProperty("traces")[0].GetProperty("x").GetArrayLength());
        Assert.EndsWith(
            "Only the 12 highest payouts are drawn; the table has the others.",
            basis.GetProperty("howToRead").GetString(),
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Only the 12 highest payouts are drawn; the table has the others.",
            performance.PayoutByBasisChart().Drawn().HowToRead,
            StringComparison.Ordinal);
        Assert.Equal(40, basis.GetProperty("layout").GetProperty("meta").GetProperty("table").GetProperty("rowCount").GetInt32());
    }

    [Fact]
    public async Task A_page_without_days_and_months_says_that_the_figure_is_left_out_and_not_that_the_sales_have_no_dates()
    {
        var figures = await FiguresAsync(JsonOf(CampaignData.Load(RepositoryRoot.PathOf("data")).Performance(), 1));

        Assert.Equal("The chart over time is left out: the page holds the sales too coarsely for it.", TitleOf(figures, "time"));
    }

    /// <summary>Eight platforms, the first with the most revenue; more than are drawn.</summary>
    private static TestCampaign Platforms(Func<int, bool> paid) => new()
    {
        Influencers = "id,platform,category\n" + string.Concat(Enumerable.Range(1, 8).Select(id => $"{id},P{id},Food\n")),
        Sales = SalesHead + string.Concat(Enumerable.Range(1, 8).Select(id => $"{id},2025-01-01,6,{900 - (100 * id)}\n")),
        Payouts = PayoutsHead + string.Concat(Enumerable.Range(1, 8).Where(paid).Select(id => $"{id},post,100\n")),
    };

    private static string JsonOf(CampaignPerformance campaign, int budget = DashboardData.Budget) =>
        new DashboardJson(DashboardData.Of(campaign, budget)).Write(new CsvExportOptions());

    private static async Task AgreeAsync(CampaignData data, int filters, int seed, string about = "")
    {
        var json = JsonOf(data.Performance());
        using var document = JsonDocument.Parse(json);
        var random = new Random(seed);
        var pages = Enumerable.Range(0, filters).Select(_ => PageFilter.Of(document.RootElement, CampaignFilter.None, random)).ToList();
        var said = await FiguresAsync(
            json, [document.RootElement.GetProperty("start").GetRawText(), .. pages.Select(page => page.State.ToJsonString())]);
        foreach (var (filter, figures) in pages.Select(page => page.Filter).Prepend(CampaignFilter.None).Zip(said))
        {
            var campaign = data.Performance(filter);
            var what = $"{about} {filter}";
            // Over time, the page shows payouts beside the revenue.
            foreach (var (chart, figure) in campaign.Dashboard().Figures().Where(static figure => figure.Name != "time"))
            {
                SameFigure.Check($"{what} {chart}", figure.Drawn().Json, figures.GetProperty(chart), hasNames: chart == "spread");
            }
        }
    }

    private static string TitleOf(JsonElement figures, string chart) => figures.GetProperty(chart).GetProperty("title").GetString()!;

    private static async Task<JsonElement> FiguresAsync(string json)
    {
        using var document = JsonDocument.Parse(json);
        return (await FiguresAsync(json, [document.RootElement.GetProperty("start").GetRawText()]))[0];
    }

    private static async Task<IReadOnlyList<JsonElement>> FiguresAsync(string json, IReadOnlyList<string> states)
    {
        using var folder = new TemporaryFolder();
        var (input, output) = (Path.Combine(folder.FullName, "in.json"), Path.Combine(folder.FullName, "out.json"));
        await File.WriteAllTextAsync(
            input, $$"""[{"data":{{json}},"states":[{{string.Join(',', states)}}]}]""", TestContext.Current.CancellationToken);
        await NodeRun.WriteAsync("figures.mjs", input, output);
        var written = await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
        return [.. JsonSerializer.Deserialize<JsonElement>(written)[0].EnumerateArray()];
    }
}
