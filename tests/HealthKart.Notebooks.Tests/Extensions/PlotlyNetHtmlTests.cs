using HealthKart.Notebooks.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Extensions;

public sealed class PlotlyNetHtmlTests
{
    private const string Json = """{"data":[{"name":"</script><!--"}],"layout":{"title":"a < b"},"config":{}}""";

    [Fact]
    public void Each_part_of_the_data_is_escaped_where_it_stands() => Assert.Equal(
        """<script>var data = [{"name":"\u003c/script>\u003c!--"}]; var layout = {"title":"a \u003c b"};</script>""",
        PlotlyNetHtml.Escaped("""<script>var data = [{"name":"</script><!--"}]; var layout = {"title":"a < b"};</script>""", Json));

    [Fact]
    public void Html_that_holds_the_data_in_another_way_is_left_out() => Assert.Equal(
        "<p>The HTML of this chart is left out, for it holds the chart's data in a way that is not safe.</p>",
        PlotlyNetHtml.Escaped("""<script>var data = [{ "name": "</script><!--" }];</script>""", Json));
}
