using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Output;

/// <summary>What a run says on standard error beside its progress: as lines for a reader, or each as a JSON object.</summary>
internal sealed class RunLog(CommandContext context, bool isJson)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Something that the caller should know and that stops nothing.</summary>
    internal void Warning(string message) => Line("warning", message, ErrorTexts.Warning);

    /// <summary>Something that the caller may want to know and that is as it should be.</summary>
    internal void Note(string message) => Line("note", message, ErrorTexts.Note);

    /// <summary>What went wrong.</summary>
    internal void Error(string message) => Line("error", message, ErrorTexts.Error);

    /// <summary>Waits for work that knows its exit code, and says what went wrong where it fails.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> ToTheEndAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception)
        {
            return isJson ? Failure.Report(exception, Error) : Failure.Report(exception, context.Error);
        }
    }

    /// <summary>How a run ended, and which cell failed, if one did.</summary>
    /// <param name="result">The run.</param>
    /// <param name="output">The executed notebook.</param>
    /// <returns>The exit code.</returns>
    internal int Ended(RunResult result, string output)
    {
        var code = RunStatus.ExitCodeOf(result);
        if (result.Failure is { } failure)
        {
            Error(failure.ToString());
        }

        if (isJson)
        {
            Event("ended", new()
            {
                ["status"] = RunStatus.Name(result.Status),
                ["exitCode"] = code,
                ["output"] = output,
                ["seconds"] = RunStatus.Seconds(result.Duration),
            });
        }

        return code;
    }

    /// <summary>A piece of what cells print.</summary>
    internal void Printed(StreamOutput output)
    {
        if (isJson)
        {
            Event("output", new() { ["stream"] = output.Name, ["text"] = output.Text });
        }
        else
        {
            context.Error.Write(context.IsErrorTerminal ? PlainText.Lines(output.Text) : output.Text);
        }
    }

    /// <summary>One JSON object in a line of its own.</summary>
    internal void Event(string name, JsonObject content)
    {
        content.Insert(0, "event", name);
        context.Error.WriteLine(content.ToJsonString(s_json));
    }

    /// <summary>Hands on what another run says as JSON, with what tells that run from others.</summary>
    internal void Forward(string run, string line)
    {
        var content = JsonNode.Parse(line)!.AsObject();
        content.Insert(1, "run", run);
        context.Error.WriteLine(content.ToJsonString(s_json));
    }

    private void Line(string name, string message, Func<string, string> text)
    {
        if (isJson)
        {
            Event(name, new() { ["message"] = message });
        }
        else
        {
            context.Error.WriteLine(text(message));
        }
    }
}
