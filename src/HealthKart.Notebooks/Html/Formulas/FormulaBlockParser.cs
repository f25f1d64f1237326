using Markdig.Parsers;
using Markdig.Syntax;

namespace HealthKart.Notebooks.Html.Formulas;

/// <summary>
/// Takes formulas that stand on lines of their own out of a Markdown text: a line of one may look like a list or a heading.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    private static readonly object s_reader = new();

    public FormulaBlockParser() => OpeningCharacters = ['$', '\\'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || !ReaderOf(processor, line.Text).TryRead(line.Start, out var formula) || !formula.IsDisplay)
        {
            return BlockState.None;
        }

        var end = line.Start + formula.Source.Length;
        var endOfLine = line.Text.IndexOf('\n', end) is var index and >= 0 ? index : line.Text.Length;
        if (!line.Text.AsSpan(end, endOfLine - end).IsWhiteSpace())
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new FormulaBlock(this, end) { Column = processor.Column, Span = new SourceSpan(line.Start, line.End) });
        return end > line.End + 1 ? BlockState.Continue : BlockState.Break;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        return ((FormulaBlock)block).End > processor.Line.End + 1 ? BlockState.Continue : BlockState.Break;
    }

    // One reader for a text: it remembers what it did not find.
    private static FormulaReader ReaderOf(BlockProcessor processor, string text)
    {
        if (processor.Document.GetData(s_reader) is FormulaReader known && ReferenceEquals(known.Text, text))
        {
            return known;
        }

        var reader = new FormulaReader(text);
        processor.Document.SetData(s_reader, reader);
        return reader;
    }
}
