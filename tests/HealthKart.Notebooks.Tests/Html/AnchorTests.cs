using HealthKart.Notebooks.Html;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

public sealed class AnchorTests
{
    [Fact]
    public void Every_heading_has_the_first_anchor_that_is_free_from_two_on()
    {
        string[] texts = ["a", "a-2", "A 2", "a-3", "a-2-2", "a-02", "?", "section", "section-2", "über x"];
        var random = new Random(7);
        for (var page = 0; page < 200; page++)
        {
            string[] headings = [.. Enumerable.Range(0, 40).Select(_ => texts[random.Next(texts.Length)])];
            var body = new PageBody(PageDesign.Plain);

            string[] anchors = [.. headings.Select(text => body.AddHeading(2, text).Anchor)];

            Assert.Equal(Searched(headings), anchors);
            Assert.Distinct(anchors);
        }
    }

    [Theory]
    [InlineData("Same heading")]
    [InlineData("Same heading", "Same heading-2", "Same heading-3")]
    public void The_work_for_equal_headings_grows_with_their_number_and_not_its_square(params string[] texts)
    {
        Bytes(texts, 100);

        var (few, many) = (Bytes(texts, 1_500), Bytes(texts, 6_000));

        // Four times the headings; sixteen times where each looks for its number from the start.
        Assert.InRange((double)many / few, 0, 7);
    }

    // What is made while the page is written: it depends on no other work of the machine.
    private static long Bytes(string[] texts, int count)
    {
        var notebook = Page.Notebook();
        for (var cell = 0; cell < 3; cell++)
        {
            notebook.Prose(string.Concat(Enumerable.Range(0, count / 3).Select(index => $"## {texts[index % texts.Length]}\n\n")));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        notebook.Html();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // The rule: the words, else the first number that is free.
    private static List<string> Searched(IEnumerable<string> headings)
    {
        var taken = new List<string>();
        foreach (var heading in headings)
        {
            var slug = heading switch { "A 2" => "a-2", "?" => "section", "über x" => "über-x", _ => heading };
            var anchor = slug;
            for (var number = 2; taken.Contains(anchor); number++)
            {
                anchor = FormattableString.Invariant($"{slug}-{number}");
            }

            taken.Add(anchor);
        }

        return taken;
    }
}
