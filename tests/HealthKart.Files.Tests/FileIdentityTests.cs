using Xunit;

namespace HealthKart.Files.Tests;

public sealed class FileIdentityTests
{
    [Fact]
    public void A_file_is_one_through_links_other_names_and_other_spellings()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("d/a.csv", "a");
        folder.Link("dl", "d");
        folder.Link("chain", "dl/a.csv");
        folder.Link("longer-chain", folder.PathOf("chain"));
        UnixFiles.HardLink(folder.PathOf("second-name"), file);

        var identity = FileIdentity.Of(file);

        Assert.NotNull(identity);
        Assert.All(
            ["dl/a.csv", "chain", "longer-chain", "second-name", "d/../d/./a.csv", "dl//a.csv"],
            name => Assert.Equal(identity, FileIdentity.Of(folder.PathOf(name))));
        Assert.Equal(identity, FileIdentity.Of(Path.GetRelativePath(Environment.CurrentDirectory, file)));
    }

    [Fact]
    public void A_copy_is_another_file_even_under_the_name_of_the_first()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "a");
        File.Copy(file, folder.PathOf("copy.csv"));

        var before = FileIdentity.Of(file);
        Assert.NotEqual(before, FileIdentity.Of(folder.PathOf("copy.csv")));

        File.Move(folder.PathOf("copy.csv"), file, overwrite: true);
        Assert.NotEqual(before, FileIdentity.Of(file));
    }

    [Fact]
    public void Folders_have_one_too()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("d"));
        folder.Link("dl", "d");

        Assert.Equal(FileIdentity.Of(folder.PathOf("d")), FileIdentity.Of(folder.PathOf("dl")));
        Assert.NotEqual(FileIdentity.Of(folder.PathOf("d")), FileIdentity.Of(folder.FullName));
    }

    [Fact]
    public void What_is_not_there_has_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "a");
        folder.Link("dangling", "nowhere");
        folder.Link("circle", "circle");

        Assert.All(
            ["missing", "missing/a.csv", "a.csv/below", "dangling", "circle"], name => Assert.Null(FileIdentity.Of(folder.PathOf(name))));
    }

    [Fact]
    public void Case_counts_where_the_system_says_so()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("d/a.csv", "a");

        Assert.Equal(folder.FoldsCase, FileIdentity.Of(folder.PathOf("D/A.CSV")) == FileIdentity.Of(file));
    }
}
