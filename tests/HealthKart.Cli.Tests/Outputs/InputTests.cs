using HealthKart.Analysis.Frames;
using HealthKart.Cli.Processes;
using HealthKart.Files;
using HealthKart.Files.Tests;
using Xunit;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>No command writes a file that it reads, whatever it is called.</summary>
public sealed class InputTests
{
    private const string OneRejected = "influencer_id,basis,rate,orders,total_payout\n1,post,1000,,1000\n2,post,500,,lots\n";

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task The_table_of_a_summary_is_not_written_over_the_sales(string way)
    {
        using var folder = Campaign();

        var name = folder.Called("d/tracking_data.csv", way);

        await folder.AssertRefusedAsync("one of the campaign files", "summary", "--data", "d", "--csv", name);
    }

    [Theory]
    [MemberData(nameof(OtherNames.Links), MemberType = typeof(OtherNames))]
    public async Task Nor_where_the_sales_themselves_are_read_through_a_link(string way)
    {
        using var folder = Campaign();
        folder.LinkTo("campaign", "d");

        await folder.RefusedAsync("summary", "--data", "campaign", "--csv", folder.Called("d/tracking_data.csv", way));
        await folder.RefusedAsync("summary", "--data", "campaign", "--csv", "d/tracking_data.csv");
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task A_file_that_was_named_is_an_input_in_whatever_folder(string way)
    {
        using var folder = Campaign();
        folder.Write("ledger/June.csv", "influencer_id,orders,revenue\n1,2,1000\n");

        var name = folder.Called("ledger/June.csv", way);

        await folder.AssertRefusedAsync("is read by this run", "summary", "--data", "d", "--tracking", "ledger/June.csv", "--csv", name);
    }

    [Fact]
    public async Task An_input_that_is_a_link_is_an_input_where_it_leads_to()
    {
        using var folder = Campaign();
        File.Move(folder.PathOf("d/payouts.csv"), folder.PathOf("paid.csv"));
        folder.LinkTo("d/payouts.csv", "../paid.csv");

        await folder.RefusedAsync("summary", "--data", "d", "--csv", "paid.csv");
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task A_file_of_the_folder_that_this_command_does_not_read_is_kept_too(string way)
    {
        using var folder = Campaign();

        await folder.RefusedAsync("summary", "--data", "d", "--csv", folder.Called("d/lift.csv", way));
    }

    [Fact]
    public async Task Case_makes_another_file_only_where_the_system_says_so()
    {
        using var folder = Campaign();
        var folds = File.Exists(folder.PathOf("D/PAYOUTS.csv"));

        await folder.RefusedAsync("summary", "--data", "d", "--csv", "d/PAYOUTS.csv");
        if (folds)
        {
            await folder.RefusedAsync("summary", "--data", "d", "--csv", "D/payouts.csv");
        }
        else
        {
            var before = folder.Read("d/payouts.csv");
            Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "summary", "--data", "d", "--csv", "D/payouts.csv")).ExitCode);
            Assert.Equal(before, folder.Read("d/payouts.csv"));
            Assert.True(IsTable(folder, "D/payouts.csv"));
        }
    }

    // By its letters the link leads to the payouts; the system takes it elsewhere.
    [Fact]
    public async Task A_link_is_followed_as_the_system_follows_it()
    {
        using var folder = Campaign();
        folder.Write("other/d/payouts.csv", "an old table");
        folder.LinkTo("other/deep/x.csv", "../d/payouts.csv");
        folder.LinkTo("deep", "other/deep");
        var before = folder.Read("d/payouts.csv");

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "summary", "--data", "d", "--csv", "deep/x.csv")).ExitCode);

        Assert.Equal(before, folder.Read("d/payouts.csv"));
        Assert.True(IsTable(folder, "other/d/payouts.csv"));
    }

    [Fact]
    public async Task The_folders_of_a_process_are_no_way_around()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = Campaign();

        await folder.RefusedAsync("summary", "--data", "d", "--csv", $"/proc/self/root{folder.PathOf("d/payouts.csv")}");
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task Rejected_rows_are_neither_written_over_an_input_nor_is_one_removed_where_there_are_none(string way)
    {
        using var folder = Campaign();
        folder.LinkTo("dl", "d");
        var name = folder.Called("d/payouts.csv", way);

        await folder.AssertRefusedAsync("one of the campaign files", "check", "--data", "dl", "--rejected", name);

        // In its place, so that a second name stays one.
        await File.WriteAllTextAsync(folder.PathOf("d/payouts.csv"), OneRejected, TestContext.Current.CancellationToken);
        await folder.AssertRefusedAsync("one of the campaign files", "check", "--data", "dl", "--rejected", name);
    }

    // An input may look like what check itself has written.
    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task An_input_that_once_was_a_file_of_rejected_rows_is_an_input(string way)
    {
        using var folder = Campaign();
        folder.Write("mended/rows.csv", "file,line,column,reason,influencer_id,orders,revenue\ntracking.csv,2,revenue,lots,1,2,1000\n");

        var name = folder.Called("mended/rows.csv", way);

        await folder.RefusedAsync("check", "--data", "d", "--tracking", "mended/rows.csv", "--rejected", name);
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task What_a_lift_writes_is_not_written_over_its_experiments(string way)
    {
        using var folder = Campaign();
        folder.LinkTo("dl", "d");
        var name = folder.Called("d/lift.csv", way);

        foreach (var option in new[] { "--csv", "--media-mix" })
        {
            await folder.AssertRefusedAsync("one of the campaign files", "lift", "dl", option, name);
            await folder.RefusedAsync("lift", "dl", option, "d/payouts.csv");
        }
    }

    [Fact]
    public async Task Of_two_files_none_is_written_where_one_may_not()
    {
        using var folder = Campaign();

        await folder.RefusedAsync("lift", "d", "--csv", "lift-out.csv", "--media-mix", "d/lift.csv");

        // Which the experiments do not need, and so is read after them.
        folder.Write("paid/June.csv", "influencer_id,total_payout\n1,1000\n");
        await folder.RefusedAsync("lift", "d", "--csv", "table.csv", "--media-mix", "paid/June.csv", "--payouts", "paid/June.csv");
    }

    [Theory]
    [InlineData("filtered-influencers.csv", false)]
    [InlineData("filtered-influencers.csv", true)]
    [InlineData("rejected-rows.csv", false)]
    [InlineData("rejected-rows.csv", true)]
    [InlineData("campaign-report.html", false)]
    [InlineData("campaign-report.html", true)]
    [InlineData("campaign-report.ipynb", false)]
    public async Task No_file_of_a_report_is_written_over_an_input(string file, bool isHardLink)
    {
        using var folder = Campaign();
        folder.WriteReportNotebook(
            "using HealthKart.Analysis.Quality;\nusing HealthKart.Report;\n"
                + "data.Quality().WriteRejectedRows($\"{exportFolder}/rejected-rows.csv\");",
            "report.ToDataFrame().WriteCsv($\"{exportFolder}/filtered-influencers.csv\")");
        if (isHardLink)
        {
            Directory.CreateDirectory(folder.PathOf("e"));
            UnixFiles.HardLink(folder.PathOf($"e/{file}"), folder.PathOf("d/payouts.csv"));
        }
        else
        {
            folder.LinkTo($"e/{file}", "../d/payouts.csv");
        }

        foreach (var payouts in new[] { folder.Read("d/payouts.csv"), OneRejected })
        {
            await File.WriteAllTextAsync(folder.PathOf("d/payouts.csv"), payouts, TestContext.Current.CancellationToken);
            var before = InputsOf(folder);

            var run = await CommandRun.Of(folder, "report", "--data", "d", "--export", "e", "--quiet");

            Assert.Equal((ExitCode.InputError, ""), (run.ExitCode, run.Output));
            Assert.StartsWith("error: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
            Assert.Equal(before, InputsOf(folder));
            Assert.Equal(payouts, folder.Read($"e/{file}"));
        }
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task A_notebook_is_not_exported_over_itself_nor_over_what_it_names(string way)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("n/n.ipynb", "#load \"parts/a.csx\"", "", " # r \"parts/lib.dll\"");
        folder.Write("n/parts/a.csx", "#load \"b.csx\"\nvar a = 1;");
        folder.Write("n/parts/b.csx", "var b = 1;");
        File.Copy(typeof(FileIdentity).Assembly.Location, folder.PathOf("n/parts/lib.dll"));

        foreach (var (file, format) in new[]
        {
            ("n/n.ipynb", "html"), ("n/n.ipynb", "pdf"), ("n/n.ipynb", "cs"),
            ("n/parts/a.csx", "html"), ("n/parts/b.csx", "cs"), ("n/parts/b.csx", "pdf"),
            ("n/parts/lib.dll", "html"), ("n/parts/lib.dll", "cs"),
        })
        {
            var name = CalledAnew(folder, file, way);
            await folder.AssertRefusedAsync("is read by this run", "export", "n/n.ipynb", "--to", format, "-o", name);
        }
    }

    [Fact]
    public async Task The_second_file_of_a_program_is_no_input_either()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("n.ipynb", "#load \"part.csx\"", "", "#r \"lib.dll\"\n1");
        folder.Write("part.csx", "var b = 1;");
        File.Copy(typeof(FileIdentity).Assembly.Location, folder.PathOf("lib.dll"));
        folder.LinkTo("p.references.targets", "part.csx");

        await folder.RefusedAsync("export", "n.ipynb", "--to", "cs", "-o", "p.cs");
    }

    private static TemporaryFolder Campaign()
    {
        var folder = new TemporaryFolder();
        folder.WriteSmall("d");
        folder.WriteExperiment("d");
        return folder;
    }

    // The links for one file stand in the way of those for the next.
    private static string CalledAnew(TemporaryFolder folder, string file, string way)
    {
        foreach (var left in new[] { "linked-folder", "far", "links", "hard", $"linked-{Path.GetFileName(file)}" }.Select(folder.PathOf))
        {
            if (new FileInfo(left).LinkTarget is not null)
            {
                File.Delete(left);
            }
            else if (Directory.Exists(left))
            {
                Directory.Delete(left, recursive: true);
            }
        }

        return folder.Called(file, way);
    }

    private static string[] InputsOf(TemporaryFolder folder) =>
    [
        .. Directory.GetFiles(folder.PathOf("d")).Order(StringComparer.Ordinal)
            .Select(path => $"{Path.GetFileName(path)}: {File.ReadAllText(path)}"),
    ];

    private static bool IsTable(TemporaryFolder folder, string file) => folder.Read(file).Contains("Asha", StringComparison.Ordinal);
}
