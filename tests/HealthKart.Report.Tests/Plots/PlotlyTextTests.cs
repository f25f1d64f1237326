using HealthKart.Report.Plots;
using Xunit;

namespace HealthKart.Report.Tests.Plots;

public sealed class PlotlyTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "&lt;a href='javascript:alert(1)'&gt;x&lt;/a&gt;")]
    [InlineData("%{x}", "&#37;{x}")]
    [InlineData("$x$", "&#36;x&#36;")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("a\u2028b\u2029c", "a b c")]
    [InlineData("one\ntwo\tthree\0", "one two three ")]
    [InlineData("safe \u202Etxt.exe", "safe txt.exe")]
    [InlineData("प्रिया 🌿 ₹", "प्रिया 🌿 ₹")]
    [InlineData(null, "")]
    public void Markup_templates_and_formulas_are_shown_as_text(string? text, string expected) =>
        Assert.Equal(expected, PlotlyText.Escape(text));

    [Fact]
    public void A_label_of_10000_characters_is_cut_with_an_ellipsis()
    {
        var label = PlotlyText.Label(new string('x', 10_000));

        Assert.Equal(PlotlyText.LabelLength, label.Length);
        Assert.EndsWith("…", label, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_is_never_cut_within_a_character() =>
        Assert.Equal("ab…", PlotlyText.Label("ab🌿cdef", 4));

    [Fact]
    public void An_entity_is_never_cut() => Assert.Equal("&lt;&lt;&lt;…", PlotlyText.Label("<<<<<<", 4));

    [Fact]
    public void Line_breaks_are_the_only_markup_of_lines() =>
        Assert.Equal("Aarav<br>&lt;br&gt; 3", PlotlyText.Lines("Aarav\n<br> 3"));

    [Fact]
    public void A_title_breaks_between_words() =>
        Assert.Equal("Eight influencers<br>earn &lt;half&gt;", PlotlyText.Wrap("Eight influencers earn <half>", 17));

    [Theory]
    [InlineData("<b>Diwali</b> &amp; Holi", "Diwali & Holi")]
    [InlineData("one<br>two<br/>three", "one two three")]
    [InlineData("<span style=\"color:red\">₹1</span>", "₹1")]
    [InlineData("</script><img src=x>", "</script><img src=x>")]
    [InlineData("5 < 7 &lt;b&gt;", "5 < 7 <b>")]
    [InlineData("safe \u202Etxt.exe\u2028", "safe txt.exe")]
    [InlineData(null, "")]
    public void Markup_of_plotly_is_read_as_the_text_that_it_shows(string? markup, string expected) =>
        Assert.Equal(expected, PlotlyText.Plain(markup));

    [Fact]
    public void Escaped_text_is_read_as_it_was() =>
        Assert.Equal("<b>%{x} $x$ &lt;", PlotlyText.Plain(PlotlyText.Escape("<b>%{x} $x$ &lt;")));
}
