using Microsoft.AspNetCore.Html;

namespace HealthKart.Notebooks.Sessions;

/// <summary>What cells call to show something. Every cell has these methods in scope without a <c>using</c>.</summary>
public static class CellDisplay
{
    /// <summary>Shows a value among the outputs of the running cell.</summary>
    /// <param name="value">The value; null shows as <c>&lt;null&gt;</c>.</param>
    /// <param name="mimeTypes">The mime types to format it as; those that its type prefers when none is given.</param>
    /// <returns>A handle to replace it later.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
#pragma warning disable IDE1006 // The name that notebooks of .NET Interactive call.
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        new(Outputs("display"), value, mimeTypes);
#pragma warning restore IDE1006

    /// <summary>Takes back what the running cell has shown and printed so far.</summary>
    /// <param name="wait">Only when the next output comes, so that one takes the other's place without a gap;
    /// when none comes, all stays.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
#pragma warning disable IDE1006, CA1707 // The name that notebooks of Jupyter call.
    public static void clear_output(bool wait = false) => Outputs("clear_output").Clear(wait);
#pragma warning restore IDE1006, CA1707

    /// <summary>Markup to show as it is: <c>HTML("&lt;b&gt;bold&lt;/b&gt;")</c>.</summary>
    /// <param name="content">The markup; nothing in it is escaped.</param>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    private static OutputCollector Outputs(string caller) => CurrentCell.Outputs
        ?? throw new InvalidOperationException(
            $"{caller} was called outside of a cell; only the code of a running cell has a place to show a value.");
}
