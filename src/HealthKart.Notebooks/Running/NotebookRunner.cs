using System.Diagnostics;
using System.Text.Json.Nodes;
using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Kernels;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Notebooks.Running;

/// <summary>Runs the cells of a C# notebook from top to bottom.</summary>
public static class NotebookRunner
{
    // The working directory belongs to the process, so runs in one process go one after the other.
    private static readonly SemaphoreSlim s_oneAtATime = new(1, 1);

    /// <summary>
    /// Runs a notebook: sets its parameters, clears old outputs, runs each code cell. A cell that fails ends the run, unless it is
    /// tagged <c>raises-exception</c> or errors are allowed; a cell tagged <c>skip-execution</c> and an empty one are not run.
    /// Meanwhile the process's working directory is the notebook's folder, so several runs in a process wait for each other.
    /// The start of another kernel is not a part of the time that a run may take.
    /// </summary>
    /// <param name="notebook">The notebook; not changed.</param>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <param name="cancellation">Stops the running cell and ends the run; what was executed is saved and returned all the same.</param>
    /// <returns>The executed notebook, and the cell that failed, if one did. It is of nbformat 4.5, and its metadata says of the run what
    /// papermill and nbclient would.</returns>
    /// <exception cref="ParameterException">A parameter is not known or a value does not fit; nothing was run or saved.</exception>
    /// <exception cref="NotebookFormatException">The notebook is of another language; nothing was run or saved.</exception>
    /// <exception cref="DirectoryNotFoundException">The working directory does not exist; nothing was run or saved.</exception>
    /// <exception cref="OutputRefusedException">The output is a file that the run reads, or holds something else than a notebook; nothing
    /// was run or saved.</exception>
    /// <exception cref="IOException">The executed notebook could not be saved.
    /// Where that was so from the start, nothing was run.</exception>
    /// <exception cref="InteractiveKernelException">The real .NET Interactive is needed and is not there, or does not start; nothing was
    /// run or saved.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before the first cell.</exception>
    public static async Task<RunResult> RunAsync(
        NotebookDocument notebook, RunOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new RunOptions();
        NotebookLanguage.RequireCSharp(notebook);
        var executed = notebook.Clone();
        ErrorMarkers.Remove(executed);
        executed.Upgrade();
        var ignored = Inject(executed, options);
        var outputPath = options.OutputPath is null ? null : Path.GetFullPath(options.OutputPath);
        await s_oneAtATime.WaitAsync(cancellation);
        var before = Environment.CurrentDirectory;
        try
        {
            var folder = Path.GetFullPath(options.WorkingDirectory ?? Path.GetDirectoryName(notebook.FilePath) ?? before);
            Environment.CurrentDirectory = folder;
            using var files = RunFiles.Begin();
            NotebookInputs.Read(notebook, folder);
            using var output = Hold(outputPath, options.InPlace ? notebook.FilePath : null);
            var kernel = await StartKernelAsync(executed, options, [folder, before], cancellation);
            await using var process = kernel as IAsyncDisposable;
            var result = await RunAsync(executed, options, kernel, output, cancellation);
            return result with { IgnoredParameters = ignored };
        }
        finally
        {
            Environment.CurrentDirectory = before;
            s_oneAtATime.Release();
        }
    }

    /// <summary>What of a notebook only the real .NET Interactive runs; null when the library's own kernel runs all of it.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="options">How it will be run.</param>
    public static KernelNeed? NeedOf(NotebookDocument notebook, RunOptions options) => KernelNeed.Find(CellChoice.Of(notebook, options));

    /// <summary>The values, by name, that the parameters of a notebook will have in a run: those given, else the defaults.</summary>
    /// <param name="notebook">The notebook; not changed.</param>
    /// <param name="options">How it will be run.</param>
    /// <exception cref="ParameterException">A parameter is not known or a value does not fit.</exception>
    /// <exception cref="NotebookFormatException">The notebook is of another language.</exception>
    public static IReadOnlyDictionary<string, JsonNode?> ParametersOf(NotebookDocument notebook, RunOptions options)
    {
        NotebookLanguage.RequireCSharp(notebook);
        var copy = notebook.Clone();
        Inject(copy, options);
        return ParameterValues.Effective(copy, options.HostAssemblies);
    }

    /// <summary>Refuses an output before a run: what the notebook is read from, and what holds something else than a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="options">How it will be run.</param>
    /// <exception cref="OutputRefusedException">The output is one of these, or another output of what this run is part of.</exception>
    /// <exception cref="IOException">What is there cannot be read.</exception>
    public static void CheckOutput(NotebookDocument notebook, RunOptions options)
    {
        using var files = RunFiles.Begin();
        NotebookInputs.Read(notebook, options.WorkingDirectory);
        Hold(options.OutputPath, options.InPlace ? notebook.FilePath : null)?.Dispose();
    }

    private static HeldFile? Hold(string? path, string? replacing)
    {
        if (path is null)
        {
            return null;
        }

        var (target, isStream) = FileTarget.Of(path);
        return isStream || NotebookDocument.MayBeAt(target)
            ? RunFiles.Current.Hold(path, replacing)
            : throw new OutputRefusedException(
                $"'{path}' holds something else than a notebook, and stays. Name another file for the executed notebook.");
    }

    private static string[] Inject(NotebookDocument notebook, RunOptions options)
    {
        var (parameters, ignored) = (options.Parameters, Array.Empty<string>());
        if (options.IgnoreUnknownParameters)
        {
            var known = NotebookParameters.Read(notebook, options.HostAssemblies)
                .Select(parameter => parameter.Name)
                .ToHashSet(StringComparer.Ordinal);
            ignored =
                [.. parameters.Select(parameter => parameter.Key).Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal)];
            parameters = [.. parameters.Where(parameter => known.Contains(parameter.Key))];
        }

        NotebookParameters.Inject(notebook, parameters, options.HostAssemblies);
        return ignored;
    }

    private static async Task<INotebookKernel> StartKernelAsync(
        NotebookDocument notebook, RunOptions options, string[] folders, CancellationToken cancellation)
    {
        Action<OutputChange>? told = options.Printed is { } printed ? change => Tell(change, printed) : null;
        var isReal = options.Kernel == KernelChoice.DotnetInteractive
            || (options.Kernel == KernelChoice.Auto && NeedOf(notebook, options) is not null);
        return isReal && !options.PrepareOnly
            ? await InteractiveKernel.StartAsync(
                InteractiveTool.Find(folders), folders[0], told, Environment.ProcessId, cancellation)
            : new CSharpSession(new SessionOptions
            {
                WorkingDirectory = folders[0],
                HostAssemblies = options.HostAssemblies,
                OutputChanged = told,
            });
    }

    private static void Tell(OutputChange change, Action<StreamOutput> printed)
    {
        if (change is { Kind: OutputChangeKind.Added, Output: StreamOutput piece })
        {
            printed(piece);
        }
    }

    private static async Task<RunResult> RunAsync(
        NotebookDocument notebook, RunOptions options, INotebookKernel kernel, HeldFile? output, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (record, saver) = (new RunRecord(notebook, options), new NotebookSaver(notebook, output));
        record.Start();
        if (options.PrepareOnly)
        {
            saver.SaveAtEnd();
            return new RunResult(notebook, CellStatus.Succeeded, null, clock.Elapsed);
        }

        saver.SaveAtStart();
        using var limit = new CancellationTokenSource(options.Timeout ?? Timeout.InfiniteTimeSpan);
        var run = new NotebookRun(notebook, options, kernel, record, saver);
        // For the whole run, so that work which a cell left behind does not print into the host's output between two cells.
        using var console = CellConsole.Open();
        try
        {
            await run.RunAsync(limit.Token, cancellation);
            return new RunResult(notebook, run.Status, run.Failure, clock.Elapsed) { Variables = run.Variables };
        }
        finally
        {
            run.WriteOutputs();
            record.End(run.Failure is not null);
            if (run is { Failure: { } failure, Status: not CellStatus.Cancelled })
            {
                ErrorMarkers.Add(notebook, failure);
            }

            saver.SaveAtEnd();
        }
    }
}
