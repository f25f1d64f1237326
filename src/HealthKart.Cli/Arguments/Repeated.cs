using System.CommandLine;

namespace HealthKart.Cli.Arguments;

/// <summary>Options with several values: <c>--by city product</c> is <c>--by city --by product</c>.</summary>
internal static class Repeated
{
    internal static Option<string[]> Option(string name, string help, string valueName) => new(name)
    {
        Description = help,
        HelpName = valueName,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };
}
