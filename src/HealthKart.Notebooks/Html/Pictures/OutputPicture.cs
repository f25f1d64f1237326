using System.Text;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Html.Pictures;

/// <summary>A picture among the outputs of a cell.</summary>
internal static class OutputPicture
{
    public const string Svg = "image/svg+xml";

    /// <summary>A data URI of the picture of a mime type.</summary>
    public static string ToUri(MimeBundle bundle, string mimeType)
    {
        var text = bundle.Text(mimeType) ?? "";
        var data = mimeType == Svg ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;
        return $"data:{mimeType};base64,{data.ReplaceLineEndings("")}";
    }
}
