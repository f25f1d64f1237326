using System.Runtime.Loader;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using HealthKart.Notebooks.Tests.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Extensions;

public sealed class ExtensionTests(ExtensionFeed feed) : IClassFixture<ExtensionFeed>
{
    [Fact]
    public async Task A_package_shows_its_values_by_its_extension_and_may_declare_for_the_cells()
    {
        var cells = new Cells(feed.Options);
        await cells.Run(ExtensionFeed.AskForAll);

        var shown = Assert.IsType<ExecuteResultOutput>(Assert.Single(await cells.Run("new Thing()")));

        Assert.Equal("<p>a thing</p>", shown.Data.Text("text/html"));
        Assert.Equal("43 True", await cells.Result("$\"{answer + 1} {scripted}\""));
    }

    [Fact]
    public async Task What_an_extension_shows_and_prints_is_in_the_cell_that_asks_for_it_and_its_results_are_not()
    {
        var outputs = await new Cells(feed.Options).Run(ExtensionFeed.AskForAll + "1");

        var printed = Assert.Single(outputs.OfType<StreamOutput>(), output => output.Name == "stdout");
        Assert.Equal("printed\n", printed.Text.ReplaceLineEndings("\n"));
        Assert.Equal("displayed", Assert.Single(outputs.OfType<DisplayOutput>()).Data.Text("text/plain"));
        Assert.Equal("1", Assert.Single(outputs.OfType<ExecuteResultOutput>()).Data.Text("text/plain"));
    }

    [Fact]
    public async Task An_extension_that_fails_is_told_once_in_a_line_and_the_cell_goes_on()
    {
        var cells = new Cells(feed.Options);

        var outputs = await cells.Run(ExtensionFeed.AskForAll + "Console.Write(\"on\");");

        Assert.Equal(
            "The extension of the package Broken 1.0.0 failed: InvalidOperationException: There is no licence. "
            + "Its values may be shown plainly.\n"
            + "The extension of the package Scripted 1.0.0 has cells in fsharp, which are not run here.\n"
            + "The extension of the package Unclear 1.0.0 failed: CS0103: The name 'nothing' does not exist in the current context. "
            + "Its values may be shown plainly.\n",
            string.Concat(outputs.OfType<StreamOutput>().Where(output => output.Name == "stderr").Select(output => output.Text)));
        Assert.EndsWith("on", string.Concat(outputs.OfType<StreamOutput>().Select(output => output.Text)), StringComparison.Ordinal);
        Assert.Empty(await cells.Run(ExtensionFeed.AskForAll));
    }

    [Fact]
    public async Task A_loaded_file_may_ask_for_a_package_with_an_extension()
    {
        File.WriteAllText(Path.Combine(feed.Path, "thing.csx"), "#r \"nuget: Shown, 1.0.0\"\nusing Shown;\nThing Make() => new Thing();");

        var outputs = await new Cells(feed.Options).Run("#load \"thing.csx\"\nMake()");

        Assert.Equal("<p>a thing</p>", Assert.Single(outputs.OfType<ExecuteResultOutput>()).Data.Text("text/html"));
    }

    [Fact]
    public async Task What_an_extension_registers_for_its_package_is_for_its_own_session()
    {
        await new Cells(feed.Options).Run(ExtensionFeed.AskForAll);

        var outputs = await new Cells(feed.Options).Run("#r \"restored/shown/1.0.0/lib/net8.0/Shown.dll\"\nnew Shown.Thing()");

        Assert.DoesNotContain(
            "a thing", Assert.IsType<ExecuteResultOutput>(Assert.Single(outputs)).Data.Text("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_kernel_that_extensions_are_given_stays_in_the_cell()
    {
        const string current = "Microsoft.DotNet.Interactive.KernelInvocationContext.Current is null";
        var cells = new Cells(feed.Options);

        // Cells of other tests come and go, and with the last of them its stand-in for the console.
        using var console = CellConsole.Open();
        var before = Console.Out;

        var outputs = await cells.Run($"{ExtensionFeed.AskForAll}#r \"Microsoft.DotNet.Interactive\"\n{current}");

        Assert.Equal("True", Assert.Single(outputs.OfType<ExecuteResultOutput>()).Data.Text("text/plain"));
        Assert.Same(before, Console.Out);
    }

    [Fact]
    public async Task What_is_displayed_by_the_formatting_packages_own_methods_is_shown_once()
    {
        var cells = new Cells(feed.Options);
        await cells.Run(ExtensionFeed.AskForAll);

        var outputs = await cells.Run("\"*a*\".DisplayAs(\"text/markdown\");");

        Assert.Equal("*a*", Assert.IsType<DisplayOutput>(Assert.Single(outputs)).Data.Text("text/markdown"));
    }

    [Fact]
    public void Packages_are_loaded_where_the_cells_are()
    {
        var context = new ScriptLoadContext([]);
        var path = Path.Combine(feed.Path, "built/Shown.1.0.0/Shown.dll");

        Assert.Same(context, AssemblyLoadContext.GetLoadContext(context.LoadFile(path)));
        Assert.Same(context.LoadFile(path), context.LoadFromAssemblyName(new("Shown")));
    }
}
