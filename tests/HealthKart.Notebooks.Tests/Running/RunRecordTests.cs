using System.Globalization;
using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;
using Xunit;

namespace HealthKart.Notebooks.Tests.Running;

/// <summary>What a run writes into the metadata, for readers that know papermill and nbclient.</summary>
public sealed class RunRecordTests
{
    [Fact]
    public async Task The_notebook_says_what_papermill_would()
    {
        using var folder = new TemporaryFolder();
        var before = DateTimeOffset.UtcNow;
        var notebook = NotebookDocument.Load(TestNotebooks.Path("parameters.ipynb"));

        var result = await notebook.RunAsync(new RunOptions
        {
            Parameters = [new("prices", "1,2.25"), new("day", "2025-01-31")],
            OutputPath = folder.PathOf("out.ipynb"),
            RecordedInput = "in.ipynb",
        });

        var record = result.Notebook.Metadata["papermill"]!.AsObject();
        Assert.Equal(
            [
                "default_parameters", "duration", "end_time", "environment_variables", "exception", "input_path", "output_path",
                "parameters", "start_time", "version",
            ],
            record.Select(entry => entry.Key));
        Assert.Equal("""{"currency":"₹","day":null,"prices":[1.5,2]}""", Compact(record["default_parameters"]));
        Assert.Equal("""{"day":"2025-01-31","prices":[1,2.25]}""", Compact(record["parameters"]));
        Assert.Equal("{}", Compact(record["environment_variables"]));
        Assert.Null(record["exception"]);
        Assert.Equal("in.ipynb", (string?)record["input_path"]);
        Assert.Equal(folder.PathOf("out.ipynb"), (string?)record["output_path"]);
        Assert.InRange(Time(record["start_time"]), before.AddSeconds(-1), DateTimeOffset.UtcNow);
        AssertDuration(record);
    }

    [Fact]
    public async Task A_cell_that_ran_says_when_and_how_it_ended()
    {
        var cell = (await Runs.Of("1").RunAsync()).Notebook.Cells[0];

        var record = cell.Metadata["papermill"]!.AsObject();
        Assert.Equal(["duration", "end_time", "exception", "start_time", "status"], record.Select(entry => entry.Key));
        Assert.Equal(("completed", false), ((string?)record["status"], (bool)record["exception"]!));
        AssertDuration(record);
        var execution = cell.Metadata["execution"]!.AsObject();
        Assert.Equal(
            ["iopub.execute_input", "iopub.status.busy", "iopub.status.idle", "shell.execute_reply"], execution.Select(entry => entry.Key));
        Assert.All(execution, entry => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$", (string?)entry.Value));
        Assert.Equal(Time(record["start_time"]), Time(execution["iopub.status.busy"]));
        Assert.Equal(Time(record["end_time"]), Time(execution["iopub.status.idle"]));
    }

    [Fact]
    public async Task A_cell_that_failed_says_so_and_those_after_it_are_pending()
    {
        var notebook = (await Runs.Of("1", "throw new Exception();", "3").RunAsync()).Notebook;

        Assert.Equal(
            [("completed", "false"), ("failed", "true"), ("pending", "null")],
            notebook.Cells.Where(cell => cell.Kind == CellKind.Code).Select(State));
        Assert.True((bool)notebook.Metadata["papermill"]!["exception"]!);
        Assert.Null(notebook.Cells[^1].Metadata["papermill"]!["start_time"]);
        Assert.False(notebook.Cells[^1].Metadata.ContainsKey("execution"));
    }

    [Fact]
    public async Task A_failure_that_is_meant_is_none_and_one_that_is_allowed_is_one()
    {
        var meant = (await Runs.Empty().With("throw new Exception();", "raises-exception").RunAsync()).Notebook;
        var allowed = (await Runs.Of("throw new Exception();").RunAsync(new RunOptions { AllowErrors = true })).Notebook;

        Assert.Equal(("completed", "false"), State(meant.Cells[0]));
        Assert.Null(meant.Metadata["papermill"]!["exception"]);
        Assert.Equal(("failed", "true"), State(allowed.Cells[0]));
        Assert.True((bool)allowed.Metadata["papermill"]!["exception"]!);
    }

    [Fact]
    public async Task Metadata_that_is_not_known_stays_and_that_of_a_former_run_goes()
    {
        const string Text =
            """{"cell_type":"markdown","id":"a","metadata":{"papermill":{"status":"completed"},"mine":{"z":1.0,"a":[1e400]}}"""
            + ""","source":"text"}""";
        const string Code =
            """{"cell_type":"code","id":"b","execution_count":7"""
            + ""","metadata":{"vscode":{"languageId":"csharp"},"execution":{"x":"y"},"jupyter":{"outputs_hidden":true}}"""
            + ""","outputs":[],"source":"1"}""";
        const string Metadata =
            """{"zebra":{"b":1,"a":2.50},"kernelspec":{"name":".net-csharp","display_name":".NET (C#)"}"""
            + ""","papermill":{"mine":true,"end_time":"then"}}""";
        var notebook = NotebookDocument.Parse($$"""
            {
             "cells": [
              {{Text}},
              {{Code}}
             ],
             "metadata": {{Metadata}},
             "nbformat": 4, "nbformat_minor": 5
            }
            """);

        var result = (await notebook.RunAsync(new RunOptions { HideCode = true, Deterministic = true })).Notebook;

        Assert.Equal("""{"mine":{"z":1.0,"a":[1e400]}}""", Compact(result.Cells[0].Metadata));
        Assert.Equal(
            """{"vscode":{"languageId":"csharp"},"jupyter":{"outputs_hidden":true,"source_hidden":true}"""
            + ""","papermill":{"exception":false,"status":"completed"}}""",
            Sorted(result.Cells[1].Metadata, "vscode", "jupyter", "papermill"));
        Assert.Equal("""{"b":1,"a":2.50}""", Compact(result.Metadata["zebra"]));
        Assert.True((bool)result.Metadata["papermill"]!["mine"]!);
        Assert.False(result.Metadata["papermill"]!.AsObject().ContainsKey("end_time"));
    }

    [Fact]
    public async Task The_code_of_an_executed_notebook_is_coloured_as_csharp()
    {
        Assert.Equal("csharp", (string?)(await Runs.Of("1").RunAsync()).Notebook.Metadata["language_info"]!["pygments_lexer"]);
    }

    [Fact]
    public async Task Prepared_only_a_notebook_has_its_parameters_and_no_outputs_and_no_times()
    {
        using var folder = new TemporaryFolder();
        var notebook = NotebookDocument.Load(TestNotebooks.Path("tags.ipynb"));
        notebook.InsertCell(0, CellKind.Code, "int n = 1;", "parameters");

        await notebook.RunAsync(
            new RunOptions { PrepareOnly = true, Parameters = [new("n", "2")], OutputPath = folder.PathOf("out.ipynb") });

        var prepared = NotebookDocument.Load(folder.PathOf("out.ipynb"));
        Assert.Equal("// Values given for this run.\nn = 2;", prepared.Cells[1].Source);
        Assert.All(
            prepared.Cells, cell => Assert.Equal((null, 0, ("pending", "null")), (cell.ExecutionCount, cell.Outputs.Count, State(cell))));
        Assert.Null(prepared.Metadata["papermill"]!["start_time"]);
        Assert.Equal("""{"n":2}""", Compact(prepared.Metadata["papermill"]!["parameters"]));
    }

    private static (string?, string) State(NotebookCell cell)
    {
        var record = cell.Metadata["papermill"]!;
        return ((string?)record["status"], record["exception"]?.ToJsonString() ?? "null");
    }

    private static void AssertDuration(JsonObject record) =>
        Assert.Equal((Time(record["end_time"]) - Time(record["start_time"])).TotalSeconds, (double)record["duration"]!, 0.000_01);

    private static DateTimeOffset Time(JsonNode? text) => DateTimeOffset.Parse((string)text!, CultureInfo.InvariantCulture);

    private static string Sorted(JsonObject json, params string[] names) =>
        Compact(new JsonObject(names.Select(name => new KeyValuePair<string, JsonNode?>(name, json[name]!.DeepClone()))));

    private static string Compact(JsonNode? json) => NotebookJson.WriteCompact(json);
}
