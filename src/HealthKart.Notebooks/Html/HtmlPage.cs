using System.Text;
using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;

namespace HealthKart.Notebooks.Html;

/// <summary>The page of a notebook, as <see cref="HtmlExport.ToPage"/> makes it.</summary>
public sealed class HtmlPage
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal HtmlPage(string html, bool hasForeignScripts, NotebookDocument notebook, PageDesign design) =>
        (Html, HasForeignScripts, Notebook, Design) = (html, hasForeignScripts, notebook, design);

    /// <summary>The page as text.</summary>
    public string Html { get; }

    /// <summary>
    /// Whether the notebook's outputs brought scripts into the page that are not, byte for byte, the page's own or those of its
    /// design, such as <see cref="PageDesign.OwnScriptElements"/>. Handlers in attributes count, too, and <c>javascript:</c> addresses,
    /// though the page's policy keeps the latter from running.
    /// </summary>
    public bool HasForeignScripts { get; }

    /// <summary>The notebook that the page shows.</summary>
    internal NotebookDocument Notebook { get; }

    /// <summary>How the page looks.</summary>
    internal PageDesign Design { get; }

    /// <summary>Writes the page as UTF-8.</summary>
    /// <param name="stream">Where to; stays open.</param>
    public void Write(Stream stream)
    {
        using var writer = new StreamWriter(stream, s_utf8, bufferSize: 1 << 16, leaveOpen: true);
        writer.Write(Html);
    }

    /// <summary>Writes the page to a file, whole or not at all.</summary>
    /// <param name="path">The file; replaced when it exists.</param>
    /// <exception cref="OutputRefusedException">The file is the notebook, or one that it names.</exception>
    /// <exception cref="IOException">The file could not be written; an older one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; an older one is untouched.</exception>
    public void Save(string path)
    {
        NotebookInputs.ThrowIfAmong(Notebook, path);
        WholeFile.Write(path, Write);
    }
}
