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
    public void A_folder_that_was_made_for_a_file_that_takes_no_place_goes_with_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old/kept.txt", "kept");

        using (var files = new WholeFiles())
        {
            files.Add(folder.File("new/deep/a.txt"), static stream => stream.WriteByte(1));
            files.Add(folder.File("old/further/b.txt"), static stream => stream.WriteByte(1));
        }

        Assert.False(Directory.Exists(folder.File("new")));
        Assert.False(Directory.Exists(folder.File("old/further")));
        Assert.Equal("kept", File.ReadAllText(folder.File("old/kept.txt")));
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
        UnixFiles.HardLink(folder.File("second-name.txt"), folder.File("d/a.txt"));

        var exception = Assert.Throws<OutputRefusedException>(() =>
        {
            using var files = new WholeFiles();
            files.Add(folder.File("c.txt"), stream => stream.Write("new"u8));
            files.Add(folder.File("d/a.txt"), stream => stream.Write("new"u8));
            files.Add(folder.File(name), stream => stream.Write("new"u8));
            files.Replace();
        });

        Assert.Contains("are one file", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("old", "old"), (File.ReadAllText(folder.File("d/a.txt")), File.ReadAllText(folder.File("c.txt"))));
        Assert.DoesNotContain(
            Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_belong_together_are_not_held_up_by_a_device_among_them()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /dev/null.");
        using var folder = new TemporaryFolder();
        using (var files = new WholeFiles())
        {
            files.Add("/dev/null", stream => stream.Write("new"u8));
            files.Add(folder.File("a.txt"), stream => stream.Write("new"u8));
            files.Add("/dev/null", stream => stream.Write("new"u8));
            files.Replace();
        }

        Assert.Equal("new", File.ReadAllText(folder.File("a.txt")));
        Assert.True(FileTarget.Of("/dev/null").IsStream);
    }

    [Fact]
    public void A_folder_is_no_file_however_it_is_spelt()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("d"));
        folder.Link("dl", "d");

        Assert.All(["d", "d/", "dl", "new/"], name =>
        {
            var exception = Assert.Throws<IOException>(() => Write(folder.File(name), "new"));
            Assert.Equal($"'{folder.File(name)}' is a folder. Name a file to write to.", exception.Message);
        });
        Assert.Equal(["d", "dl"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dangling_link_becomes_a_link_to_the_new_file()
    {
        using var folder = new TemporaryFolder();
        folder.Link("link.txt", "new/a.txt");
        folder.Link("log.txt", "logs/a.txt");

        Write(folder.File("link.txt"), "new");
        using (var held = RunFiles.Current.Hold(folder.File("log.txt")))
        {
            held.Add("text");
        }

        Assert.Equal(("new", "text"), (File.ReadAllText(folder.File("new/a.txt")), File.ReadAllText(folder.File("logs/a.txt"))));
        Assert.Equal("new/a.txt", new FileInfo(folder.File("link.txt")).LinkTarget);
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
