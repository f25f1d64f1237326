using System.Globalization;
using HealthKart.Notebooks.Documents;
using Microsoft.CodeAnalysis;

namespace HealthKart.Notebooks.Sessions;

/// <summary>What the compiler found wrong, in the cell's own lines and columns.</summary>
internal static class CompilerErrors
{
    /// <summary>The name in the notebook's error output.</summary>
    public const string Name = "CompilationError";

    /// <param name="diagnostics">All that the compiler says.</param>
    /// <param name="path">How it calls the cell.</param>
    /// <param name="folder">The notebook's folder, from which the files that the cell loads are named.</param>
    public static CellFaultException Fault(IEnumerable<Diagnostic> diagnostics, string path, string folder)
    {
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToArray();
        var lines = errors.Select(error => $"{Place(error, path, folder)}error {error.Id}: {Message(error)}").Distinct().ToArray();
        var first = errors[0];
        var position = first.Location.GetMappedLineSpan();
        var isInCell = position.IsValid && position.Path == path;
        var error = new CellError(
            first.Id,
            isInCell ? Message(first) : Place(first, path, folder) + Message(first),
            isInCell ? position.StartLinePosition.Line + 1 : null,
            isInCell ? position.StartLinePosition.Character + 1 : null);
        return new CellFaultException(error, lines, Name);
    }

    /// <summary>What the compiler said, and what to do where that alone helps nobody.</summary>
    /// <param name="id">The number of the error.</param>
    /// <param name="message">What the compiler said.</param>
    public static string Advise(string id, string message) => id switch
    {
        "CS7021" => $"{message}: a cell has no namespaces. Leave the namespace out and declare its types in the cell, or put them into a "
            + "library and ask for it by #r.",
        _ => message,
    };

    private static string Message(Diagnostic error) => Advise(error.Id, error.GetMessage(CultureInfo.InvariantCulture));

    private static string Place(Diagnostic error, string path, string folder)
    {
        var span = error.Location.GetMappedLineSpan();
        var file = span.Path == path ? "" : Path.IsPathFullyQualified(span.Path) ? Path.GetRelativePath(folder, span.Path) : span.Path;
        return span.IsValid
            ? string.Create(
                CultureInfo.InvariantCulture, $"{file}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ")
            : "";
    }
}
