using System.Globalization;
using Xunit;

namespace HealthKart.Tests;

/// <summary>Guards the run under another culture and time zone, which would prove nothing where the runtime ignored them.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public void The_tests_run_in_the_culture_that_the_environment_asks_for() =>
        Assert.Equal(AskedFor("HEALTHKART_EXPECTED_CULTURE", CultureInfo.CurrentCulture.Name), CultureInfo.CurrentCulture.Name);

    [Fact]
    public void The_tests_run_in_the_time_zone_that_the_environment_asks_for() =>
        Assert.Equal(AskedFor("HEALTHKART_EXPECTED_TIME_ZONE", TimeZoneInfo.Local.Id), TimeZoneInfo.Local.Id);

    private static string AskedFor(string variable, string otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : otherwise;
}
