using System.Reflection;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Xunit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace HealthKart.Cli.Tests.Architecture;

/// <summary>Which folder may know which: a folder is a topic, and can be read without those above it.</summary>
public sealed class FolderTests
{
    private const string Analysis = "HealthKart.Analysis";
    private const string Command = "HealthKart.Cli";

    // From the lowest on: what a campaign is made of, before there is one.
    private static readonly string[] s_belowCampaign =
        ["Money", "Wording", "Values", "Campaigns", "Frames", "Sums", "Engines", "Loading", "Sales"];

    private static readonly string[] s_aboveCampaign = ["Performance", "Payouts", "Engagement", "Comparisons", "Quality"];

    // From the lowest on; what makes a program of them stands above all.
    private static readonly string[] s_ofCommand =
        ["Processes", "Wording", "Help", "Pages", "Notebooks", "Output", "Arguments", "Running", "Reports", "Commands"];

    private static readonly ArchUnitNET.Domain.Architecture s_command =
        new ArchLoader().LoadAssemblies(typeof(HealthKartCommand).Assembly).Build();

    public static TheoryData<string> OfCommand => [.. s_ofCommand];

    [Theory]
    [InlineData(Analysis)]
    [InlineData("HealthKart.Lift")]
    [InlineData("HealthKart.Notebooks")]
    [InlineData("HealthKart.Report")]
    public void The_folders_of_a_project_form_no_circle(string project) =>
        SliceRuleDefinition.Slices().Matching($"{project}.(*)").Should().BeFreeOfCycles().Check(TypesOf(project));

    [Fact]
    public void What_a_campaign_is_made_of_does_not_know_the_campaign()
    {
        var rule = Types().That().ResideInNamespaceMatching($"^{Analysis}\\.({string.Join('|', s_belowCampaign)})$")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($"^{Analysis}$");

        rule.Check(TypesOf(Analysis));
    }

    [Fact]
    public void A_campaign_does_not_know_what_is_asked_of_it()
    {
        var rule = Types().That().ResideInNamespaceMatching($"^{Analysis}$")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($"^{Analysis}\\.({string.Join('|', s_aboveCampaign)})$");

        rule.Check(TypesOf(Analysis));
    }

    [Fact]
    public void What_statistics_compute_knows_nothing_of_experiments()
    {
        var rule = Types().That().ResideInNamespaceMatching("^HealthKart\\.Lift\\.Statistics$")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching("^HealthKart\\.Lift(\\.Plans|\\.Export)?$");

        rule.Check(TypesOf("HealthKart.Lift"));
    }

    [Fact]
    public void Every_folder_of_the_library_is_either_below_the_campaign_or_above_it() =>
        Assert.Equal(
            s_belowCampaign.Concat(s_aboveCampaign).Order(StringComparer.Ordinal), FoldersOf(Analysis).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(OfCommand))]
    public void A_folder_of_the_command_knows_none_above_it(string folder)
    {
        var above = string.Join('|', s_ofCommand.SkipWhile(each => each != folder).Skip(1).DefaultIfEmpty("-"));
        var rule = Types().That().ResideInNamespaceMatching($"^{Command}\\.{folder}$")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching($"^{Command}(\\.({above}))?$");

        rule.Check(s_command);
    }

    [Fact]
    public void Every_folder_of_the_command_has_its_place() =>
        Assert.Equal(s_ofCommand.Order(StringComparer.Ordinal), FoldersOf(Command).Order(StringComparer.Ordinal));

    private static IEnumerable<string> FoldersOf(string project) =>
        Directory.GetDirectories(RepositoryRoot.PathOf("src", project)).Select(static path => Path.GetFileName(path))
            .Where(static name => name is not ("bin" or "obj"));

    private static ArchUnitNET.Domain.Architecture TypesOf(string project) =>
        new ArchLoader().LoadAssemblies(Assembly.Load(project)).Build();
}
