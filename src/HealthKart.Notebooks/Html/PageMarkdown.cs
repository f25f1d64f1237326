using HealthKart.Notebooks.Html.Formulas;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthKart.Notebooks.Html;

/// <summary>Renders Markdown into the page: HTML in it is shown as text, links go where a reader expects, headings get anchors.</summary>
/// <remarks>Markdown that is nested more than about a hundred deep, which the renderer refuses, is shown as it was written.</remarks>
internal sealed class PageMarkdown(PageBody body)
{
    // Of the message with which Markdig refuses: the exception is of no type of its own.
    private const string TooDeep = "too deeply nested";

    private static readonly string[] s_schemes = ["http", "https", "mailto"];

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseListExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .Use<FormulaExtension>()
        .Build();

    /// <summary>Appends the rendered text.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="images">Images that the text names: a data URI by link target.</param>
    public void Append(string markdown, IReadOnlyDictionary<string, string> images)
    {
        var headings = body.Headings.Count;
        try
        {
            body.Html.Append(ToHtml(markdown, images));
        }
        catch (ArgumentException exception) when (exception.Message.Contains(TooDeep, StringComparison.Ordinal))
        {
            body.RemoveHeadings(headings);
            body.Html.Append("<pre>").AppendLines(markdown).Append("</pre>\n");
        }
    }

    private string ToHtml(string markdown, IReadOnlyDictionary<string, string> images)
    {
        var document = Markdown.Parse(markdown, s_pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>().ToArray())
        {
            AddAnchor(heading);
        }

        foreach (var table in document.Descendants<Table>())
        {
            table.GetAttributes().AddClass("hk-table");
        }

        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Secure(link, images);
        }

        body.HasFormulas |= document.Descendants().Any(static part => part is FormulaInline or FormulaBlock);

        // The autolink of CommonMark, <scheme:…>, takes any scheme.
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)).ToArray())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return Render(document);
    }

    private static string Render(MarkdownDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }

    private void AddAnchor(HeadingBlock block)
    {
        var text = block.Inline is null ? "" : string.Concat(block.Inline.Descendants<Inline>().Select(Words)).Trim();
        if (text.Length == 0)
        {
            return;
        }

        var heading = body.AddHeading(block.Level, text);
        block.GetAttributes().Id = heading.Anchor;
        var link = new LinkInline("#" + heading.Anchor, "") { IsClosed = true };
        link.GetAttributes().AddClass("anchor");
        link.GetAttributes().AddProperty("aria-label", "Link to this section");
        block.Inline!.AppendChild(link.AppendChild(new LiteralInline("#")));
    }

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        FormulaInline { Formula: var formula } => formula.Source,
        LineBreakInline => " ",
        _ => "",
    };

    private static void Secure(LinkInline link, IReadOnlyDictionary<string, string> images)
    {
        if (link.IsImage && link.Url is { } target && images.TryGetValue(target, out var image))
        {
            link.Url = image;
        }
        else if (link.IsImage || !IsAllowed(link.Url))
        {
            // The file stands alone: a picture that is not in it cannot be shown, so its description is.
            ReplaceByContent(link);
        }
    }

    private static bool IsAllowed(string? url) =>
        url is not null && (url.StartsWith('#') || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && s_schemes.Contains(uri.Scheme)));

    private static void ReplaceByContent(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }
}
