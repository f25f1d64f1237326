using System.Text.RegularExpressions;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using HealthKart.Report.Formatting;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>What the README shows works as it stands there.</summary>
public sealed partial class ReadmeTests
{
    private const string Library = "#r \"src/HealthKart.Analysis/bin/Release/net10.0/HealthKart.Analysis.dll\"";

    private static string Readme { get; } = File.ReadAllText(RepositoryRoot.PathOf("README.md"));

    [Fact]
    public async Task The_code_runs_on_the_sample_data()
    {
        using var folder = new TemporaryFolder();
        var code = Assert.Single(Blocks("csharp"));
        var notebook = NotebookDocument.Load(folder.WriteNotebook("readme.ipynb", Library, code));
        var options = new RunOptions
        {
            WorkingDirectory = RepositoryRoot.Folder,
            HostAssemblies = [typeof(CampaignData).Assembly, typeof(PlotlySetup).Assembly],
        };

        var run = await NotebookRunner.RunAsync(notebook, options, TestContext.Current.CancellationToken);

        Assert.Null(run.Failure);
        var printed = string.Concat(run.Notebook.Cells[1].Outputs.Cast<StreamOutput>().Select(output => output.Text)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var campaign = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance(new CampaignFilter { Platforms = ["Instagram"], MinRoas = 2 });
        Assert.Equal(4, printed.Length);
        Assert.Equal(FormattableString.Invariant($"ROAS {campaign.Totals.Roas:0.00}, with sales only {campaign.WithSales.Roas:0.00}"), printed[0]);
        Assert.StartsWith(campaign.Top(3)[2].Name + ":", printed[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_line_is_understood()
    {
        var command = HealthKartCommand.Create(new CommandContext(TextWriter.Null, TextWriter.Null, "."));
        var lines = Blocks("sh").SelectMany(block => block.Split('\n')).Select(line => CommandLine().Match(line)).Where(match => match.Success).ToList();

        Assert.True(lines.Count >= 3);
        Assert.All(lines, line => Assert.Empty(command.Parse([.. line.Groups["word"].Captures.Select(word => word.Value.Trim('"'))]).Errors));
    }

    private static IEnumerable<string> Blocks(string language) =>
        Regex.Matches(Readme, $@"^```{language}\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(match => match.Groups["code"].Value);

    [GeneratedRegex(@"^dotnet run --project src/HealthKart\.Cli --(?: (?<word>""[^""\n]*""|[^\s#]+))+")]
    private static partial Regex CommandLine();
}
