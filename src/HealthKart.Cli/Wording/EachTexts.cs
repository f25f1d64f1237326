using HealthKart.Analysis.Wording;
using HealthKart.Cli.Processes;

namespace HealthKart.Cli.Wording;

/// <summary>Several runs of a notebook, one for each value.</summary>
internal static class EachTexts
{
    internal const string Help =
        "Run once for each value of a parameter, several at a time, each into a file of its own; values with a comma go into a JSON "
        + "array. Repeat it for all combinations.";

    internal static string InPlace =>
        "--each gives several results and --inplace has room for one; name a file instead, with {name} for the value.";

    internal static string NotEach(string text) =>
        $"--each '{text}' does not name values; expected name=v1,v2 or name=[\"v1\",\"v2\"], such as platforms=Instagram,YouTube.";

    internal static string Twice(string name) => $"--each names {name} twice; give all its values at once, such as {name}=v1,v2.";

    internal static string AndParameter(string name) => $"-p and --each both set {name}; leave one of them out.";

    internal static string IntoOneFile(string option, string name) =>
        $"{option} is one file for several runs; put {{{name}}} into its name.";

    internal static string RunOfEach(string values, string output, int exitCode, TimeSpan duration) => PlainText.OneLine(exitCode switch
    {
        ExitCode.Done => string.Create(Numerals.Current, $"{output}: {values}, done in {duration.TotalSeconds:0.0} s"),
        ExitCode.TimeLimit => string.Create(Numerals.Current,
            $"{output}: {values}, stopped at its time limit after {duration.TotalSeconds:0.0} s"),
        ExitCode.Interrupted => $"{output}: {values}, interrupted",
        _ => string.Create(Numerals.Current, $"{output}: {values}, failed after {duration.TotalSeconds:0.0} s (exit code {exitCode})"),
    });

    internal static string OfRun(string values, string line) => PlainText.OneLine($"[{values}] {line}");

    internal static string Interrupted(int ended, int all) =>
        string.Create(Numerals.Current,
            $"interrupted; {ended:count} of {all:count} runs had ended, the others are saved as far as they ran");
}
