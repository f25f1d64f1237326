namespace HealthKart.Cli.Running;

/// <summary>One of several runs of a notebook.</summary>
/// <param name="Label">Its values, for a reader.</param>
/// <param name="Arguments">What it is started with, after the notebook and the file for the result.</param>
/// <param name="Output">The file for the result.</param>
internal sealed record RunOfEach(string Label, IReadOnlyList<string> Arguments, string Output);
