using System.Text;
using HealthKart.Notebooks.Html.Texts;

namespace HealthKart.Notebooks.Html.Formulas;

/// <summary>A value as LaTeX: words with formulas among them, or one formula that nothing marks as such.</summary>
internal static class LatexText
{
    public static string ToHtml(string latex)
    {
        var text = latex.ReplaceLineEndings("\n").Trim();
        var reader = new FormulaReader(text);
        var html = new StringBuilder();
        var hasFormula = false;
        var written = 0;
        for (var place = reader.NextStart(0); place < text.Length;)
        {
            if (!reader.TryRead(place, out var formula))
            {
                // What a backslash stands before starts nothing.
                place = reader.NextStart(place + (text[place] == '\\' ? Math.Min(2, text.Length - place) : 1));
                continue;
            }

            html.AppendLines(text[written..place]).Append(formula.ToHtml());
            hasFormula = true;
            written = place + formula.Source.Length;
            place = reader.NextStart(written);
        }

        return hasFormula ? html.AppendLines(text[written..]).ToString() : new Formula(text, 0, IsDisplay: true).ToHtml();
    }
}
