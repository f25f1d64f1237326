using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Wording;
using HealthKart.Cli.Processes;
using HealthKart.Notebooks.Tests.Programs;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>The product's notebooks as programs of their own.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task The_report_as_a_program_prints_the_numbers_of_the_library()
    {
        using var folder = new TemporaryFolder();
        var export = await CommandRun.Of(
            folder, "export", RepositoryRoot.PathOf("notebooks", "campaign-report.ipynb"), "--to", "cs", "-o", "report.cs");
        Assert.Equal((ExitCode.Done, "report.cs\n", ""), (export.ExitCode, export.Output, export.Error));

        var printed = await DotnetRun.OfAsync(
            folder.PathOf("report.cs"), "platforms=instagram,YouTube", "minOrders=5", "exportFolder=" + folder.PathOf("exports"));

        var campaign = CampaignData.Load(RepositoryRoot.PathOf("data"))
            .Performance(new CampaignFilter { Platforms = ["Instagram", "YouTube"], MinOrders = 5 });
        var totals = campaign.Totals;
        Assert.Contains($"\nROAS\n{Numerals.Indian.Ratio(totals.Roas)}\n", printed, StringComparison.Ordinal);
        Assert.Contains(
            $"\nTotal revenue\n{Numerals.Indian.ShortMoney(totals.Revenue)}\n{Numerals.Indian.Money(totals.Revenue)}\n",
            printed,
            StringComparison.Ordinal);
        Assert.Contains($"\nInfluencers\n{Numerals.Indian.Count(totals.Influencers)}\n", printed, StringComparison.Ordinal);
        Assert.All(campaign.Top(10), row =>
            Assert.Matches($@"\n{row.Name}  +{Numerals.Indian.Ratio(row.Roas)}  .* {row.InfluencerId}  .* {row.Orders} ", printed));
        Assert.Equal(totals.Influencers + 1, File.ReadLines(folder.PathOf("exports/filtered-influencers.csv")).Count());
    }

    [Fact]
    public async Task What_a_program_cannot_do_is_one_line()
    {
        using var folder = new TemporaryFolder();
        folder.WriteNotebook("one.ipynb", "1", "#!python\nprint(1)");

        await BadInputTests.AssertInputError(
            folder, "one.ipynb, cell 2: Line 1 starts with #!python, which is not known here", "export", "one.ipynb", "--to", "cs");
    }
}
