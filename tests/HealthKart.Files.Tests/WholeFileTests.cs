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
        Directory.CreateDirectory(folder.PathOf("taken/inside"));

        Assert.ThrowsAny<Exception>(() => Write(folder.PathOf("taken"), "new"));

        Assert.Equal(["taken"], Directory.GetFileSystemEntries(folder.FullName).Select(Path.GetFileName));
    }

    [Fact]
    public void A_writer_that_fails_half_way_leaves_the_old_file_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("a.txt"), "old");

        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(folder.PathOf("a.txt"), stream =>
        {
            stream.Write("new, and then"u8);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(folder.PathOf("a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(folder.FullName));
    }

    [Fact]
    public void Of_several_files_none_takes_its_place_before_all_are_written()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("a.txt"), "old");
        File.WriteAllText(folder.PathOf("b.txt"), "old");

        Assert.Throws<InvalidOperationException>(() =>
        {
            using var files = new WholeFiles();
            files.Add(folder.PathOf("a.txt"), stream => stream.Write("new"u8));
            files.Add(folder.PathOf("b.txt"), _ => throw new InvalidOperationException());
            files.Replace();
        });

        Assert.All(Directory.GetFiles(folder.FullName), file => Assert.Equal("old", File.ReadAllText(file)));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.FullName).Length);
    }

    [Fact]
    public void What_a_killed_run_left_goes_with_the_next_and_what_another_writes_now_stays()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf(".healthkart-old.tmp"), "half");
        File.SetLastWriteTimeUtc(folder.PathOf(".healthkart-old.tmp"), DateTime.UtcNow.AddHours(-2));
        File.WriteAllText(folder.PathOf(".healthkart-new.tmp"), "half");
        File.WriteAllText(folder.PathOf("mine.tmp"), "whole");
        File.SetLastWriteTimeUtc(folder.PathOf("mine.tmp"), DateTime.UtcNow.AddHours(-2));

        Write(folder.PathOf("a.txt"), "new");

        Assert.Equal(
            [".healthkart-new.tmp", "a.txt", "mine.tmp"],
            Directory.GetFiles(folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_error_speaks_of_the_file_that_was_meant()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("taken/inside"));

        var exception = Assert.ThrowsAny<Exception>(() => Write(folder.PathOf("taken"), "new"));

        Assert.DoesNotContain(".tmp", exception.Message, StringComparison.Ordinal);
        Assert.Contains(folder.PathOf("taken"), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_as_long_as_names_may_be_can_be_written()
    {
        using var folder = new TemporaryFolder();
        var name = new string('a', 250) + ".txt";

        Write(folder.PathOf(name), "new");

        Assert.Equal("new", File.ReadAllText(folder.PathOf(name)));
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
        Write(folder.PathOf("a.txt"), "old");
        File.SetUnixFileMode(folder.PathOf("a.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Write(folder.PathOf("a.txt"), "new");

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.PathOf("a.txt")));
    }

    [Fact]
    public void A_folder_that_was_made_for_a_file_that_takes_no_place_goes_with_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old/kept.txt", "kept");

        using (var files = new WholeFiles())
        {
            files.Add(folder.PathOf("new/deep/a.txt"), static stream => stream.WriteByte(1));
            files.Add(folder.PathOf("old/further/b.txt"), static stream => stream.WriteByte(1));
        }

        Assert.False(Directory.Exists(folder.PathOf("new")));
        Assert.False(Directory.Exists(folder.PathOf("old/further")));
        Assert.Equal("kept", File.ReadAllText(folder.PathOf("old/kept.txt")));
    }

    [Fact]
    public void A_missing_folder_is_made_and_an_old_file_replaced()
    {
        using var folder = new TemporaryFolder();

        Write(folder.PathOf("sub/a.txt"), "old");
        Write(folder.PathOf("sub/a.txt"), "new");

        Assert.Equal("new"u8.ToArray(), File.ReadAllBytes(folder.PathOf("sub/a.txt")));
        Assert.Single(Directory.GetFileSystemEntries(folder.PathOf("sub")));
    }

    [Fact]
    public void A_symbolic_link_stays_one()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("real.txt"), "old");
        File.CreateSymbolicLink(folder.PathOf("link.txt"), folder.PathOf("real.txt"));

        Write(folder.PathOf("link.txt"), "new");

        Assert.NotNull(new FileInfo(folder.PathOf("link.txt")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(folder.PathOf("real.txt")));
    }

    [Theory]
    [InlineData("b.txt")]
    [InlineData("dl/a.txt")]
    [InlineData("second-name.txt")]
    public void Files_of_which_two_are_one_are_refused_before_any_takes_its_place(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("d/a.txt", "old");
        folder.Write("c.txt", "old");
        folder.Link("dl", "d");
        folder.Link("b.txt", "d/a.txt");
        UnixFiles.HardLink(folder.PathOf("second-name.txt"), folder.PathOf("d/a.txt"));

        var exception = Assert.Throws<OutputRefusedException>(() =>
        {
            using var files = new WholeFiles();
            files.Add(folder.PathOf("c.txt"), stream => stream.Write("new"u8));
            files.Add(folder.PathOf("d/a.txt"), stream => stream.Write("new"u8));
            files.Add(folder.PathOf(name), stream => stream.Write("new"u8));
            files.Replace();
        });

        Assert.Contains("are one file", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("old", "old"), (File.ReadAllText(folder.PathOf("d/a.txt")), File.ReadAllText(folder.PathOf("c.txt"))));
        Assert.DoesNotContain(
            Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_belong_together_are_not_held_up_by_a_device_among_them()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /dev/null.");
        using var folder = new TemporaryFolder();
        using (var files = new WholeFiles())
        {
            files.Add("/dev/null", stream => stream.Write("new"u8));
            files.Add(folder.PathOf("a.txt"), stream => stream.Write("new"u8));
            files.Add("/dev/null", stream => stream.Write("new"u8));
            files.Replace();
        }

        Assert.Equal("new", File.ReadAllText(folder.PathOf("a.txt")));
        Assert.True(FileTarget.Of("/dev/null").IsStream);
    }

    [Fact]
    public void A_folder_is_no_file_however_it_is_spelt()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("d"));
        folder.Link("dl", "d");

        Assert.All(["d", "d/", "dl", "new/"], name =>
        {
            var exception = Assert.Throws<IOException>(() => Write(folder.PathOf(name), "new"));
            Assert.Equal($"'{folder.PathOf(name)}' is a folder. Name a file to write to.", exception.Message);
        });
        Assert.Equal(["d", "dl"], Directory.GetFileSystemEntries(folder.FullName).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dangling_link_becomes_a_link_to_the_new_file()
    {
        using var folder = new TemporaryFolder();
        folder.Link("link.txt", "new/a.txt");
        folder.Link("log.txt", "logs/a.txt");

        Write(folder.PathOf("link.txt"), "new");
        using (var held = RunFiles.Current.Hold(folder.PathOf("log.txt")))
        {
            held.Add("text");
        }

        Assert.Equal(("new", "text"), (File.ReadAllText(folder.PathOf("new/a.txt")), File.ReadAllText(folder.PathOf("logs/a.txt"))));
        Assert.Equal("new/a.txt", new FileInfo(folder.PathOf("link.txt")).LinkTarget);
    }

    [Fact]
    public void A_file_in_memory_is_replaced_whole()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "Needs /dev/shm.");
        var path = $"/dev/shm/healthkart-{Guid.NewGuid():N}.txt";
        try
        {
            Write(path, "a long text that was there before");
            Write(path, "short");

            Assert.Equal("short", File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Write(string path, string text) => WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}
