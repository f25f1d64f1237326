using System.Globalization;
using HealthKart.Notebooks.Documents;
using Microsoft.CodeAnalysis;

namespace HealthKart.Notebooks.Programs;

/// <summary>A cell, and how messages call it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Number">Its place in the notebook, from 1.</param>
/// <param name="Notebook">The notebook's name.</param>
internal sealed record ProgramCell(NotebookCell Cell, int Number, string Notebook)
{
    /// <summary>Whether the cell asks for the time that it takes.</summary>
    public bool IsTimed { get; set; }

    /// <summary>Whether the notebook goes on after the cell has failed.</summary>
    public bool MayFail => Cell.HasTag("raises-exception");

    /// <summary>The exception that says what a program cannot do with the cell.</summary>
    /// <param name="message">What was found and what to do, as a sentence.</param>
    /// <param name="line">The line in the cell, from 1; null when it does not matter.</param>
    public ProgramExportException Fault(string message, int? line = null)
    {
        var place = line is { } number ? string.Create(CultureInfo.InvariantCulture, $", line {number}") : "";
        return new(string.Create(CultureInfo.InvariantCulture, $"{Notebook}, cell {Number}{place}: {message}"));
    }

    /// <summary>The exception that says what the compiler finds wrong.</summary>
    public ProgramExportException Fault(Diagnostic error) =>
        Fault($"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}", error.Location.GetLineSpan().StartLinePosition.Line + 1);
}
