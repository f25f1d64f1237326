using System.Text.RegularExpressions;
using HealthKart.Analysis;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>What the README and the pages beside it show works as it stands there.</summary>
public sealed partial class ReadmeTests
{
    private const string Readme = "README.md";

    public static TheoryData<string> Pages => [Readme, "notebooks/README.md", "data/README.md"];

    [Fact]
    public async Task The_code_runs_on_the_sample_data()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(RepositoryRoot.PathOf("data"), "*.csv"))
        {
            folder.Write("data/" + Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        Directory.CreateDirectory(folder.PathOf("exports"));
        var notebook = NotebookDocument.Load(folder.WriteNotebook("readme.ipynb", Assert.Single(Blocks(Readme, "csharp"))));

        var run = await NotebookRunner.RunAsync(
            notebook, NotebookHost.Lent(new RunOptions { WorkingDirectory = folder.FullName }), TestContext.Current.CancellationToken);

        Assert.Null(run.Failure);
        var shown = run.Notebook.Cells[0].Outputs.Select(DataOf).ToList();
        var expected = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance().ToDataFrame()
            .Where("platform", "Instagram").AtLeast("roas", 2);
        Assert.Equal(5, shown.Count);
        var roas = FormattableString.Invariant($"{expected.Totals().Rows[0].Number("roas"):0.00}×");
        Assert.Contains(roas, shown[1].Text("text/html"), StringComparison.Ordinal);
        Assert.True(shown[2].Contains(MimeBundle.Figure));
        Assert.Contains(">Category<", shown[3].Text("text/html"), StringComparison.Ordinal);
        var csv = await File.ReadAllLinesAsync(folder.PathOf("exports/instagram.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(1 + (int)expected.Rows.Count, csv.Length);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_line_is_understood(string page)
    {
        var command = HealthKartCommand.Create(new CommandContext(TextWriter.Null, TextWriter.Null, "."));
        var lines = Blocks(page, "sh").SelectMany(static block => block.Split('\n'))
            .Select(static line => CommandLine().Match(line)).Where(static match => match.Success).ToList();

        Assert.True(lines.Count >= 3);
        Assert.All(lines, line =>
            Assert.Empty(command.Parse([.. line.Groups["word"].Captures.Select(static word => word.Value.Trim('"'))]).Errors));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_or_a_heading(string page)
    {
        var links = Link().Matches(TextOf(page))
            .Select(static match => (Path: match.Groups["path"].Value, Place: match.Groups["place"].Value)).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link =>
        {
            var target = link.Path.Length == 0 ? page : Path.GetRelativePath(RepositoryRoot.PathOf(), PathOf(page, link.Path));
            Assert.True(Path.Exists(RepositoryRoot.PathOf(target)), target);
            Assert.True(link.Place.Length == 0 || PlacesOf(target).Contains(link.Place), $"{target}#{link.Place}");
        });
    }

    private static string PathOf(string page, string link) => Path.Combine(RepositoryRoot.PathOf(), Path.GetDirectoryName(page)!, link);

    // As GitHub names a heading: small letters, spaces as hyphens, without any other mark.
    private static IEnumerable<string> PlacesOf(string page) => Heading().Matches(TextOf(page))
        .Select(static match => NoLetter().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    private static MimeBundle DataOf(NotebookOutput output) => output switch
    {
        DisplayOutput display => display.Data,
        ExecuteResultOutput result => result.Data,
        _ => throw new ArgumentException($"{output} shows nothing."),
    };

    private static string TextOf(string page) => File.ReadAllText(RepositoryRoot.PathOf(page));

    private static IEnumerable<string> Blocks(string page, string language) =>
        Regex.Matches(TextOf(page), $@"^```{language}\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(static match => match.Groups["code"].Value);

    [GeneratedRegex(@"^dotnet run --project src/HealthKart\.Cli --(?: (?<word>""[^""\n]*""|[^\s#]+))+")]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"\]\((?!https:)(?<path>[^)#]*)(#(?<place>[^)]*))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w \-]")]
    private static partial Regex NoLetter();
}
