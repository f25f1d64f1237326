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

    /// <summary>
    /// Starts with a cell; null for none, and for one that brings packages, assemblies or files,
    /// which the running cell may be about to write.
    /// </summary>
    public static AheadCompilation? Start(ScriptCompiler compiler, CellCode? cell) =>
        cell?.Source.Contains('#', StringComparison.Ordinal) == false ? new AheadCompilation(compiler, cell) : null;

    /// <summary>Waits, for the compiler does one thing at a time.</summary>
    public void Wait(CancellationToken cancellation) => _compiling.Wait(cancellation);

    /// <summary>What came of it, after <see cref="Wait"/>; null when this is another text, or one that does not compile.</summary>
    public ScriptSubmission? Of(string text, string path) => text == _text && path == _path ? _compiling.Result : null;

    private ScriptSubmission? TryCompile(ScriptCompiler compiler)
    {
        try
        {
            return compiler.Compile(_text, _path, CancellationToken.None);
        }
        catch (Exception)
        {
            // Whatever it is: the cell is compiled again when it runs, and says it then.
            return null;
        }
    }
}
