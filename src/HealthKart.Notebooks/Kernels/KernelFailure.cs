using System.Globalization;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;

namespace HealthKart.Notebooks.Kernels;

/// <summary>Why a cell failed, out of the text in which the real .NET Interactive tells it: what the compiler said, or an
/// exception.</summary>
internal static partial class KernelFailure
{
    /// <summary>Reads what was told.</summary>
    public static CellFaultException Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (CompilerLine().Match(lines[0]) is { Success: true } said)
        {
            var (id, message) = (Group(said, "id"), Group(said, "message"));
            var error = new CellError(id, CompilerErrors.Advise(id, message), Number(said, "line"), Number(said, "column"));
            return new CellFaultException(error, [.. lines.Select(Advised)], CompilerErrors.Name);
        }

        if (ExceptionLine().Match(lines[0]) is { Success: true } thrown)
        {
            string[] more = [.. lines.Skip(1).TakeWhile(line => !StackLine().IsMatch(line))];
            var message = lines.Any(line => line.StartsWith("   at System.ConsolePal.ReadKey(", StringComparison.Ordinal))
                ? CellInput.NobodyAnswers
                : string.Join('\n', [Group(thrown, "message"), .. more]);
            var error = new CellError(Group(thrown, "type"), message, null, null);
            string[] traceback = [$"{error.Name}: {message}", .. lines.Skip(1 + more.Length).Where(line => !EngineLine().IsMatch(line))];
            return new CellFaultException(error, traceback, error.Name);
        }

        return new CellFaultException(
            new CellError(CellFaultException.GeneralName, text, null, null), lines, CellFaultException.GeneralName);
    }

    private static string Advised(string line) => CompilerLine().Match(line) is { Success: true } said
        ? line[..said.Groups["message"].Index] + CompilerErrors.Advise(Group(said, "id"), Group(said, "message"))
        : line;

    private static string Group(Match match, string name) => match.Groups[name].Value;

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\((?<line>\d+),(?<column>\d+)\): error (?<id>\w+): (?<message>.*)$")]
    private static partial Regex CompilerLine();

    // A cell's own types are nested in one that is named Submission#3.
    [GeneratedRegex(@"^(?:Submission#\d+\+)?(?<type>[\p{L}_][\w.+`]*): (?<message>.*)$")]
    private static partial Regex ExceptionLine();

    [GeneratedRegex(@"^ +at |^ ---> |^--- End of |^   --- End of ")]
    private static partial Regex StackLine();

    [GeneratedRegex(@"^--- End of stack trace from previous location|^   at Microsoft\.CodeAnalysis\.Scripting\.")]
    private static partial Regex EngineLine();
}
