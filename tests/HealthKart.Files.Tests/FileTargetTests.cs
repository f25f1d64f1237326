using System.Globalization;
using Xunit;

namespace HealthKart.Files.Tests;

public sealed class FileTargetTests
{
    [Fact]
    public void Links_of_a_file_and_of_its_folders_are_followed()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("real/deep/a.csv", "a");
        folder.Link("dl", "real/deep");
        folder.Link("one.csv", "dl/a.csv");
        folder.Link("two.csv", folder.PathOf("one.csv"));

        Assert.All(["dl/a.csv", "one.csv", "two.csv", "real/./deep/../deep/a.csv"], name => AssertLeads(folder, name, file));
    }

    // By its letters, '..' would end in the folder where the link to the folder stands: another file.
    [Fact]
    public void Two_dots_in_a_link_start_where_the_link_really_stands()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "the wrong one");
        var file = folder.Write("real/a.csv", "the right one");
        Directory.CreateDirectory(folder.PathOf("real/deep"));
        folder.Link("real/deep/up.csv", "../a.csv");
        folder.Link("dl", "real/deep");

        AssertLeads(folder, "dl/up.csv", file);
        Assert.Equal("the right one", File.ReadAllText(folder.PathOf("dl/up.csv")));
    }

    [Fact]
    public void What_a_link_leads_to_need_not_be_there_nor_its_folder()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("d"));
        folder.Link("dl", "d");
        folder.Link("dangling.csv", "dl/new/a.csv");

        Assert.Equal(Real(folder, "d/new/a.csv"), FileTarget.Of(folder.PathOf("dangling.csv")).Path);
    }

    [Fact]
    public void A_circle_of_links_is_one_clear_line()
    {
        using var folder = new TemporaryFolder();
        folder.Link("a.csv", "b.csv");
        folder.Link("b.csv", "a.csv");
        folder.Link("folder", "folder");

        Assert.All(["a.csv", "folder/c.csv"], name =>
        {
            var exception = Assert.Throws<IOException>(() => WholeFile.Write(folder.PathOf(name), stream => stream.WriteByte(1)));
            Assert.Contains($"'{folder.PathOf(name)}' is a link that leads back to itself", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', exception.Message);
        });
    }

    [Fact]
    public void A_pipe_is_a_stream_by_every_name_and_a_file_or_a_folder_is_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs pipes with names.");
        using var folder = new TemporaryFolder();
        UnixFiles.Pipe(folder.PathOf("pipe"));
        folder.Link("link", "pipe");
        folder.Write("a.csv", "a");
        Directory.CreateDirectory(folder.PathOf("d"));

        Assert.All(
            ["pipe", "link"],
            name => Assert.Equal(new FileTarget(folder.PathOf(name), IsStream: true), FileTarget.Of(folder.PathOf(name))));
        Assert.All(["a.csv", "d", "missing"], name => Assert.False(FileTarget.Of(folder.PathOf(name)).IsStream));
    }

    [Fact]
    public void Devices_are_streams_and_files_in_memory_are_none()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        folder.Link("nothing", "/dev/null");
        folder.Link("out", "/dev/stdout");

        Assert.All(
            [
                "/dev/null", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/proc/thread-self/fd/1",
                folder.PathOf("nothing"), folder.PathOf("out"),
            ],
            path => Assert.True(FileTarget.Of(path).IsStream, path));
        Assert.All(
            ["/dev/shm/a.csv", "/dev/a.csv", "/proc/self/fd", "/proc/1/a.csv"], path => Assert.False(FileTarget.Of(path).IsStream, path));
    }

    [Fact]
    public void The_folders_of_a_process_are_links_as_any_other()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.csv", "a");

        AssertLeads(folder, "/proc/self/root" + file, file);
    }

    [Fact]
    public void An_open_file_goes_on_where_it_stands()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", "before\n");
        using var open = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        var number = open.DangerousGetHandle().ToInt32().ToString(CultureInfo.InvariantCulture);
        folder.Link("link", $"/proc/self/fd/{number}");

        // Where the open file stands, which is at its start, and then on from there.
        WholeFile.Write($"/dev/fd/{number}", stream => stream.Write("BEF"u8));
        WholeFile.Write(folder.PathOf("link"), stream => stream.Write("ORE"u8));

        Assert.Equal("BEFORE\n", File.ReadAllText(path));
        Assert.Equal(FileIdentity.Of(path), FileIdentity.Of($"/dev/fd/{number}"));
    }

    [Fact]
    public void An_open_file_that_there_is_none_of_is_an_error()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");

        var exception = Assert.ThrowsAny<IOException>(() => WholeFile.Write("/dev/fd/987654", stream => stream.WriteByte(1)));

        Assert.Contains("/dev/fd/987654", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_paths_are_one_file_that_is_not_there_yet()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.PathOf("d"));
        folder.Link("dl", "d");
        folder.Link("dangling.csv", "d/new/a.csv");

        Assert.True(FileTarget.IsSame(folder.PathOf("d/new/a.csv"), folder.PathOf("dl/new/a.csv")));
        Assert.True(FileTarget.IsSame(folder.PathOf("d/new/a.csv"), folder.PathOf("dangling.csv")));
        Assert.False(FileTarget.IsSame(folder.PathOf("d/new/a.csv"), folder.PathOf("dl/old/a.csv")));
        Assert.False(FileTarget.IsSame(folder.PathOf("d/new/a.csv"), folder.PathOf("dl/a.csv")));
        Assert.Equal(folder.FoldsCase, FileTarget.IsSame(folder.PathOf("d/new/a.csv"), folder.PathOf("dl/NEW/A.csv")));
        Assert.Empty(Directory.GetFileSystemEntries(folder.PathOf("d")));
    }

    [Fact]
    public void A_file_and_a_missing_one_are_two()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "a");

        Assert.False(FileTarget.IsSame(folder.PathOf("a.csv"), folder.PathOf("b.csv")));
        Assert.False(FileTarget.IsSame(folder.PathOf("b.csv"), folder.PathOf("a.csv")));
    }

    // The folder for temporary files may have links of its own above it.
    private static string Real(TemporaryFolder folder, string name) =>
        Path.Combine(FileTarget.Of(folder.FullName).Path, name.Replace('/', Path.DirectorySeparatorChar));

    private static void AssertLeads(TemporaryFolder folder, string name, string file)
    {
        var target = FileTarget.Of(folder.PathOf(name));
        Assert.Equal(new FileTarget(Real(folder, Path.GetRelativePath(folder.FullName, file)), IsStream: false), target);
        Assert.Equal(FileIdentity.Of(folder.PathOf(name)), FileIdentity.Of(target.Path));
    }
}
