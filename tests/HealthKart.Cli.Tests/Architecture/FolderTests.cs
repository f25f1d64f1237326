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

    // From the lowest on: what a campaign is made of, before there is one.
    private static readonly string[] s_belowCampaign = ["Money", "Wording", "Values", "Campaigns", "Frames", "Sums", "Loading", "Sales"];

    private static readonly string[] s_aboveCampaign = ["Performance", "Payouts", "Engagement", "Comparisons", "Quality", "Export"];

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
    public void Every_folder_of_the_library_is_either_below_the_campaign_or_above_it()
    {
        var folders = Directory.GetDirectories(RepositoryRoot.PathOf("src", Analysis)).Select(Path.GetFileName)
            .Where(static name => name is not ("bin" or "obj"));

        Assert.Equal(s_belowCampaign.Concat(s_aboveCampaign).Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    private static ArchUnitNET.Domain.Architecture TypesOf(string project) =>
        new ArchLoader().LoadAssemblies(Assembly.Load(project)).Build();
}
