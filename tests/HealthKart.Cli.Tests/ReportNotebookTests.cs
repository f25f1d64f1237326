using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Reports;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>The product's report notebook and the command belong together.</summary>
public sealed class ReportNotebookTests
{
    private static readonly string s_notebook = Path.Combine(AppContext.BaseDirectory, "notebooks", "campaign-report.ipynb");

    [Fact]
    public void The_parameters_of_the_notebook_are_the_filters_and_where_files_are()
    {
        var parameters = NotebookParameters.Read(NotebookDocument.Load(s_notebook)).Select(parameter => parameter.Name);

        string[] expected =
        [
            ReportNotebook.DataParameter,
            ReportNotebook.ExportParameter,
            ReportNotebook.MarginParameter,
            ReportNotebook.BreakdownsParameter,
            ReportNotebook.CsvRawParameter,
            ReportNotebook.CsvMarkParameter,
            ReportNotebook.CompareWithParameter,
            .. FilterField.All.Select(field => field.Parameter),
            .. LoadField.All.Select(field => field.Parameter),
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), parameters.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("summary")]
    [InlineData("check")]
    [InlineData("lift")]
    public void The_options_of_the_reading_are_those_of_every_command_that_reads(string name)
    {
        var command = HealthKartCommand.Create(new CommandContext(TextWriter.Null, TextWriter.Null, "."))
            .Subcommands.Single(command => command.Name == name);

        Assert.Equal(
            LoadField.All.Select(field => field.Option),
            command.Options.Select(option => option.Name).Where(LoadField.All.Select(field => field.Option).Contains));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("summary")]
    [InlineData("check")]
    public void The_options_of_a_command_are_the_filters_in_their_order(string name)
    {
        var command = HealthKartCommand.Create(new CommandContext(TextWriter.Null, TextWriter.Null, "."))
            .Subcommands.Single(command => command.Name == name);

        var filters = FilterField.All.Select(field => field.Option).ToList();
        Assert.Equal(filters, command.Options.Select(option => option.Name).Where(filters.Contains));
    }

    [Fact]
    public async Task The_carried_notebook_reports_on_the_callers_folder_with_every_filter_set()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "sample", "data")).ExitCode);

        var run = await CommandRun.Of(
            folder,
            "report",
            "--quiet",
            "--platform", "instagram", "youtube",
            "--category", "Fitness", "--category", "Nutrition",
            "--gender", "female",
            "--tier", "nano", "micro", "macro", "mega",
            "--basis", "post", "order", "(mixed)",
            "--name", "a",
            "--brand", "MuscleBlaze",
            "--from", "2025-01-01",
            "--to", "2025-12-31",
            "--min-roas", "0.01",
            "--min-orders", "1",
            "--margin", "0.4");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            ["breakdowns.csv", "campaign-report.html", "campaign-report.ipynb", "filtered-influencers.csv"],
            Directory.GetFiles(folder.PathOf("exports")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Contains("\nROAS ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_new_customers_says_so_and_has_what_one_cost()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "data/tracking_data.csv",
            "influencer_id,date,customer_type,orders,revenue\n1,2025-03-01,new,1,100\n"
            + "1,2025-03-02,returning,1,200\n1,2025-03-03,new,1,150\n");
        folder.Write("data/payouts.csv", "influencer_id,total_payout\n1,60\n");

        var run = await CommandRun.Of(folder, "report", "--quiet", "--where", "Customer Type=NEW", "--by", "customer_type");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        var page = await File.ReadAllTextAsync(folder.PathOf("exports/campaign-report.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Only rows with Customer Type=NEW", page, StringComparison.Ordinal);
        Assert.Contains(
            "With these payouts in full, ₹60 before any was allocated, ROAS is 4.17× and an order costs ₹30.",
            page,
            StringComparison.Ordinal);
        Assert.Contains("By customer_type", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "--by", "custmer_type",
        "--by 'custmer_type': no such further column in the sales or the influencers file; did you mean 'customer_type'?")]
    [InlineData("--where", "customer_type=nwe", "No customer_type 'nwe' in the data; did you mean 'new'?")]
    public async Task A_column_or_value_that_is_not_there_ends_the_report_in_a_line(string option, string value, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/tracking_data.csv", "influencer_id,customer_type,orders,revenue\n1,new,1,100\n1,returning,1,200\n");

        var run = await CommandRun.Of(folder, "report", "--quiet", option, value);

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Rejected_rows_stand_beside_the_page_and_go_when_there_are_none()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/tracking_data.csv", "influencer_id,date,orders,revenue\n1,2025-01-05,2,lots\n1,2025-01-06,2,900\n");

        var run = await CommandRun.Of(folder, "report", "--quiet");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("exports/rejected-rows.csv\n", run.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("\n  error: tracking_data.csv, line 2: 'lots' is not an amount", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "tracking_data.csv,2,revenue,",
            await File.ReadAllTextAsync(folder.PathOf("exports/rejected-rows.csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(folder.PathOf("exports/campaign-report.html"), TestContext.Current.CancellationToken);
        Assert.Contains("1 row has no readable amount; rejected.", page, StringComparison.Ordinal);

        folder.WriteSmall();
        var clean = await CommandRun.Of(folder, "report", "--quiet");

        Assert.DoesNotContain("rejected-rows.csv", clean.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error: ", clean.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("exports/rejected-rows.csv")));
    }
}
