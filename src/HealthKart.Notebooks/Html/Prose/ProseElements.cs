namespace HealthKart.Notebooks.Html.Prose;

/// <summary>Which elements and attributes the HTML in a notebook's text may have: those that GitHub lets through, and no others.</summary>
internal static class ProseElements
{
    /// <summary>Without an end.</summary>
    private static readonly HashSet<string> s_empty = ["br", "hr", "img", "wbr", "input", "col"];

    private static readonly HashSet<string> s_allowed =
    [
        .. s_empty, "h1", "h2", "h3", "h4", "h5", "h6", "b", "i", "u", "strong", "em", "big", "small", "mark", "font", "center",
        "tt", "code", "kbd", "samp", "var", "q", "s", "strike", "del", "ins", "sub", "sup", "abbr", "bdo", "cite", "dfn",
        "span", "time", "a", "p", "div", "pre", "blockquote", "ol", "ul", "li", "dl", "dt", "dd", "details", "summary",
        "figure", "figcaption", "ruby", "rt", "rp", "table", "caption", "colgroup", "thead", "tbody", "tfoot", "tr", "th", "td",
    ];

    // What is in them is no text for a reader.
    private static readonly HashSet<string> s_withContent =
    [
        "script", "style", "template", "noscript", "title", "textarea", "select", "xmp", "noembed", "noframes", "head", "math",
    ];

    private static readonly HashSet<string> s_media = ["iframe", "video", "audio", "object", "embed", "svg", "canvas", "frame"];

    private static readonly HashSet<string> s_attributes =
    [
        "align", "valign", "alt", "title", "lang", "dir", "width", "height", "colspan", "rowspan", "span", "scope", "headers", "start",
        "reversed", "value", "open", "datetime", "abbr", "aria-label", "cellpadding", "cellspacing", "border", "type", "checked",
        "disabled",
        Formulas.Formula.DelimiterAttribute, Formulas.Formula.DisplayAttribute,
    ];

    private static readonly HashSet<string> s_classes =
    [
        "anchor", "hk-table", WideTable.CssClass, "contains-task-list", "task-list-item", Formulas.Formula.CssClass, LeftOut.CssClass,
        "alert", "alert-info", "alert-success", "alert-warning", "alert-danger",
    ];

    public static bool IsAllowed(string name) => s_allowed.Contains(name);

    public static bool IsEmpty(string name) => s_empty.Contains(name);

    public static bool GoesWithContent(string name) => s_withContent.Contains(name) || s_media.Contains(name);

    /// <summary>Whether a reader would miss it.</summary>
    public static bool IsMedia(string name) => s_media.Contains(name);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    public static bool IsAllowedAttribute(string name) => s_attributes.Contains(name);

    public static string AllowedClasses(string value) => string.Join(' ', value.Split([' ', '\t', '\n']).Where(s_classes.Contains));

    /// <summary>
    /// Whether an element may stand in another. A browser moves what is out of place in a table, and what is open there stays open.
    /// </summary>
    public static bool MayStandIn(string name, string? parent) => name switch
    {
        "tr" => parent is "table" or "thead" or "tbody" or "tfoot",
        "td" or "th" => parent is "tr",
        "thead" or "tbody" or "tfoot" or "caption" or "colgroup" => parent is "table",
        "col" => parent is "colgroup" or "table",
        _ => parent is not ("table" or "thead" or "tbody" or "tfoot" or "tr" or "colgroup"),
    };
}
