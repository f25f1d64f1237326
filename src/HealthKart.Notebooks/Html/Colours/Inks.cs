namespace HealthKart.Notebooks.Html.Colours;

/// <summary>
/// The colours that a notebook gives its text, such that it can be read in both themes: a colour without a ground is made lighter or darker
/// by the page's stylesheet until it can be; on a ground of its own, text that cannot be read is black or white.
/// </summary>
internal static class Inks
{
    /// <summary>The style and the classes of an element.</summary>
    /// <param name="ink">The text's colour.</param>
    /// <param name="ground">The colour behind it.</param>
    public static (string Style, string Classes) Of(TextColour? ink, TextColour? ground) => (ink, ground) switch
    {
        (_, { } behind) => (
            $"background: {behind}; color: {ink?.ReadableOn(behind) ?? behind.Opposite}",
            behind.IsLight ? "hk-on-light" : "hk-on-dark"),
        ({ } text, null) => ($"--ink: {text}", "hk-ink"),
        _ => ("", ""),
    };
}
