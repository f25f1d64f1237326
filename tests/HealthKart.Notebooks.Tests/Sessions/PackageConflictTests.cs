using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class PackageConflictTests(PackageConflictTests.Packages feed) : IClassFixture<PackageConflictTests.Packages>
{
    [Fact]
    public async Task The_line_that_failed_is_named_and_not_the_first_one()
    {
        var error = await Error("#r \"nuget: Tiny, 1.0.0\"\n\n#r \"nuget: Inner, 9.9.9\"");

        Assert.Equal(
            $"#r \"nuget: Inner, 9.9.9\": There is no version 9.9.9 of the package Inner, the nearest is 2.0.0. Asked: {feed.Source}.",
            error.Message);
        Assert.Equal(3, error.Line);
    }

    [Theory]
    [InlineData("Lost", "Lost 1.0.0 needs Gone 1.0.0. There is no package Gone.")]
    [InlineData("Higher", "Higher 1.0.0 needs Tiny 8.0.0. There is no version 8.0.0 of the package Tiny, the nearest is 2.0.0.")]
    [InlineData("Far", "Far 1.0.0 needs Gone 1.0.0. There is no package Gone.")]
    public async Task Where_what_a_package_needs_is_missing_both_are_named(string package, string reason)
    {
        var error = await Error($"#r \"nuget: Inner, 1.0.0\"\n#r \"nuget: {package}, 1.0.0\"");

        Assert.Equal($"#r \"nuget: {package}, 1.0.0\": {reason} Asked: {feed.Source}.", error.Message);
        Assert.Equal(2, error.Line);
    }

    [Theory]
    [InlineData("#r \"nuget: Inner, 1.0.0\"", "#r \"nuget: Outer\"", "#r \"nuget: Outer\"")]
    [InlineData("#r \"nuget: Older\"", "#r \"nuget: Tiny\"\n#r \"nuget: Outer, 1.0\"", "#r \"nuget: Outer, 1.0\"")]
    public async Task What_a_later_package_needs_newer_than_is_in_use_has_to_be_asked_for_in_the_first_cell(
        string first, string later, string directive)
    {
        var cells = feed.Cells();
        await cells.Run(first);

        Assert.Equal(
            $"{directive}: Outer 1.0.0 needs Inner 2.0.0, and Inner 1.0.0 is in use since an earlier cell. "
            + $"Ask for both in the first cell: #r \"nuget: Inner, 2.0.0\" and {directive}",
            (await cells.TryRun(later)).Error!.Message);
        Assert.Equal("1", await cells.Result("#r \"nuget: Inner\"\nInner.One"));
    }

    [Fact]
    public async Task A_cell_that_asks_for_an_older_version_than_its_other_package_needs_is_told_which_to_write()
    {
        var error = await Error("#r \"nuget: Inner, 1.0.0\"\n#r \"nuget: Outer, 1.0.0\"");

        Assert.Equal(
            "#r \"nuget: Outer, 1.0.0\": Outer 1.0.0 needs Inner 2.0.0, and line 1 asks for 1.0.0. Write there: #r \"nuget: Inner, 2.0.0\"",
            error.Message);
        Assert.Equal(2, error.Line);
    }

    [Fact]
    public async Task A_version_that_is_in_use_is_not_replaced_behind_the_users_back()
    {
        var cells = feed.Cells();
        await cells.Run("#r \"nuget: Inner, 1.0.0\"");

        Assert.Equal(
            "#r \"nuget: inner, 2.0.0\": inner 1.0.0 is in use since an earlier cell. "
            + "Ask for the version that you want in the first cell: #r \"nuget: inner, 2.0.0\"",
            (await cells.TryRun("#r \"nuget: inner, 2.0.0\"")).Error!.Message);
        Assert.Contains(
            "1.0.0 is in use", (await cells.TryRun("#r \"nuget: Inner, [2.0,)\"")).Error!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#r \"nuget: Inner\"\n#r \"nuget: Inner, 1.0.0\"")]
    [InlineData("#r \"nuget: Inner, 1.0.0\"\n#r \"nuget: INNER\"")]
    [InlineData("#r \"nuget: Inner, 1.0\"\n#r \"nuget: Inner, 1.0.0\"")]
    [InlineData("#r \"nuget: Inner, 1.0.0\"\n#r \"nuget: Inner, 1.*\"\n#r \"nuget: Inner, *-*\"")]
    [InlineData("#r \"nuget: Inner, [1.0,2.0)\"\n#r \"nuget: Inner, 1.0.0\"")]
    [InlineData("#r \"nuget: Inner, 1.0.0\"\n#r \"nuget: Inner, 1.0.0\"")]
    public async Task A_package_that_is_asked_for_more_than_once_is_had_in_the_version_that_is_given(string directives)
    {
        Assert.Equal("1", await feed.Cells().Result(directives + "\nInner.One"));
        Assert.Equal("1", await feed.Cells().Result("#r \"nuget: Inner, 1.0.0\"", directives, "Inner.One"));
    }

    [Fact]
    public async Task A_package_cannot_be_had_in_two_versions_by_one_cell()
    {
        var error = await Error("#r \"nuget: Inner, 1.0.0\"\n#r \"nuget: Tiny\"\n#r \"nuget: Inner, 2.0.0\"");

        Assert.Equal("#r \"nuget: Inner, 2.0.0\": line 1 asks for version 1.0.0 of Inner. Ask for one version.", error.Message);
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public async Task A_source_that_is_configured_already_may_be_named_again()
    {
        var source = $"#i \"nuget: feed\"\n#i \"nuget: {feed.Source}\"\n#i \"nuget: feed\"\n";

        Assert.Equal("1", await feed.Cells().Result(source + "#r \"nuget: Inner, 1.0.0\"\nInner.One"));
        Assert.Equal(
            $"#r \"nuget: Tiny, 9.9.9\": There is no version 9.9.9 of the package Tiny, the nearest is 2.0.0. Asked: {feed.Source}.",
            (await Error(source + "#r \"nuget: Tiny, 9.9.9\"")).Message);
    }

    [Theory]
    [InlineData("#r \"nuget: Inner, 1.0.0")]
    [InlineData("#r nuget:Inner,1.0.0")]
    [InlineData("#r \"NuGet:Inner,1.0\"")]
    [InlineData("#r \"nuget: Inner , 1.0.0 \" // why")]
    [InlineData("#r \"nuget:Inner,1.*-*\"")]
    [InlineData("#r \"nuget:Inner,(,2.0)\"")]
    [InlineData("#r \"nuget: Inner, [1.0.0]\"")]
    public async Task A_directive_is_understood_as_people_write_it(string directive) =>
        Assert.Equal("1", await feed.Cells().Result(directive + "\nInner.One"));

    private async Task<CellError> Error(string cell) => (await feed.Cells().TryRun(cell)).Error!;

    /// <summary>One source for all these tests.</summary>
    public sealed class Packages : IDisposable
    {
        private readonly PackageFeed _feed = new();

        public Packages()
        {
            _feed.Add("Tiny", "1.0.0", code: null);
            _feed.Add("Tiny", "2.0.0", code: null);
            _feed.Add("Inner", "1.0.0", "public static class Inner { public static int One => 1; }");
            _feed.Add("Inner", "2.0.0", "public static class Inner { public static int One => 2; }");
            _feed.Add("Older", "1.0.0", code: null, needs: ("Inner", "1.0.0"));
            _feed.Add("Outer", "1.0.0", code: null, needs: ("Inner", "2.0.0"));
            _feed.Add("Lost", "1.0.0", code: null, needs: ("Gone", "1.0.0"));
            _feed.Add("Far", "1.0.0", code: null, needs: ("Lost", "1.0.0"));
            _feed.Add("Higher", "1.0.0", code: null, needs: ("Tiny", "8.0.0"));
        }

        public string Source => _feed.Source;

        internal Cells Cells() => new(_feed.Options);

        public void Dispose() => _feed.Dispose();
    }
}
