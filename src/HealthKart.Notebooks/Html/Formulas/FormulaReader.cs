using System.Buffers;

namespace HealthKart.Notebooks.Html.Formulas;

/// <summary>Finds formulas in a text: <c>$…$</c>, <c>$$…$$</c>, <c>\(…\)</c>, <c>\[…\]</c>, <c>\begin{…}…\end{…}</c>.</summary>
/// <remarks>
/// A lone <c>$</c> is a currency: no blank stands after the one that opens a formula nor before the one that closes it, and no digit after
/// that, as in Pandoc. Two backslashes before a bracket count as one, as in Jupyter, whose Markdown takes one away. No formula has a blank
/// line in it.
/// </remarks>
/// <param name="text">The text.</param>
internal sealed class FormulaReader(string text)
{
    private const string Begin = @"\begin{";

    private static readonly SearchValues<char> s_starts = SearchValues.Create("$\\");
    private static readonly SearchValues<char> s_name = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz*");

    // Who looked for an end up to a blank line and found none need not look again from further on: it would take forever.
    private readonly Dictionary<string, int> _missingEnds = new(StringComparer.Ordinal);
    private int _blankLine = -1;

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The next place, from one on, at which a formula may start; the text's end when there is none.</summary>
    public int NextStart(int from) => text.AsSpan(from).IndexOfAny(s_starts) is var index and >= 0 ? from + index : text.Length;

    /// <summary>The formula that starts at a place.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryRead(int start, out Formula formula)
    {
        formula = default;
        var rest = text.AsSpan(start);
        return rest switch
        {
            ['$', '$', ..] => TryReadTo("$$", start, 2, isDisplay: true, out formula),
            ['$', _, ..] => TryReadDollar(start, out formula),
            ['\\', '(', ..] => TryReadTo(@"\)", start, 2, isDisplay: false, out formula),
            ['\\', '[', ..] => TryReadTo(@"\]", start, 2, isDisplay: true, out formula),
            ['\\', '\\', '(', ..] => TryReadTo(@"\\)", start, 3, isDisplay: false, out formula),
            ['\\', '\\', '[', ..] => TryReadTo(@"\\]", start, 3, isDisplay: true, out formula),
            _ => rest.StartsWith(Begin) && TryReadEnvironment(start, out formula),
        };
    }

    private bool TryReadDollar(int start, out Formula formula)
    {
        formula = default;
        if (char.IsWhiteSpace(text[start + 1]))
        {
            return false;
        }

        var limit = BlankLineAfter(start);
        for (var end = Find("$", start + 1, limit); end >= 0; end = Find("$", end + 1, limit))
        {
            if (!char.IsWhiteSpace(text[end - 1]) && (end + 1 == text.Length || !char.IsAsciiDigit(text[end + 1])))
            {
                formula = new Formula(text[start..(end + 1)], 1, IsDisplay: false);
                return true;
            }
        }

        _missingEnds["$"] = limit;
        return false;
    }

    private bool TryReadTo(string close, int start, int delimiter, bool isDisplay, out Formula formula)
    {
        formula = default;
        var end = Find(close, start + delimiter, BlankLineAfter(start));
        if (end < 0 || text.AsSpan(start + delimiter, end - start - delimiter).IsWhiteSpace())
        {
            return false;
        }

        formula = new Formula(text[start..(end + close.Length)], delimiter, isDisplay);
        return true;
    }

    // One may stand within another of its name.
    private bool TryReadEnvironment(int start, out Formula formula)
    {
        formula = default;
        var from = start + Begin.Length;
        var length = text.AsSpan(from).IndexOfAnyExcept(s_name);
        if (length <= 0 || text[from + length] != '}')
        {
            return false;
        }

        var name = text.Substring(from, length);
        var (open, close) = ($"{Begin}{name}}}", $@"\end{{{name}}}");
        var limit = BlankLineAfter(start);
        var place = from;
        for (var depth = 1; depth > 0;)
        {
            var end = Find(close, place, limit);
            if (end < 0)
            {
                return false;
            }

            var inner = text.AsSpan(place, end - place).IndexOf(open, StringComparison.Ordinal);
            depth += inner < 0 ? -1 : 1;
            place = inner < 0 ? end + close.Length : place + inner + open.Length;
        }

        formula = new Formula(text[start..place], 0, IsDisplay: true);
        return true;
    }

    // Where a text stands next whose meaning no backslash takes away.
    private int Find(string sought, int from, int limit)
    {
        if (from >= limit || _missingEnds.GetValueOrDefault(sought, -1) == limit)
        {
            return -1;
        }

        var found = from - 1;
        do
        {
            found = text.IndexOf(sought, found + 1, limit - found - 1, StringComparison.Ordinal);
        }
        while (found >= 0 && IsEscaped(found, from));

        if (found < 0)
        {
            _missingEnds[sought] = limit;
        }

        return found;
    }

    private bool IsEscaped(int place, int from)
    {
        var first = place;
        while (first > from && text[first - 1] == '\\')
        {
            first--;
        }

        return (place - first) % 2 == 1;
    }

    // The end of the line before the next blank one; the text's end when there is none.
    private int BlankLineAfter(int start)
    {
        if (start < _blankLine)
        {
            return _blankLine;
        }

        for (var end = text.IndexOf('\n', start); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            var next = text.IndexOf('\n', end + 1);
            if (text.AsSpan(end, (next < 0 ? text.Length : next) - end).IsWhiteSpace())
            {
                return _blankLine = end;
            }
        }

        return _blankLine = text.Length;
    }
}
