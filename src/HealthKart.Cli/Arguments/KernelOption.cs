using System.CommandLine;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Kernels;

namespace HealthKart.Cli.Arguments;

/// <summary><c>--kernel</c>: what runs the cells of a notebook.</summary>
internal sealed class KernelOption
{
    private static readonly Dictionary<string, KernelChoice> s_choices = new(StringComparer.Ordinal)
    {
        ["auto"] = KernelChoice.Auto,
        ["csharp"] = KernelChoice.CSharp,
        ["dotnet-interactive"] = KernelChoice.DotnetInteractive,
    };

    internal Option<string> Option { get; } =
        new("--kernel") { Description = KernelTexts.Help, HelpName = string.Join('|', s_choices.Keys) };

    /// <summary>The kernel that was chosen.</summary>
    /// <exception cref="CommandException">It is none.</exception>
    internal KernelChoice Read(ParseResult result) => result.GetValue(Option) switch
    {
        null => KernelChoice.Auto,
        var name when s_choices.TryGetValue(name, out var choice) => choice,
        var name => throw new CommandException(KernelTexts.NotAKernel(name, [.. s_choices.Keys])),
    };
}
