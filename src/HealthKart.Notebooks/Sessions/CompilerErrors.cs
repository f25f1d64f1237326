using System.Globalization;
using Microsoft.CodeAnalysis;

namespace HealthKart.Notebooks.Sessions;

/// <summary>What the compiler found wrong, in the cell's own lines and columns.</summary>
internal static class CompilerErrors
{
    private const string Name = "CompilationError";

    public static CellFaultException Fault(IEnumerable<Diagnostic> diagnostics, string path)
    {
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToArray();
        var lines = errors.Select(error => Line(error, path)).Distinct().ToArray();
        var first = errors[0];
        var position = first.Location.GetMappedLineSpan();
        var isInCell = position.IsValid && position.Path == path;
        var error = new CellError(
            first.Id,
            first.GetMessage(CultureInfo.InvariantCulture),
            isInCell ? position.StartLinePosition.Line + 1 : null,
            isInCell ? position.StartLinePosition.Character + 1 : null);
        return new CellFaultException(error, lines, Name);
    }

    private static string Line(Diagnostic error, string path)
    {
        var span = error.Location.GetMappedLineSpan();
        var file = span.Path == path ? "" : span.Path;
        var place = span.IsValid
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{file}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): ")
            : "";
        return $"{place}error {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
