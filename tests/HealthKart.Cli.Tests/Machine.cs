using System.Globalization;
using Xunit;

namespace HealthKart.Cli.Tests;

/// <summary>What of a machine decides which cultures the command finds there: variables of its environment.</summary>
internal static class Machine
{
    private const string Invariant = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
    private const string Locale = "LC_ALL";
    private const string NoLibrary = "There is no ICU library.";

    // More than there are releases of the library.
    private const int LowestVersion = 50;
    private const int HighestVersion = 120;
    private const int MinorVersions = 6;

    /// <summary>One that has the invariant culture only, because it was told so.</summary>
    public static Dictionary<string, string> WithoutCultures { get; } = new() { [Invariant] = "1", [Locale] = "C.UTF-8" };

    /// <summary>One whose user has a culture; skips the test where there can be no such machine.</summary>
    /// <param name="culture">The culture as systems call it, such as <c>de_DE</c>.</param>
    public static Dictionary<string, string> Of(string culture)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has the culture of its settings, whatever LC_ALL says.");
        var isMissing = CultureInfo.GetCultures(CultureTypes.SpecificCultures).Length <= 1;
        Assert.False(isMissing && Environment.GetEnvironmentVariable("HEALTHKART_REQUIRE_ALL") == "1", NoLibrary);
        Assert.SkipWhen(isMissing, NoLibrary);
        return new() { [Invariant] = "0", [Locale] = culture + ".UTF-8" };
    }

    /// <summary>A German one without an ICU library: under every name that the runtime asks for stands a file that is none.</summary>
    /// <param name="folder">Where these files go.</param>
    public static Dictionary<string, string> WithoutLibrary(TemporaryFolder folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems find the library in another way, or bring it along.");
        for (var version = LowestVersion; version <= HighestVersion; version++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"library/libicuuc.so.{version}");
            folder.Write(name, "");
            for (var minor = 0; minor < MinorVersions; minor++)
            {
                folder.Write(string.Create(CultureInfo.InvariantCulture, $"{name}.{minor}"), "");
            }
        }

        return new() { [Invariant] = "0", ["LD_LIBRARY_PATH"] = folder.PathOf("library"), [Locale] = "de_DE.UTF-8" };
    }
}
