using HealthKart.Notebooks.Html;
using Xunit;

namespace HealthKart.Notebooks.Tests.Html;

public sealed class HandlerTests
{
    [Theory]
    [InlineData("<button onclick=\"go(&quot;a&quot; &lt; 1)\">x</button>", "go(\"a\" < 1)")]
    [InlineData("<button disabled data-a='1>2' class=b ONCLICK = 'go(\"a\" > 1)'>x</button>", "go(\"a\" > 1)")]
    [InlineData("<b\n  id=\"x\"\n  style=\"color: red\"\n  onclick=\"go()\"/>", "go()")]
    public void A_handler_in_an_output_may_run(string html, string handler)
    {
        var policy = ContentSecurityPolicy.For(html);

        Assert.EndsWith($"script-src 'unsafe-hashes' {Page.HashOf(handler)}", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&lt;b onclick=\"go()\"&gt;")]
    [InlineData("<p title=\"<b onclick='go()'>\">x</p>")]
    [InlineData("<p>onclick=\"go()\"</p>")]
    [InlineData("<script>'<b onclick=\"go()\">'</script>")]
    public void What_only_looks_like_a_handler_is_none(string html) =>
        Assert.DoesNotContain("unsafe-hashes", ContentSecurityPolicy.For(html), StringComparison.Ordinal);

    [Fact]
    public void A_long_page_is_searched_at_once()
    {
        var html = string.Concat(Enumerable.Repeat("<a b c=\"d\" e=f ", 20_000));

        Assert.DoesNotContain("unsafe-hashes", ContentSecurityPolicy.For(html), StringComparison.Ordinal);
    }
}
