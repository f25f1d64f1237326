using Markdig.Parsers;
using Markdig.Syntax;

namespace HealthKart.Notebooks.Html.Formulas;

/// <summary>A formula on lines of its own in a Markdown text.</summary>
/// <param name="parser">What found it.</param>
/// <param name="end">Where it ends in the whole text.</param>
internal sealed class FormulaBlock(BlockParser parser, int end) : LeafBlock(parser)
{
    public int End => end;
}
