using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class ReportTests
{
    [Fact]
    public async Task Report_writes_page_and_notebook_and_says_which_and_the_headline()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteReportNotebook(
            "System.IO.Directory.CreateDirectory(exportFolder);\n"
            + "System.IO.File.WriteAllText(exportFolder + \"/filtered-influencers.csv\", \"x\");");

        var run = await CommandRun.Of(folder, "report");

        Assert.Equal("", string.Join('\n', run.ErrorLines.Where(line => line.StartsWith("error", StringComparison.Ordinal))));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            "exports/campaign-report.html\nexports/campaign-report.ipynb\nexports/filtered-influencers.csv\n"
            + "ROAS 2.00× over all payouts (2 influencers), 3.00× over influencers with sales (1)\n",
            run.Output.Replace('\\', '/'));
    }

    [Fact]
    public async Task Progress_ends_with_a_line_for_all_cells_and_quiet_has_none()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteReportNotebook();

        var lines = (await CommandRun.Of(folder, "report")).ErrorLines;

        Assert.StartsWith("campaign-report.ipynb: 3 of 3 cells after ", lines[^1], StringComparison.Ordinal);
        Assert.Empty((await CommandRun.Of(folder, "report", "--quiet")).Error);
    }

    [Fact]
    public async Task Options_and_parameters_reach_the_notebook_whatever_letters_they_have()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall("other \"data\", é");
        folder.Write("other \"data\", é/influencers.csv", "id,name,platform\n1,Asha,\"A, \"\"b\"\" \\ é\"\n2,Vikram,YouTube\n");
        folder.WriteReportNotebook(
            "Console.Write($\"{platforms.Length}|{platforms[0]}|{minRoas}|{grossMargin}|{report.Influencers.Count}\");");

        var run = await CommandRun.Of(
            folder, "report", "--quiet", "--data", "other \"data\", é", "--export", "out", "--platform", "A, \"b\" \\ é", "--margin", "0.4",
            "-p", "minRoas=1.5");

        Assert.Equal("", run.Error);
        Assert.Equal(
            ["out/campaign-report.html", "out/campaign-report.ipynb"],
            folder.Files.Where(file => file.StartsWith("out", StringComparison.Ordinal)).Select(file => file.Replace('\\', '/')));
        var executed = NotebookDocument.Load(folder.PathOf("out/campaign-report.ipynb"));
        Assert.Equal("1|A, \"b\" \\ é|1.5|0.4|1", ((StreamOutput)executed.Cells[^1].Outputs.Single()).Text);
    }

    [Fact]
    public async Task A_failing_cell_is_named_with_its_place_and_the_executed_notebook_is_kept()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteReportNotebook("// a changed notebook\nreport.Nonsense()");

        var run = await CommandRun.Of(folder, "report", "--quiet");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.StartsWith(
            "error: campaign-report.ipynb, cell 4 (In [4]), line 2, column 8: CS1061: ",
            Assert.Single(run.ErrorLines),
            StringComparison.Ordinal);
        Assert.Equal("exports/campaign-report.ipynb\n", run.Output.Replace('\\', '/'));
        Assert.False(File.Exists(folder.PathOf("exports/campaign-report.html")));
    }

    [Theory]
    [InlineData("--cell-timeout")]
    [InlineData("--timeout")]
    public async Task A_cell_that_takes_too_long_ends_with_the_code_of_the_time_limit(string limit)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteReportNotebook("while (true) { }");

        var run = await CommandRun.Of(folder, "report", "--quiet", limit, "5");

        Assert.Equal(ExitCode.TimeLimit, run.ExitCode);
        Assert.Contains("time limit", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_that_does_not_fit_is_one_line_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteReportNotebook();

        await BadInputTests.AssertInputError(
            folder, "Parameter minRoas is of type decimal; \"abc\" does not fit.", "report", "-p", "minRoas=abc");
        await BadInputTests.AssertInputError(
            folder, "There is no parameter \"minRaos\". Did you mean minRoas?", "report", "-p", "minRaos=2");
        await BadInputTests.AssertInputError(folder, "did you mean 'YouTube'?", "report", "-p", "platforms=Instagram,YouTub");
        await BadInputTests.AssertInputError(folder, "-p 'minRoas' is not a parameter with its value", "report", "-p", "minRoas");
    }

    [Fact]
    public async Task A_notebook_that_finds_unusable_files_by_itself_is_an_input_error_too()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteReportNotebook("CampaignData.Load(dataFolder, new LoadOptions { SalesFile = \"none.csv\" });");

        var run = await CommandRun.Of(folder, "report", "--quiet");

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Contains("No file 'none.csv'", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("exports/campaign-report.html")));
    }

    [Fact]
    public async Task A_report_that_is_interrupted_keeps_its_notebook_as_it_was_run_so_far_and_writes_no_page()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.WriteReportNotebook($"System.IO.File.WriteAllText(@\"{folder.PathOf("mark")}\", \"\"); System.Threading.Thread.Sleep(-1);");
        using var source = new CancellationTokenSource();
        using var error = new StringWriter();
        var running = Task.Run(() => HealthKartCommand.Run(["report", "--quiet"], TextWriter.Null, error, folder.FullName, source.Token));
        while (!File.Exists(folder.PathOf("mark")))
        {
            Assert.False(running.IsCompleted, "It ended before its last cell.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await source.CancelAsync();
        var code = await running;

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Equal(
            "error: interrupted; what ran until then is in exports/campaign-report.ipynb", error.ToString().Trim().Replace('\\', '/'));
        Assert.False(File.Exists(folder.PathOf("exports/campaign-report.html")));
        Assert.Equal(
            "CellInterrupted",
            Assert.IsType<ErrorOutput>(
                NotebookDocument.Load(folder.PathOf("exports/campaign-report.ipynb")).Cells[^1].Outputs.Single()).Name);
    }
}
