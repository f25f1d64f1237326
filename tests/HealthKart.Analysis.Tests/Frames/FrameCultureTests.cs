using System.Globalization;
using System.Text;
using HealthKart.Analysis.Frames;
using Xunit;

namespace HealthKart.Analysis.Tests.Frames;

public sealed class FrameCultureTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("hi-IN")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void In_every_culture_the_same_verbs_give_the_same_bytes(string culture)
    {
        var expected = Written();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, Written());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Written()
    {
        using var stream = new MemoryStream();
        var frame = SampleFrames.Hostile().ToDataFrame()
            .Where("PLATFORM", "INSTAGRAM", "twitter").Where("age", "31", "52", "45", "(unknown)")
            .WithColumn("day", _ => new DateOnly(2025, 1, 31)).WithColumn("ratio", row => row.Number("revenue") / 3)
            .WithColumn("part", _ => 0.5).WithColumn("words", row => FormattableString.Invariant($"{row.Number("score")}"))
            .Between("day", new DateOnly(2025, 1, 31), null).AtLeast("follower_count", 0).Top(9, "name");
        frame.WriteCsv(stream);
        frame.By("day").WriteCsv(stream);
        frame.By("ratio").WriteCsv(stream);
        frame.Totals().WriteCsv(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
