namespace HealthKart.Notebooks.Sessions;

/// <summary>What code that a cell started needs to know of its cell.</summary>
/// <param name="Outputs">Where it shows things.</param>
/// <param name="Failed">Takes an exception that nothing in the cell caught, on a thread that the cell started.</param>
/// <param name="Variables">Reads the variables that cells have declared.</param>
/// <param name="Stopping">Fires when the cell shall end.</param>
internal sealed record RunningCell(
    OutputCollector Outputs,
    Action<Exception> Failed,
    Func<IReadOnlyDictionary<string, object?>> Variables,
    CancellationToken Stopping);
