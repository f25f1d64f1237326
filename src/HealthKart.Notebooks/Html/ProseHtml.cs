using System.Text;
using HealthKart.Notebooks.Html.Pictures;
using HealthKart.Notebooks.Html.Prose;
using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html;

/// <summary>
/// Makes HTML that anybody may have written into HTML that is well-formed and has nothing but text, and elements and attributes of
/// <see cref="ProseElements"/>: every tag is written anew from what was read, and every element ends where it must.
/// </summary>
/// <remarks>
/// No parser of browsers is imitated, and none is needed: what is read wrong is text. It takes time in proportion to the text, whatever it
/// is; parsers that build the tree of a browser do not.
/// </remarks>
internal sealed class ProseHtml(PageBody body, CellPictures pictures)
{
    private const int Deepest = 100;

    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _missingEnds = new(StringComparer.Ordinal);
    private int _heading;
    private bool _isWide;

    /// <summary>The HTML; null where it is nested too deep.</summary>
    public string? Clean(string html)
    {
        for (var place = 0; place < html.Length;)
        {
            var tag = html.IndexOf('<', place);
            _html.Append(html, place, (tag < 0 ? html.Length : tag) - place);
            place = tag < 0 ? html.Length : AfterMarkup(html, tag);
            if (_open.Count > Deepest)
            {
                return null;
            }
        }

        while (_open.Count > 0)
        {
            Close();
        }

        return _html.ToString();
    }

    // Where the text goes on after what starts at a <.
    private int AfterMarkup(string html, int start)
    {
        if (EndOfRemark(html, start) is { } end)
        {
            return end;
        }

        if (HtmlTag.Read(html, start) is not { } tag)
        {
            _html.Append("&lt;");
            return start + 1;
        }

        if (ProseElements.GoesWithContent(tag.Name))
        {
            _html.Append(ProseElements.IsMedia(tag.Name) && !tag.IsEnd ? LeftOut.ToHtml(tag.Name) : "");
            return tag.IsEnd ? tag.End : EndOf(html, tag);
        }

        if (tag.IsEnd)
        {
            End(tag.Name);
        }
        else if (ProseElements.IsAllowed(tag.Name))
        {
            Start(tag);
        }

        return tag.End;
    }

    // Of a comment, a declaration, a section of characters.
    private int? EndOfRemark(string html, int start)
    {
        var rest = html.AsSpan(start);
        var end = rest.StartsWith("<!--") ? "-->" : rest is ['<', '!' or '?', ..] ? ">" : null;
        return end is not null && Find(html, end, start) is var index and >= 0 ? index + end.Length : null;
    }

    private int EndOf(string html, HtmlTag tag) =>
        tag.Name is not ("embed" or "frame") && Find(html, "</" + tag.Name, tag.End) is var index and >= 0
            ? Find(html, ">", index) is var end and >= 0 ? end + 1 : html.Length
            : tag.End;

    // Who looked to the end and found nothing need not look again.
    private int Find(string html, string sought, int from)
    {
        var index = _missingEnds.Contains(sought) ? -1 : html.IndexOf(sought, from, StringComparison.OrdinalIgnoreCase);
        if (index < 0)
        {
            _missingEnds.Add(sought);
        }

        return index;
    }

    private void Start(HtmlTag tag)
    {
        if (!ProseElements.MayStandIn(tag.Name, _open.TryPeek(out var parent) ? parent : null) || IsWithinItself(tag.Name))
        {
            return;
        }

        if (tag.Name == "img")
        {
            WritePicture(tag);
            return;
        }

        if (tag.Name == "input" && tag.Attributes.GetValueOrDefault("type") != "checkbox")
        {
            return;
        }

        if (tag.Name == "table" && !_isWide)
        {
            _html.Append(WideTable.Start);
            _open.Push(WideTable.Name);
        }

        _html.Append('<').Append(tag.Name);
        WriteAttributes(tag);
        if (ProseElements.IsHeading(tag.Name))
        {
            _heading = _html.Length;
        }

        _html.Append('>');
        _isWide = tag.Name == "div" && tag.Attributes.GetValueOrDefault("class") == WideTable.CssClass;
        if (!ProseElements.IsEmpty(tag.Name))
        {
            _open.Push(tag.Name);
        }
    }

    // A link in a link, a heading in a heading.
    private bool IsWithinItself(string name) =>
        (name == "a" && _open.Contains("a")) || (ProseElements.IsHeading(name) && _open.Any(ProseElements.IsHeading));

    private void End(string name)
    {
        // Past the cell of a table nothing of it can be ended but the table.
        var isOpen = _open.TakeWhile(open => open == name || open is not "table").Contains(name);
        while (isOpen)
        {
            isOpen = _open.Peek() != name;
            Close();
        }
    }

    private void Close()
    {
        var name = _open.Pop();
        if (ProseElements.IsHeading(name))
        {
            AddAnchor(name[1] - '0');
        }

        _html.Append("</").Append(name).Append('>');
        if (name == "table" && _open.TryPeek(out var around) && around == WideTable.Name)
        {
            _open.Pop();
            _html.Append(WideTable.End);
        }
    }

    private void AddAnchor(int level)
    {
        var content = _html.ToString(_heading + 1, _html.Length - _heading - 1);
        if (HeadingAnchor.For(body, level, HtmlText.WithoutTags(content)) is { } anchor)
        {
            _html.Insert(_heading, $" id=\"{HtmlText.Encode(anchor.Heading.Anchor)}\"");
            _html.Append(anchor.Link).Append(anchor.Alias);
        }
    }

    private void WritePicture(HtmlTag tag)
    {
        var source = tag.Attributes.GetValueOrDefault("src") ?? "";
        if (pictures.Find(source) is { } uri)
        {
            _html.Append("<img src=\"").Append(HtmlText.Encode(uri)).Append('"');
            WriteAttributes(tag);
            _html.Append(tag.Attributes.ContainsKey("alt") ? ">" : " alt=\"\">");
        }
        else
        {
            _html.Append(HtmlText.Encode(tag.Attributes.GetValueOrDefault("alt") ?? "")).Append(' ');
            _html.Append(LeftOut.Picture(CellPictures.NameOf(source)));
        }
    }

    private void WriteAttributes(HtmlTag tag)
    {
        WriteLooks(tag);
        foreach (var (name, value) in tag.Attributes.Where(static attribute => ProseElements.IsAllowedAttribute(attribute.Key)))
        {
            Write(name, value);
        }

        if (tag.Name == "a" && tag.Attributes.TryGetValue("href", out var target) && LinkTarget.IsAllowed(target))
        {
            Write("href", target);
        }

        var id = tag.Attributes.GetValueOrDefault("id") ?? (tag.Name == "a" ? tag.Attributes.GetValueOrDefault("name") : null);
        if (id is not null && !ProseElements.IsHeading(tag.Name) && body.TryAddPlace(id))
        {
            Write("id", id);
        }

        if (tag.Name == "input" && !tag.Attributes.ContainsKey("disabled"))
        {
            Write("disabled", "disabled");
        }
    }

    private void WriteLooks(HtmlTag tag)
    {
        var written = tag.Attributes.GetValueOrDefault("style") ?? "";
        written = tag.Attributes.TryGetValue("color", out var colour) ? $"{written};color:{colour}" : written;
        written = tag.Attributes.TryGetValue("bgcolor", out var ground) ? $"{written};background:{ground}" : written;
        var (style, classes) = ProseStyle.Of(written);
        var own = ProseElements.AllowedClasses(tag.Attributes.GetValueOrDefault("class") ?? "");
        var all = $"{own} {classes} {(tag.Name == "table" && !own.Contains("hk-table", StringComparison.Ordinal) ? "hk-table" : "")}";
        if (all.Trim() is { Length: > 0 } cssClass)
        {
            Write("class", cssClass);
        }

        if (style.Length > 0)
        {
            Write("style", style);
        }
    }

    private void Write(string name, string value) =>
        _html.Append(' ').Append(name).Append("=\"").Append(HtmlText.Encode(value)).Append('"');
}
