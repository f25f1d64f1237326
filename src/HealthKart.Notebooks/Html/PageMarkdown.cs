using HealthKart.Notebooks.Html.Formulas;
using HealthKart.Notebooks.Html.Pictures;
using HealthKart.Notebooks.Html.Prose;
using HealthKart.Notebooks.Html.Texts;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthKart.Notebooks.Html;

/// <summary>
/// Renders Markdown into the page: HTML in it is what <see cref="ProseHtml"/> leaves of it, links go where a reader expects, headings
/// get anchors.
/// </summary>
/// <remarks>Markdown that is nested more than about a hundred deep, which the renderer refuses, is shown as it was written.</remarks>
internal sealed class PageMarkdown(PageBody body)
{
    // Of the message with which Markdig refuses: the exception is of no type of its own.
    private const string TooDeep = "too deeply nested";

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseListExtras()
        .UseTaskLists()
        .UseAutoLinks()
        .Use<FormulaExtension>()
        .Build();

    /// <summary>Appends the rendered text.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="pictures">The pictures that the text may name.</param>
    public void Append(string markdown, CellPictures pictures)
    {
        var headings = body.Headings.Count;
        if (ToHtml(markdown, pictures) is { } html)
        {
            body.Html.Append(html);
        }
        else
        {
            body.RemoveHeadings(headings);
            body.Html.Append("<pre>").AppendLines(markdown).Append("</pre>\n");
        }
    }

    // Null where it is nested too deep.
    private string? ToHtml(string markdown, CellPictures pictures)
    {
        try
        {
            var document = Markdown.Parse(markdown, s_pipeline);
            var hasHtml = document.Descendants().Any(static part => part is HtmlBlock or HtmlInline);
            Prepare(document, pictures, hasHtml);
            var html = Render(document);
            return hasHtml ? new ProseHtml(body, pictures).Clean(html) : html;
        }
        catch (ArgumentException exception) when (exception.Message.Contains(TooDeep, StringComparison.Ordinal))
        {
            return null;
        }
    }

    private void Prepare(MarkdownDocument document, CellPictures pictures, bool hasHtml)
    {
        // Of HTML there may be headings among the others, so that they get their anchors later.
        foreach (var heading in hasHtml ? [] : document.Descendants<HeadingBlock>().ToArray())
        {
            AddAnchor(heading);
        }

        foreach (var table in document.Descendants<Table>())
        {
            table.GetAttributes().AddClass("hk-table");
        }

        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Secure(link, pictures);
        }

        body.HasFormulas |= document.Descendants().Any(static part => part is FormulaInline or FormulaBlock);

        // The autolink of CommonMark, <scheme:…>, takes any scheme.
        var links = document.Descendants<AutolinkInline>().Where(static link => !link.IsEmail && !LinkTarget.IsAllowed(link.Url));
        foreach (var link in links.ToArray())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }
    }

    private static string Render(MarkdownDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new WideTable());
        renderer.Render(document);
        return writer.ToString();
    }

    private void AddAnchor(HeadingBlock block)
    {
        var text = block.Inline is null ? "" : string.Concat(block.Inline.Descendants<Inline>().Select(Words));
        if (HeadingAnchor.For(body, block.Level, text) is not { } anchor)
        {
            return;
        }

        block.GetAttributes().Id = anchor.Heading.Anchor;
        block.Inline!.AppendChild(new HtmlInline(anchor.Link + anchor.Alias));
    }

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        FormulaInline { Formula: var formula } => formula.Source,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };

    private static void Secure(LinkInline link, CellPictures pictures)
    {
        var target = link.Url ?? "";
        if (link.IsImage && pictures.Find(target) is { } picture)
        {
            link.Url = picture;
        }
        else if (link.IsImage)
        {
            // The file stands alone: a picture that is not in it cannot be shown, so its description is.
            link.InsertAfter(new HtmlInline(LeftOut.Picture(CellPictures.NameOf(target))));
            link.InsertAfter(new LiteralInline(" "));
            ReplaceByContent(link);
        }
        else if (!LinkTarget.IsAllowed(target))
        {
            ReplaceByContent(link);
        }
    }

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
