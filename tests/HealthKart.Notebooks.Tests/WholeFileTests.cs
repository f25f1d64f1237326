using HealthKart.Shared;
using Xunit;

namespace HealthKart.Notebooks.Tests;

public sealed class WholeFileTests
{
    [Fact]
    public void A_file_that_cannot_be_replaced_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("taken/inside"));

        Assert.ThrowsAny<Exception>(() => WholeFile.WriteAllText(folder.File("taken"), "new"));

        Assert.Equal(["taken"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Text_that_utf8_cannot_hold_leaves_the_old_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.txt"), "old");

        Assert.ThrowsAny<ArgumentException>(() => WholeFile.WriteAllText(folder.File("a.txt"), "half \ud800"));

        Assert.Equal("old", File.ReadAllText(folder.File("a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_missing_folder_is_made_and_an_old_file_replaced()
    {
        using var folder = new TemporaryFolder();

        WholeFile.WriteAllText(folder.File("sub/a.txt"), "old");
        WholeFile.WriteAllText(folder.File("sub/a.txt"), "new");

        Assert.Equal("new"u8.ToArray(), File.ReadAllBytes(folder.File("sub/a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(folder.File("sub")));
    }

    [Fact]
    public void A_symbolic_link_stays_one()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("real.txt"), "old");
        File.CreateSymbolicLink(folder.File("link.txt"), folder.File("real.txt"));

        WholeFile.WriteAllText(folder.File("link.txt"), "new");

        Assert.NotNull(new FileInfo(folder.File("link.txt")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder.File("real.txt")));
    }
}
