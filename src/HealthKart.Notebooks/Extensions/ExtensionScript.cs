using System.Text;
using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Extensions;

/// <summary>The notebook of a package's extension, as far as a session runs it: C#, and what is shown as it stands.</summary>
/// <param name="Code">Its cells, with the magics that part them.</param>
/// <param name="LeftOut">The languages of the cells that are left out.</param>
internal sealed partial record ExtensionScript(string Code, IReadOnlyList<string> LeftOut)
{
    private const string Head = "meta";

    /// <summary>Reads the text of a file that ends in <c>.dib</c>.</summary>
    public static ExtensionScript Parse(string text)
    {
        var (code, leftOut) = (new StringBuilder(), new List<string>());
        var isRun = true;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Language().Match(line) is { Success: true } language)
            {
                var name = language.Groups["name"].Value;
                isRun = name is "csharp" or "c#" or "html" or "markdown";
                if (!isRun && name != Head && !leftOut.Contains(name, StringComparer.Ordinal))
                {
                    leftOut.Add(name);
                }
            }

            if (isRun)
            {
                code.Append(line).Append('\n');
            }
        }

        return new ExtensionScript(code.ToString(), leftOut);
    }

    // Other magics are part of a cell.
    [GeneratedRegex(
        @"^#!(?<name>meta|csharp|c#|fsharp|f#|pwsh|powershell|html|markdown|mermaid|javascript|js|sql|kql|http|value)\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
