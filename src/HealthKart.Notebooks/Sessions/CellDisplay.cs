using HealthKart.Notebooks.Extensions;
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

    /// <summary>Shows a script, which runs where it is shown.</summary>
    /// <param name="scriptContent">The script; nothing in it is escaped.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void Javascript(string scriptContent) =>
        KernelMethods.Javascript(scriptContent, Outputs("Javascript").Show);

    /// <summary>Shows a script that gives the page it is shown in a style.</summary>
    /// <param name="content">The style sheet.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void CSS(string content) =>
        KernelMethods.Css(content, Outputs("CSS").Show);

    /// <summary>The answer to a question. In a run nobody is asked: it is the variable of the cells, such as a parameter, that the
    /// question names by its letters and digits: <c>userName</c> answers "User name?".</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="typeHint">What kind of answer it wants; a front end may show that.</param>
    /// <exception cref="InvalidOperationException">No variable answers it, or no cell is running.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text")
    {
        _ = Outputs("GetInputAsync");
        return Task.FromResult(CellInput.Answer(prompt, CurrentCell.Value!.Variables()));
    }

    private static OutputCollector Outputs(string caller) => CurrentCell.Outputs
        ?? throw new InvalidOperationException(
            $"{caller} was called outside of a cell; only the code of a running cell has a place to show a value.");
}
