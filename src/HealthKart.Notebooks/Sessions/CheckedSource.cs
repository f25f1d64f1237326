using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace HealthKart.Notebooks.Sessions;

/// <summary>The text of a cell with the calls by which it can be stopped.</summary>
internal sealed class CheckedSource
{
    private readonly SourceText _plain;
    private readonly IReadOnlyList<TextChange> _checks;

    /// <summary>Adds the calls to a text.</summary>
    public CheckedSource(SourceText text, CancellationToken cancellation)
    {
        _plain = text;
        _checks = StopChecks.For(
            SyntaxFactory.ParseSyntaxTree(text, ScriptCompiler.ParseOptions, cancellationToken: cancellation).GetRoot(cancellation));
        Text = _checks.Count == 0 ? text : text.WithChanges(_checks);
    }

    /// <summary>The text with the calls, in the lines of the plain one.</summary>
    public SourceText Text { get; }

    /// <summary>The column of the plain text, from 1, for one of the text with the calls.</summary>
    public int PlainColumn(int line, int column)
    {
        if (line > _plain.Lines.Count)
        {
            return column;
        }

        var span = _plain.Lines[line - 1].Span;
        foreach (var check in _checks.Where(check => span.IntersectsWith(check.Span)))
        {
            var start = check.Span.Start - span.Start + 1;
            if (column <= start)
            {
                break;
            }

            column = Math.Max(start, column - check.NewText!.Length);
        }

        return column;
    }
}
