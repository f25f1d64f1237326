using System.Reflection;
using PublicApiGenerator;
using Xunit;

namespace HealthKart.Cli.Tests.Architecture;

/// <summary>What others may build on: a change of it is seen, and approved with HEALTHKART_ACCEPT=1.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions s_options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData("HealthKart.Analysis")]
    [InlineData("HealthKart.Files")]
    [InlineData("HealthKart.Lift")]
    [InlineData("HealthKart.Notebooks")]
    [InlineData("HealthKart.Report")]
    [InlineData("HealthKart.Samples")]
    public void The_public_api_of_a_library_is_the_approved_one(string project) =>
        Golden.Match($"PublicApi/{project}.txt", Assembly.Load(project).GeneratePublicApi(s_options).ReplaceLineEndings("\n"));
}
