using HealthKart.Analysis.Frames;
using HealthKart.Cli.Processes;
using HealthKart.Files.Tests;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests.Outputs;

/// <summary>What a run writes: the executed notebook, and the files for what its cells print.</summary>
public sealed class NotebookOutputTests
{
    private const string LoadsCampaign = "using HealthKart.Analysis;\nCampaignData.Load(\"d\");";

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task What_cells_print_is_not_added_to_the_notebook_nor_to_what_it_is_read_from(string way)
    {
        foreach (var file in new[] { "p.ipynb", "parts/a.csx", "parts/b.csx", "june.json" })
        {
            using var folder = WithParts();
            var name = folder.Called(file, way);

            foreach (var option in new[] { "--stdout-file", "--stderr-file" })
            {
                var line = await folder.RefusedAsync("run", "p.ipynb", "out.ipynb", "-f", "june.json", option, name, "-q");
                Assert.Contains("is read by this run", line, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Nor_is_it_where_the_paths_of_cells_start_elsewhere()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");", "", "#load \"a.csx\"");
        folder.Write("there/a.csx", "var a = 1;");

        await folder.RefusedAsync("run", "p.ipynb", "out.ipynb", "--cwd", "there", "--stdout-file", "there/a.csx", "-q");
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task Text_that_went_into_data_before_a_cell_loads_them_is_taken_out_again(string way)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall("d");
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");", "", LoadsCampaign);
        var name = folder.Called("d/payouts.csv", way);
        var before = await File.ReadAllBytesAsync(folder.PathOf("d/payouts.csv"), TestContext.Current.CancellationToken);

        var run = await CommandRun.Of(folder, "run", "p.ipynb", "--stdout-file", name, "-q");

        Assert.Equal((ExitCode.InputError, ""), (run.ExitCode, run.Output));
        Assert.Contains("is to be read, and is where this run writes", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.PathOf("d/payouts.csv"), TestContext.Current.CancellationToken));
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.PathOf(name), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("try { CampaignData.Load(\"d\"); } catch (Exception) { }", "")]
    [InlineData("CampaignData.Load(\"d\");", "raises-exception")]
    [InlineData("CampaignData.Load(\"d\");", "", "--allow-errors")]
    public async Task A_refusal_that_the_notebook_does_not_mind_ends_the_command(string load, string tag, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall("d");
        folder.WriteNotebook("p.ipynb", "using HealthKart.Analysis;\nConsole.Write(\"text\");");
        var notebook = NotebookDocument.Load(folder.PathOf("p.ipynb"));
        notebook.InsertCell(1, CellKind.Code, load, tag.Length == 0 ? [] : [tag]);
        notebook.InsertCell(2, CellKind.Code, "Console.Write(\"more text\");");
        notebook.Save(folder.PathOf("p.ipynb"));
        var before = await File.ReadAllBytesAsync(folder.PathOf("d/payouts.csv"), TestContext.Current.CancellationToken);

        var run = await CommandRun.Of(folder, ["run", "p.ipynb", "--stdout-file", "d/payouts.csv", "-q", .. options]);

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Contains("is to be read, and is where this run writes", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.PathOf("d/payouts.csv"), TestContext.Current.CancellationToken));
    }

    // The notebook has taken the place of the file long before the cell reads it.
    [Theory]
    [InlineData("d/posts.csv", LoadsCampaign)]
    [InlineData("d/lift-old.csv", "HealthKart.Lift.LiftData.Load(\"d\");")]
    public async Task A_notebook_of_before_that_a_cell_loads_as_data_by_a_link_comes_back(string link, string load)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall("d");
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");", "", load);
        folder.WriteNotebook("old.ipynb", "1");
        File.CreateSymbolicLink(folder.PathOf(link), folder.PathOf("old.ipynb"));
        var before = await File.ReadAllBytesAsync(folder.PathOf("old.ipynb"), TestContext.Current.CancellationToken);

        var run = await CommandRun.Of(folder, "run", "p.ipynb", "old.ipynb", "-q");

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Contains("is to be read, and is where this run writes", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.PathOf("old.ipynb"), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(folder.FullName, ".healthkart-*"));
    }

    // It would be taken for posts or an experiment the next time.
    [Theory]
    [InlineData("--stdout-file", "d/posts.csv", "out.ipynb")]
    [InlineData("--stdout-file", "d/lift-log.csv", "out.ipynb")]
    [InlineData("--progress", "none", "d/posts.csv")]
    public async Task A_new_file_that_a_cell_would_load_is_taken_away_again(string option, string value, string output)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall("d");
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");", "", LoadsCampaign);
        var before = Directory.GetFiles(folder.PathOf("d")).Order(StringComparer.Ordinal).ToArray();

        var run = await CommandRun.Of(folder, "run", "p.ipynb", output, option, value, "-q");

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Equal(before, Directory.GetFiles(folder.PathOf("d")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task What_cells_print_does_not_go_into_the_executed_notebook(string way)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");");
        folder.WriteNotebook("out/p.ipynb", "1");
        var name = folder.Called("out/p.ipynb", way);

        await folder.RefusedAsync("run", "p.ipynb", "out/p.ipynb", "--stdout-file", name, "-q");
        await folder.RefusedAsync("run", "p.ipynb", name, "--stderr-file", "out/p.ipynb", "-q");
    }

    [Fact]
    public async Task Not_even_where_neither_is_there_yet()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");");
        folder.LinkTo("log.txt", "new/out.ipynb");

        await folder.RefusedAsync("run", "p.ipynb", "new/out.ipynb", "--stdout-file", "log.txt", "-q");
        await folder.RefusedAsync("run", "p.ipynb", "new/out.ipynb", "--stdout-file", "new/./out.ipynb", "-q");
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task Both_streams_of_cells_may_go_into_one_file_and_nothing_is_lost(string way)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("p.ipynb", "Console.Write(\"a\"); Console.Error.Write(\"b\"); Console.Write(\"c\");");
        folder.Write("logs/log.txt", "before\n");
        var name = folder.Called("logs/log.txt", way);

        var run = await CommandRun.Of(folder, "run", "p.ipynb", "--stdout-file", "logs/log.txt", "--stderr-file", name, "-q");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal("before\nabc", folder.Read("logs/log.txt"));
        Assert.Equal("before\nabc", folder.Read(name));
    }

    [Fact]
    public async Task Both_streams_go_into_one_new_file_through_a_link_that_dangles()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("p.ipynb", "Console.Write(\"a\"); Console.Error.Write(\"b\"); Console.Write(\"c\");");
        folder.LinkTo("log.txt", "logs/new.txt");

        await CommandRun.Of(folder, "run", "p.ipynb", "--stdout-file", "log.txt", "--stderr-file", "logs/new.txt", "-q");

        Assert.Equal("abc", folder.Read("logs/new.txt"));
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task A_notebook_takes_the_place_of_itself_only_in_place(string way)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("n/p.ipynb", "Console.Write(\"text\");");
        var name = folder.Called("n/p.ipynb", way);

        await folder.AssertRefusedAsync("is the notebook itself. Name another file for the result", "run", "n/p.ipynb", name);
        await folder.AssertRefusedAsync("to save it in the notebook's own file, give --inplace", "run", "n/p.ipynb", name);
        await folder.AssertRefusedAsync("--inplace", "run", name, "n/p.ipynb");
    }

    [Theory]
    [MemberData(nameof(OtherNames.Links), MemberType = typeof(OtherNames))]
    public async Task In_place_the_file_behind_a_link_is_replaced_and_the_link_stays(string way)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("n/p.ipynb", "Console.Write(\"text\");");
        var name = folder.Called("n/p.ipynb", way);
        var link = new FileInfo(folder.PathOf(name)).LinkTarget;

        var run = await CommandRun.Of(folder, "run", name, "--inplace", "-q");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(link, new FileInfo(folder.PathOf(name)).LinkTarget);
        Assert.Contains("text", PrintedIn(folder, name), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d/payouts.csv")]
    [InlineData("notes.txt")]
    [InlineData("report.json")]
    [InlineData("broken.ipynb")]
    [InlineData("link.ipynb")]
    public async Task What_is_no_notebook_is_never_replaced_by_one(string output)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall("d");
        folder.Write("notes.txt", "my only notes");
        folder.Write("report.json", "{\"metadata\": {\"rows\": 3}, \"cells\": [1, 2, 3]}");
        folder.Write("broken.ipynb", "{\"cells\": [], \"metadata\": {}, \"nbformat\": 4, ");
        folder.LinkTo("link.ipynb", "d/payouts.csv");
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");");

        var line = await folder.RefusedAsync("run", "p.ipynb", output, "-q", "--stdout-file", "log.txt");

        Assert.Contains("holds something else than a notebook", line, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(OtherNames.All), MemberType = typeof(OtherNames))]
    public async Task An_earlier_result_and_an_empty_file_are_replaced(string way)
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");");
        folder.Write("out/empty.ipynb", "");
        folder.Write("out/old.ipynb", "\uFEFF{\"nbformat\": 3, \"worksheets\": [{\"cells\": []}], \"metadata\": {}}\n");
        await CommandRun.Of(folder, "run", "p.ipynb", "out/again.ipynb", "-q");

        foreach (var name in new[] { "out/again.ipynb", folder.Called("out/empty.ipynb", way), "out/old.ipynb" })
        {
            Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "run", "p.ipynb", name, "-q")).ExitCode);
            Assert.Contains("text", PrintedIn(folder, name), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Runs_for_each_value_have_files_of_their_own_behind_every_link()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("p.ipynb", "", "int n = 1;", "Console.Write(n);");
        folder.WriteNotebook("one.ipynb", "1");
        folder.LinkTo("two.ipynb", "one.ipynb");
        folder.LinkTo("a.ipynb", "new/c.ipynb");
        folder.LinkTo("b.ipynb", "new/c.ipynb");
        UnixFiles.HardLink(folder.PathOf("three.ipynb"), folder.PathOf("one.ipynb"));
        folder.LinkTo("log-x.txt", "log.txt");
        folder.LinkTo("log-y.txt", "log.txt");
        folder.WriteNotebook("q.ipynb", "", "string n = \"\";", "Console.Write(n);");

        await folder.AssertRefusedAsync("n=one and n=two are one file", "run", "q.ipynb", "{n}.ipynb", "--each", "n=one,two");
        await folder.RefusedAsync("run", "q.ipynb", "{n}.ipynb", "--each", "n=one,three");
        await folder.RefusedAsync("run", "q.ipynb", "{n}.ipynb", "--each", "n=a,b");
        string[] each = ["run", "q.ipynb", "{n}.ipynb", "--each", "n=x,y"];
        await folder.RefusedAsync([.. each, "--stdout-file", "log-{n}.txt"]);
        await folder.RefusedAsync([.. each, "--stdout-file", "{n}.txt", "--stderr-file", "log-{n}.txt"]);
        await folder.RefusedAsync([.. each, "--stdout-file", "{n}.ipynb"]);

        // The names of both come to the same letters.
        await folder.RefusedAsync("run", "q.ipynb", "{n}.ipynb", "--each", "n=u/v,u:v", "--stdout-file", "{n}.txt");
    }

    [Fact]
    public async Task No_run_of_several_writes_what_they_are_read_from()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("q.ipynb", "#load \"part.csx\"", "string n = \"\";", "Console.Write(n);");
        folder.Write("part.csx", "var b = 1;");
        folder.Write("notes.ipynb", "my only notes");
        folder.LinkTo("log-x.txt", "part.csx");

        await folder.RefusedAsync("run", "q.ipynb", "{n}.ipynb", "--each", "n=a,q");
        await folder.RefusedAsync("run", "q.ipynb", "{n}.ipynb", "--each", "n=a,notes");
        await folder.RefusedAsync("run", "q.ipynb", "{n}.ipynb", "--each", "n=a,x", "--stderr-file", "log-{n}.txt");
    }

    [Fact]
    public async Task One_run_of_several_may_have_one_file_for_both_streams()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("q.ipynb", "", "int n = 1;", "Console.Write(n); Console.Error.Write(\"e\");");
        folder.LinkTo("log-1.txt", "1.txt");

        string[] streams = ["--stdout-file", "{n}.txt", "--stderr-file", "log-{n}.txt"];
        var run = await CommandRun.Of(folder, ["run", "q.ipynb", "{n}.ipynb", "--each", "n=1,2", .. streams]);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ("1e", "2", "e"),
            (folder.Read("1.txt"), folder.Read("2.txt"), folder.Read("log-2.txt")));
    }

    [Fact]
    public async Task Two_files_that_cells_write_are_not_one()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall("d");
        folder.LinkTo("latest.csv", "june.csv");
        folder.WriteNotebook(
            "p.ipynb",
            "using HealthKart.Analysis; using HealthKart.Analysis.Frames; using HealthKart.Analysis.Performance;",
            "",
            "var table = CampaignData.Load(\"d\").Performance().ToDataFrame();",
            "table.WriteCsv(\"latest.csv\"); table.WriteCsv(\"latest.csv\"); table.WriteCsv(\"june.csv\");");

        var run = await CommandRun.Of(folder, "run", "p.ipynb", "-q");

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Contains("'june.csv' is another output of this run", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("june.csv")));
    }

    private static TemporaryFolder WithParts()
    {
        var folder = new TemporaryFolder();
        folder.WriteNotebook("p.ipynb", "Console.Write(\"text\");", "int month = 1;", "#load \"parts/a.csx\"");
        folder.Write("parts/a.csx", "#load \"b.csx\"\nvar a = 1;");
        folder.Write("parts/b.csx", "var b = 1;");
        folder.Write("june.json", "{\"month\": 6}");
        return folder;
    }

    private static string PrintedIn(TemporaryFolder folder, string name)
    {
        var outputs = NotebookDocument.Load(folder.PathOf(name)).Cells.SelectMany(cell => cell.Outputs);
        return string.Concat(outputs.OfType<StreamOutput>().Select(output => output.Text));
    }
}
