using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Microsoft.DotNet.Interactive.Formatting;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

/// <summary>Packages that the program has for itself, or lends to cells, in another version.</summary>
public sealed class OwnPackageTests
{
    private static readonly string s_formatting = typeof(Formatter).Assembly.GetName().Name!;

    [Theory]
    [InlineData("0.0.1.0", "0.0.1")]
    [InlineData("99.0.0.0", "99.0.0")]
    public async Task What_the_program_only_works_with_is_the_users_in_his_version(string assembly, string version)
    {
        using var feed = new PackageFeed();
        feed.Add("Markdig", version, Versioned(assembly) + "namespace Markdig; public static class Mine { public static int Two => 2; }");
        feed.Add(
            "User", "1.0.0", "public static class User { public static int Three => Markdig.Mine.Two + 1; }", needs: ("Markdig", version));

        Assert.Equal("2", await feed.Cells().Result($"#r \"nuget: Markdig, {version}\"\nMarkdig.Mine.Two"));
        Assert.Equal("5", await feed.Cells().Result("1", "#r \"nuget: User, 1.0.0\"\nUser.Three + Markdig.Mine.Two"));
    }

    [Theory]
    [InlineData("1.0.0.0", "1.0.0")]
    [InlineData("99.0.0.0", "99.0.0")]
    public async Task What_the_program_lends_is_the_users_in_the_version_that_his_first_cell_asks_for(string assembly, string version)
    {
        using var feed = new PackageFeed();
        feed.Add("FsCheck", version, Versioned(assembly) + "namespace FsCheck; public static class Mine { public static int Two => 2; }");

        Assert.Equal("2", await Lent(feed).Result($"#r \"nuget: FsCheck, {version}\"\nFsCheck.Mine.Two", "FsCheck.Mine.Two"));
    }

    [Fact]
    public async Task What_the_program_lends_is_its_own_once_a_cell_ran_and_another_version_is_told()
    {
        using var feed = new PackageFeed();
        feed.Add("FsCheck", "99.0.0", Versioned("99.0.0.0") + "namespace FsCheck; public static class Mine { }");
        var cells = Lent(feed);
        await cells.Run("1");

        var outputs = await cells.Run("#r \"nuget: FsCheck, 99.0.0\"\nConsole.Write(typeof(FsCheck.Config).Name);");

        Assert.Matches(
            @"^FsCheck 99\.0\.0 was asked for; the version [\d.]+ is used, which this program has loaded itself\.\n$",
            Assert.IsType<StreamOutput>(outputs[0]).Text);
        Assert.Equal("stderr", Assert.IsType<StreamOutput>(outputs[0]).Name);
        Assert.Equal("Config", Assert.IsType<StreamOutput>(outputs[1]).Text);
    }

    [Fact]
    public async Task What_is_of_one_piece_with_a_package_of_the_users_is_his_too()
    {
        using var feed = new PackageFeed();
        feed.Add("FSharp.Core", "1.0.0", Versioned("1.0.0.0") + "namespace Core; public static class Mine { public static int Two => 2; }");
        feed.Add(
            "FsCheck",
            "1.0.0",
            Versioned("1.0.0.0") + "namespace FsCheck; public static class Mine { public static int Three => Core.Mine.Two + 1; }",
            needs: ("FSharp.Core", "1.0.0"));

        Assert.Equal("3", await Lent(feed).Result("#r \"nuget: FsCheck, 1.0.0\"\nFsCheck.Mine.Three"));
    }

    [Fact]
    public async Task The_engines_own_package_is_used_as_it_is_and_not_restored()
    {
        using var feed = new PackageFeed();
        var version = ScriptReferences.PackageVersionOf(typeof(Formatter).Assembly.Location)!;

        Assert.Equal("True", await feed.Cells().Result(
            $"#r \"nuget: {s_formatting}\"\n#r \"nuget: {s_formatting}, {version}\"\n"
            + $"typeof({s_formatting}.Formatter).Assembly.Location == @\"{typeof(Formatter).Assembly.Location}\""));
        Assert.Equal("Kernel", await feed.Cells().Result(
            "#r \"nuget: Microsoft.DotNet.Interactive, *-*\"\ntypeof(Microsoft.DotNet.Interactive.Kernel).Name"));
        Assert.Equal(
            $"{s_formatting} 1.0.0-beta.1 was asked for; the version {version} is used, which this program has loaded itself.\n",
            await feed.Cells().Printed($"#r \"nuget: {s_formatting}, 1.0.0-beta.1\"\n;"));
    }

    private static Cells Lent(PackageFeed feed) => new(feed.Options with { HostAssemblies = [typeof(FsCheck.Config).Assembly] });

    private static string Versioned(string version) => $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] ";
}
