using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Html;

/// <summary>The pictures that were pasted into a Markdown cell.</summary>
internal static class CellImages
{
    /// <summary>A data URI for each <c>attachment:name</c> of the cell.</summary>
    public static IReadOnlyDictionary<string, string> Of(NotebookCell cell)
    {
        var images = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, bundle) in cell.Json["attachments"] as JsonObject ?? [])
        {
            if (bundle is JsonObject data && DataUri(MimeBundle.FromJson(data)) is { } uri)
            {
                images["attachment:" + name] = uri;
            }
        }

        return images;
    }

    /// <summary>The bundle's picture as a data URI; null when it has none.</summary>
    public static string? DataUri(MimeBundle bundle)
    {
        foreach (var mimeType in new[] { "image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp" })
        {
            if (bundle.Text(mimeType) is { } text)
            {
                var data = mimeType == "image/svg+xml" ? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)) : text;
                return $"data:{mimeType};base64,{data.ReplaceLineEndings("")}";
            }
        }

        return null;
    }
}
