using System.Text.RegularExpressions;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Running;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>What the README shows works as it stands there.</summary>
public sealed partial class ReadmeTests
{
    private static string Readme { get; } = File.ReadAllText(RepositoryRoot.PathOf("README.md"));

    [Fact]
    public async Task The_code_runs_on_the_sample_data()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.PathOf("data"), "*.csv"))
        {
            folder.Write("data/" + Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        Directory.CreateDirectory(folder.PathOf("exports"));
        var notebook = NotebookDocument.Load(folder.WriteNotebook("readme.ipynb", Assert.Single(Blocks("csharp"))));

        var run = await NotebookRunner.RunAsync(
            notebook, NotebookCall.WithHost(new RunOptions { WorkingDirectory = folder.FullName }), TestContext.Current.CancellationToken);

        Assert.Null(run.Failure);
        var shown = run.Notebook.Cells[0].Outputs.Select(DataOf).ToList();
        var expected = CampaignData.Load(RepositoryRoot.PathOf("data"))
            .Performance()
            .ToDataFrame()
            .Where("platform", "Instagram")
            .AtLeast("roas", 2);
        Assert.Equal(5, shown.Count);
        Assert.Contains(
            FormattableString.Invariant($"{expected.Totals().Rows[0].Number("roas"):0.00}×"),
            shown[1].Text("text/html"),
            StringComparison.Ordinal);
        Assert.True(shown[2].Contains(MimeBundle.Figure));
        Assert.Contains(">Category<", shown[3].Text("text/html"), StringComparison.Ordinal);
        Assert.Equal(
            1 + (int)expected.Rows.Count,
            (await File.ReadAllLinesAsync(folder.PathOf("exports/instagram.csv"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public void Every_command_line_is_understood()
    {
        var command = HealthKartCommand.Create(new CommandContext(TextWriter.Null, TextWriter.Null, "."));
        var lines = Blocks("sh")
            .SelectMany(block => block.Split('\n'))
            .Select(line => CommandLine().Match(line))
            .Where(match => match.Success)
            .ToList();

        Assert.True(lines.Count >= 3);
        Assert.All(
            lines, line => Assert.Empty(command.Parse([.. line.Groups["word"].Captures.Select(word => word.Value.Trim('"'))]).Errors));
    }

    private static MimeBundle DataOf(NotebookOutput output) => output switch
    {
        DisplayOutput display => display.Data,
        ExecuteResultOutput result => result.Data,
        _ => throw new ArgumentException($"{output} shows nothing."),
    };

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Readme, $@"^```{language}\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => match.Groups["code"].Value);

    [GeneratedRegex(@"^dotnet run --project src/HealthKart\.Cli --(?: (?<word>""[^""\n]*""|[^\s#]+))+")]
    private static partial Regex CommandLine();
}
