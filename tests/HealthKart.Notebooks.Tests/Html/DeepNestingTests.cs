using System.Net;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

/// <summary>What is nested without end neither stops the export nor ends the process, which a stack that overflows would.</summary>
public sealed class DeepNestingTests
{
    private static readonly Dictionary<string, Func<int, string>> s_markdown = new()
    {
        ["quotes"] = depth => Repeat("> ", depth) + "<deep>",
        ["quotes without spaces"] = depth => Repeat(">", depth) + "<deep>",
        ["lists"] = depth => Repeat("- ", depth) + "<deep>",
        ["numbered lists"] = depth => Repeat("1. ", depth) + "<deep>",
        ["lists in quotes"] = depth => Repeat("- > ", depth) + "<deep>",
        ["brackets"] = depth => Repeat("[", depth) + "<deep>",
        ["pictures"] = depth => Repeat("![", depth) + "<deep>",
        ["stars"] = depth => Repeat("*", depth) + "<deep>" + Repeat("*", depth),
        ["emphasis in emphasis"] = depth => Repeat("*a **b ", depth) + "<deep>" + Repeat(" c** d*", depth),
        ["links in emphasis"] = depth => Repeat("[a *b ", depth) + "<deep>" + Repeat(" c* d](x)", depth),
        ["a heading"] = depth => "## " + Repeat("*a **b ", depth) + "<deep>" + Repeat(" c** d*", depth),
        ["a table"] = depth => "a|b\n-|-\n" + Repeat("*a **b ", depth) + "<deep>" + Repeat(" c** d*", depth) + "|c",
    };

    private static readonly Dictionary<string, string> s_code = new()
    {
        ["strings in strings"] = Repeat("$\"{", 100_000),
        ["raw strings in strings"] = Repeat("$\"\"\"{", 100_000),
        ["conditions"] = "/* x */ #if " + Repeat("(", 100_000) + "\n#endif",
        ["negations"] = "#if " + Repeat("!", 100_000) + "\n#endif",
        ["documentation"] = "/// " + Repeat("<a>", 100_000) + "\nclass X;",
        ["references"] = "/// <see cref=\"" + Repeat("a{", 100_000) + "\"/>\nclass X;",
        ["brackets"] = "var x = " + Repeat("(", 100_000),
        ["lists"] = "var x = " + Repeat("[", 100_000) + ";",
        ["types"] = "var x = " + Repeat("List<", 100_000) + ";",
        ["initializers"] = "var x = new[]" + Repeat("{", 100_000) + ";",
    };

    public static TheoryData<string> Markdown => [.. s_markdown.Keys];

    public static TheoryData<string> Code => [.. s_code.Keys];

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Markdown_that_is_nested_too_deep_is_shown_as_it_was_written(string kind)
    {
        foreach (var depth in new[] { 1_000, 20_000 })
        {
            var markdown = s_markdown[kind](depth);

            // As a cell and as an output, between others.
            var main = Page.Notebook().Prose("before").Prose(markdown).Shows(("text/markdown", markdown)).Prose("after *it*").Content();

            Assert.Equal(2, Page.Count(main, $"<pre>{WebUtility.HtmlEncode(markdown)}</pre>"));
            Assert.Contains("<p>before</p>", main, StringComparison.Ordinal);
            Assert.Contains("<p>after <em>it</em></p>", main, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_heading_that_is_shown_as_it_was_written_is_in_no_contents()
    {
        var html = Page.Notebook().Prose("## One\n## Two").Prose("## Lost\n" + Repeat("> ", 1_000)).Html();

        Assert.DoesNotContain("href=\"#lost\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#two\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_that_a_person_nests_is_rendered() =>
        Assert.Equal(20, Page.Count(Page.Notebook().Prose(Repeat("> ", 20) + "deep").Content(), "<blockquote>"));

    [Theory]
    [MemberData(nameof(Code))]
    public void Code_that_is_nested_too_deep_is_shown_as_it_was_written(string kind)
    {
        var code = s_code[kind];
        foreach (var tags in new string[][] { [], [NotebookParameters.InjectionTag] })
        {
            var main = Page.Notebook().Code(code, tags, new StreamOutput("stdout", "printed")).Content();

            Assert.Contains(WebUtility.HtmlEncode(code), WithoutSpans(main), StringComparison.Ordinal);
            Assert.Contains("printed", main, StringComparison.Ordinal);
        }
    }

    private static string WithoutSpans(string html) => Regex.Replace(html, "</?span[^>]*>", "");

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
