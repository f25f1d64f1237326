using System.Diagnostics;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

/// <summary>Jupyter's own validator judges every notebook that is written here.</summary>
public sealed class ConformanceTests
{
    private const string Python = "/usr/bin/python3";
    private const string Validate = """
        import sys, nbformat
        for path in sys.argv[1:]:
            text = open(path, encoding="utf-8").read()
            notebook = nbformat.reads(text, 4)
            nbformat.validate(notebook)
            assert nbformat.writes(notebook) + "\n" == text, path + " is laid out in another way than nbformat does"
        """;

    [Fact]
    public async Task Notebooks_are_valid_before_and_after_a_run()
    {
        await RequireValidator();
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("beside.txt"), "");
        var written = new List<string>();
        foreach (var name in TestNotebooks.Names)
        {
            var notebook = NotebookDocument.Load(TestNotebooks.Path(name));
            written.Add(folder.File("untouched-" + name));
            notebook.Save(written[^1]);
            written.Add(folder.File("executed-" + name));
            await NotebookRunner.RunAsync(
                notebook,
                new RunOptions { OutputPath = written[^1], WorkingDirectory = folder.Path, Parameters = Parameters(name) },
                TestContext.Current.CancellationToken);
        }

        var (exitCode, error) = await RunPython([Validate, .. written.Where(path => !path.Contains("every-output", StringComparison.Ordinal))]);

        Assert.True(exitCode == 0, error);
    }

    private static KeyValuePair<string, string>[] Parameters(string name) => name switch
    {
        "parameters.ipynb" => [new("currency", "é 😀 \"")],
        "format-4-2.ipynb" => [new("n", "2")],
        _ => [],
    };

    private static async Task RequireValidator()
    {
        var isThere = File.Exists(Python) && (await RunPython(["import nbformat"])).ExitCode == 0;
        if (!isThere && Environment.GetEnvironmentVariable("HEALTHKART_REQUIRE_ALL") == "1")
        {
            Assert.Fail("The Python package nbformat is missing (Debian: python3-nbformat), and HEALTHKART_REQUIRE_ALL=1 asks for it.");
        }

        Assert.SkipUnless(isThere, "The Python package nbformat is missing (Debian: python3-nbformat).");
    }

    private static async Task<(int ExitCode, string Error)> RunPython(string[] arguments)
    {
        var start = new ProcessStartInfo(Python, ["-c", .. arguments]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
