using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

/// <summary>Jupyter's own validator judges every notebook that is written here.</summary>
public sealed class ConformanceTests
{
    [Fact]
    public async Task Notebooks_are_valid_before_and_after_a_run()
    {
        await JupyterValidator.RequireAsync();
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("beside.txt"), "");
        var written = new List<string>();
        foreach (var name in TestNotebooks.Names)
        {
            var notebook = NotebookDocument.Load(TestNotebooks.Path(name));
            written.Add(folder.PathOf("untouched-" + name));
            notebook.Save(written[^1]);
            written.Add(folder.PathOf("executed-" + name));
            await NotebookRunner.RunAsync(
                notebook,
                new RunOptions { OutputPath = written[^1], WorkingDirectory = folder.FullName, Parameters = Parameters(name) },
                TestContext.Current.CancellationToken);
        }

        await JupyterValidator.AssertValidAndLaidOutAsync(written.Where(path => !path.Contains("every-output", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Executed_notebooks_come_back_from_Jupyter_as_they_were()
    {
        await JupyterValidator.RequireAsync();
        using var folder = new TemporaryFolder();

        await JupyterValidator.AssertRoundTripAsync(await ExecuteAsync(folder));
    }

    [Fact]
    public async Task Jupyter_makes_a_page_of_an_executed_notebook_that_failed()
    {
        await JupyterValidator.RequireConverterAsync();
        using var folder = new TemporaryFolder();
        await NotebookDocument.Load(TestNotebooks.Path("failing.ipynb"))
            .RunAsync(new RunOptions { OutputPath = folder.PathOf("out.ipynb") });

        var page = await JupyterValidator.ToHtmlAsync(folder.PathOf("out.ipynb"));

        Assert.Contains("<a href=\"#papermill-error-cell\">In [2]</a>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"papermill-error-cell\"", page, StringComparison.Ordinal);
        Assert.Contains("was not in a correct format.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jupyter_makes_a_page_of_every_kind_of_output()
    {
        await JupyterValidator.RequireConverterAsync();
        using var folder = new TemporaryFolder();
        var pages = new List<string>();
        foreach (var path in await ExecuteAsync(folder))
        {
            pages.Add(await JupyterValidator.ToHtmlAsync(path));
        }

        Assert.Equal(TestNotebooks.Names.Count() - 1, pages.Count);
        Assert.All(
            ["<b>bold</b>", "Renée 😀", "warned", "é 😀", "System.Exception"],
            text => Assert.Contains(pages, page => page.Contains(text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("failing.ipynb")]
    [InlineData("format-4-2.ipynb")]
    [InlineData("parameters.ipynb")]
    [InlineData("tags.ipynb")]
    public async Task An_executed_notebook_is_what_it_is_known_to_be(string name)
    {
        using var folder = new TemporaryFolder();
        var options = new RunOptions { Deterministic = true, OutputPath = folder.PathOf(name), Parameters = Parameters(name) };

        await NotebookDocument.Load(TestNotebooks.Path(name)).RunAsync(options);

        // The product's version is the one thing that a release changes.
        var text = System.Text.RegularExpressions.Regex.Replace(
            File.ReadAllText(folder.PathOf(name)), "\"version\": \"[^\"]+\"", "\"version\": \"*\"");
        Assert.Equal(TestNotebooks.Text(Path.Combine("Executed", name)), text);
    }

    private static async Task<List<string>> ExecuteAsync(TemporaryFolder folder)
    {
        File.WriteAllText(folder.PathOf("beside.txt"), "");
        var executed = new List<string>();
        foreach (var name in TestNotebooks.Names.Where(name => name != "every-output.ipynb"))
        {
            executed.Add(folder.PathOf("executed-" + name));
            await NotebookDocument.Load(TestNotebooks.Path(name))
                .RunAsync(new RunOptions { OutputPath = executed[^1], WorkingDirectory = folder.FullName, Parameters = Parameters(name) });
        }

        return executed;
    }

    private static KeyValuePair<string, string>[] Parameters(string name) => name switch
    {
        "parameters.ipynb" => [new("currency", "é 😀 \"")],
        "format-4-2.ipynb" => [new("n", "2")],
        _ => [],
    };
}
