using System.Globalization;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

/// <summary>
/// Cells that do not end by themselves. How soon a stop takes effect is not measured by the clock, which says more of a busy machine
/// than of the engine: that a cell was stopped, and not left behind, the engine says only where it did not lose its patience.
/// </summary>
// Alone, so that the endless cells of one test do not take the time of others.
[Collection(typeof(HostConsole))]
public sealed class StoppingTests
{
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(20);

    private const string Begin = "Console.Write(\"begun\");\n";

    private static readonly TimeSpan s_firstLimit = TimeSpan.FromSeconds(0.8);

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
            + "new System.Threading.Thread(() => { lock (held) { got.Set(); System.Threading.Thread.Sleep(60_000); } }) { IsBackground = "
            + "true }.Start(); got.Wait(); lock (held) { }",
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
        "await foreach (var n in Numbers()) { }\nasync IAsyncEnumerable<int> Numbers() { while (true) { await "
        + "Task.Yield(); yield return 1; } }",
        "IEnumerable<int> Ones() { while (true) yield return 1; }\nOnes().LastOrDefault()",
        "var all = new List<Task> { Task.Delay(-1) }; Task.WaitAll(all.ToArray());",
        "int Loop() { while (true) { try { throw new Exception(); } catch { continue; } finally { } } }\nLoop()",
        "while (Console.ReadLine() is null) { }",
        "await Task.Yield(); for (var end = Environment.TickCount64 + 4000; Environment.TickCount64 < end;) { }",
    ];

    [Theory]
    [MemberData(nameof(EndlessCells))]
    public async Task An_endless_cell_is_stopped_at_its_limit_and_the_next_one_runs(string source)
    {
        var (cells, result, limit) = await RunToLimitAsync(source);

        Assert.Equal(CellStatus.TimedOut, result.Status);
        // The system's timer may be a tick ahead of the clock.
        Assert.True(result.Duration >= limit - s_tick, $"It was stopped after {result.Duration}, before its limit of {limit}.");
        var output = Assert.IsType<ErrorOutput>(result.Outputs[^1]);
        Assert.Equal(("CellTimeout", Stopped(limit)), (output.Name, output.Message));
        Assert.Equal(CellStatus.Succeeded, (await cells.TryRun("1")).Status);
    }

    // They end after some seconds, for the sake of the other tests.
    [Theory]
    [InlineData("System.Text.RegularExpressions.Regex.IsMatch(new string('a', 28) + \"!\", \"^(a+)+$\")")]
    [InlineData("Enumerable.Range(0, 1).SelectMany(n => Enumerable.Range(0, int.MaxValue)).Count(n => n < 0)")]
    [InlineData("Enumerable.Repeat(new int[1000], 2_000_000).SelectMany(n => n).LongCount()")]
    public async Task A_cell_that_does_not_come_back_from_a_library_is_left_behind_and_the_session_says_so(string source)
    {
        var (cells, result, limit) = await RunToLimitAsync(source);

        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.Equal(LeftBehind(limit), result.Error!.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cells.TryRun("1"));
    }

    [Fact]
    public async Task A_loop_in_a_file_that_a_cell_loads_is_stopped()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            folder.PathOf("loop.csx"), "void Endless() { while (true) { } }", TestContext.Current.CancellationToken);

        var (_, result, limit) = await RunToLimitAsync(
            "Endless();", () => new Cells(new SessionOptions { WorkingDirectory = folder.FullName }), before: "#load \"loop.csx\"\n");

        Assert.Equal(Stopped(limit), result.Error!.Message);
    }

    [Fact]
    public async Task A_thread_of_an_earlier_cell_goes_on_when_a_cell_is_stopped()
    {
        var (cells, result, _) = await RunToLimitAsync("""
            var count = 0L;
            new System.Threading.Thread(() =>
            {
                while (true)
                {
                    System.Threading.Interlocked.Increment(ref count);
                    System.Threading.Thread.Sleep(1);
                }
            }) { IsBackground = true }.Start();
            """, then: "while (true) { }");

        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.Equal("True", await cells.Result("""
            var before = System.Threading.Interlocked.Read(ref count);
            System.Threading.SpinWait.SpinUntil(() => System.Threading.Interlocked.Read(ref count) > before, 60_000)
            """));
    }

    [Fact]
    public async Task A_cell_that_waits_in_native_code_is_left_behind_and_the_session_says_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Calls the C library.");

        var (cells, result, limit) = await RunToLimitAsync("""
            [System.Runtime.InteropServices.DllImport("libc")] static extern int pthread_mutex_lock(nint mutex);
            var mutex = System.Runtime.InteropServices.Marshal.AllocHGlobal(256);
            System.Runtime.InteropServices.Marshal.Copy(new byte[256], 0, mutex, 256);
            pthread_mutex_lock(mutex);
            pthread_mutex_lock(mutex);
            """);

        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.Equal(LeftBehind(limit), result.Error!.Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => cells.TryRun("1"));
    }

    [Fact]
    public async Task An_endless_cell_is_stopped_when_asked_and_the_session_goes_on()
    {
        using var cancel = new CancellationTokenSource();
        var cells = new Cells(new SessionOptions { OutputChanged = _ => cancel.Cancel() });
        await cells.Run("var kept = 7;");

        var result = await cells.TryRunUntil("kept = 8; Console.Write(kept); while (true) { }", cancel.Token);

        Assert.Equal((CellStatus.Cancelled, "CellInterrupted"), (result.Status, result.Error!.Name));
        Assert.Equal("The cell was interrupted.", result.Error.Message);
        Assert.Equal("8", await cells.Result("kept"));
    }

    [Fact]
    public async Task A_cell_that_ends_in_time_is_not_disturbed()
    {
        var outputs = (await new Cells().TryRunFor(TimeSpan.FromMinutes(10), "await Task.Delay(20); 1")).Outputs;

        Assert.Equal("1", Assert.IsType<ExecuteResultOutput>(Assert.Single(outputs)).Data.Text("text/plain"));
    }

    /// <summary>Runs a cell that does not end to its limit: to a later one where a busy machine has not begun the cell by then.</summary>
    /// <param name="source">The cell, or what prepares it.</param>
    /// <param name="session">Makes the session; a plain one when null.</param>
    /// <param name="before">What has to stand at the very start of the cell.</param>
    /// <param name="then">The cell, where <paramref name="source"/> is to run before it without a limit.</param>
    private static async Task<(Cells Cells, CellResult Result, TimeSpan Limit)> RunToLimitAsync(
        string source, Func<Cells>? session = null, string before = "", string? then = null)
    {
        for (var limit = s_firstLimit; ; limit *= 2)
        {
            var cells = session?.Invoke() ?? new Cells();
            if (then is not null)
            {
                await cells.Run(source);
            }

            var result = await cells.TryRunFor(limit, before + Begin + (then ?? source));
            if (result.Status != CellStatus.TimedOut || result.Outputs is [StreamOutput { Text: "begun" }, ..])
            {
                return (cells, result, limit);
            }
        }
    }

    private static string Stopped(TimeSpan limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The cell was stopped at its time limit of {limit.TotalSeconds:0.###} s.");

    private static string LeftBehind(TimeSpan limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"The cell reached its time limit of {limit.TotalSeconds:0.###} s. It could not be stopped, "
        + $"for it is in the code of a library that does not end; it ends with the process.");
}
