using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Packages;

/// <summary>
/// A line that asks for a package, <c>#r "nuget: Id, Version"</c>, or that names a place to find packages in,
/// <c>#i "nuget: folder or URL"</c>. As in .NET Interactive the quotes may be left out, the closing one alone as well.
/// </summary>
/// <param name="Text">The line as it stands.</param>
/// <param name="Line">Its number, from 1; null when the cell does not hold it.</param>
/// <param name="Package">The package; null when the line names a source.</param>
/// <param name="Source">The source; null when the line asks for a package.</param>
internal sealed partial record PackageDirective(string Text, int? Line, PackageRequest? Package, string? Source)
{
    /// <summary>Whether a line is about packages, well written or not.</summary>
    public static bool IsOne(string line) => Any().IsMatch(line);

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line, of any kind.</param>
    /// <param name="line">Its number, from 1; null when it is not known.</param>
    /// <returns>The directive; null when the line is none of packages.</returns>
    /// <exception cref="CellFaultException">It is one that cannot be understood.</exception>
    public static PackageDirective? Read(string text, int? line)
    {
        if (!IsOne(text))
        {
            return null;
        }

        var match = WellWritten().Match(text);
        var value = match.Groups["value"].Value.Trim();
        return (match.Success, match.Groups["kind"].Value) switch
        {
            (true, "r") => new PackageDirective(text, line, OfPackage(text, value, line), null),
            (true, "i") when value.Length > 0 => new PackageDirective(text, line, null, value),
            _ when text.StartsWith("#r", StringComparison.Ordinal) => throw NoPackage(text, line),
            _ => throw new CellFaultException($"{text} names no source of packages. Write #i \"nuget: folder or URL\".", line),
        };
    }

    /// <summary>Reads what an <c>#r</c> names between its quotes.</summary>
    /// <returns>The directive; null when it is no package.</returns>
    /// <exception cref="CellFaultException">It is one that cannot be understood.</exception>
    public static PackageDirective? OfReference(string reference, int? line) => Read($"#r \"{reference}\"", line);

    private static PackageRequest OfPackage(string text, string value, int? line)
    {
        var parts = value.Split(',', 2, StringSplitOptions.TrimEntries);
        var version = parts.Length == 2 ? parts[1] : null;
        return Id().IsMatch(parts[0]) && (version is null || Version().IsMatch(version))
            ? new PackageRequest(parts[0], version)
            : throw NoPackage(text, line);
    }

    private static CellFaultException NoPackage(string text, int? line) =>
        new($"{text} names no package. Write #r \"nuget: Id\" for the latest version, or #r \"nuget: Id, 1.2.3\".", line);

    [GeneratedRegex("""^#(i\b|r\s*["']?\s*nuget\s*:)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Any();

    [GeneratedRegex(
        """^#(?<kind>[ri])\s*(?<quote>")?\s*nuget\s*:(?<value>[^"]*)(?(quote)("\s*(//.*)?)?)$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WellWritten();

    [GeneratedRegex(@"^\w[\w.\-]*$")]
    private static partial Regex Id();

    // A version, 1.2.3-beta.4; a pattern, 1.*; a range, [1.0, 2.0).
    [GeneratedRegex(@"^[\[(]?[\w.*+\-]+(\s*,\s*[\w.*+\-]*)?[\])]?$|^[\[(]\s*,\s*[\w.*+\-]+[\])]$")]
    private static partial Regex Version();
}
