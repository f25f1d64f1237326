namespace HealthKart.Notebooks.Sessions;

/// <summary>The cell that the running code belongs to. It follows the code into tasks and threads that the cell starts.</summary>
internal static class CurrentCell
{
    private static readonly AsyncLocal<RunningCell?> s_cell = new();

    /// <summary>The cell; null where the host's own code runs.</summary>
    public static RunningCell? Value => s_cell.Value;

    public static OutputCollector? Outputs => s_cell.Value?.Outputs;

    /// <summary>From here on the running code belongs to the cell.</summary>
    public static void Enter(RunningCell cell) => s_cell.Value = cell;

    /// <summary>Runs code of the host in the middle of a cell.</summary>
    public static void Leave(Action hosts)
    {
        var cell = s_cell.Value;
        s_cell.Value = null;
        try
        {
            hosts();
        }
        finally
        {
            s_cell.Value = cell;
        }
    }
}
