namespace HealthKart.Notebooks.Sessions;

/// <summary>The cell that the running code belongs to. It follows the code into tasks and threads that the cell starts.</summary>
internal static class CurrentCell
{
    private static readonly AsyncLocal<OutputCollector?> s_outputs = new();

    public static OutputCollector? Outputs
    {
        get => s_outputs.Value;
        set => s_outputs.Value = value;
    }
}
