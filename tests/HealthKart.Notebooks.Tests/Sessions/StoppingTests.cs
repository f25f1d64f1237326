using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Sessions;

public sealed class StoppingTests
{
    public static TheoryData<string> EndlessCells =>
    [
        "while (true) { }",
        "while (true) { try { while (true) { } } catch (Exception) { } }",
        "System.Threading.Thread.Sleep(-1);",
        "Task.Delay(-1).Wait();",
        "await Task.Delay(-1);",
        "new System.Threading.ManualResetEventSlim().Wait();",
        "while (true) { try { System.Threading.Thread.Sleep(1000); } catch (Exception) { } }",
        "await Task.Yield(); for (var end = Environment.TickCount64 + 4000; Environment.TickCount64 < end;) { }",
    ];

    [Theory]
    [MemberData(nameof(EndlessCells))]
    public async Task An_endless_cell_is_stopped_at_its_limit_and_the_next_one_runs(string source)
    {
        await CSharpSession.WarmUpAsync();
        var cells = new Cells { Timeout = TimeSpan.FromSeconds(0.8) };

        var result = await cells.TryRun(source);

        Assert.Equal(CellStatus.TimedOut, result.Status);
        Assert.InRange(result.Duration.TotalSeconds, 0.7, 15);
        var output = Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs));
        Assert.Equal(("CellTimeout", "The cell was stopped at its time limit of 0.8 s."), (output.Name, output.Message));
        Assert.Equal(CellStatus.Succeeded, (await cells.TryRun("1")).Status);
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
