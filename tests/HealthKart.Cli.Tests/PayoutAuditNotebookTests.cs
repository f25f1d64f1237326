using HealthKart.Analysis;
using HealthKart.Analysis.Payouts;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Tests.Running;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>The payout audit that the command carries beside the report.</summary>
public sealed class PayoutAuditNotebookTests
{
    private static readonly string s_carried = Path.Combine(AppContext.BaseDirectory, "notebooks", "payout-audit.ipynb");
    private static readonly string s_realData = Path.GetFullPath(RepositoryRoot.PathOf("..", "shared", "data", "real"));

    public static TheoryData<string> RealSets =>
    [
        .. (Directory.Exists(s_realData) ? Directory.GetDirectories(s_realData) : [])
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public async Task It_runs_on_the_sample_and_exports_a_page_and_the_exceptions()
    {
        using var folder = new TemporaryFolder();

        var run = await Run(folder, RepositoryRoot.PathOf("data"));
        var export = await CommandRun.Of(folder, "export", "audit.ipynb", "--to", "html");

        Assert.Equal((ExitCode.Done, ExitCode.Done), (run.ExitCode, export.ExitCode));
        var audit = CampaignData.Load(RepositoryRoot.PathOf("data")).PayoutAudit();
        Assert.NotEmpty(audit.Exceptions);
        var page = await File.ReadAllTextAsync(folder.PathOf("audit.html"), TestContext.Current.CancellationToken);
        Assert.Contains(
            $"{audit.Exceptions.Count} of {audit.Checked.Count} payouts differ from the rule: "
            + $"{Numerals.Indian.Money(audit.Overpaid)} overpaid",
            page,
            StringComparison.Ordinal);
        string[] story =
        [
            "Overpaid: ", ">Exceptions<", ">Whom the payouts are for<", ">Appendix<", ">Every rule that was tested<", ">Glossary<",
        ];
        var body = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        var places = story.Select(part => body.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
        Assert.DoesNotContain(-1, places);
        var rows = await File.ReadAllLinesAsync(folder.PathOf("payout-exceptions.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(audit.Exceptions.Select(row => row.InfluencerId), rows.Skip(1).Select(row => row.Split(',')[0]));
    }

    [Fact]
    public async Task Its_parameters_filter_and_set_the_target()
    {
        using var folder = new TemporaryFolder();

        var run = await Run(
            folder, RepositoryRoot.PathOf("data"), "-p", "platforms=YouTube", "-p", "targetRoas=2", "-p", "grossMargin=0.4", "-p",
            "genders=Female", "-p", "tiers=nano,micro,macro,mega", "-p", "name=a");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var filter = new CampaignFilter { Platforms = ["YouTube"], Genders = ["Female"], Name = "a" };
        var expected = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance(filter).PayoutAudit(2).Rates;
        var rows = await File.ReadAllLinesAsync(folder.PathOf("payout-rates.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(expected.Select(row => row.Performance.InfluencerId), rows.Skip(1).Select(row => row.Split(',')[0]));
        Assert.Contains(
            "a ROAS of 2.00×",
            await File.ReadAllTextAsync(folder.PathOf("audit.ipynb"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(RealSets))]
    public async Task It_runs_on_real_data(string set)
    {
        using var folder = new TemporaryFolder();

        var run = await Run(folder, Path.Combine(s_realData, set));

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var notebook = NotebookDocument.Load(folder.PathOf("audit.ipynb"));
        Assert.DoesNotContain(notebook.Cells.SelectMany(cell => cell.Outputs), output => output is ErrorOutput);
    }

    [Fact]
    public async Task It_runs_without_sales_without_payouts_and_with_payouts_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("sales"));
        Directory.CreateDirectory(folder.PathOf("payouts"));
        await File.WriteAllTextAsync(
            folder.PathOf("sales/tracking.csv"), "influencer_id,orders,revenue\n1,2,100\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            folder.PathOf("payouts/payouts.csv"), "influencer_id,total_payout\n1,100\n", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Done, (await Run(folder, folder.PathOf("sales"))).ExitCode);
        Assert.Equal(ExitCode.Done, (await Run(folder, folder.PathOf("payouts"))).ExitCode);
    }

    [Theory]
    [InlineData("targetRoas=0", "A target ROAS of 0 allows any payout. Expected a number above 0, such as 2.")]
    [InlineData(
        "grossMargin=40", "grossMargin 40: the gross margin is a share of revenue from 0 to 1; did you mean 0.4?")]
    public async Task A_target_that_makes_no_sense_is_told_in_one_line(string parameter, string message)
    {
        using var folder = new TemporaryFolder();

        var run = await Run(folder, RepositoryRoot.PathOf("data"), "-p", parameter);

        Assert.Equal((ExitCode.InputError, $"error: {message}"), (run.ExitCode, Assert.Single(run.ErrorLines)));
    }

    [Fact]
    public void It_is_carried_as_committed_without_outputs()
    {
        Assert.Equal(File.ReadAllBytes(RepositoryRoot.PathOf("notebooks", "payout-audit.ipynb")), File.ReadAllBytes(s_carried));
        var notebook = NotebookDocument.Load(s_carried);
        Assert.All(notebook.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.Contains("targetRoas", NotebookParameters.Read(notebook).Select(parameter => parameter.Name));
    }

    [Fact]
    public async Task It_is_valid_for_Jupyter()
    {
        await JupyterValidator.RequireAsync();

        await JupyterValidator.AssertValidAndLaidOutAsync(RepositoryRoot.PathOf("notebooks", "payout-audit.ipynb"));
    }

    private static Task<CommandRun> Run(TemporaryFolder folder, string data, params string[] parameters) => CommandRun.Of(
        folder,
        ["run", s_carried, "audit.ipynb", "--quiet", "-p", $"dataFolder={data}", "-p", $"exportFolder={folder.FullName}", .. parameters]);
}
