using System.CommandLine;

namespace HealthKart.Cli.Help;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ExampleCommand(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    internal IReadOnlyList<string> Examples => examples;
}
