using HealthKart.Analysis.Loading;
using HealthKart.Cli.Processes;
using HealthKart.Lift;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Tests.Running;
using HealthKart.Report;
using HealthKart.Report.Tests.Figures;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>The notebook on experiments that the command carries beside the report.</summary>
public sealed class IncrementalRoasNotebookTests
{
    private const string Lift = """
        campaign,arm,users,orders,revenue,spend,revenue_sum_of_squares
        Diwali,treatment,10000,1000,1300000,100000,1300000000
        Diwali,control,10000,1000,1000000,0,1000000000
        """;

    private static readonly string s_carried = Path.Combine(AppContext.BaseDirectory, "notebooks", "incremental-roas.ipynb");
    private static readonly string s_published = Path.GetFullPath(
        RepositoryRoot.PathOf("..", "shared", "data", "iroas", "google_salesandcost"));

    [Fact]
    public async Task It_runs_on_the_sample_and_exports_a_page_and_the_results()
    {
        using var folder = new TemporaryFolder();

        var run = await Run(folder, RepositoryRoot.PathOf("data"));
        var export = await CommandRun.Of(folder, "export", "incremental.ipynb", "--to", "html");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (run.ExitCode, export.ExitCode));
        AssertNoError(folder);
        var data = LiftData.Load(RepositoryRoot.PathOf("data"));
        var report = data.Report(campaign: data.Campaign());
        Assert.NotEmpty(report.Results);
        var page = await Text(folder, "incremental.html");
        string[] titles =
        [
            report.ForestPlot().Drawn().Title,
            report.AttributedVsIncrementalChart().Drawn().Title,
            report.CounterfactualChart().Drawn().Title,
            report.CumulativeEffectChart().Drawn().Title,
            report.PowerCurve().Drawn().Title,
        ];
        Assert.All(titles, title => Assert.Contains(title, page, StringComparison.Ordinal));
        Assert.Contains("These experiments are simulated", page, StringComparison.Ordinal);
        string[] story =
        [
            "MB_Freedom_Gains looks best by attribution, and does not pay.", ">Each experiment<", ">What remains open<", ">The next test<",
            ">Appendix<", ">Glossary<",
        ];
        var body = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        var places = story.Select(part => body.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
        var rows = await File.ReadAllLinesAsync(folder.PathOf("incremental-roas.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(report.Table().Select(row => row.Result.Campaign), rows.Skip(1).Select(row => row.Split(',')[0]));
        Assert.True(File.Exists(folder.PathOf("media-mix.csv")));
    }

    [Fact]
    public async Task Its_parameters_set_level_margin_and_plan()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("data"));
        folder.Write("data/lift.csv", Lift);

        var run = await Run(
            folder, folder.PathOf("data"), "-p", "level=0.8", "-p", "grossMargin=0.25", "-p", "planUsers=80000", "-p", "plannedRoas=2",
            "-p", "power=0.9", "-p", "planCampaign=diwali");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var notebook = await Text(folder, "incremental.ipynb");
        Assert.Contains("80 % interval", notebook, StringComparison.Ordinal);
        Assert.Contains("break-even (4.00×)", notebook, StringComparison.Ordinal);
        Assert.Contains("80,000 users are enough for the planned lift of 20.0 % (iROAS 2.00×)", notebook, StringComparison.Ordinal);
        Assert.Contains("planned power 90", notebook, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_of_a_geo_experiment_can_be_given()
    {
        using var folder = new TemporaryFolder();

        var run = await Run(folder, RepositoryRoot.PathOf("data"), "-p", "fromDate=2025-11-25", "-p", "toDate=2025-11-30");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains(
            "from 25 Nov 2025 to 30 Nov 2025 the treated geos sold", await Text(folder, "incremental.ipynb"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_runs_on_a_campaign_without_experiments_and_says_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("data"));
        folder.Write("data/tracking.csv", "influencer_id,orders,revenue\n1,2,100\n");

        var run = await Run(folder, folder.PathOf("data"));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        AssertNoError(folder);
        var notebook = await Text(folder, "incremental.ipynb");
        Assert.Contains("Incremental ROAS cannot be computed: no control data.", notebook, StringComparison.Ordinal);
        Assert.Contains("Add lift.csv to the data folder", notebook, StringComparison.Ordinal);
        Assert.Single(await File.ReadAllLinesAsync(folder.PathOf("incremental-roas.csv"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_runs_on_a_published_geo_experiment()
    {
        Assert.SkipUnless(Directory.Exists(s_published), "No published results.");
        using var folder = new TemporaryFolder();

        var run = await Run(folder, s_published, "-p", "level=0.95");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        AssertNoError(folder);
        Assert.Contains("an incremental ROAS of 2.95× (2.76× to 3.13×)", await Text(folder, "incremental.ipynb"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("level=95", "A level of 95 is not a share above 0.5 and below 1. Expected one such as 0.9 or 0.95.")]
    [InlineData(
        "grossMargin=40", "grossMargin 40: the gross margin is a share of revenue from 0 to 1; did you mean 0.4?")]
    [InlineData("power=80", "No test can be planned with a power of 80. Expected a share above 0.5 and below 1, such as 0.8.")]
    [InlineData("planCampaign=Holi", "No hold-out of the campaign 'Holi'. Hold-outs: Diwali.")]
    public async Task A_plan_that_makes_no_sense_is_told_in_one_line(string parameter, string message)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("data"));
        folder.Write("data/lift.csv", Lift);

        var run = await Run(folder, folder.PathOf("data"), "-p", parameter);

        Assert.Equal((ExitCode.InputError, $"error: {message}"), (run.ExitCode, Assert.Single(run.ErrorLines)));
    }

    [Fact]
    public void It_is_carried_as_committed_without_outputs()
    {
        Assert.Equal(File.ReadAllBytes(RepositoryRoot.PathOf("notebooks", "incremental-roas.ipynb")), File.ReadAllBytes(s_carried));
        var notebook = NotebookDocument.Load(s_carried);
        Assert.All(notebook.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.Equal(
            [
                "dataFolder", "exportFolder", "fromDate", "toDate", "level", "grossMargin", "planCampaign", "planUsers", "plannedLift",
                "plannedRoas", "planUsersADay", "power", .. LoadField.All.Select(field => field.Parameter),
            ],
            NotebookParameters.Read(notebook).Select(parameter => parameter.Name));
    }

    [Fact]
    public async Task It_is_valid_for_Jupyter()
    {
        await JupyterValidator.RequireAsync();

        await JupyterValidator.AssertValidAndLaidOutAsync(RepositoryRoot.PathOf("notebooks", "incremental-roas.ipynb"));
    }

    private static void AssertNoError(TemporaryFolder folder) =>
        Assert.DoesNotContain(
            NotebookDocument.Load(folder.PathOf("incremental.ipynb")).Cells.SelectMany(cell => cell.Outputs),
            output => output is ErrorOutput);

    private static Task<string> Text(TemporaryFolder folder, string file) =>
        File.ReadAllTextAsync(folder.PathOf(file), TestContext.Current.CancellationToken);

    private static Task<CommandRun> Run(TemporaryFolder folder, string data, params string[] parameters) => CommandRun.Of(
        folder,
        [
            "run", s_carried, "incremental.ipynb", "--quiet", "-p", $"dataFolder={data}", "-p", $"exportFolder={folder.FullName}",
            .. parameters
        ]);
}
