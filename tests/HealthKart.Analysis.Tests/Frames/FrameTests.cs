using System.Globalization;
using HealthKart.Analysis.Frames;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class FrameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Rows_are_in_the_order_of_a_texts_codes_in_every_culture(string culture)
    {
        var frame = new Frame<string?>(["z", "ä", null, "Z", "i", "I", "a"], [new("name", "Name", ColumnUnit.Text, value => value)]);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(["I", "Z", "a", "i", "z", "ä", null], frame.OrderBy(name => name));
            Assert.Equal(["ä", "z", "i", "a", "Z", "I", null], frame.OrderByDescending(name => name));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Rows_are_in_the_order_of_a_number_with_undefined_ones_last()
    {
        var frame = new Frame<decimal?>([10, null, 9], [new("roas", "ROAS", ColumnUnit.Ratio, value => value)]);

        Assert.Equal([9, 10, null], frame.OrderBy(roas => roas));
        Assert.Equal([10, 9, null], frame.OrderByDescending(roas => roas));
    }
}
