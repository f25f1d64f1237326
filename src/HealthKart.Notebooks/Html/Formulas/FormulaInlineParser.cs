using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;

namespace HealthKart.Notebooks.Html.Formulas;

/// <summary>Takes formulas out of the words of a Markdown text before Markdown sees what they are made of.</summary>
internal sealed class FormulaInlineParser : InlineParser
{
    private static readonly SearchValues<char> s_mathematical = SearchValues.Create("\\^_=+<>{}*|/");

    public FormulaInlineParser() => OpeningCharacters = ['$', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!ReaderOf(processor, slice.Text).TryRead(slice.Start, out var formula)
            || slice.Start + formula.Source.Length > slice.End + 1
            || IsBracketedText(formula))
        {
            return false;
        }

        processor.Inline = new FormulaInline(formula);
        slice.Start += formula.Source.Length;
        return true;
    }

    // One reader for a text: it remembers what it did not find.
    private FormulaReader ReaderOf(InlineProcessor processor, string text)
    {
        if (processor.ParserStates[Index] is FormulaReader known && ReferenceEquals(known.Text, text))
        {
            return known;
        }

        var reader = new FormulaReader(text);
        processor.ParserStates[Index] = reader;
        return reader;
    }

    // Whoever writes \[1\] or \(sic\) among words means the brackets.
    private static bool IsBracketedText(Formula formula) =>
        formula is { Delimiter: 2, Source: [_, '[', ..] or [_, '(', _, _, _, _, _, ..] }
        && !formula.Source.AsSpan(2, formula.Source.Length - 4).ContainsAny(s_mathematical);
}
