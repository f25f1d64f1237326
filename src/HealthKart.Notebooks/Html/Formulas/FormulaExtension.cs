using HealthKart.Notebooks.Html.Texts;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace HealthKart.Notebooks.Html.Formulas;

/// <summary>Formulas in Markdown.</summary>
internal sealed class FormulaExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new FormulaBlockParser());

        // Before the one for whom a backslash takes the meaning of a bracket.
        pipeline.InlineParsers.InsertBefore<EscapeInlineParser>(new FormulaInlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        var html = (HtmlRenderer)renderer;
        html.ObjectRenderers.Add(new BlockRenderer());
        html.ObjectRenderers.Add(new InlineRenderer());
    }

    private sealed class InlineRenderer : HtmlObjectRenderer<FormulaInline>
    {
        protected override void Write(HtmlRenderer renderer, FormulaInline formula) => renderer.Write(formula.Formula.ToHtml());
    }

    private sealed class BlockRenderer : HtmlObjectRenderer<FormulaBlock>
    {
        // What ended before its formula did, since the list or the quote that it stands in ended, has no formula.
        protected override void Write(HtmlRenderer renderer, FormulaBlock block)
        {
            var source = block.Lines.ToString().Trim();
            var isWhole = new FormulaReader(source).TryRead(0, out var formula) && formula.Source.Length == source.Length;
            renderer.EnsureLine();
            renderer.Write("<p>").Write(isWhole ? formula.ToHtml() : HtmlText.Encode(source)).WriteLine("</p>");
        }
    }
}
