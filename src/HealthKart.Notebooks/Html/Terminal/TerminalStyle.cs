using HealthKart.Notebooks.Html.Colours;

namespace HealthKart.Notebooks.Html.Terminal;

/// <summary>How a terminal shows a character.</summary>
internal sealed record TerminalStyle
{
    public static TerminalStyle Plain { get; } = new();

    public TextColour? Ink { get; init; }

    public TextColour? Ground { get; init; }

    public bool IsBold { get; init; }

    public bool IsDim { get; init; }

    public bool IsItalic { get; init; }

    public bool IsUnderlined { get; init; }

    public bool IsStruck { get; init; }

    public bool IsInverse { get; init; }

    /// <summary>The class and style attributes; nothing where it is plain.</summary>
    public string ToAttributes()
    {
        // What has no colour of its own is inverse by the colours of the page.
        var isOfPage = IsInverse && Ink is null;
        var (style, colours) = isOfPage ? ("", "") : IsInverse ? Inks.Of(Ground, Ink) : Inks.Of(Ink, Ground);
        string[] classes =
        [
            IsBold ? "t-bold" : "",
            IsDim && colours.Length == 0 ? "t-dim" : "",
            IsItalic ? "t-italic" : "",
            IsUnderlined ? "t-underline" : "",
            IsStruck ? "t-struck" : "",
            isOfPage ? "t-inverse" : "",
            colours,
        ];
        var all = string.Join(' ', classes.Where(static name => name.Length > 0));
        return (all.Length > 0 ? $" class=\"{all}\"" : "") + (style.Length > 0 ? $" style=\"{style}\"" : "");
    }
}
