using HealthKart.Notebooks.Html;

namespace HealthKart.Notebooks.Pdf;

/// <summary>What an export of a notebook to PDF shows, and which browser prints it.</summary>
public sealed record PdfExportOptions
{
    /// <summary>The page that is printed. Paper has nothing to unfold, so the code is left out unless it is asked for.</summary>
    public HtmlExportOptions Page { get; init; } = new() { ShowCode = false };

    /// <summary>
    /// The browser, a path or a name on the PATH; when null, <see cref="InstalledBrowser.Variable"/>, else one that is found.
    /// </summary>
    public string? Browser { get; init; }

    /// <summary>The day in the footer; when null, the day on which the notebook was run where it says so, else today.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How long the browser may take, from its start to the PDF.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(2);
}
