using System.Diagnostics;
using System.Globalization;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Kernels;
using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Kernels;

/// <summary>How the process of the real .NET Interactive starts and ends.</summary>
public sealed class InteractiveKernelTests : IDisposable
{
    // It says where it and its child are.
    private const string Child = """
        var child = System.Diagnostics.Process.Start("sleep", "600");
        System.IO.File.WriteAllText("pids.new", $"{Environment.ProcessId} {child.Id}");
        System.IO.File.Move("pids.new", "pids");
        """;

    private const string Endless = "while (true) { }";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_time_limit_ends_an_endless_cell_and_the_kernel_with_its_children()
    {
        await using var kernel = await StartAsync();

        await kernel.RunAsync(new CellCode(Child, 1, 1), Cancellation);

        var result = await kernel.RunAsync(new CellCode(Endless, 2, 2) { Timeout = TimeSpan.FromSeconds(1.5) }, Cancellation);

        Assert.Equal((CellStatus.TimedOut, "CellTimeout"), (result.Status, result.Error!.Name));
        Assert.Equal("The cell was stopped at its time limit of 1.5 s.", Assert.IsType<ErrorOutput>(Assert.Single(result.Outputs)).Message);
        await AssertGoneAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => kernel.RunAsync(new CellCode("1", 3, 3), Cancellation));
    }

    [Fact]
    public async Task A_cell_is_stopped_when_asked_and_keeps_what_it_had_printed()
    {
        await using var kernel = await StartAsync();
        using var cancel = new CancellationTokenSource();
        var running = kernel.RunAsync(new CellCode($"Console.WriteLine(\"before\");\n{Child}\n{Endless}", 1, 1), cancel.Token);
        await PidsAsync(running);

        await cancel.CancelAsync();
        var result = await running;

        Assert.Equal((CellStatus.Cancelled, "CellInterrupted"), (result.Status, result.Error!.Name));
        Assert.Equal(new StreamOutput("stdout", "before\n"), result.Outputs[0]);
        await AssertGoneAsync();
    }

    [Fact]
    public async Task Who_lets_go_of_a_kernel_ends_it_with_its_children()
    {
        await using (var kernel = await StartAsync())
        {
            var left = kernel.RunAsync(new CellCode($"{Child}\n{Endless}", 1, 1), Cancellation);
            await PidsAsync(left);
            await kernel.DisposeAsync();
            Assert.Equal(CellStatus.Exited, (await left).Status);
        }

        await AssertGoneAsync();
    }

    [Fact]
    public async Task A_kernel_whose_cell_does_not_end_does_not_outlive_its_host_nor_do_its_children()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Starts a program of Unix in the place of the host.");
        using var host = Process.Start("sleep", "600");
        var tool = await RealKernel.RequireAsync();
        await using var kernel = await InteractiveKernel.StartAsync(tool, _folder.FullName, outputChanged: null, host.Id, Cancellation);
        var running = kernel.RunAsync(new CellCode($"{Child}\n{Endless}", 1, 1), Cancellation);
        await PidsAsync(running);

        host.Kill();

        Assert.Equal(CellStatus.Exited, (await running).Status);
        await AssertGoneAsync();
    }

    [Fact]
    public async Task A_line_about_a_package_that_says_nothing_fails_its_cell_and_not_the_run()
    {
        await using var kernel = await StartAsync();

        var result = await kernel.RunAsync(new CellCode("#r \"nuget:\"", 1, 1), Cancellation);

        Assert.Equal(CellStatus.Failed, result.Status);
        Assert.Equal(CellStatus.Succeeded, (await kernel.RunAsync(new CellCode("1", 2, 2), Cancellation)).Status);
    }

    [Fact]
    public async Task A_cell_that_ends_the_process_is_told_with_the_exit_code()
    {
        await using var kernel = await StartAsync();

        var result = await kernel.RunAsync(new CellCode("Console.WriteLine(\"before\"); Environment.Exit(3);", 1, 1), Cancellation);

        Assert.Equal((CellStatus.Exited, "ProcessExit"), (result.Status, result.Error!.Name));
        Assert.Equal("The kernel's process ended with exit code 3. Nothing runs after it.", result.Error.Message);
        Assert.Equal(new StreamOutput("stdout", "before\n"), result.Outputs[0]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => kernel.RunAsync(new CellCode("1", 2, 2), Cancellation));
    }

    [Fact]
    public async Task A_program_that_ends_before_it_is_ready_is_told_with_what_it_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Starts a shell of Unix.");
        var tool = new InteractiveTool("/bin/sh", ["-c", "echo 'no such tool' >&2; exit 3"], _folder.FullName);

        var failure = await Assert.ThrowsAsync<InteractiveKernelException>(
            () => InteractiveKernel.StartAsync(tool, _folder.FullName, Cancellation));

        Assert.Equal(".NET Interactive ended with exit code 3 before it was ready: no such tool", failure.Message);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told()
    {
        var failure = await Assert.ThrowsAsync<InteractiveKernelException>(
            () => InteractiveKernel.StartAsync(
                new InteractiveTool(_folder.PathOf("nothing"), [], _folder.FullName), _folder.FullName, Cancellation));

        Assert.Contains(_folder.PathOf("nothing"), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_is_cancelled_leaves_no_process()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Starts a shell of Unix.");
        var tool = new InteractiveTool("/bin/sh", ["-c", "sleep 600 & echo $$ $! > pids.new; mv pids.new pids; wait"], _folder.FullName);
        using var cancel = new CancellationTokenSource();
        var starting = InteractiveKernel.StartAsync(tool, _folder.FullName, cancel.Token);
        await PidsAsync(starting);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting);
        await AssertGoneAsync();
    }

    private async Task<InteractiveKernel> StartAsync() =>
        await InteractiveKernel.StartAsync(await RealKernel.RequireAsync(), _folder.FullName, Cancellation);

    private async Task<int[]> PidsAsync(Task? running = null)
    {
        while (!File.Exists(_folder.PathOf("pids")))
        {
            Assert.False(running is null or { IsCompleted: true }, "It ended before it said who it is.");
            await Task.Delay(20, Cancellation);
        }

        var text = await File.ReadAllTextAsync(_folder.PathOf("pids"), Cancellation);
        return [.. text.Split(' ').Select(pid => int.Parse(pid, CultureInfo.InvariantCulture))];
    }

    private async Task AssertGoneAsync() => await GoneProcess.AssertAllAsync(await PidsAsync());
}
