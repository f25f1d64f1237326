using System.Diagnostics;
using System.Globalization;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Extensions;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Runs C# cells one after the other; what a cell declares is there for the next. One cell at a time. What a cell prints goes to
/// its outputs, what other code of the process prints meanwhile goes where it went before.
/// </summary>
public sealed class CSharpSession : INotebookKernel
{
    private static readonly Lazy<Task> s_warmUp = new(() => Task.Run(async () =>
    {
        const string code = "var numbers = new[] { 1, 2 }; foreach (var n in numbers.Select(n => n * 2)) { } $\"{numbers.Length}\"";
        await new CSharpSession().RunAsync(new CellCode(code, 1, 1));
    }));

    private readonly ScriptCompiler _compiler;
    private readonly ScriptLoadContext _loadContext;
    private readonly ExceptionReport _exceptions;
    private readonly Action<OutputChange>? _outputChanged;
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private object[] _state = new object[64];
    private AheadCompilation? _ahead;
    private int _submissions;
    private bool _isRunning;

    /// <summary>A session without any state.</summary>
    /// <param name="options">What its cells see of their surroundings; null for the defaults.</param>
    public CSharpSession(SessionOptions? options = null)
    {
        options ??= new SessionOptions();
        _outputChanged = options.OutputChanged;
        var folder = Path.GetFullPath(options.WorkingDirectory ?? Environment.CurrentDirectory);
        _loadContext = new ScriptLoadContext(options.HostAssemblies);
        _exceptions = new ExceptionReport(folder, _loadContext);
        _compiler = new ScriptCompiler(folder, new ReferenceResolver(options, folder, _loadContext));
    }

    /// <summary>The variables that its cells have declared, with their values now.</summary>
    public IReadOnlyDictionary<string, object?> Variables => SessionVariables.Read(_state);

    /// <summary>
    /// Makes the compiler ready on another thread, once for the process. The first cell takes a second otherwise; nothing but time changes.
    /// </summary>
    public static Task WarmUpAsync() => s_warmUp.Value;

    /// <summary>Runs a cell. Its errors are in the result; none is thrown.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cancellation">Stops the cell.</param>
    /// <exception cref="InvalidOperationException">A cell of this session is running, possibly one that could not be stopped, or one has
    /// ended the process.</exception>
    public async Task<CellResult> RunAsync(CellCode cell, CancellationToken cancellation = default)
    {
        if (_isRunning)
        {
            throw new InvalidOperationException(
                $"{cell.Path} was to run while another cell of its session still does. Start a new session.");
        }

        _isRunning = true;
        if (cell.Timeout is not null)
        {
            // A limit is for what the cell does, not for the start of the compiler.
            await WarmUpAsync();
        }

        var outputs = new OutputCollector(_outputChanged);
        var clock = Stopwatch.StartNew();
        var (status, fault) = await RunAsync(cell, outputs, cancellation);
        if (fault is not null)
        {
            var message = string.Join('\n', fault.Name == fault.Error.Name ? [fault.Message] : fault.Traceback);
            outputs.Add(new ErrorOutput(fault.Name, message, fault.Traceback));
        }

        return new CellResult(status, fault?.Error, clock.Elapsed, outputs);
    }

    private async Task<(CellStatus Status, CellFaultException? Fault)> RunAsync(
        CellCode cell, OutputCollector outputs, CancellationToken cancellation)
    {
        var stray = new TaskCompletionSource<CellFaultException>();
        void Failed(Exception exception) => TakeStray(_exceptions.Fault(exception, cell.Path), stray, outputs);
        using var watched = ProcessEnd.Watch(code => _exited.TrySetResult(code));
        var end = CellThreadEnd.Completed;
        try
        {
            end = await CellThread.RunAsync(
                stopping => RunOnThread(cell, new RunningCell(outputs, Failed, () => Variables, stopping)),
                cell.Timeout,
                _exited.Task,
                cancellation);
        }
        catch (CellFaultException fault)
        {
            return (CellStatus.Failed, fault);
        }
        catch (Exception exception)
        {
            return (CellStatus.Failed, CellEnds.OfEngine(exception));
        }
        finally
        {
            stray.TrySetCanceled(CancellationToken.None);
            _isRunning = end is CellThreadEnd.TimedOutButRunning or CellThreadEnd.CancelledButRunning or CellThreadEnd.Exited;
        }

        return end switch
        {
            CellThreadEnd.Completed when stray.Task.IsCompletedSuccessfully => (CellStatus.Failed, await stray.Task),
            CellThreadEnd.Completed => (CellStatus.Succeeded, null),
            CellThreadEnd.Exited => (CellStatus.Exited, CellEnds.Exited(await _exited.Task)),
            CellThreadEnd.TimedOut or CellThreadEnd.TimedOutButRunning =>
                (CellStatus.TimedOut, CellEnds.TimedOut(cell.Timeout, isStopped: !_isRunning)),
            _ => (CellStatus.Cancelled, CellEnds.Interrupted(isStopped: !_isRunning)),
        };
    }

    // The first exception that nothing caught is why the cell fails; what comes when the cell is over can only be told.
    private static void TakeStray(CellFaultException fault, TaskCompletionSource<CellFaultException> stray, OutputCollector outputs)
    {
        if (!stray.TrySetResult(fault))
        {
            outputs.FailLate(fault);
        }
    }

    private void RunOnThread(CellCode cell, RunningCell running)
    {
        var source = CellSource.Parse(cell.Source);
        var clock = Stopwatch.StartNew();
        CurrentCell.Enter(running);
        using var console = CellConsole.Open();
        _ahead?.Wait(running.Stopping);
        RunSource(source, cell, running);
        if (source.IsTimed)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Wall time: {clock.Elapsed.TotalMilliseconds:0.0}ms");
            running.Outputs.Add(new DisplayOutput(new MimeBundle("text/plain", text)));
        }
    }

    private void RunSource(CellSource source, CellCode cell, RunningCell running)
    {
        if (source.Packages.Count > 0)
        {
            _ahead = null;
            _compiler.AddPackages(source.Packages, running.Stopping);
            LoadExtensions(cell, running);
        }

        for (var index = 0; index < source.Sections.Count; index++)
        {
            var (section, isLast) = (source.Sections[index], index == source.Sections.Count - 1);
            switch (section.Language)
            {
                case CellLanguage.CSharp: RunCSharp(section.Text, isLast ? cell : cell with { Next = null }, running); break;
                default: running.Outputs.Add(ShownSection.Of(section)); break;
            }
        }
    }

    private void RunCSharp(string text, CellCode cell, RunningCell running)
    {
        var submission = _ahead?.Of(text, cell.Path) ?? _compiler.Compile(text, cell.Path, running.Stopping);
        if (LoadExtensions(cell, running))
        {
            // They may have declared something: the cell comes after it.
            submission = _compiler.Compile(text, cell.Path, running.Stopping);
        }

        foreach (var notice in _compiler.TakeNotices())
        {
            running.Outputs.Write(StreamOutput.Stderr, notice + "\n");
        }

        try
        {
            _compiler.Accept(submission);
            _ahead = AheadCompilation.Start(_compiler, cell.Next);
            Run(submission, cell, running.Outputs);
        }
        catch (Exception e) when (!running.Stopping.IsCancellationRequested)
        {
            throw _exceptions.Fault(e, cell.Path, submission.Source);
        }
    }

    // A package that extends .NET Interactive does so here too. What its own code results in is not the cell's result.
    private bool LoadExtensions(CellCode cell, RunningCell running)
    {
        if (_compiler.TakeExtensions() is not { Count: > 0 } extensions)
        {
            return false;
        }

        var code = cell with { Next = null, IsExtension = true };
        void Run(string text) => RunSource(CellSource.Parse(text), code, running);
        ExtensionLoader.Load(extensions, new CellExtensions(_loadContext, running.Outputs, Run));
        PlotlyChart.GuardHtml();
        running.Stopping.ThrowIfCancellationRequested();
        return true;
    }

    private void Run(ScriptSubmission submission, CellCode cell, OutputCollector outputs)
    {
        if (submission.Load(_loadContext) is not { } run)
        {
            return;
        }

        if (++_submissions + 1 >= _state.Length)
        {
            Array.Resize(ref _state, _state.Length * 2);
        }

        var value = run(_state).GetAwaiter().GetResult();
        if (submission.HasResult && !cell.IsExtension)
        {
            outputs.Add(new ExecuteResultOutput(cell.ExecutionCount, ValueFormatter.Format(value, [])));
        }
    }
}
