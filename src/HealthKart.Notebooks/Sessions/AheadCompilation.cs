namespace HealthKart.Notebooks.Sessions;

/// <summary>The compilation of the next cell while a cell runs.</summary>
internal sealed class AheadCompilation
{
    private readonly string _text;
    private readonly string _path;
    private readonly Task<ScriptSubmission?> _compiling;

    private AheadCompilation(ScriptCompiler compiler, CellCode cell)
    {
        (_text, _path) = (cell.Source, cell.Path);
        _compiling = Task.Run(() => TryCompile(compiler));
    }

    /// <summary>Starts with a cell; null for none, and for one that brings packages, assemblies or files, which the running cell may be about to write.</summary>
    public static AheadCompilation? Start(ScriptCompiler compiler, CellCode? cell) =>
        cell?.Source.Contains('#', StringComparison.Ordinal) == false ? new AheadCompilation(compiler, cell) : null;

    public bool IsOf(string text, string path) => text == _text && path == _path;

    /// <summary>What came of it; null when the text does not compile.</summary>
    public ScriptSubmission? Wait(CancellationToken cancellation)
    {
        _compiling.Wait(cancellation);
        return _compiling.Result;
    }

    private ScriptSubmission? TryCompile(ScriptCompiler compiler)
    {
        try
        {
            return compiler.Compile(_text, _path, CancellationToken.None);
        }
        catch (CellFaultException)
        {
            // The cell is compiled again when it runs, and says it then.
            return null;
        }
    }
}
