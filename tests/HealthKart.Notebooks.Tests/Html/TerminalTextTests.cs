using System.Diagnostics;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html.Colours;
using HealthKart.Notebooks.Html.Terminal;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

/// <summary>Texts of programs as a terminal shows them.</summary>
public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("0%\r 50%\r100%\n", "100%")]
    [InlineData("abcdef\rxy", "xycdef")]
    [InlineData("abcdef\rxy\u001b[K", "xy")]
    [InlineData("a\r\nb\r\n", "a\nb")]
    [InlineData("abc\b\bX", "aXc")]
    [InlineData("\b\ba", "a")]
    [InlineData("one\ntwo\u001b[1A\rONE\u001b[1B\rTWO", "ONE\nTWO")]
    [InlineData("one\ntwo\n\u001b[2A\u001b[2KX\n\u001b[2KY\n", "X\nY")]
    [InlineData("abc\u001b[2DX\u001b[1GY\u001b[999CZ", "YXcZ")]
    [InlineData("\u001b]0;title\u0007a\u001b]8;;https://example.org\u001b\\b\u001b(Bc\u001b[?25ld\u001b7", "abcd")]
    [InlineData("a\u0007\u0000\u000cb", "ab")]
    [InlineData("a\u001b", "a")]
    [InlineData("a\u001b[", "a")]
    [InlineData("a\u001b[31", "a")]
    [InlineData("a\u001b[999999999999999Ab", "ab")]
    [InlineData("😀é\r😁", "😁é")]
    [InlineData("<b>\r&", "&amp;b&gt;")]
    [InlineData("\tx  \n\n", "&#x9;x")]
    public void A_program_writes_over_what_it_wrote(string text, string shown) =>
        Assert.Equal(
            shown.Replace("😁", "&#x1F601;", StringComparison.Ordinal),
            Regex.Match(Stream(text), "<pre class=\"stream\">(.*?)</pre>\n", RegexOptions.Singleline).Groups[1].Value);

    [Theory]
    [InlineData("1", "t-bold", "")]
    [InlineData("4;9", "t-underline t-struck", "")]
    [InlineData("2", "t-dim", "")]
    [InlineData("3", "t-italic", "")]
    [InlineData("7", "t-inverse", "")]
    [InlineData("31", "hk-ink", "--ink: #cd3131")]
    [InlineData("1;91", "t-bold hk-ink", "--ink: #f14c4c")]
    [InlineData("38;5;208", "hk-ink", "--ink: #ff8700")]
    [InlineData("38;5;244", "hk-ink", "--ink: #808080")]
    [InlineData("38;2;1;2;3", "hk-ink", "--ink: #010203")]
    [InlineData("38:2::1:2:3", "hk-ink", "--ink: #010203")]
    [InlineData("30;43", "hk-on-light", "background: #e5e510; color: #000000")]
    [InlineData("37;107", "hk-on-light", "background: #ffffff; color: #000000")]
    [InlineData("48;5;17", "hk-on-dark", "background: #00005f; color: #ffffff")]
    [InlineData("31;7", "hk-on-dark", "background: #cd3131; color: #ffffff")]
    public void Colours_and_looks_are_those_of_the_codes(string codes, string classes, string style) =>
        Assert.Contains(
            $"a<span class=\"{classes}\"{(style.Length > 0 ? $" style=\"{style}\"" : "")}>b</span>c",
            Stream($"a\u001b[{codes}mb\u001b[mc"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("38;5;999")]
    [InlineData("38;2;1;2")]
    [InlineData("38;2;1;2;300")]
    [InlineData("38")]
    [InlineData("58;5;1")]
    [InlineData("31;39")]
    [InlineData("1;22")]
    [InlineData("99999999999")]
    [InlineData("?25")]
    public void Codes_that_mean_nothing_change_nothing(string codes) =>
        Assert.Contains(">abc</pre>", Stream($"a\u001b[{codes}mb\u001b[0mc"), StringComparison.Ordinal);

    [Fact]
    public void Results_and_traces_have_colours_too()
    {
        var main = Page.Notebook()
            .Shows(("text/plain", "\u001b[32mok\u001b[0m"))
            .Code("x", [], new ErrorOutput("\u001b[1mError", "\u001b[31mbad <x>", ["\u001b[31mat line 3\u001b[0m"]))
            .Content();

        Assert.Contains("\"result\"><span class=\"hk-ink\" style=\"--ink: #0dbc79\">ok</span></pre>", main, StringComparison.Ordinal);
        Assert.Contains("<p><b>Error</b> bad &lt;x&gt;</p>", main, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"traceback\"><span class=\"hk-ink\"", main, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_on_a_ground_of_its_own_can_be_read()
    {
        for (var ink = -1; ink < 256; ink += 5)
        {
            for (var ground = 0; ground < 256; ground++)
            {
                var style = Inks.Of(TerminalColours.Of(ink), TerminalColours.Of(ground)).Style;
                var colours = Regex.Matches(style, "#[0-9a-f]{6}").Select(static match => TextColour.Parse(match.Value)!.Value).ToArray();

                Assert.True(colours[0].Contrast(colours[1]) >= 4.5, style);
            }
        }
    }

    [Theory]
    [InlineData("\u001b[Ax")]
    [InlineData("\u001b[2Kx")]
    [InlineData("\u001b[1K")]
    [InlineData("\u001b[9999Cx")]
    [InlineData("\r\u001b[31mx")]
    [InlineData("\u001b[31m\u001b[32mx")]
    [InlineData("\u001b]x")]
    [InlineData("\u001b[")]
    [InlineData("x\b")]
    public void Hostile_text_is_read_at_once_and_grows_little(string part)
    {
        var text = new string('\n', 1_000) + new string('y', 200_000) + string.Concat(Enumerable.Repeat(part, 200_000));
        var watch = Stopwatch.StartNew();

        var main = Stream(text);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.InRange(main.Length, 0, 20_000_000);
    }

    private static string Stream(string text) => Page.Notebook().Code("x", [], new StreamOutput("stdout", text)).Content();
}
