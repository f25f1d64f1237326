namespace HealthKart.Cli.Output;

/// <summary>How progress is shown on standard error.</summary>
internal enum ProgressKind
{
    /// <summary>A bar on a terminal, plain lines elsewhere.</summary>
    Auto,

    /// <summary>A line now and then.</summary>
    Plain,

    /// <summary>Everything on standard error is a JSON object a line.</summary>
    Json,

    /// <summary>Not at all.</summary>
    None,
}
