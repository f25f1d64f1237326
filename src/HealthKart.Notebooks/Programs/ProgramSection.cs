using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace HealthKart.Notebooks.Programs;

/// <summary>A part of a notebook as it goes into a program.</summary>
/// <param name="Cell">The cell that it comes from.</param>
/// <param name="Comment">What becomes a comment; null for code.</param>
/// <param name="Code">The code as a script; null for a comment.</param>
internal sealed record ProgramSection(ProgramCell Cell, string? Comment, SyntaxTree? Code)
{
    /// <summary>The code's root.</summary>
    public CompilationUnitSyntax Root => (CompilationUnitSyntax)Code!.GetRoot();
}
