using System.Text.Json;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.Events;

namespace HealthKart.Notebooks.Kernels;

/// <summary>Code that was sent to a kernel, and what comes of it.</summary>
/// <param name="cell">The code.</param>
/// <param name="token">By what the kernel's events name it; what it splits the code into has a dot and a number behind.</param>
/// <param name="changed">Is told of what it shows as it comes; null when nobody wants to know.</param>
internal sealed class KernelSubmission(CellCode cell, string token, Action<OutputChange>? changed)
{
    private readonly TaskCompletionSource<CellFaultException?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The command that sends it.</summary>
    public SubmitCode Command { get; } = CommandOf(cell, token);

    /// <summary>What it showed.</summary>
    public OutputCollector Outputs { get; } = new(changed);

    /// <summary>Completes when the kernel is done with it: with why it failed, or null.</summary>
    public Task<CellFaultException?> Ended => _end.Task;

    /// <summary>Takes in an event of it.</summary>
    /// <param name="type">Its kind.</param>
    /// <param name="of">The token that it names.</param>
    /// <param name="json">The event in its envelope.</param>
    public void Take(string type, string of, JsonElement json)
    {
        switch (type)
        {
            case nameof(DisplayedValueProduced):
                Outputs.Add(DisplayOf(Read<DisplayedValueProduced>(json)));
                break;
            case nameof(ReturnValueProduced):
                Outputs.Add(new ExecuteResultOutput(cell.ExecutionCount, BundleOf(Read<ReturnValueProduced>(json))));
                break;
            case nameof(StandardOutputValueProduced):
                Outputs.Write(StreamOutput.Stdout, TextOf(Read<StandardOutputValueProduced>(json)));
                break;
            case nameof(StandardErrorValueProduced):
                Outputs.Write(StreamOutput.Stderr, TextOf(Read<StandardErrorValueProduced>(json)));
                break;
            case nameof(ErrorProduced):
                // Where the cell fails because of it, that is told besides.
                Outputs.Write(StreamOutput.Stderr, Read<ErrorProduced>(json).Message + "\n");
                break;
            case nameof(CommandSucceeded) when of == token:
                _end.TrySetResult(null);
                break;
            case nameof(CommandFailed) when of == token:
                _end.TrySetResult(KernelFailure.Read(Read<CommandFailed>(json).Message));
                break;
        }
    }

    /// <summary>What an event shows in the place of what was displayed, by this or by earlier code.</summary>
    public DisplayOutput ReadUpdate(JsonElement json) => DisplayOf(Read<DisplayedValueUpdated>(json));

    private static SubmitCode CommandOf(CellCode cell, string token)
    {
        var command = new SubmitCode(cell.Source);
        command.SetToken(token);
        return command;
    }

    // The command of the event may be of a kind that only an extension there knows.
    private TEvent Read<TEvent>(JsonElement json)
        where TEvent : KernelEvent => (TEvent)KernelEventEnvelope.DeserializeWithCommand(json, Command).Event;

    private static DisplayOutput DisplayOf(DisplayEvent display) => new(BundleOf(display), [], display.ValueId);

    private static MimeBundle BundleOf(DisplayEvent display) => new(
        display.FormattedValues.Where(value => !value.SuppressDisplay).Select(value => KeyValuePair.Create(value.MimeType, value.Value)));

    private static string TextOf(DisplayEvent display) => string.Concat(display.FormattedValues.Select(value => value.Value));
}
