using Markdig.Syntax.Inlines;

namespace HealthKart.Notebooks.Html.Formulas;

/// <summary>A formula within the words of a Markdown text.</summary>
internal sealed class FormulaInline(Formula formula) : LeafInline
{
    public Formula Formula => formula;
}
