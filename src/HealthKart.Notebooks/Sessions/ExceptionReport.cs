using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthKart.Notebooks.Sessions;

/// <summary>An exception as its notebook's reader needs it: what it says and where in the cells, without the engine's frames.</summary>
internal static partial class ExceptionReport
{
    public static CellFaultException Fault(Exception exception, string path, ScriptLoadContext context)
    {
        var traceback = new List<string>();
        var prefix = "";
        for (var e = exception; e is not null; e = e.InnerException)
        {
            traceback.Add($"{prefix}{TypeName(e, context)}: {e.Message}");
            traceback.AddRange(CellFrames(e, context).Select(frame => "   at " + Describe(frame)));
            prefix = "---> ";
        }

        var here = CellFrames(exception, context).FirstOrDefault(frame => FileOf(frame) == path);
        var error = new CellError(
            TypeName(exception, context), exception.Message, here?.GetFileLineNumber(), here?.GetFileColumnNumber());
        return new CellFaultException(error, traceback, error.Name);
    }

    // A type that a cell declares is nested in a class that the compiler made.
    private static string TypeName(Exception exception, ScriptLoadContext context) =>
        exception.GetType() is var type && context.IsCell(type.Assembly) ? type.Name : type.FullName ?? type.Name;

    private static IEnumerable<StackFrame> CellFrames(Exception exception, ScriptLoadContext context) =>
        new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileLineNumber() > 0 && frame.GetMethod() is { } method && context.IsCell(method.Module.Assembly));

    private static string Describe(StackFrame frame)
    {
        var method = frame.GetMethod()!;
        var name = UserName().Match(method.Name is "MoveNext" ? method.DeclaringType!.Name : method.Name).Groups["name"].Value;
        var place = string.Create(CultureInfo.InvariantCulture, $"{FileOf(frame)}, line {frame.GetFileLineNumber()}");
        return name is "" or "Initialize" or "Factory" ? place : $"{name}, {place}";
    }

    // Symbols name a cell by a path in the notebook's folder, which is of no use to a reader.
    private static string FileOf(StackFrame frame)
    {
        var path = frame.GetFileName() ?? "";
        var name = Path.GetFileName(path);
        return name.StartsWith("cell ", StringComparison.Ordinal) ? name : path;
    }

    // The compiler wraps names: <<Initialize>>g__Total|0_1 is the local function Total, <Load>d__3 the async method Load.
    [GeneratedRegex(@"g__(?<name>\w+)\||^<*(?<name>\w+)")]
    private static partial Regex UserName();
}
