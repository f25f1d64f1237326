using System.Diagnostics;
using HealthKart.Notebooks.Documents;
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
    /// </summary>
    /// <param name="notebook">The notebook; not changed.</param>
    /// <param name="options">How to run it; null for the defaults.</param>
    /// <param name="cancellation">Stops the running cell and ends the run; what was executed is saved and returned all the same.</param>
    /// <returns>The executed notebook, and the cell that failed, if one did.</returns>
    /// <exception cref="ParameterException">A parameter is not known or a value does not fit; nothing was run or saved.</exception>
    /// <exception cref="NotebookFormatException">The notebook is of another language; nothing was run or saved.</exception>
    /// <exception cref="DirectoryNotFoundException">The working directory does not exist; nothing was run or saved.</exception>
    /// <exception cref="IOException">The executed notebook could not be saved.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before the first cell.</exception>
    public static async Task<RunResult> RunAsync(
        NotebookDocument notebook, RunOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new RunOptions();
        NotebookLanguage.RequireCSharp(notebook);
        var executed = notebook.Clone();
        NotebookParameters.Inject(executed, options.Parameters, options.HostAssemblies);
        var outputPath = options.OutputPath is null ? null : Path.GetFullPath(options.OutputPath);
        await s_oneAtATime.WaitAsync(cancellation);
        var before = Environment.CurrentDirectory;
        try
        {
            var folder = Path.GetFullPath(options.WorkingDirectory ?? Path.GetDirectoryName(notebook.FilePath) ?? before);
            Environment.CurrentDirectory = folder;
            return await RunAsync(executed, options, folder, outputPath, cancellation);
        }
        finally
        {
            Environment.CurrentDirectory = before;
            s_oneAtATime.Release();
        }
    }

    private static async Task<RunResult> RunAsync(
        NotebookDocument notebook, RunOptions options, string folder, string? outputPath, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var run = new NotebookRun(notebook, options, folder);
        // For the whole run, so that work which a cell left behind does not print into the host's output between two cells.
        using var console = CellConsole.Open();
        try
        {
            await run.RunAsync(cancellation);
            return new RunResult(notebook, run.Status, run.Failure, clock.Elapsed) { Variables = run.Variables };
        }
        finally
        {
            run.WriteOutputs();
            if (outputPath is not null)
            {
                notebook.Save(outputPath);
            }
        }
    }
}
