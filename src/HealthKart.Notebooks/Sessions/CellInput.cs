using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>The console's input of a cell: it is at its end, and says why, for nobody is there to answer.</summary>
internal sealed class CellInput : TextReader
{
    /// <summary>Why a cell gets no answer, and what to do.</summary>
    public const string NobodyAnswers =
        "Nobody is there to answer a cell. Make what it asks for a variable of the cell tagged 'parameters', and give it with "
        + "-p name=value.";

    /// <summary>Tells the running cell that it asked in vain.</summary>
    /// <returns>Nothing, as at the end of the input.</returns>
    public override string? ReadLine()
    {
        Tell();
        return null;
    }

    /// <inheritdoc/>
    public override int Read()
    {
        Tell();
        return -1;
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        Tell();
        return 0;
    }

    /// <inheritdoc/>
    public override int Peek() => -1;

    /// <summary>The answer to a question: the variable of the cells that the question names.</summary>
    /// <param name="prompt">The question; its letters and digits, in whatever case, are the variable's name.</param>
    /// <param name="variables">The variables.</param>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Answer(string prompt, IReadOnlyDictionary<string, object?> variables)
    {
        var name = string.Concat(prompt.Where(char.IsLetterOrDigit));
        var answer = variables.FirstOrDefault(variable => variable.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return answer is null
            ? throw new InvalidOperationException($"'{prompt}' was asked. {NobodyAnswers}")
            : FormattableString.Invariant($"{answer}");
    }

    private static void Tell() => CurrentCell.Outputs?.Write(StreamOutput.Stderr, NobodyAnswers + "\n");
}
