using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Performance;

/// <summary>A comparison of a figure of the summary, such as <c>roas &lt; 1</c>.</summary>
/// <remarks>
/// The grammar: a figure (<see cref="SummaryFigure"/>, without case), one of <c>&lt;</c> <c>&lt;=</c> <c>&gt;</c> <c>&gt;=</c> <c>=</c>
/// <c>==</c> <c>!=</c>, then a number as the files may have it (<c>1</c>, <c>-0.25</c>, <c>10%</c>, <c>₹1,00,000</c>) or another figure
/// (<c>roas &lt; breakEvenRoas</c>). Spaces do not matter.
/// </remarks>
public sealed class FigureCondition
{
    private readonly SummaryFigure _figure;
    private readonly string _sign;
    private readonly decimal _number;
    private readonly SummaryFigure? _other;

    private FigureCondition(string text, SummaryFigure figure, string sign, string right)
    {
        Text = text;
        _figure = figure;
        _sign = sign;
        if (!NumberText.TryParse(right, out _number))
        {
            _other = right.Any(char.IsLetter) ? SummaryFigure.Of(right) : throw new CampaignInputException(FilterWords.NotACondition(text));
        }
    }

    /// <summary>The condition as it was given, trimmed.</summary>
    public string Text { get; }

    /// <summary>The figure that is compared.</summary>
    public SummaryFigure Figure => _figure;

    /// <summary>Reads a condition.</summary>
    /// <exception cref="CampaignInputException">It is no comparison, or there is no figure of that name.</exception>
    public static FigureCondition Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        var start = text.AsSpan().IndexOfAny("<>=!");
        var end = start + (start >= 0 && start + 1 < text.Length && text[start + 1] == '=' ? 2 : 1);
        if (start <= 0 || text[start..end] == "!" || text[end..].Trim().Length == 0)
        {
            throw new CampaignInputException(FilterWords.NotACondition(text));
        }

        return new FigureCondition(text, SummaryFigure.Of(text[..start].Trim()), text[start..end], text[end..].Trim());
    }

    /// <summary>Whether it holds for a campaign. Figures are compared unrounded.</summary>
    /// <exception cref="CampaignInputException">A figure is undefined in these data, so that nobody can tell.</exception>
    public bool HoldsFor(CampaignPerformance performance)
    {
        var (left, right) = (ValueOf(_figure, performance), _other is null ? _number : ValueOf(_other, performance));
        return _sign switch
        {
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            ">=" => left >= right,
            "!=" => left != right,
            _ => left == right,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private decimal ValueOf(SummaryFigure figure, CampaignPerformance performance) =>
        figure.ValueIn(performance) ?? throw new CampaignInputException(FilterWords.UndecidedCondition(Text, figure.Name));
}
