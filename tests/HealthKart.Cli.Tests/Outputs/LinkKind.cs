namespace HealthKart.Cli.Tests.Outputs;

/// <summary>How a file has a further name.</summary>
public enum LinkKind
{
    Relative,
    Absolute,
    Hard,
}
