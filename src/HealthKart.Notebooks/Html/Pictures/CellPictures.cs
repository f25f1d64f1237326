using System.Text.Json.Nodes;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Html.Pictures;

/// <summary>The pictures that a Markdown text may name: those pasted into its cell, those in the notebook's folder, data URIs.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="cell">The cell; null where the text is an output.</param>
internal sealed class CellPictures(PictureFolder folder, NotebookCell? cell = null)
{
    private const string Attachment = "attachment:";

    /// <summary>A data URI of the picture that a link names; null where the page cannot have it.</summary>
    public string? Find(string link)
    {
        var target = link.Trim();
        return target.StartsWith(Attachment, StringComparison.OrdinalIgnoreCase) ? Pasted(target[Attachment.Length..])
            : target.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? ImageData.Checked(target)
            : folder.Find(target);
    }

    /// <summary>What a reader is told of a picture that the page has not: its name, but not where it was.</summary>
    public static string NameOf(string link)
    {
        var target = link.Trim();
        if (target.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return "a data address";
        }

        var path = Uri.UnescapeDataString(target.Split('?', '#')[0]).Replace('\\', '/').TrimEnd('/');
        var name = path[(path.LastIndexOfAny(['/', ':']) + 1)..];
        return name.Length is > 0 and <= 200 ? name : "without a name";
    }

    // Links have blanks and umlauts encoded, names have not.
    private string? Pasted(string link)
    {
        var attachments = cell?.Json["attachments"] as JsonObject;
        var bundle = new[] { link, Uri.UnescapeDataString(link), Uri.UnescapeDataString(link).Normalize() }
            .Select(name => attachments?[name] as JsonObject).FirstOrDefault(static found => found is not null);
        return bundle is null ? null : Picture(MimeBundle.FromJson(bundle));
    }

    private static string? Picture(MimeBundle bundle) => bundle.MimeTypes
        .Where(static mimeType => mimeType.StartsWith("image/", StringComparison.Ordinal))
        .Select(mimeType => ImageData.ToUri(bundle.Text(mimeType)!)).FirstOrDefault(static uri => uri is not null);
}
