using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Sessions;

/// <summary>An exception as its notebook's reader needs it: what it says and where in the cells, without the engine's frames.</summary>
/// <param name="folder">The notebook's folder, from which the files that it loads are named.</param>
/// <param name="context">Knows which code is of cells.</param>
internal sealed partial class ExceptionReport(string folder, ScriptLoadContext context)
{
    // A recursion without end has a hundred thousand; where it starts and where it ends tells all.
    private const int FramesAtEachEnd = 10;

    /// <summary>The fault of a cell that an exception is.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="path">How symbols call the cell.</param>
    /// <param name="source">What of the cell was compiled, when that is known; without it no column is told.</param>
    public CellFaultException Fault(Exception exception, string path, CheckedSource? source = null)
    {
        var traceback = new List<string>();
        Add(traceback, "", exception);
        var here = CellFrames(exception).FirstOrDefault(frame => FileOf(frame) == path);
        var error = new CellError(
            TypeName(exception),
            WithAdvice(exception),
            here?.GetFileLineNumber(),
            here is null ? null : source?.PlainColumn(here.GetFileLineNumber(), here.GetFileColumnNumber()));
        return new CellFaultException(error, traceback, error.Name);
    }

    private void Add(List<string> traceback, string prefix, Exception exception)
    {
        traceback.Add($"{prefix}{TypeName(exception)}: {MessageOf(exception)}");
        var frames = CellFrames(exception).ToArray();
        var hidden = frames.Length - (2 * FramesAtEachEnd);
        if (hidden > 1)
        {
            traceback.AddRange(frames.Take(FramesAtEachEnd).Select(Describe));
            traceback.Add(string.Create(CultureInfo.InvariantCulture, $"   … {hidden:#,0} more"));
            traceback.AddRange(frames.TakeLast(FramesAtEachEnd).Select(Describe));
        }
        else
        {
            traceback.AddRange(frames.Select(Describe));
        }

        foreach (var inner in InnerOf(exception))
        {
            Add(traceback, "---> ", inner);
        }
    }

    private static IEnumerable<Exception> InnerOf(Exception exception) =>
        exception is AggregateException several ? several.InnerExceptions : new[] { exception.InnerException }.OfType<Exception>();

    // A type whose start fails stays failed: that the library is there later is of no use to it.
    private static string WithAdvice(Exception exception)
    {
        var missing = Chain(exception).OfType<DllNotFoundException>().FirstOrDefault();
        return missing is not null && LibraryName().Match(MessageOf(missing)) is { Success: true } library
            ? $"{MessageOf(exception)} The native library {library.Groups["name"].Value} is in no package of this notebook, or needs one "
                + "that this system lacks. Ask for the package that has it in the first cell, before anything uses it."
            : MessageOf(exception);
    }

    private static IEnumerable<Exception> Chain(Exception exception) => InnerOf(exception).SelectMany(Chain).Prepend(exception);

    // A type that a cell declares is nested in a class that the compiler made.
    private string TypeName(Exception exception) => exception.GetType() is var type && context.IsCell(type.Assembly) ? type.Name
        : type.IsGenericType ? type.ToString()
        : type.FullName ?? type.Name;

    // It is code of the user's, too.
    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception is InvalidOperationException { TargetSite.Name: nameof(Console.ReadKey) }
                ? CellInput.NobodyAnswers
                : exception.Message ?? "";
        }
        catch (Exception e)
        {
            return $"(its message cannot be read: {e.GetType().Name})";
        }
    }

    private IEnumerable<StackFrame> CellFrames(Exception exception) =>
        new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileLineNumber() > 0 && frame.GetMethod() is { } method && context.IsCell(method.Module.Assembly));

    private string Describe(StackFrame frame)
    {
        var method = frame.GetMethod()!;
        var name = UserName().Match(method.Name is "MoveNext" ? method.DeclaringType!.Name : method.Name).Groups["name"].Value;
        var place = string.Create(CultureInfo.InvariantCulture, $"{FileOf(frame)}, line {frame.GetFileLineNumber()}");
        return name is "" or "Initialize" or "Factory" ? $"   at {place}" : $"   at {name}, {place}";
    }

    // Symbols name a cell by a path in the notebook's folder, which is of no use to a reader.
    private string FileOf(StackFrame frame)
    {
        var path = frame.GetFileName() ?? "";
        var name = Path.GetFileName(path);
        return name.StartsWith("cell ", StringComparison.Ordinal) ? name : Path.GetRelativePath(folder, path);
    }

    [GeneratedRegex("'(?<name>[^']+)'")]
    private static partial Regex LibraryName();

    // The compiler wraps names: <<Initialize>>g__Total|0_1 is the local function Total, <Load>d__3 the async method Load.
    [GeneratedRegex(@"g__(?<name>\w+)\||^<*(?<name>\w+)")]
    private static partial Regex UserName();
}
