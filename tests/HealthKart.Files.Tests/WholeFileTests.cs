using System.Runtime.Versioning;
using System.Text;
using Xunit;

namespace HealthKart.Files.Tests;

public sealed class WholeFileTests
{
    [Fact]
    public void A_file_that_cannot_be_replaced_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("taken/inside"));

        Assert.ThrowsAny<Exception>(() => Write(folder.File("taken"), "new"));

        Assert.Equal(["taken"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_writer_that_fails_half_way_leaves_the_old_file_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.txt"), "old");

        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(folder.File("a.txt"), stream =>
        {
            stream.Write("new, and then"u8);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(folder.File("a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Of_several_files_none_takes_its_place_before_all_are_written()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.txt"), "old");
        File.WriteAllText(folder.File("b.txt"), "old");

        Assert.Throws<InvalidOperationException>(() =>
        {
            using var files = new WholeFiles();
            files.Add(folder.File("a.txt"), stream => stream.Write("new"u8));
            files.Add(folder.File("b.txt"), _ => throw new InvalidOperationException());
            files.Replace();
        });

        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal("old", File.ReadAllText(file)));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    [Fact]
    public void What_a_killed_run_left_goes_with_the_next_and_what_another_writes_now_stays()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File(".healthkart-old.tmp"), "half");
        File.SetLastWriteTimeUtc(folder.File(".healthkart-old.tmp"), DateTime.UtcNow.AddHours(-2));
        File.WriteAllText(folder.File(".healthkart-new.tmp"), "half");
        File.WriteAllText(folder.File("mine.tmp"), "whole");
        File.SetLastWriteTimeUtc(folder.File("mine.tmp"), DateTime.UtcNow.AddHours(-2));

        Write(folder.File("a.txt"), "new");

        Assert.Equal([".healthkart-new.tmp", "a.txt", "mine.tmp"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_error_speaks_of_the_file_that_was_meant()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("taken/inside"));

        var exception = Assert.ThrowsAny<Exception>(() => Write(folder.File("taken"), "new"));

        Assert.DoesNotContain(".tmp", exception.Message, StringComparison.Ordinal);
        Assert.Contains(folder.File("taken"), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_as_long_as_names_may_be_can_be_written()
    {
        using var folder = new TemporaryFolder();
        var name = new string('a', 250) + ".txt";

        Write(folder.File(name), "new");

        Assert.Equal("new", File.ReadAllText(folder.File(name)));
    }

    [Fact]
    public void A_full_device_says_so_and_stays_a_device()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /dev/full.");

        var exception = Assert.ThrowsAny<IOException>(() => Write("/dev/full", "new"));

        Assert.Contains("No space left", exception.Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => File.WriteAllText("/dev/full", "still one"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Who_may_read_the_old_file_may_read_the_new_one_and_nobody_else()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs Unix permissions.");
        using var folder = new TemporaryFolder();
        Write(folder.File("a.txt"), "old");
        File.SetUnixFileMode(folder.File("a.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Write(folder.File("a.txt"), "new");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("a.txt")));
    }

    [Fact]
    public void A_missing_folder_is_made_and_an_old_file_replaced()
    {
        using var folder = new TemporaryFolder();

        Write(folder.File("sub/a.txt"), "old");
        Write(folder.File("sub/a.txt"), "new");

        Assert.Equal("new"u8.ToArray(), File.ReadAllBytes(folder.File("sub/a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(folder.File("sub")));
    }

    [Fact]
    public void A_symbolic_link_stays_one()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("real.txt"), "old");
        File.CreateSymbolicLink(folder.File("link.txt"), folder.File("real.txt"));

        Write(folder.File("link.txt"), "new");

        Assert.NotNull(new FileInfo(folder.File("link.txt")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder.File("real.txt")));
    }

    private static void Write(string path, string text) => WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
