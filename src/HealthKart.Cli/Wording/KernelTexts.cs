using HealthKart.Files;

namespace HealthKart.Cli.Wording;

/// <summary>The kernels that run notebooks.</summary>
internal static class KernelTexts
{
    internal const string Help =
        "What runs the cells: csharp (fast, stops cells that do not end), dotnet-interactive (the real .NET Interactive, with further "
        + "languages and magics), auto (the first, unless the notebook needs the other). Default: auto.";

    internal static string NotAKernel(string name, IReadOnlyList<string> known) =>
        $"--kernel '{name}' is not a kernel{ErrorTexts.DidYouMean(NearestName.Find(name, known))} Known: {string.Join(", ", known)}.";
}
