using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace HealthKart.Notebooks.Documents;

/// <summary>The languages of which a line <c>#!name</c> begins a cell in a <c>.dib</c>; any other such line is part of a cell.</summary>
internal sealed class DibLanguages
{
    /// <summary>The language of a text before the first such line.</summary>
    public const string Default = "csharp";

    public const string Markdown = "markdown";

    /// <summary>Text that is neither run nor rendered. Polyglot Notebooks has no name for it, and takes this one for a language.</summary>
    public const string Raw = "raw";

    private const string Magic = "#!";

    private static readonly Dictionary<string, string> s_known = new(StringComparer.Ordinal)
    {
        ["csharp"] = "csharp",
        ["c#"] = "csharp",
        ["C#"] = "csharp",
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        ["F#"] = "fsharp",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        ["html"] = "html",
        [Markdown] = Markdown,
        ["md"] = Markdown,
        ["mermaid"] = "mermaid",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["sql"] = "sql",
        ["kql"] = "kql",
        ["http"] = "http",
        ["value"] = "value",
        [Raw] = Raw,
    };

    private readonly Dictionary<string, string> _names = new(s_known, StringComparer.Ordinal);

    /// <summary>The language that a magic names, by itself or by another name; null for other magics.</summary>
    /// <param name="magic">The magic, such as <c>#!js</c>.</param>
    public static string? Of(string magic) =>
        magic.StartsWith(Magic, StringComparison.Ordinal) ? s_known.GetValueOrDefault(magic[Magic.Length..]) : null;

    /// <summary>Adds those that the head of a file declares, such as a kernel for Python.</summary>
    /// <param name="kernels">The list of <c>kernelInfo</c>; what is none declares nothing.</param>
    public void Add(JsonNode? kernels)
    {
        foreach (var kernel in (kernels as JsonArray ?? []).OfType<JsonObject>())
        {
            if (kernel.TextOf("name") is { Length: > 0 } name)
            {
                _names.TryAdd(name, name);
                foreach (var alias in (kernel["aliases"] as JsonArray ?? []).Select(MultilineText.Read))
                {
                    _names.TryAdd(alias, name);
                }
            }
        }
    }

    /// <summary>The language that a line begins a cell of.</summary>
    public bool IsBegin(string line, [NotNullWhen(true)] out string? language)
    {
        language = null;
        return line.StartsWith(Magic, StringComparison.Ordinal) && _names.TryGetValue(line[Magic.Length..], out language);
    }

    /// <summary>
    /// A line of a cell as a file has it. One that would begin a cell has a blank at its end, with which it is still the magic that it was.
    /// </summary>
    public string Escaped(string line) => IsBegin(line.TrimEnd(' '), out _) ? line + " " : line;

    /// <summary>A line of a file as the cell has it.</summary>
    public string Unescaped(string line) => line.EndsWith(' ') && IsBegin(line.TrimEnd(' '), out _) ? line[..^1] : line;
}
