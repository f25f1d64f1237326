using System.Text;
using HealthKart.Shared;

namespace HealthKart.Notebooks.Html;

/// <summary>The page of a notebook, as <see cref="HtmlExport.ToPage"/> makes it.</summary>
public sealed class HtmlPage
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal HtmlPage(string html, bool hasForeignScripts, DateOnly? day) =>
        (Html, HasForeignScripts, Day) = (html, hasForeignScripts, day);

    /// <summary>The page as text.</summary>
    public string Html { get; }

    /// <summary>
    /// Whether the notebook's outputs brought scripts into the page that are not, byte for byte, the page's own, those of figures or those
    /// of <see cref="HtmlExportOptions.OwnScriptElements"/>. Handlers in attributes and <c>javascript:</c> addresses count, too, though the
    /// page's policy keeps them from running.
    /// </summary>
    public bool HasForeignScripts { get; }

    /// <summary>The day on which the notebook was run; null when it does not say.</summary>
    internal DateOnly? Day { get; }

    /// <summary>Writes the page as UTF-8.</summary>
    /// <param name="stream">Where to; stays open.</param>
    public void Write(Stream stream)
    {
        using var writer = new StreamWriter(stream, s_utf8, bufferSize: 1 << 16, leaveOpen: true);
        writer.Write(Html);
    }

    /// <summary>Writes the page to a file, whole or not at all.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; an older one is untouched.</exception>
    public void Save(string path) => WholeFile.Write(path, Write);
}
