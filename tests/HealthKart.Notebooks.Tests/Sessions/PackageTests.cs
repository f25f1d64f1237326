using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Packages;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class PackageTests
{
    [Fact]
    public async Task An_r_of_a_package_brings_it_in_its_latest_release_or_the_version_named()
    {
        using var feed = new PackageFeed();
        feed.Add("Tiny", "1.0.0", "namespace Tiny; public static class Words { public static string Say => \"one\"; }");
        feed.Add("Tiny", "2.0.0", "namespace Tiny; public static class Words { public static string Say => \"two\"; }");
        feed.Add("Tiny", "3.0.0-beta", "namespace Tiny; public static class Words { public static string Say => \"three\"; }");

        Assert.Equal("two", await feed.Cells().Result("#r \"nuget: Tiny\"\nTiny.Words.Say"));
        Assert.Equal("one", await feed.Cells().Result("using System.Linq;\n  #r \"nuget:Tiny,1.0\" // the old one\nTiny.Words.Say"));
        Assert.Equal("three", await feed.Cells().Result("#r \"nuget: Tiny, 3.0.0-beta\"", "1", "Tiny.Words.Say"));
        Assert.Equal("one", await feed.Cells().Result("#r \"nuget: tiny, [1.0,2.0)\"\nTiny.Words.Say"));
        Assert.Equal("two", await feed.Cells().Result("#r \"nuget: Tiny, 2.*\"\nTiny.Words.Say"));
    }

    [Fact]
    public async Task Packages_bring_what_they_need_and_later_cells_may_ask_for_more()
    {
        using var feed = new PackageFeed();
        feed.Add("Inner", "1.0.0", "namespace Inner; public class Core { public int Value => 42; }");
        feed.Add("Outer", "1.0.0", "namespace Outer; public class Shell : Inner.Core { }", needs: ("Inner", "1.0.0"));
        feed.Add(
            "Other",
            "1.0.0",
            "namespace Other; public class Use { public int Of(Inner.Core core) => core.Value + 1; }",
            needs: ("Inner", "1.0.0"));

        var result = await feed.Cells().Result(
            "var before = 1;",
            "#r \"nuget: Outer\"\nvar shell = new Outer.Shell(); Inner.Core core = shell;",
            "#r \"nuget: Outer\"\n#r \"nuget: Other, 1.0.0\"\nusing Other;\nnew Use().Of(shell) + before",
            "new Use().Of(core) + before");

        Assert.Equal("44", result);
    }

    [Fact]
    public async Task Native_libraries_of_a_package_are_found()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var file = Path.Combine(runtime, "libSystem.Native.so");
        Assert.SkipUnless(File.Exists(file), "Takes a library of the runtime on Linux for the package's own.");
        using var feed = new PackageFeed();
        feed.Add(
            "Nat",
            "1.0.0",
            "using System.Runtime.InteropServices; public static class Nat { [DllImport(\"tinynative\", "
            + "EntryPoint = \"SystemNative_GetPid\")] public static extern int Pid(); }",
            native: (file, "libtinynative.so"));

        Assert.Equal("True", await feed.Cells().Result("#r \"nuget: Nat\"\nNat.Pid() == Environment.ProcessId"));
    }

    [Fact]
    public async Task A_native_library_that_is_missing_is_found_once_a_later_cell_brings_it_except_by_a_type_that_failed()
    {
        var file = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "libSystem.Native.so");
        Assert.SkipUnless(File.Exists(file), "Takes a library of the runtime on Linux for the package's own.");
        using var feed = new PackageFeed();
        feed.Add(
            "Nat",
            "1.0.0",
            "using System.Runtime.InteropServices; public static class Nat { [DllImport(\"tinynative\", "
            + "EntryPoint = \"SystemNative_GetPid\")] public static extern int Pid(); } "
            + "public static class Cached { public static readonly int Pid = Nat.Pid(); }");
        feed.Add("Nat.Assets", "1.0.0", code: null, native: (file, "libtinynative.so"));
        const string advice = "The native library tinynative is in no package of this notebook, or needs one that this system lacks. "
            + "Ask for the package that has it in the first cell, before anything uses it.";
        var cells = feed.Cells();
        await cells.Run("#r \"nuget: Nat\"");

        Assert.EndsWith(" " + advice, (await cells.TryRun("Nat.Pid()")).Error!.Message, StringComparison.Ordinal);
        Assert.Equal(
            "The type initializer for 'Cached' threw an exception. " + advice, (await cells.TryRun("Cached.Pid")).Error!.Message);
        Assert.Equal("True", await cells.Result("#r \"nuget: Nat.Assets\"\nNat.Pid() == Environment.ProcessId"));
        Assert.EndsWith(advice, (await cells.TryRun("Cached.Pid")).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_needs_neither_the_source_nor_the_sdk()
    {
        using var feed = new PackageFeed();
        feed.Add("Tiny", "1.0.0", "public static class Tiny { public static int One => 1; }");
        Assert.Equal("1", await feed.Cells().Result("#r \"nuget: Tiny\"\nTiny.One"));
        var known = Assert.Single(Directory.GetFiles(feed.Cache, "*", SearchOption.AllDirectories));
        Directory.Delete(feed.Source, recursive: true);

        // A restore would leave the file written anew.
        var written = File.GetLastWriteTimeUtc(known);
        Assert.Equal("1", await feed.Cells().Result("#r \"nuget: Tiny\"\nTiny.One"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(known));

        File.WriteAllText(known, "{ not a set");
        var failed = await feed.Cells().TryRun("#r \"nuget: Tiny\"\nTiny.One");
        Assert.Equal(CellStatus.Failed, failed.Status);
    }

    [Fact]
    public async Task A_cache_whose_packages_are_gone_is_filled_again()
    {
        using var feed = new PackageFeed();
        feed.Add("Tiny", "1.0.0", "public static class Tiny { public static int One => 1; }");
        await feed.Cells().Run("#r \"nuget: Tiny\"\nTiny.One");
        Directory.Delete(Path.Combine(feed.Path, "restored"), recursive: true);

        Assert.Equal("1", await feed.Cells().Result("#r \"nuget: Tiny\"\nTiny.One"));
    }

    [Fact]
    public void A_cache_from_before_something_was_known_is_filled_again()
    {
        using var folder = new TemporaryFolder();
        const string known = "\"Versions\":{},\"References\":[],\"Assemblies\":[],\"NativeLibraries\":[]";
        File.WriteAllText(folder.PathOf("old.json"), $"{{{known}}}");
        File.WriteAllText(folder.PathOf("older.json"), $"{{{known},\"Extensions\":[]}}");
        File.WriteAllText(folder.PathOf("new.json"), $"{{{known},\"Extensions\":[],\"Needs\":{{}}}}");

        Assert.Null(PackageSet.Read(folder.PathOf("old.json")));
        Assert.Null(PackageSet.Read(folder.PathOf("older.json")));
        Assert.NotNull(PackageSet.Read(folder.PathOf("new.json")));
    }

    [Fact]
    public async Task An_i_adds_a_source_relative_to_the_notebook()
    {
        using var feed = new PackageFeed();
        feed.Add("Tiny", "1.0.0", "public static class Tiny { public static int One => 1; }", folder: "own/packages");

        Assert.Equal("1", await feed.Cells().Result("#i \"nuget: own/packages\"\n#r \"nuget: Tiny\"\nTiny.One"));
    }

    [Theory]
    [InlineData("#r \"nuget: Nope\"", "#r \"nuget: Nope\": There is no package Nope. Asked: {0}.")]
    [InlineData("#r \"nuget: Nope, 1.0\"", "#r \"nuget: Nope, 1.0\": There is no package Nope. Asked: {0}.")]
    [InlineData(
        "#r \"nuget: Tiny, 9.9\"",
        "#r \"nuget: Tiny, 9.9\": There is no version 9.9 of the package Tiny, the nearest is 1.5.0. Asked: {0}.")]
    [InlineData(
        "#r \"nuget: Tiny, 1.2\"",
        "#r \"nuget: Tiny, 1.2\": There is no version 1.2 of the package Tiny, the nearest is 1.5.0. Asked: {0}.")]
    [InlineData(
        "#r \"nuget: Beta\"",
        "#r \"nuget: Beta\": The package Beta has no release, the nearest is 1.0.0-beta; name the version to use. Asked: {0}.")]
    [InlineData(
        "#r \"nuget: Early, 1.0.0\"",
        "#r \"nuget: Early, 1.0.0\": There is no version 1.0.0 of the package Early, the nearest is 2.0.0-beta. Asked: {0}.")]
    [InlineData(
        "#r 'nuget: Tiny'",
        "#r 'nuget: Tiny' names no package. Write #r \"nuget: Id\" for the latest version, or #r \"nuget: Id, 1.2.3\".")]
    [InlineData(
        "#r \"nuget: \"", "#r \"nuget: \" names no package. Write #r \"nuget: Id\" for the latest version, or #r \"nuget: Id, 1.2.3\".")]
    [InlineData(
        "#r \"nuget: A B\"",
        "#r \"nuget: A B\" names no package. Write #r \"nuget: Id\" for the latest version, or #r \"nuget: Id, 1.2.3\".")]
    [InlineData("#i \"somewhere\"", "#i \"somewhere\" names no source of packages. Write #i \"nuget: folder or URL\".")]
    public async Task A_package_that_is_not_to_be_had_is_one_line_with_the_sources_that_were_asked(string directive, string expected)
    {
        using var feed = new PackageFeed();
        feed.Add("Tiny", "1.0.0", code: null);
        feed.Add("Tiny", "1.5.0", code: null);
        feed.Add("Beta", "1.0.0-beta", code: null);
        feed.Add("Early", "0.1.0", code: null);
        feed.Add("Early", "2.0.0-beta", code: null);

        var result = await feed.Cells().TryRun("Console.Write(1);\n" + directive);

        Assert.Equal(string.Format(null, expected, feed.Source), result.Error!.Message);
        Assert.Equal(2, result.Error.Line);
        Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs));
        Assert.Empty(Directory.Exists(feed.Cache) ? Directory.GetFiles(feed.Cache, "*.json", SearchOption.AllDirectories) : []);
    }

    [Fact]
    public async Task A_loaded_file_may_ask_for_packages()
    {
        using var feed = new PackageFeed();
        feed.Add("Tiny", "1.0.0", "public static class Tiny { public static int One => 1; }");
        File.WriteAllText(Path.Combine(feed.Path, "one.csx"), "#r \"nuget: Tiny, 1.0.0\"\nint One() => Tiny.One;");
        File.WriteAllText(Path.Combine(feed.Path, "none.csx"), "#r \"nuget: None\"\n");

        Assert.Equal("2", await feed.Cells().Result("#load \"one.csx\"\nOne() + Tiny.One"));
        Assert.Equal(
            $"#r \"nuget: None\": There is no package None. Asked: {feed.Source}.",
            (await feed.Cells().TryRun("#load \"none.csx\"")).Error!.Message);
    }
}
