using System.Diagnostics;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

/// <summary>Jupyter's own validator, as Debian packages it.</summary>
internal static class JupyterValidator
{
    private const string Python = "/usr/bin/python3";
    private const string Validate = """
        import sys, nbformat
        for path in sys.argv[1:]:
            text = open(path, encoding="utf-8").read()
            notebook = nbformat.reads(text, 4)
            nbformat.validate(notebook)
        """;

    private const string ValidateLayout = Validate + "\n" + """
            assert nbformat.writes(notebook) + "\n" == text, path + " is laid out in another way than nbformat does"
        """;

    private const string RoundTrip = """
        import sys, json, nbformat
        for path in sys.argv[1:]:
            nbformat.write(nbformat.read(path, as_version=4), path + ".again")
            before, after = (json.load(open(name, encoding="utf-8")) for name in (path, path + ".again"))
            assert before == after, path + " comes back changed"
        """;

    /// <summary>Skips the test where the validator is missing, or fails it where everything is asked for.</summary>
    public static async Task RequireAsync()
    {
        var isThere = File.Exists(Python) && (await RunPython(["import nbformat"])).ExitCode == 0;
        if (!isThere && Environment.GetEnvironmentVariable("HEALTHKART_REQUIRE_ALL") == "1")
        {
            Assert.Fail("The Python package nbformat is missing (Debian: python3-nbformat), and HEALTHKART_REQUIRE_ALL=1 asks for it.");
        }

        Assert.SkipUnless(isThere, "The Python package nbformat is missing (Debian: python3-nbformat).");
    }

    /// <summary>Fails when a notebook breaks the format.</summary>
    public static Task AssertValidAsync(params IEnumerable<string> paths) => AssertAsync(Validate, paths);

    /// <summary>Fails when a notebook breaks the format, or is laid out in another way than Jupyter saves it.</summary>
    public static Task AssertValidAndLaidOutAsync(params IEnumerable<string> paths) => AssertAsync(ValidateLayout, paths);

    /// <summary>Fails when Jupyter's reader and writer change what a notebook holds.</summary>
    public static Task AssertRoundTripAsync(params IEnumerable<string> paths) => AssertAsync(RoundTrip, paths);

    /// <summary>Skips the test where Jupyter's converter is missing, or fails it where everything is asked for.</summary>
    public static async Task RequireConverterAsync()
    {
        var isThere = File.Exists(Python) && (await RunPython(["import nbconvert"])).ExitCode == 0;
        if (!isThere && Environment.GetEnvironmentVariable("HEALTHKART_REQUIRE_ALL") == "1")
        {
            Assert.Fail("The Python package nbconvert is missing (Debian: jupyter-nbconvert), and HEALTHKART_REQUIRE_ALL=1 asks for it.");
        }

        Assert.SkipUnless(isThere, "The Python package nbconvert is missing (Debian: jupyter-nbconvert).");
    }

    /// <summary>The notebook as Jupyter's converter makes a page of it.</summary>
    public static async Task<string> ToHtmlAsync(string path)
    {
        await AssertAsync("import sys; from nbconvert.nbconvertapp import main; sys.argv[1:1] = ['--to', 'html']; main()", [path]);
        return await File.ReadAllTextAsync(Path.ChangeExtension(path, ".html"), TestContext.Current.CancellationToken);
    }

    private static async Task AssertAsync(string check, IEnumerable<string> paths)
    {
        var (exitCode, error) = await RunPython([check, .. paths]);

        Assert.True(exitCode == 0, error);
    }

    private static async Task<(int ExitCode, string Error)> RunPython(string[] arguments)
    {
        // The folder of this process is that of a notebook that another test runs, and may be gone.
        var start = new ProcessStartInfo(Python, ["-c", .. arguments])
        {
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
