using HealthKart.Notebooks.Pdf;
using HealthKart.Notebooks.Tests.Html;
using Xunit;

namespace HealthKart.Notebooks.Tests.Pdf;

public sealed class PageFooterTests
{
    [Fact]
    public void The_foot_of_a_page_has_the_designs_typefaces_and_colour_and_the_day()
    {
        var footer = PageFooter.Html(new SketchDesign(), new DateOnly(2025, 6, 30));

        Assert.Contains("font: 7.5pt  Sketch Sans , serif; color: #123456;\">", footer, StringComparison.Ordinal);
        Assert.Contains("<span>30 June 2025</span>", footer, StringComparison.Ordinal);
    }
}
