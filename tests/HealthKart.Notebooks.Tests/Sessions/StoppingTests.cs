using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

// Alone, so that the time that a stop takes is that of the stop.
[Collection(typeof(HostConsole))]
public sealed class StoppingTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(0.8);

    public static TheoryData<string> EndlessCells =>
    [
        "while (true) { }",
        "while (true) { try { while (true) { } } catch (Exception) { } }",
        "System.Threading.Thread.Sleep(-1);",
        "Task.Delay(-1).Wait();",
        "await Task.Delay(-1);",
        "new System.Threading.ManualResetEventSlim().Wait();",
        "while (true) { try { System.Threading.Thread.Sleep(1000); } catch (Exception) { } }",
        "var never = new System.Threading.AutoResetEvent(false); while (true) { try { never.WaitOne(); } catch { } }",
        "var held = new object(); var got = new System.Threading.ManualResetEventSlim();\n"
            + "new System.Threading.Thread(() => { lock (held) { got.Set(); System.Threading.Thread.Sleep(60_000); } }) { IsBackground = true }.Start(); got.Wait(); lock (held) { }",
        "for (;;) continue;",
        "do { } while (true);",
        "again: try { throw new Exception(); } catch (Exception) { } goto again;",
        "switch (1) { case 1: goto case 2; case 2: goto case 1; }",
        "int Next(int n) => n + 1;\nfor (var n = 0; ; n = Next(n)) { }",
        "foreach (var (a, b) in Pairs()) { }\nIEnumerable<(int, int)> Pairs() { while (true) { yield return (1, 2); } }",
        "class Loops { public static int Endless { get { while (true) { } } } }\nLoops.Endless",
        "Enumerable.Range(0, int.MaxValue).SelectMany(n => Enumerable.Range(0, int.MaxValue)).Count(n => { return n < 0; })",
        "Parallel.For(0, 4, n => { while (true) { } });",
        "Task.Run(() => { while (true) { } }).Wait();",
        "await foreach (var n in Numbers()) { }\nasync IAsyncEnumerable<int> Numbers() { while (true) { await Task.Yield(); yield return 1; } }",
        "IEnumerable<int> Ones() { while (true) yield return 1; }\nOnes().LastOrDefault()",
        "var all = new List<Task> { Task.Delay(-1) }; Task.WaitAll(all.ToArray());",
        "int Loop() { while (true) { try { throw new Exception(); } catch { continue; } finally { } } }\nLoop()",
        "while (Console.ReadLine() is null) { }",
        "await Task.Yield(); for (var end = Environment.TickCount64 + 4000; Environment.TickCount64 < end;) { }",
    ];

    [Theory]
    [MemberData(nameof(EndlessCells))]
    public async Task An_endless_cell_is_stopped_within_a_second_of_its_limit_and_the_next_one_runs(string source)
    {
        var (cells, result) = (new Cells(), default(CellResult));
        // A machine with other work to do may be late once.
        for (var attempt = 0; attempt < 3 && !(result?.Duration < s_limit + TimeSpan.FromSeconds(1)); attempt++)
        {
            cells = new Cells { Timeout = s_limit };
            result = await cells.TryRun(source);
        }

        Assert.Equal(CellStatus.TimedOut, result!.Status);
        Assert.InRange(result.Duration.TotalSeconds, 0.7, 1.8);
        var output = Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs));
        Assert.Equal(("CellTimeout", "The cell was stopped at its time limit of 0.8 s."), (output.Name, output.Message));
        Assert.Equal(CellStatus.Succeeded, (await cells.TryRun("1")).Status);
    }

    // They end after some seconds, for the sake of the other tests.
    [Theory]
    [InlineData("System.Text.RegularExpressions.Regex.IsMatch(new string('a', 28) + \"!\", \"^(a+)+$\")")]
    [InlineData("Enumerable.Range(0, 1).SelectMany(n => Enumerable.Range(0, int.MaxValue)).Count(n => n < 0)")]
    [InlineData("Enumerable.Repeat(new int[1000], 2_000_000).SelectMany(n => n).LongCount()")]
    public async Task A_cell_that_does_not_come_back_from_a_library_is_left_behind_and_the_session_says_so(string source)
    {
        var cells = new Cells { Timeout = s_limit };

        var result = await cells.TryRun(source);

        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.InRange(result.Duration.TotalSeconds, 0.7, 2.8);
        Assert.Equal(
            "The cell reached its time limit of 0.8 s. It could not be stopped, for it is in the code of a library that does not end; it ends with the process.",
            result.Error!.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cells.TryRun("1"));
    }

    [Fact]
    public async Task A_loop_in_a_file_that_a_cell_loads_is_stopped()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "loop.csx"), "void Endless() { while (true) { } }", TestContext.Current.CancellationToken);
        var cells = new Cells(new SessionOptions { WorkingDirectory = folder.Path }) { Timeout = s_limit };

        var result = await cells.TryRun("#load \"loop.csx\"\nEndless();");

        Assert.Equal("The cell was stopped at its time limit of 0.8 s.", result.Error!.Message);
    }

    [Fact]
    public async Task A_thread_of_an_earlier_cell_goes_on_when_a_cell_is_stopped()
    {
        var cells = new Cells { Timeout = s_limit };
        await cells.Run("""
            var count = 0L;
            new System.Threading.Thread(() => { while (true) { System.Threading.Interlocked.Increment(ref count); System.Threading.Thread.Sleep(1); } }) { IsBackground = true }.Start();
            """);

        Assert.Equal(CellStatus.TimedOut, (await cells.TryRun("while (true) { }")).Status);

        Assert.Equal("True", await cells.Result("var before = System.Threading.Interlocked.Read(ref count); System.Threading.Thread.Sleep(100); System.Threading.Interlocked.Read(ref count) > before"));
    }

    [Fact]
    public async Task A_cell_that_waits_in_native_code_is_left_behind_and_the_session_says_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Calls the C library.");
        var cells = new Cells { Timeout = s_limit };

        var result = await cells.TryRun("""
            using System.Runtime.InteropServices;
            [DllImport("libc")] static extern int pthread_mutex_lock(nint mutex);
            var mutex = Marshal.AllocHGlobal(256);
            Marshal.Copy(new byte[256], 0, mutex, 256);
            pthread_mutex_lock(mutex);
            pthread_mutex_lock(mutex);
            """);

        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.Equal(
            "The cell reached its time limit of 0.8 s. It could not be stopped, for it is in the code of a library that does not end; it ends with the process.",
            result.Error!.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cells.TryRun("1"));
    }

    [Fact]
    public async Task An_endless_cell_is_stopped_when_asked_and_the_session_goes_on()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(1.5));
        var cells = new Cells();
        await cells.Run("var kept = 7;");

        var result = await cells.TryRunUntil("kept = 8; while (true) { }", cancel.Token);

        Assert.Equal((CellStatus.Cancelled, "CellInterrupted"), (result.Status, result.Error!.Name));
        Assert.Equal("8", await cells.Result("kept"));
    }

    [Fact]
    public async Task A_cell_that_ends_in_time_is_not_disturbed()
    {
        var cells = new Cells { Timeout = TimeSpan.FromSeconds(30) };

        Assert.Equal("1", await cells.Result("await Task.Delay(20); 1"));
    }
}
