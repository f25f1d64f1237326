using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;

namespace HealthKart.Notebooks.Running;

/// <summary>What a run writes into a notebook's metadata, under the names that readers know from papermill and nbclient.</summary>
internal sealed class RunRecord(NotebookDocument notebook, RunOptions options)
{
    private const string Papermill = "papermill";
    private const string Execution = "execution";

    private static readonly string s_version =
        typeof(RunRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;

    /// <summary>Forgets the run before: outputs, counts, times; and says what this one is of.</summary>
    public void Start()
    {
        var run = notebook.Metadata.RequiredObject(Papermill);
        run.Put("default_parameters", Json(ParameterValues.Defaults(notebook, options.HostAssemblies)));
        run.Put("environment_variables", new JsonObject());
        run.Put("exception", null);
        run.Put("parameters", Json(ParameterValues.Injected(notebook, options.HostAssemblies)));
        run.Put("version", s_version);
        PutUnlessDeterministic(run, "input_path", options.RecordedInput ?? notebook.FilePath);
        PutUnlessDeterministic(run, "output_path", options.RecordedOutput ?? options.OutputPath);
        PutTimes(run, options.PrepareOnly ? null : _start, null);
        AddLanguage();
        foreach (var cell in notebook.Cells)
        {
            Clear(cell);
        }
    }

    /// <summary>A cell starts.</summary>
    public void CellStarts(NotebookCell cell, int count, DateTimeOffset start)
    {
        cell.ExecutionCount = count;
        PutState(cell, exception: false, "running", start, null);
    }

    /// <summary>A cell has ended.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="start">When it started.</param>
    /// <param name="isFailed">Whether it failed, and was not meant to.</param>
    public void CellEnds(NotebookCell cell, DateTimeOffset start, bool isFailed)
    {
        var end = DateTimeOffset.UtcNow;
        PutState(cell, isFailed, isFailed ? "failed" : "completed", start, end);
        if (isFailed)
        {
            notebook.Metadata.RequiredObject(Papermill).Put("exception", true);
        }

        if (!options.Deterministic)
        {
            cell.Metadata.Put(Execution, new JsonObject
            {
                ["iopub.execute_input"] = Nbclient(start),
                ["iopub.status.busy"] = Nbclient(start),
                ["iopub.status.idle"] = Nbclient(end),
                ["shell.execute_reply"] = Nbclient(end),
            });
        }
    }

    /// <summary>The run is over.</summary>
    /// <param name="isFailed">Whether it ended before its end.</param>
    public void End(bool isFailed)
    {
        var run = notebook.Metadata.RequiredObject(Papermill);
        if (isFailed)
        {
            run.Put("exception", true);
        }

        PutTimes(run, _start, DateTimeOffset.UtcNow);
    }

    private void Clear(NotebookCell cell)
    {
        cell.Metadata.Remove(Execution);
        if (cell.Kind != CellKind.Code)
        {
            cell.Metadata.Remove(Papermill);
            return;
        }

        cell.ExecutionCount = null;
        cell.Outputs = [];
        PutState(cell, exception: null, "pending", null, null);
        if (options.HideCode)
        {
            cell.Metadata.RequiredObject("jupyter").Put("source_hidden", true);
        }
    }

    private void PutState(NotebookCell cell, bool? exception, string status, DateTimeOffset? start, DateTimeOffset? end)
    {
        var state = cell.Metadata.RequiredObject(Papermill);
        state.Put("exception", exception);
        state.Put("status", status);
        PutTimes(state, start, end);
    }

    private void PutTimes(JsonObject json, DateTimeOffset? start, DateTimeOffset? end)
    {
        PutUnlessDeterministic(json, "duration", end is null ? null : Math.Round((end - start).GetValueOrDefault().TotalSeconds, 6));
        PutUnlessDeterministic(json, "end_time", InPapermill(end));
        PutUnlessDeterministic(json, "start_time", InPapermill(start));
    }

    private void PutUnlessDeterministic(JsonObject json, string name, JsonNode? value)
    {
        if (options.Deterministic)
        {
            json.Remove(name);
        }
        else
        {
            // A name that stands twice has its last value.
            json.Put(name, value);
        }
    }

    // Jupyter programs colour the code by this.
    private void AddLanguage()
    {
        if (!notebook.Metadata.ContainsKey("language_info"))
        {
            notebook.Metadata.Put("language_info", new JsonObject
            {
                ["file_extension"] = ".cs",
                ["mimetype"] = "text/x-csharp",
                ["name"] = "C#",
                ["pygments_lexer"] = "csharp",
            });
        }
    }

    private static JsonObject Json(IEnumerable<KeyValuePair<string, JsonNode?>> values)
    {
        var json = new JsonObject();
        foreach (var (name, value) in values)
        {
            // A name that stands twice has its last value.
            json.Put(name, value);
        }

        return json;
    }

    private static string? InPapermill(DateTimeOffset? time) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    private static string Nbclient(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
