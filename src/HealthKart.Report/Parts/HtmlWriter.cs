using System.Text.Encodings.Web;
using System.Text.Unicode;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Parts;

/// <summary>Writes HTML in which text stays text: what comes from files is encoded, in one line, and cut where it would not end.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    /// <summary>The most characters of a cell that are shown.</summary>
    internal const int LongestText = 160;

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes markup of our own.</summary>
    internal HtmlWriter Markup(string markup)
    {
        writer.Write(markup);
        return this;
    }

    /// <summary>Writes text, whatever it holds.</summary>
    internal HtmlWriter Text(string? text)
    {
        s_encoder.Encode(writer, Phrases.Shortened(text ?? "", LongestText));
        return this;
    }

    /// <summary>Writes a sentence of our own, however long: what it quotes was cut already.</summary>
    internal HtmlWriter Sentence(string text)
    {
        s_encoder.Encode(writer, Phrases.Shortened(text, int.MaxValue));
        return this;
    }

    /// <summary>Writes an element with a sentence in it; nothing without a sentence.</summary>
    internal HtmlWriter Element(string name, string cssClass, string? sentence)
    {
        return string.IsNullOrEmpty(sentence)
            ? this
            : Markup(cssClass.Length == 0 ? $"<{name}>" : $"<{name} class=\"{cssClass}\">").Sentence(sentence).Markup($"</{name}>\n");
    }
}
