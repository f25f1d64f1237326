using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Sessions;
using HealthKart.Notebooks.Tests.Sessions;
using Xunit;

namespace HealthKart.Notebooks.Tests.Extensions;

public sealed class PlotlyNetChartTests
{
    [Fact]
    public async Task Without_its_extension_a_chart_is_plotlys_json_alone_and_another_mime_type_is_what_was_asked_for()
    {
        using var folder = new TemporaryFolder();
        Libraries.Build(
            folder.PathOf("Plotly.NET.dll"),
            """
            namespace Plotly.NET;
            public abstract class GenericChart { public static string toJson(GenericChart chart) => "{\"data\":[],\"layout\":{}}"; }
            public sealed class One : GenericChart { }
            """);

        var outputs = await new Cells(new SessionOptions { WorkingDirectory = folder.FullName })
            .Run("#r \"Plotly.NET.dll\"\ndisplay(new Plotly.NET.One(), \"text/plain\");\nnew Plotly.NET.One()");

        Assert.Equal(["text/plain"], Assert.IsType<DisplayOutput>(outputs[0]).Data.MimeTypes);
        var shown = Assert.IsType<ExecuteResultOutput>(outputs[1]).Data;
        Assert.Equal([MimeBundle.Figure], shown.MimeTypes);
        Assert.Equal("""{"data":[],"layout":{}}""", shown.Text(MimeBundle.Figure));
    }
}
