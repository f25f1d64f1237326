namespace HealthKart.Cli.Tests.Outputs;

/// <summary>How a path is spelt.</summary>
public enum Spelling
{
    Relative,
    Absolute,
    Dots,
    Upper,
}
