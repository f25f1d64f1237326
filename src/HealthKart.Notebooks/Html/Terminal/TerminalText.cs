using System.Globalization;
using System.Text;
using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html.Terminal;

/// <summary>
/// What a program writes as a terminal shows it: a carriage return and a backspace let it write over what is there, the codes for colours
/// and looks are followed, and those that move the cursor within what is written; every other code shows nothing.
/// </summary>
internal sealed class TerminalText
{
    private const char Escape = '\u001b';

    private readonly List<List<Cell>> _lines = [[]];
    private TerminalStyle _style = TerminalStyle.Plain;
    private int _line;
    private int _column;

    private TerminalText()
    {
    }

    /// <summary>Appends what a terminal shows as HTML for <c>&lt;pre&gt;</c>, without blank ends of lines at its end.</summary>
    /// <returns>Whether there is anything to see.</returns>
    public static bool Append(StringBuilder html, string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (!lines.Any(static character => character < ' ' && character is not ('\n' or '\t')))
        {
            var plain = lines.TrimEnd();
            html.AppendLines(plain);
            return plain.Length > 0;
        }

        var terminal = new TerminalText();
        terminal.Write(lines);
        return terminal.Append(html);
    }

    /// <summary>The text without codes of any kind.</summary>
    public static string Plain(string text)
    {
        var html = new StringBuilder();
        Append(html, text);
        return HtmlText.WithoutTags(html.ToString());
    }

    private void Write(string text)
    {
        for (var place = 0; place < text.Length;)
        {
            switch (text[place])
            {
                case Escape:
                    place = AfterCode(text, place + 1);
                    continue;
                case '\n':
                    Down();
                    _column = 0;
                    break;
                case '\r':
                    _column = 0;
                    break;
                case '\b':
                    _column = Math.Max(0, _column - 1);
                    break;
                case '\t' or >= ' ':
                    _ = Rune.DecodeFromUtf16(text.AsSpan(place), out var rune, out var length);
                    Put(new Cell(rune, _style));
                    place += length;
                    continue;
            }

            place++;
        }
    }

    private void Down()
    {
        _line++;
        if (_line == _lines.Count)
        {
            _lines.Add([]);
        }
    }

    private void Put(Cell cell)
    {
        var line = _lines[_line];
        if (_column < line.Count)
        {
            line[_column] = cell;
        }
        else
        {
            line.Add(cell);
        }

        _column++;
    }

    private int AfterCode(string text, int place)
    {
        if (place >= text.Length)
        {
            return place;
        }

        return text[place] switch
        {
            '[' => AfterControl(text, place + 1),
            ']' or 'P' or 'X' or '^' or '_' => AfterString(text, place + 1),
            >= ' ' and <= '/' => Math.Min(text.Length, place + 2),
            _ => place + 1,
        };
    }

    private int AfterControl(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is >= ' ' and <= '?')
        {
            end++;
        }

        if (end == text.Length || text[end] is not (>= '@' and <= '~'))
        {
            return end;
        }

        Follow(text[end], text[start..Math.Min(end, start + 200)]);
        return end + 1;
    }

    // A title of a window, a link: up to a bell or the string's own end.
    private static int AfterString(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\a', Escape, '\n');
        if (end < 0)
        {
            return text.Length;
        }

        var place = start + end;
        return text[place] == '\a' ? place + 1
            : text[place] == Escape && place + 1 < text.Length && text[place + 1] == '\\' ? place + 2
            : place;
    }

    // Nothing is moved beyond what is written: a short code would else make a long text.
    private void Follow(char code, string parameters)
    {
        var line = _lines[_line];
        var steps = int.TryParse(parameters, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var count = Math.Max(1, steps);
        switch (code)
        {
            case 'm':
                _style = StyleCodes.Applied(_style, parameters);
                break;
            case 'A' or 'F':
                Go(Math.Max(0, _line - count), code == 'F' ? 0 : _column);
                break;
            case 'B' or 'E':
                Go((int)Math.Min(_lines.Count - 1, (long)_line + count), code == 'E' ? 0 : _column);
                break;
            case 'C':
                _column = (int)Math.Min(line.Count, (long)_column + count);
                break;
            case 'D':
                _column = Math.Max(0, _column - count);
                break;
            case 'G':
                _column = Math.Min(line.Count, count - 1);
                break;
            case 'K':
                Erase(line, steps);
                break;
        }
    }

    private void Erase(List<Cell> line, int which)
    {
        if (which == 0 && _column < line.Count)
        {
            line.RemoveRange(_column, line.Count - _column);
        }
        else if (which == 2)
        {
            line.Clear();
            _column = 0;
        }
    }

    private void Go(int line, int column) => (_line, _column) = (line, Math.Min(column, _lines[line].Count));

    private bool Append(StringBuilder html)
    {
        var last = _lines.FindLastIndex(static line => line.Any(static cell => !cell.IsBlank));
        for (var index = 0; index <= last; index++)
        {
            Append(html, _lines[index]);
            html.Append(index < last ? "\n" : "");
        }

        return last >= 0;
    }

    private static void Append(StringBuilder html, List<Cell> line)
    {
        var end = line.FindLastIndex(static cell => !cell.IsBlank) + 1;
        for (var start = 0; start < end;)
        {
            var style = line[start].Style;
            var run = new StringBuilder();
            var place = start;
            for (; place < end && line[place].Style == style; place++)
            {
                run.Append(line[place].Rune.ToString());
            }

            var attributes = style.ToAttributes();
            html.Append(attributes.Length > 0 ? $"<span{attributes}>" : "").Append(HtmlText.Encode(run.ToString()));
            html.Append(attributes.Length > 0 ? "</span>" : "");
            start = place;
        }
    }

    private readonly record struct Cell(Rune Rune, TerminalStyle Style)
    {
        /// <summary>Whether there is nothing to see.</summary>
        public bool IsBlank => Rune.IsWhiteSpace(Rune) && Style is { Ground: null, IsInverse: false, IsUnderlined: false };
    }
}
