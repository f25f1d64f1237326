using System.Diagnostics;
using System.Globalization;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>
/// Runs C# cells one after the other; what a cell declares is there for the next. One cell at a time. What a cell prints goes to
/// its outputs, what other code of the process prints meanwhile goes where it went before.
/// </summary>
public sealed class CSharpSession
{
    private readonly ScriptCompiler _compiler;
    private readonly ScriptLoadContext _loadContext;
    private readonly Action<StreamOutput>? _printed;
    private object[] _state = new object[64];
    private int _submissions;
    private bool _isRunning;

    /// <summary>A session without any state.</summary>
    /// <param name="options">What its cells see of their surroundings; null for the defaults.</param>
    public CSharpSession(SessionOptions? options = null)
    {
        options ??= new SessionOptions();
        _printed = options.Printed;
        var folder = Path.GetFullPath(options.WorkingDirectory ?? Environment.CurrentDirectory);
        _loadContext = new ScriptLoadContext(options.HostAssemblies);
        _compiler = new ScriptCompiler(folder, new ReferenceResolver(options, folder, _loadContext));
    }

    /// <summary>The variables that its cells have declared, with their values now.</summary>
    public IReadOnlyDictionary<string, object?> Variables => SessionVariables.Read(_state);

    /// <summary>Makes the compiler ready on another thread. The first cell takes a second otherwise; nothing but time changes.</summary>
    public static Task WarmUpAsync() => Task.Run(async () =>
    {
        const string code = "var numbers = new[] { 1, 2 }; foreach (var n in numbers.Select(n => n * 2)) { } $\"{numbers.Length}\"";
        await new CSharpSession().RunAsync(new CellCode(code, 1, 1));
    });

    /// <summary>Runs a cell. Its errors are in the result; none is thrown.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cancellation">Stops the cell.</param>
    /// <exception cref="InvalidOperationException">A cell of this session is running, possibly one that could not be stopped.</exception>
    public async Task<CellResult> RunAsync(CellCode cell, CancellationToken cancellation = default)
    {
        if (_isRunning)
        {
            throw new InvalidOperationException(
                $"{cell.Path} was to run while another cell of its session still does. Start a new session.");
        }

        var outputs = new OutputCollector(_printed);
        var clock = Stopwatch.StartNew();
        _isRunning = true;
        var (status, error) = await RunAsync(cell, outputs, cancellation);
        return new CellResult(status, error, clock.Elapsed, outputs);
    }

    private async Task<(CellStatus Status, CellError? Error)> RunAsync(CellCode cell, OutputCollector outputs, CancellationToken cancellation)
    {
        var end = CellThreadEnd.Completed;
        try
        {
            end = await CellThread.RunAsync(thread => RunOnThread(cell, outputs, thread), cell.Timeout, cancellation);
        }
        catch (CellFaultException fault)
        {
            return (CellStatus.Failed, Report(fault, outputs));
        }
        finally
        {
            _isRunning = end is CellThreadEnd.TimedOutButRunning or CellThreadEnd.CancelledButRunning;
        }

        return end switch
        {
            CellThreadEnd.Completed => (CellStatus.Succeeded, null),
            CellThreadEnd.TimedOut or CellThreadEnd.TimedOutButRunning => (CellStatus.TimedOut, Report(TimedOut(cell.Timeout), outputs)),
            _ => (CellStatus.Cancelled, Report(Interrupted(), outputs)),
        };
    }

    private void RunOnThread(CellCode cell, OutputCollector outputs, CellThread thread)
    {
        var source = CellSource.Parse(cell.Source);
        var clock = Stopwatch.StartNew();
        CurrentCell.Outputs = outputs;
        using var console = CellConsole.Open();
        if (source.Packages.Count > 0)
        {
            _compiler.AddPackages(source.Packages, thread.Stopping);
        }

        foreach (var section in source.Sections)
        {
            switch (section.Language)
            {
                case CellLanguage.CSharp: RunCSharp(section.Text, cell, outputs, thread); break;
                case CellLanguage.Html: outputs.Add(new DisplayOutput(new MimeBundle("text/html", section.Text))); break;
                default: outputs.Add(new DisplayOutput(new MimeBundle("text/markdown", section.Text))); break;
            }
        }

        if (source.IsTimed)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Wall time: {clock.Elapsed.TotalMilliseconds:0.0}ms");
            outputs.Add(new DisplayOutput(new MimeBundle("text/plain", text)));
        }
    }

    private void RunCSharp(string text, CellCode cell, OutputCollector outputs, CellThread thread)
    {
        var submission = _compiler.Compile(text, cell.Path, thread.Stopping);
        foreach (var notice in _compiler.TakeNotices())
        {
            outputs.Write(StreamOutput.Stderr, notice + "\n");
        }

        try
        {
            thread.RunAbortable(() => Run(submission, cell, outputs));
        }
        catch (Exception e) when (!thread.Stopping.IsCancellationRequested)
        {
            throw ExceptionReport.Fault(e, cell.Path, _loadContext);
        }
    }

    private void Run(ScriptSubmission submission, CellCode cell, OutputCollector outputs)
    {
        _compiler.Accept(submission);
        if (submission.Load(_loadContext) is not { } run)
        {
            return;
        }

        if (++_submissions + 1 >= _state.Length)
        {
            Array.Resize(ref _state, _state.Length * 2);
        }

        var value = run(_state).GetAwaiter().GetResult();
        if (submission.HasResult)
        {
            outputs.Add(new ExecuteResultOutput(cell.ExecutionCount, ValueFormatter.Format(value, [])));
        }
    }

    private static CellError Report(CellFaultException fault, OutputCollector outputs)
    {
        outputs.Add(new ErrorOutput(fault.Name, string.Join('\n', fault.Name == fault.Error.Name ? [fault.Message] : fault.Traceback), fault.Traceback));
        return fault.Error;
    }

    private static CellFaultException TimedOut(TimeSpan? limit)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"The cell was stopped at its time limit of {limit?.TotalSeconds:0.###} s.");
        return new CellFaultException(new CellError("CellTimeout", message, null, null), [message], "CellTimeout");
    }

    private static CellFaultException Interrupted()
    {
        const string message = "The cell was interrupted.";
        return new CellFaultException(new CellError("CellInterrupted", message, null, null), [message], "CellInterrupted");
    }
}
