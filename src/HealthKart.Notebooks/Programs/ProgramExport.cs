using System.Text;
using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;

namespace HealthKart.Notebooks.Programs;

/// <summary>Writes a C# notebook as a file-based app of .NET 10, which <c>dotnet run report.cs</c> runs.</summary>
/// <remarks>
/// Cells become top-level statements in their order, Markdown becomes comments; usings go to the top, types to the end, packages and
/// projects into <c>#:</c> lines. What a cell showed is printed as text. A DLL that is no project's goes into a file
/// <c>report.references.targets</c> beside it, since a file-based app has no line of its own for one.
/// </remarks>
public static class ProgramExport
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the program, whole or not at all.</summary>
    /// <param name="notebook">The notebook; its outputs do not matter.</param>
    /// <param name="options">The surroundings.</param>
    /// <param name="path">The file, <c>report.cs</c>; replaced when it exists. Paths in it start from its folder.</param>
    /// <exception cref="ProgramExportException">A cell holds what a program cannot.</exception>
    /// <exception cref="NotebookFormatException">The notebook is of another language than C#.</exception>
    /// <exception cref="OutputRefusedException">The file is the notebook, or one that it names.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    public static void Save(NotebookDocument notebook, ProgramExportOptions options, string path) =>
        Save(WriteFor(notebook, options, path), path);

    /// <summary>Writes the program, whole or not at all, unless it is cancelled before the program is made.</summary>
    /// <param name="notebook">The notebook; its outputs do not matter.</param>
    /// <param name="options">The surroundings.</param>
    /// <param name="path">The file, <c>report.cs</c>; replaced when it exists. Paths in it start from its folder.</param>
    /// <param name="cancellation">Leaves behind what makes the program; then nothing is written.</param>
    /// <exception cref="ProgramExportException">A cell holds what a program cannot.</exception>
    /// <exception cref="NotebookFormatException">The notebook is of another language than C#.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="OutputRefusedException">The file is the notebook, or one that it names.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    public static async Task SaveAsync(
        NotebookDocument notebook, ProgramExportOptions options, string path, CancellationToken cancellation) =>
        Save(await Task.Run(() => WriteFor(notebook, options, path), CancellationToken.None).WaitAsync(cancellation), path);

    private static (string Program, string? Targets) WriteFor(NotebookDocument notebook, ProgramExportOptions options, string path)
    {
        NotebookInputs.ThrowIfAmong(notebook, path);
        NotebookInputs.ThrowIfAmong(notebook, ProgramReferences.TargetsPath(path));
        return Write(notebook, options, path);
    }

    private static void Save((string Program, string? Targets) texts, string path)
    {
        var (program, targets) = texts;
        using var files = new WholeFiles();
        files.Add(path, stream => stream.Write(s_utf8.GetBytes(program)));
        if (targets is not null)
        {
            files.Add(ProgramReferences.TargetsPath(path), stream => stream.Write(s_utf8.GetBytes(targets)));
        }

        files.Replace();
    }

    /// <summary>The text of the program for a file, and of the targets that go beside it; null when it needs none.</summary>
    internal static (string Program, string? Targets) Write(NotebookDocument notebook, ProgramExportOptions options, string path)
    {
        NotebookLanguage.RequireCSharp(notebook);
        var references = new ProgramReferences(notebook, options, path);
        var sections = new ProgramCells(notebook, references).Read();
        var names = ProgramNames.Find(sections, references.ForCompiler);
        ProgramCheck.Check(sections, names);
        return (ProgramWriter.Write(notebook, sections, references, names), references.Targets);
    }
}
