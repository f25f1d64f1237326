using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Microsoft.DotNet.Interactive.Events;

namespace HealthKart.Notebooks.Kernels;

/// <summary>
/// The real .NET Interactive in a process of its own, driven over its standard input and output. It runs the cells of one
/// notebook, one after the other; what a cell declares is there for the next. The process and its children end with this
/// object, and when the host dies.
/// </summary>
/// <remarks>
/// The package's own connector is not used, only its commands and events: a kernel that stands in for the remote one takes
/// over the console of this process while a cell runs, and waits for ever for a process that has ended.
/// </remarks>
public sealed class InteractiveKernel : INotebookKernel, IAsyncDisposable
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, KernelSubmission> _submissions = new(StringComparer.Ordinal);
    private readonly KernelProcess _process;
    private readonly Action<OutputChange>? _outputChanged;
    private KernelSubmission? _latest;
    private bool _isRunning;

    private InteractiveKernel(InteractiveTool tool, string workingDirectory, Action<OutputChange>? outputChanged)
    {
        _outputChanged = outputChanged;
        _process = KernelProcess.Start(tool, workingDirectory, Receive);
    }

    /// <summary>Nothing: what cells declare lies in the other process.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; } = new Dictionary<string, object?>();

    /// <summary>Starts a kernel, which takes some seconds.</summary>
    /// <param name="tool">The program.</param>
    /// <param name="workingDirectory">The folder in which its cells work, from which relative paths of <c>#r</c> start too.</param>
    /// <param name="cancellation">Ends it before it is ready.</param>
    /// <exception cref="InteractiveKernelException">The program cannot be started, or ended before it was ready.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<InteractiveKernel> StartAsync(
        InteractiveTool tool, string workingDirectory, CancellationToken cancellation = default) =>
        StartAsync(tool, workingDirectory, outputChanged: null, Environment.ProcessId, cancellation);

    internal static async Task<InteractiveKernel> StartAsync(
        InteractiveTool tool, string workingDirectory, Action<OutputChange>? outputChanged, int host, CancellationToken cancellation)
    {
        var kernel = new InteractiveKernel(tool, Path.GetFullPath(workingDirectory), outputChanged);
        try
        {
            await kernel.ReadyAsync(host, cancellation);
            return kernel;
        }
        catch
        {
            await kernel.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a cell. Its errors are in the result; none is thrown. A cell that is stopped, by its time limit or by the
    /// caller, ends the process, for the real kernel has no other way.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cancellation">Stops the cell.</param>
    /// <exception cref="InvalidOperationException">A cell is running, or the process has ended.</exception>
    public async Task<CellResult> RunAsync(CellCode cell, CancellationToken cancellation = default)
    {
        if (_isRunning || _process.Ended.IsCompleted)
        {
            throw new InvalidOperationException(_isRunning
                ? $"{cell.Path} was to run while another cell still does."
                : $"{cell.Path} was to run when the kernel's process had ended.");
        }

        var clock = Stopwatch.StartNew();
        var submission = Submission(cell);
        if (CellSource.TryRead(cell.Source) is { IsShown: true } shown)
        {
            // The kernel has no JavaScript, and loads what draws the rest from a network.
            foreach (var section in shown.Sections)
            {
                submission.Outputs.Add(ShownSection.Of(section));
            }

            return new CellResult(CellStatus.Succeeded, null, clock.Elapsed, submission.Outputs);
        }

        _isRunning = true;
        var (status, fault) = await RunAsync(submission, cell.Timeout, cancellation);
        _isRunning = false;
        if (fault is not null)
        {
            var message = string.Join('\n', fault.Name == fault.Error.Name ? [fault.Message] : fault.Traceback);
            submission.Outputs.Add(new ErrorOutput(fault.Name, message, fault.Traceback));
        }

        return new CellResult(status, fault?.Error, clock.Elapsed, submission.Outputs);
    }

    /// <summary>Ends the process and its children.</summary>
    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task ReadyAsync(int host, CancellationToken cancellation)
    {
        await Task.WhenAny(_ready.Task, _process.Ended).WaitAsync(cancellation);
        if (!_ready.Task.IsCompleted)
        {
            var code = await _process.Ended;
            var said = string.Join(' ', _process.ErrorLines);
            throw new InteractiveKernelException(
                string.Create(CultureInfo.InvariantCulture, $".NET Interactive ended with exit code {code} before it was ready: {said}"));
        }

        var (_, fault) = await RunAsync(Submission(new CellCode(KernelStart.Code(host), 0, 0)), timeout: null, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (fault is not null)
        {
            throw new InteractiveKernelException($".NET Interactive does not run C#: {fault.Message}", fault);
        }
    }

    private KernelSubmission Submission(CellCode cell)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"cell{_submissions.Count}");
        return _latest = _submissions[token] = new KernelSubmission(cell, token, _outputChanged);
    }

    private async Task<(CellStatus Status, CellFaultException? Fault)> RunAsync(
        KernelSubmission submission, TimeSpan? timeout, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var limit = Task.Delay(timeout ?? Timeout.InfiniteTimeSpan, timer.Token);
        try
        {
            await _process.SendAsync(submission.Command);
            var first = await Task.WhenAny(submission.Ended, _process.Ended, limit);
            if (first == limit)
            {
                await _process.KillAsync();
                return cancellation.IsCancellationRequested
                    ? (CellStatus.Cancelled, CellEnds.Interrupted(isStopped: true))
                    : (CellStatus.TimedOut, CellEnds.TimedOut(timeout, isStopped: true));
            }

            await timer.CancelAsync();
            return submission.Ended.IsCompleted ? EndOf(await submission.Ended) : await KernelEndedAsync();
        }
        catch (IOException)
        {
            // It cannot be written to, so it has ended.
            return await KernelEndedAsync();
        }
        catch (Exception exception)
        {
            await _process.KillAsync();
            return (CellStatus.Failed, CellEnds.OfEngine(exception));
        }
    }

    private static (CellStatus Status, CellFaultException? Fault) EndOf(CellFaultException? fault) =>
        (fault is null ? CellStatus.Succeeded : CellStatus.Failed, fault);

    private async Task<(CellStatus Status, CellFaultException? Fault)> KernelEndedAsync() =>
        (CellStatus.Exited, CellEnds.KernelEnded(await _process.Ended, _process.ErrorLines));

    private void Receive(string line)
    {
        using var document = Parse(line);
        var json = document?.RootElement ?? default;
        if (TextOf(json, "eventType") is not { } type)
        {
            if (TextOf(json, "commandType") is null)
            {
                // Not of the kernel, but of what runs in it: a native library, or a cell that opened the stream itself.
                _latest?.Outputs.Write(StreamOutput.Stdout, line + "\n");
            }

            return;
        }

        if (type == nameof(KernelReady))
        {
            _ready.TrySetResult();
            return;
        }

        var token = json.TryGetProperty("command", out var command) ? TextOf(command, "token") ?? "" : "";
        if (!_submissions.TryGetValue(token.Split('.')[0], out var submission))
        {
            return;
        }

        if (type == nameof(DisplayedValueUpdated))
        {
            Update(submission, json);
        }
        else
        {
            submission.Take(type, token, json);
        }
    }

    // What the kernel updates and never displayed, it shows now, as in VS Code: the kernel itself mixes the ids up.
    private void Update(KernelSubmission submission, JsonElement json)
    {
        var update = submission.ReadUpdate(json);
        if (!_submissions.Values.Any(shown => shown.Outputs.Update(update.DisplayId!, update.Data)))
        {
            submission.Outputs.Add(update);
        }
    }

    private static JsonDocument? Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
