using System.Text.Json.Nodes;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html.Pictures;
using HealthKart.Notebooks.Html.Texts;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Running;

namespace HealthKart.Notebooks.Html;

/// <summary>Writes cells into a page.</summary>
internal sealed partial class CellWriter(PageBody body, HtmlExportOptions options, PictureFolder folder)
{
    private readonly PageMarkdown _markdown = new(body);
    private readonly OutputWriter _outputs = new(body, options);
    private readonly List<string> _parameters = [];

    public void Write(NotebookCell cell)
    {
        if (cell.HasTag("remove-cell") || cell.HasTag("remove_cell") || (options.OnlyTag is { } tag && !cell.HasTag(tag)))
        {
            return;
        }

        if (cell.Kind == CellKind.Markdown && cell.HasTag(ErrorMarkers.Tag))
        {
            WriteErrorMarker(cell.Source);
        }
        else if (cell.Kind == CellKind.Markdown)
        {
            WriteMarkdown(cell);
        }
        else if (cell.Kind == CellKind.Code)
        {
            WriteCode(cell);
        }
    }

    /// <summary>Writes what comes last: the parameters that the notebook was run with.</summary>
    public void WriteEnd()
    {
        if (_parameters.Count == 0)
        {
            return;
        }

        var heading = body.AddHeading(2, "Parameters used");
        body.Html.Append("<section class=\"parameters\">\n<h2 id=\"").Append(HtmlText.Encode(heading.Anchor)).Append("\">")
            .Append(HtmlText.Encode(heading.Text)).Append("</h2>\n");
        body.Html.AppendJoin("", _parameters).Append("</section>\n");
    }

    private void WriteMarkdown(NotebookCell cell)
    {
        body.Html.Append("<section class=\"prose").Append(OfMedium(cell)).Append("\">\n");
        _markdown.Append(cell.Source, new CellPictures(folder, cell));
        body.Html.Append("</section>\n");
    }

    // Its text is markup for Jupyter; here it looks as errors do.
    private void WriteErrorMarker(string source)
    {
        var text = HtmlText.Encode(WithoutTags(source));
        body.Html.Append("<section class=\"cell\">\n<div class=\"").Append(PageDesign.OutputClass).Append("\"><div class=\"hk-error\">\n");
        body.Html.Append(source.Contains($"id=\"{ErrorMarkers.Anchor}\"", StringComparison.Ordinal)
            ? $"<p id=\"{ErrorMarkers.Anchor}\">{text}</p>\n"
            : $"<p><a href=\"#{ErrorMarkers.Anchor}\">{text}</a></p>\n");
        body.Html.Append("</div></div>\n</section>\n");
    }

    // After the last > there is no tag; to look for its end there from every < would take forever.
    private static string WithoutTags(string source)
    {
        var end = source.LastIndexOf('>') + 1;
        return Tags().Replace(source[..end], "") + source[end..];
    }

    private void WriteCode(NotebookCell cell)
    {
        var before = body.Html.Length;
        body.Html.Append("<section class=\"cell").Append(OfMedium(cell)).Append("\">\n");
        var empty = body.Html.Length;
        WriteSource(cell);
        if (!IsHidden(cell, "outputs_hidden", "hide-output", "remove-output"))
        {
            WriteOutputs(cell);
        }

        if (body.Html.Length == empty)
        {
            body.Html.Length = before;
            return;
        }

        body.Html.Append("</section>\n");
    }

    private void WriteSource(NotebookCell cell)
    {
        var source = cell.Source.Trim('\n', '\r', ' ');
        if (cell.HasTag(NotebookParameters.InjectionTag))
        {
            _parameters.Add(Parameters(source));
        }
        else if (options.ShowCode && source.Length > 0 && !IsHidden(cell, "source_hidden", "hide-input", "remove-input"))
        {
            body.HasCode = true;
            body.Html.Append("<details class=\"code\"")
                .Append(options.UnfoldCode ? " open=\"open\"" : "")
                .Append("><summary>Code</summary>\n");
            AppendCode(body.Html, source);
            body.Html.Append("</details>\n");
        }
    }

    private static string Parameters(string source)
    {
        var html = new StringBuilder();
        if (!InjectedParameters.TryAppend(html, source))
        {
            AppendCode(html, source);
        }

        return html.ToString();
    }

    private void WriteOutputs(NotebookCell cell)
    {
        foreach (var output in StreamPieces.Joined(cell.Outputs))
        {
            if (output is DisplayOutput { Data: var shown } && IsProse(shown))
            {
                WriteProse(shown);
            }
            else if (output is ExecuteResultOutput { Data: var result } && IsProse(result))
            {
                WriteProse(result);
            }
            else
            {
                _outputs.Write(output);
            }
        }
    }

    private bool IsProse(MimeBundle data) => _outputs.Best(data) == "text/markdown";

    private void WriteProse(MimeBundle data)
    {
        body.Html.Append("<div class=\"prose\">\n");
        _markdown.Append(data.Text("text/markdown")!, new CellPictures(folder));
        body.Html.Append("</div>\n");
    }

    private static void AppendCode(StringBuilder html, string source)
    {
        html.Append("<pre class=\"source\"><code>");
        CodeColours.Append(html, source);
        html.Append("</code></pre>\n");
    }

    // What is long on screen may be too long for paper, and paper has no links to what the screen shows.
    private static string OfMedium(NotebookCell cell) =>
        cell.HasTag("screen-only") ? " screen-only" : cell.HasTag("print-only") ? " print-only" : "";

    private static bool IsHidden(NotebookCell cell, string jupyter, params string[] tags) =>
        tags.Any(tag => cell.HasTag(tag) || cell.HasTag(tag.Replace('-', '_')))
        || (cell.Metadata["jupyter"] is JsonObject flags && flags[jupyter]?.GetValueKind() == JsonValueKind.True);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
