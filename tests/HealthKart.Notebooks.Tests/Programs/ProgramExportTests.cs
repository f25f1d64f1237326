using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Programs;
using HealthKart.Notebooks.Tests.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Programs;

public sealed class ProgramExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Program => _folder.PathOf("program.cs");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_program_prints_what_its_notebook_shows()
    {
        foreach (var file in new[] { "program.ipynb", "twice.csx" })
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Programs", "Program", file), _folder.PathOf(file));
        }

        ProgramExport.Save(NotebookDocument.Load(_folder.PathOf("program.ipynb")), new(), Program);

        var text = await File.ReadAllTextAsync(Program, TestContext.Current.CancellationToken);
        Golden.Match(
            "Expected/program-text.expected.txt", text[..text.IndexOf("/// <summary>What the notebook showed", StringComparison.Ordinal)]);
        var (exitCode, output, error) = await DotnetRun.TryAsync(Program);
        Assert.True(exitCode == 0, output + error);
        Golden.Match(
            "Expected/program-output.expected.txt",
            System.Text.RegularExpressions.Regex.Replace(output, @"Wall time: [\d.]+ms", "Wall time: (time)"));
        Assert.Equal("System.InvalidOperationException: meant", error.Trim());
    }

    [Fact]
    public async Task Parameters_come_from_the_command_line()
    {
        Save(
            "// nothing",
            "decimal? share = null;\nstring name = \"x\";\nint[] counts = [];\nList<DayOfWeek> days = [];\n"
            + "DateOnly from = new(2025, 1, 1);\nbool strict = false;\nobject other = 1;",
            "Console.WriteLine(FormattableString.Invariant("
            + "$\"{share} {name} {string.Join('+', counts)} {string.Join('+', days)} {from:yyyy-MM-dd} {strict}\"));");

        var set = await DotnetRun.OfAsync(
            Program, "share=0.5", "name=a=b, c", "counts=1, 2", "days=monday,Friday", "from=2024-02-29", "strict=true");
        var (exitCode, _, error) = await DotnetRun.TryAsync(Program, "shore=1");

        Assert.Equal("0.5 a=b, c 1+2 Monday+Friday 2024-02-29 True\n", set);
        Assert.Equal(2, exitCode);
        Assert.Equal(
            "'shore=1' sets no parameter; expected name=value with one of: share, name, counts, days, from, strict.", error.Trim());
        Assert.Contains(
            "// other is of a type that no text stands for: change it above.\n", File.ReadAllText(Program), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dll_of_no_project_goes_into_targets_beside_the_program()
    {
        Directory.CreateDirectory(_folder.PathOf("lib"));
        Libraries.Build(
            _folder.PathOf("lib/Greeting.dll"), "public static class Greeting { public static string Text => \"from the DLL\"; }");
        Save("#r \"lib/Greeting.dll\"\nGreeting.Text");

        Assert.Equal("from the DLL\n\n", await DotnetRun.OfAsync(Program));
        Assert.Contains(
            "<Reference Include=\"lib/Greeting.dll\" />",
            File.ReadAllText(_folder.PathOf("program.references.targets")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bin/Release/net10.0/Greeting.dll", "Greeting.csproj", "<Project/>")]
    [InlineData("bin/Debug/Greeting.dll", "Other.csproj", "<Project><AssemblyName>Greeting</AssemblyName></Project>")]
    public void A_dll_in_the_bin_folder_of_its_project_is_the_project_built_or_not(string dll, string project, string content)
    {
        Directory.CreateDirectory(_folder.PathOf("src/lib"));
        File.WriteAllText(_folder.PathOf("src/lib/" + project), content);

        Save($"#r \"src/lib/{dll}\"\n1");

        Assert.Contains($"#:project src/lib/{project}\n", File.ReadAllText(Program), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.PathOf("program.references.targets")));
    }

    [Fact]
    public void What_the_runtime_has_needs_no_line()
    {
        Save("#r \"System.Text.Json\"\n1");

        Assert.DoesNotContain("#:project", File.ReadAllText(Program), StringComparison.Ordinal);
        Assert.DoesNotContain("System.Text.Json", File.ReadAllText(Program), StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_start_from_the_notebooks_folder_wherever_the_program_is()
    {
        var notebook = Write("Console.WriteLine(1);");

        ProgramExport.Save(notebook, new(), _folder.PathOf("elsewhere/deep/program.cs"));

        Assert.Contains("?? \"\", \"../..\");", File.ReadAllText(_folder.PathOf("elsewhere/deep/program.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int Twice { get; set; }", "no property or event")]
    [InlineData("var a = 1;\nif (a > 0) { return; }", "line 2: return would end the program")]
    [InlineData(
        "var rate = 2;\nstatic int rates = 3;\nclass Rate { public int Of(int n) => n * rates; }",
        "line 3: rates is used in a type or an extension method")]
    [InlineData("if (int.TryParse(\"1\", out var number)) { }\nConsole.WriteLine(number);", "line 2: number is declared in a condition")]
    [InlineData("#!fsharp\nlet a = 1", "starts with #!fsharp, which is not known here")]
    [InlineData("#r \"none.dll\"\n1", "#r \"none.dll\" was not found")]
    [InlineData("#load \"none.csx\"\n1", "#load \"none.csx\" was not found")]
    [InlineData("#load \"loop.csx\"\n1", "#load \"loop.csx\" loads itself")]
    [InlineData("#define X\n1", "line 1: #define X has no place")]
    [InlineData("1 +", "line 1: CS1733")]
    [InlineData("var a = 1;\nnowhere.Call();", "line 2: CS0103")]
    public void What_a_program_cannot_do_is_one_line_that_names_the_cell(string cell, string message)
    {
        File.WriteAllText(_folder.PathOf("loop.csx"), "#load \"loop.csx\"\n");

        var exception = Assert.Throws<ProgramExportException>(() => Save("var first = 0;", "// second", cell));

        Assert.StartsWith("one.ipynb, cell 3", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
        Assert.False(File.Exists(Program));
    }

    [Fact]
    public void A_cell_that_may_fail_must_not_declare_what_others_use()
    {
        var notebook = Write("1", "2");
        notebook.InsertCell(2, CellKind.Code, "var a = int.Parse(\"x\");", "raises-exception");

        var exception = Assert.Throws<ProgramExportException>(() => ProgramExport.Save(notebook, new(), Program));

        Assert.Contains("cell 3: it may fail", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_of_another_language_is_none()
    {
        var notebook = Write("print(1)");
        notebook.Metadata["kernelspec"] = new System.Text.Json.Nodes.JsonObject { ["language"] = "python" };

        Assert.Throws<NotebookFormatException>(() => ProgramExport.Save(notebook, new(), Program));
    }

    private void Save(params string[] cells) => ProgramExport.Save(Write(cells), new(), Program);

    // The second cell holds the parameters.
    private NotebookDocument Write(params string[] cells)
    {
        var notebook = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""");
        foreach (var (index, cell) in cells.Index())
        {
            notebook.InsertCell(index, CellKind.Code, cell, index == 1 ? ["parameters"] : []);
        }

        notebook.Save(_folder.PathOf("one.ipynb"));
        return NotebookDocument.Load(_folder.PathOf("one.ipynb"));
    }
}
