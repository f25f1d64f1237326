using System.Globalization;
using HealthKart.Notebooks.Html;

namespace HealthKart.Notebooks.Pdf;

/// <summary>The foot of a printed page: title, day, page number.</summary>
internal static class PageFooter
{
    // The browser fills the elements of these classes; a template knows no style but its own.
    public static string Html(PageDesign design, DateOnly day)
    {
        var type = $"font: 7.5pt {design.PaperFont.Replace('\'', ' ')}; color: {design.PaperColor};";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <div style="display: flex; gap: 8mm; width: calc(100% - 28mm); margin: 0 14mm; white-space: nowrap; {type}">
            <span class="title" style="flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis;"></span>
            <span>{day:d MMMM yyyy}</span>
            <span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
            </div>
            """);
    }
}
