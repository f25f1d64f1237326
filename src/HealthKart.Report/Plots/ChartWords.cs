namespace HealthKart.Report.Plots;

/// <summary>
/// What a chart says beside its drawing. It travels in <c>layout.meta</c>, where plotly leaves it alone and an export finds it.
/// </summary>
/// <param name="Title">What the chart shows, as a sentence: the finding, not the axes.</param>
/// <param name="HowToRead">How to read the chart, for somebody who sees one like it for the first time.</param>
/// <param name="AltText">The chart in words for those who do not see it.</param>
/// <param name="Table">The numbers of the chart.</param>
internal sealed record ChartWords(string Title, string HowToRead, string AltText, FigureTable Table)
{
    /// <summary>The words as a member of a chart's layout.</summary>
    /// <param name="top">The pixels above the drawing that are not the title's, such as those of a legend.</param>
    internal PlotlyObject ToMembers(int top) => new PlotlyObject()
        .With("title", Title)
        .With("howToRead", HowToRead)
        .With("alt", AltText)
        .With("top", top)
        .With("table", Table.ToMembers());
}
