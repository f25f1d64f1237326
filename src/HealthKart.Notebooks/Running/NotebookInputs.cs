using System.Text.RegularExpressions;
using HealthKart.Files;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Running;

/// <summary>The files that a notebook is read from: its own, and those that its cells name by <c>#load</c> and <c>#r</c>.</summary>
public static partial class NotebookInputs
{
    /// <summary>Says of each that it is an input of this run, before anything is written.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">Where relative paths of its cells start; null for its own folder.</param>
    /// <exception cref="OutputRefusedException">One is an output of this run.</exception>
    public static void Read(NotebookDocument notebook, string? folder = null)
    {
        if (notebook.FilePath is { } path)
        {
            RunFiles.Current.Read(path);
        }

        folder = Path.GetFullPath(folder ?? Path.GetDirectoryName(notebook.FilePath) ?? Environment.CurrentDirectory);
        var loaded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            ReadNamed(cell.Source, folder, loaded);
        }
    }

    /// <summary>Refuses a file to write to that is the notebook, or one that it names.</summary>
    /// <exception cref="OutputRefusedException">It is one of these.</exception>
    public static void ThrowIfAmong(NotebookDocument notebook, string path)
    {
        using var files = RunFiles.Begin();
        Read(notebook);
        files.ThrowIfTaken(path);
    }

    private static void ReadNamed(string code, string folder, HashSet<string> loaded)
    {
        foreach (Match directive in Directive().Matches(code))
        {
            var path = Path.GetFullPath(directive.Groups["file"].Value.Replace('\\', Path.DirectorySeparatorChar), folder);
            if (!File.Exists(path))
            {
                continue;
            }

            RunFiles.Current.Read(path);
            if (directive.Groups["load"].Success && loaded.Add(path))
            {
                ReadNamed(Text(path), Path.GetDirectoryName(path)!, loaded);
            }
        }
    }

    // What cannot be read, the cell that loads it says.
    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // The compiler takes blanks between all of its parts for none; what only looks like one, in a text or a comment, does no harm.
    [GeneratedRegex(@"(?<![^\n\r])[^\S\n\r]*#[^\S\n\r]*(?:r|(?<load>load))[^\S\n\r]*""(?!nuget:)(?<file>[^""\0\n\r]+)""")]
    private static partial Regex Directive();
}
