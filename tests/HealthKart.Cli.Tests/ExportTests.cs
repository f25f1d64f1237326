using System.Diagnostics;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class ExportTests
{
    private const string Told = "warning: the outputs of one.ipynb hold scripts that this version of the program did not write; "
        + "they are kept, and may run when the page is opened or printed. --untrusted leaves them out.";

    [Theory]
    [InlineData("html", true)]
    [InlineData("html", false)]
    [InlineData("pdf", true)]
    [InlineData("cs", true)]
    [InlineData("cs", false)]
    public async Task An_interruption_ends_it_at_once_and_leaves_no_file(string format, bool byCtrlC)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var folder = new TemporaryFolder();
        WriteEndless(folder, "one.ipynb");
        folder.Write("one." + format, "older");
        var before = folder.Files;
        string[] browser = format == "pdf" ? ["--browser", "/bin/sh"] : [];
        using var process = CommandProcess.Start(folder, ["export", "one.ipynb", "--to", format, .. browser]);
        await process.WaitForWorkAsync(TimeSpan.FromSeconds(2));
        var clock = Stopwatch.StartNew();

        if (byCtrlC)
        {
            process.PressCtrlC();
        }
        else
        {
            process.Terminate();
        }

        var run = await process.EndAsync();

        // A second, and what the busiest machine takes besides; the work itself takes minutes, and there far more.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal((ExitCode.Interrupted, "", "error: interrupted.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(before, folder.Files);
        Assert.Equal("older", await File.ReadAllTextAsync(folder.PathOf("one." + format), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Scripts_of_another_origin_are_told_in_one_line_unless_they_are_left_out()
    {
        using var folder = new TemporaryFolder();
        WriteOutputs(folder, "one.ipynb", "<script>alert(1)</script>", "<p onclick=\"alert(2)\">x</p>");

        var kept = await CommandRun.Of(folder, "export", "one.ipynb", "--to", "html");
        var leftOut = await CommandRun.Of(folder, "export", "one.ipynb", "--to", "html", "-o", "two.html", "--untrusted");

        Assert.Equal((ExitCode.Done, "one.html\n", Told + "\n"), (kept.ExitCode, kept.Output, kept.Error));
        Assert.Equal((ExitCode.Done, "two.html\n", ""), (leftOut.ExitCode, leftOut.Output, leftOut.Error));
        Assert.Contains("alert(1)", await Read(folder, "one.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("alert(", await Read(folder, "two.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scripts_of_another_origin_are_told_before_they_are_printed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser is a program that ends at once.");
        using var folder = new TemporaryFolder();
        WriteOutputs(folder, "one.ipynb", "<a href=\"javascript:alert(1)\">x</a>");

        var kept = await CommandRun.Of(folder, "export", "one.ipynb", "--to", "pdf", "--browser", "/bin/false");
        var leftOut = await CommandRun.Of(folder, "export", "one.ipynb", "--to", "pdf", "--browser", "/bin/false", "--untrusted");

        Assert.Equal(Told, kept.ErrorLines[0]);
        Assert.StartsWith("error: The browser /bin/false ended", kept.ErrorLines[1], StringComparison.Ordinal);
        Assert.StartsWith("error: The browser /bin/false ended", Assert.Single(leftOut.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("campaign-report")]
    [InlineData("payout-audit")]
    [InlineData("incremental-roas")]
    public async Task The_notebooks_of_this_product_have_no_script_of_another_origin(string name)
    {
        using var folder = new TemporaryFolder();
        var notebook = Path.Combine(AppContext.BaseDirectory, "notebooks", name + ".ipynb");
        var data = RepositoryRoot.PathOf("data");

        var run = await CommandRun.Of(
            folder, "run", notebook, "one.ipynb", "--quiet", "-p", $"dataFolder={data}", "-p", $"exportFolder={folder.FullName}");
        var export = await CommandRun.Of(folder, "export", "one.ipynb", "--to", "html");

        Assert.Equal((ExitCode.Done, ExitCode.Done, ""), (run.ExitCode, export.ExitCode, export.Error));
        Assert.Contains("<script>", await Read(folder, "one.html"), StringComparison.Ordinal);
        Assert.Equal(name == "campaign-report", (await Read(folder, "one.html")).Contains("hk-dashboard-data", StringComparison.Ordinal));
    }

    // For a page, links that are defined over and over; for a program, functions whose overloads the compiler tries all: minutes each.
    private static void WriteEndless(TemporaryFolder folder, string name)
    {
        const int Levels = 14;
        const string Functions = "int F(Func<int, int> f) => 1;\nint F(Func<string, int> f) => 1;\nint F(Func<long, int> f) => 1;\n";
        var calls = string.Concat(Enumerable.Range(0, Levels).Select(level => FormattableString.Invariant($"F(a{level} => ")));
        var path = folder.WriteNotebook(name, $"{Functions}var x = {calls}1{new string(')', Levels)};");
        var notebook = NotebookDocument.Load(path);
        notebook.InsertCell(0, CellKind.Markdown, string.Concat(Enumerable.Repeat("[a]: b\n", 300_000)));
        notebook.Save(path);
    }

    private static void WriteOutputs(TemporaryFolder folder, string name, params string[] outputs)
    {
        var path = folder.WriteNotebook(name, "1");
        var notebook = NotebookDocument.Load(path);
        notebook.Cells[0].Outputs = [.. outputs.Select(static html => new DisplayOutput(new MimeBundle("text/html", html)))];
        notebook.Save(path);
    }

    private static Task<string> Read(TemporaryFolder folder, string file) =>
        File.ReadAllTextAsync(folder.PathOf(file), TestContext.Current.CancellationToken);
}
