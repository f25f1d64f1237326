using System.Runtime.CompilerServices;
using Xunit;

namespace HealthKart.Files.Tests;

public sealed class RunFilesTests
{
    /// <summary>Names by which one file <c>d/a.csv</c> may be meant; see <see cref="World"/>.</summary>
    public static TheoryData<string> Names =>
        ["d/a.csv", "dl/a.csv", "link.csv", "chain.csv", "second-name.csv", "d/../d/./a.csv", "dl//a.csv"];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_read_is_not_written_by_any_name(string name)
    {
        using var folder = World();
        using var files = RunFiles.Begin();
        files.Read(folder.PathOf("dl/a.csv"));

        AssertRefused("is read by this run", () => Write(folder, name, "new"));
        AssertRefused("is read by this run", () => files.Hold(folder.PathOf(name)));
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, folder.PathOf(name));
        AssertRefused("is read by this run", () => files.ThrowIfTaken(relative));

        Assert.Equal("a", File.ReadAllText(folder.PathOf("d/a.csv")));
        Assert.Equal("a", File.ReadAllText(folder.PathOf("second-name.csv")));
    }

    [Fact]
    public void Case_makes_another_name_where_the_system_says_so()
    {
        using var folder = World();
        using var files = RunFiles.Begin();
        files.Read(folder.PathOf("d/a.csv"));

        if (folder.FoldsCase)
        {
            AssertRefused("is read by this run", () => Write(folder, "D/A.csv", "new"));
        }
        else
        {
            Write(folder, "D/A.csv", "new");
        }

        Assert.Equal("a", File.ReadAllText(folder.PathOf("d/a.csv")));
    }

    [Fact]
    public void An_input_that_was_replaced_meanwhile_is_still_one()
    {
        using var folder = World();
        using var files = RunFiles.Begin();
        files.Read(folder.PathOf("d/a.csv"));
        File.Move(folder.Write("newer", "b"), folder.PathOf("d/a.csv"), overwrite: true);

        AssertRefused("is read by this run", () => Write(folder, "dl/a.csv", "new"));

        Assert.Equal("b", File.ReadAllText(folder.PathOf("d/a.csv")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_read_by_its_name_is_not_written_by_any_other(string name)
    {
        using var folder = World();
        using var files = RunFiles.Begin();
        files.ReadFolder(folder.PathOf("dl"), IsCsvOfA, "the files of A");

        AssertRefused("is one of the files of A", () => Write(folder, name, "new"));

        Assert.Equal("a", File.ReadAllText(folder.PathOf("d/a.csv")));
    }

    [Fact]
    public void Nothing_is_written_that_would_be_read_the_next_time()
    {
        using var folder = World();
        folder.Link("dangling", "d/a-new.csv");
        using var files = RunFiles.Begin();
        files.ReadFolder(folder.PathOf("d"), IsCsvOfA, "the files of A");

        AssertRefused("would be read as one of the files of A the next time", () => Write(folder, "dl/a-new.csv", "new"));
        AssertRefused("would be read as one of the files of A the next time", () => Write(folder, "dangling", "new"));
        Write(folder, "d/b.csv", "new");
        Write(folder, "d/below/a-new.csv", "new");

        Assert.False(File.Exists(folder.PathOf("d/a-new.csv")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_held_file_is_neither_written_nor_read_by_others(string name)
    {
        using var folder = World();
        using var files = RunFiles.Begin();
        using (var held = files.Hold(folder.PathOf("d/a.csv")))
        {
            AssertRefused("is another output of this run", () => Write(folder, name, "new"));
            AssertRefused("is another output of this run", () => files.Hold(folder.PathOf(name)));
            held.Write(stream => stream.Write("held"u8));
        }

        Assert.Equal("held", File.ReadAllText(folder.PathOf("dl/a.csv")));
        Write(folder, "dl/a.csv", "free");
        Assert.Equal("free", File.ReadAllText(folder.PathOf("d/a.csv")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_that_went_into_an_input_is_taken_back_and_none_follows(string name)
    {
        using var folder = World();
        using var files = RunFiles.Begin();
        using var held = files.Hold(folder.PathOf(name));
        held.Add("text");
        Assert.Equal("atext", File.ReadAllText(folder.PathOf("d/a.csv")));

        AssertRefused("is to be read, and is where this run writes", () => files.Read(folder.PathOf("d/a.csv")));
        held.Add("more");

        Assert.Equal("a", File.ReadAllText(folder.PathOf("d/a.csv")));
        AssertRefused("is to be read, and is where this run writes", held.ThrowIfRefused);
        AssertRefused("is to be read, and is where this run writes", () => held.Write(stream => stream.Write("new"u8)));
        Assert.Equal("a", File.ReadAllText(folder.PathOf("d/a.csv")));
    }

    [Fact]
    public void What_an_output_has_made_goes_when_it_turns_out_to_be_an_input()
    {
        using var folder = World();
        using var files = RunFiles.Begin();
        folder.Write("empty.csv", "");
        foreach (var name in new[] { "text.csv", "whole.csv", "empty.csv" })
        {
            using var held = files.Hold(folder.PathOf(name));
            if (name == "text.csv")
            {
                held.Add("text");
                AssertRefused("is to be read", () => files.Read(folder.PathOf(name)));
            }
            else
            {
                held.Write(stream => stream.Write("whole"u8));
                AssertRefused("to write to", () => files.ReadFolder(folder.FullName, other => other == name, "the files"));
            }

            AssertRefused("to write to", held.ThrowIfRefused);
        }

        Assert.False(File.Exists(folder.PathOf("text.csv")));
        Assert.False(File.Exists(folder.PathOf("whole.csv")));
        Assert.Equal("", File.ReadAllText(folder.PathOf("empty.csv")));
    }

    [Fact]
    public void An_output_by_whose_name_a_folder_would_read_it_is_found_when_that_is_read()
    {
        using var folder = World();
        using var files = RunFiles.Begin();
        using var held = files.Hold(folder.PathOf("dl/a-log.csv"));
        held.OpenForText();

        AssertRefused("would be read as one of the files of A", () => files.ReadFolder(folder.PathOf("d"), IsCsvOfA, "the files of A"));

        Assert.False(File.Exists(folder.PathOf("d/a-log.csv")));
    }

    [Fact]
    public void What_the_run_has_written_itself_it_may_read_and_write_again()
    {
        using var folder = World();
        folder.Link("out.csv", "d/out.csv");
        using var files = RunFiles.Begin();

        foreach (var name in new[] { "d/out.csv", "d/out.csv", "dl/out.csv" })
        {
            Write(folder, name, name);
            files.Read(folder.PathOf(name));
            files.Read(folder.PathOf("out.csv"));
        }

        files.ReadFolder(folder.PathOf("d"), name => name == "out.csv", "the outs");
        Write(folder, "d/out.csv", "last");
        Assert.Equal("last", File.ReadAllText(folder.PathOf("d/out.csv")));
    }

    [Fact]
    public void What_was_written_whole_is_an_output_that_may_be_read_while_it_is_held()
    {
        using var folder = World();
        using var files = RunFiles.Begin();
        using var held = files.Hold(folder.PathOf("executed.ipynb"));
        AssertRefused("is to be read", () =>
        {
            using var notYet = files.Hold(folder.PathOf("link.csv"));
            files.Read(folder.PathOf("d/a.csv"));
        });

        held.Write(stream => stream.Write("once"u8));
        using (var inner = RunFiles.Begin())
        {
            inner.Read(folder.PathOf("executed.ipynb"));
        }

        held.Write(stream => stream.Write("twice"u8));
        Assert.Equal("twice", File.ReadAllText(folder.PathOf("executed.ipynb")));
    }

    [Fact]
    public void Two_names_of_one_file_are_two_outputs()
    {
        using var folder = World();
        folder.Link("out.csv", "d/out.csv");
        using var files = RunFiles.Begin();
        Write(folder, "out.csv", "one");

        AssertRefused("is another output of this run", () => Write(folder, "d/out.csv", "two"));

        Assert.Equal("one", File.ReadAllText(folder.PathOf("d/out.csv")));
        Write(folder, "out.csv", "one, again");
    }

    [Fact]
    public void A_run_within_a_run_writes_what_neither_reads_and_ends_with_it()
    {
        using var folder = World();
        folder.Write("b.csv", "b");
        using var outer = RunFiles.Begin();
        outer.Read(folder.PathOf("d/a.csv"));
        using var held = outer.Hold(folder.PathOf("page.html"));
        using (var inner = RunFiles.Begin())
        {
            Assert.Same(inner, RunFiles.Current);
            inner.Read(folder.PathOf("b.csv"));
            AssertRefused("is read by this run", () => Write(folder, "link.csv", "new"));
            AssertRefused("is read by this run", () => Write(folder, "b.csv", "new"));
            AssertRefused("is another output", () => Write(folder, "page.html", "new"));
            AssertRefused("is to be read", () => inner.Read(folder.PathOf("page.html")));
            Write(folder, "inner.csv", "new");
        }

        Assert.Same(outer, RunFiles.Current);
        Write(folder, "b.csv", "new");
        outer.Read(folder.PathOf("inner.csv"));
        Write(folder, "inner.csv", "own output");
    }

    [Fact]
    public void What_the_outer_run_has_written_is_an_input_of_an_inner_one_that_reads_it()
    {
        using var folder = World();
        using var outer = RunFiles.Begin();
        Write(folder, "made.csv", "made");
        using (var inner = RunFiles.Begin())
        {
            inner.Read(folder.PathOf("made.csv"));
            AssertRefused("is read by this run", () => Write(folder, "made.csv", "new"));
        }

        Write(folder, "made.csv", "new");
    }

    [Fact]
    public async Task A_run_is_known_on_all_that_it_starts_and_nowhere_else()
    {
        using var folder = World();
        var outside = RunFiles.Current;
        await Task.Run(
            async () =>
            {
                using var files = RunFiles.Begin();
                files.Read(folder.PathOf("d/a.csv"));
                await Task.Yield();
                await Task.Run(
                    () => AssertRefused("is read", () => Write(folder, "dl/a.csv", "new")), TestContext.Current.CancellationToken);
                var thread = new Thread(() => Assert.Same(files, RunFiles.Current));
                thread.Start();
                thread.Join();
            },
            TestContext.Current.CancellationToken);

        Assert.Same(outside, RunFiles.Current);
        Write(folder, "dl/a.csv", "new");
    }

    [Fact]
    public void An_input_may_be_replaced_where_that_is_wanted_and_by_nothing_else()
    {
        using var folder = World();
        folder.Write("d/b.csv", "b");
        using var files = RunFiles.Begin();
        files.Read(folder.PathOf("d/a.csv"));
        files.Read(folder.PathOf("d/b.csv"));

        WholeFile.Write(folder.PathOf("link.csv"), stream => stream.Write("new"u8), replacing: folder.PathOf("d/a.csv"));
        AssertRefused(
            "is read",
            () => WholeFile.Write(folder.PathOf("d/b.csv"), stream => stream.Write("new"u8), replacing: folder.PathOf("d/a.csv")));
        using var held = files.Hold(folder.PathOf("d/a.csv"), replacing: folder.PathOf("link.csv"));
        files.Read(folder.PathOf("d/a.csv"));
        held.Write(stream => stream.Write("newer"u8));

        Assert.Equal(("newer", "b"), (File.ReadAllText(folder.PathOf("d/a.csv")), File.ReadAllText(folder.PathOf("d/b.csv"))));
        Assert.NotNull(new FileInfo(folder.PathOf("link.csv")).LinkTarget);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_outputs_are_not_one_file(string name)
    {
        using var folder = World();

        AssertRefused("--csv and --json are one file", () => RunFiles.ThrowIfShared(
            ("--csv", folder.PathOf("d/a.csv")), ("--html", null), ("--pdf", folder.PathOf("d/b.csv")), ("--json", folder.PathOf(name))));
        RunFiles.ThrowIfShared(("--csv", folder.PathOf("d/b.csv")), ("--html", null), ("--pdf", null), ("--json", folder.PathOf(name)));
    }

    [Fact]
    public void Two_outputs_that_are_not_there_yet_are_not_one_file_either()
    {
        using var folder = World();
        folder.Link("to-new.csv", "new/out.csv");

        AssertRefused(
            "are one file", () => RunFiles.ThrowIfShared(("a", folder.PathOf("new/out.csv")), ("b", folder.PathOf("to-new.csv"))));
        RunFiles.ThrowIfShared(("a", folder.PathOf("new/out.csv")), ("b", folder.PathOf("new/out2.csv")));
        Action differInCase = () => RunFiles.ThrowIfShared(("a", folder.PathOf("new/out.csv")), ("b", folder.PathOf("NEW/OUT.csv")));
        if (folder.FoldsCase)
        {
            AssertRefused("are one file", differInCase);
        }
        else
        {
            differInCase();
        }
    }

    [Fact]
    public void Many_outputs_are_told_apart_at_once()
    {
        using var folder = World();
        var outputs = Enumerable.Range(0, 3000).Select(number => ($"run {number}", (string?)folder.PathOf($"new/{number}.csv"))).ToArray();

        RunFiles.ThrowIfShared(outputs);
        AssertRefused(
            "run 17 and once more are one file", () => RunFiles.ThrowIfShared([.. outputs, ("once more", folder.PathOf("new/./17.csv"))]));
    }

    [Fact]
    public void A_device_takes_any_number_of_outputs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /dev/null.");
        using var files = RunFiles.Begin();

        RunFiles.ThrowIfShared(("a", "/dev/null"), ("b", "/dev/null"));
        using var one = files.Hold("/dev/null");
        using var two = files.Hold("/dev/null");
        one.Add("text");
        two.Write(stream => stream.Write("whole"u8));
        files.Read("/dev/null");
        files.ThrowIfTaken("/dev/null");
    }

    // A shell may have opened an input for us to write into.
    [Fact]
    public void An_open_file_that_is_an_input_is_not_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs Linux.");
        using var folder = World();
        using var open = File.OpenHandle(folder.PathOf("d/a.csv"), FileMode.Open, FileAccess.ReadWrite);
        using var files = RunFiles.Begin();
        files.Read(folder.PathOf("d/a.csv"));

        var path = $"/proc/self/fd/{open.DangerousGetHandle()}";
        AssertRefused("is read by this run", () => WholeFile.Write(path, stream => stream.Write("new"u8)));

        Assert.Equal("a", File.ReadAllText(folder.PathOf("d/a.csv")));
    }

    private static bool IsCsvOfA(string name) => name.StartsWith('a') && name.EndsWith(".csv", StringComparison.Ordinal);

    private static TemporaryFolder World()
    {
        var folder = new TemporaryFolder();
        folder.Write("d/a.csv", "a");
        folder.Link("dl", "d");
        folder.Link("link.csv", "d/a.csv");
        folder.Link("d/up.csv", "../link.csv");
        folder.Link("chain.csv", "dl/up.csv");
        UnixFiles.HardLink(folder.PathOf("second-name.csv"), folder.PathOf("d/a.csv"));
        return folder;
    }

    private static void Write(TemporaryFolder folder, string name, string text) =>
        WholeFile.Write(folder.PathOf(name), stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    private static void AssertRefused(string message, Action write, [CallerArgumentExpression(nameof(write))] string? what = null)
    {
        var exception = Assert.Throws<OutputRefusedException>(write);
        Assert.True(exception.Message.Contains(message, StringComparison.Ordinal), $"{what}: {exception.Message}");
        Assert.DoesNotContain('\n', exception.Message);
    }
}
