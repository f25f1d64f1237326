using HealthKart.Analysis.Dashboard;
using HealthKart.Analysis.Display;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Tests;
using HealthKart.Notebooks.Documents;
using HealthKart.Plotly;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The dashboard of the sample campaign: in an exported page, and as a notebook's own page shows it.</summary>
public sealed class SampleDashboard : IAsyncLifetime
{
    private const string Notebook = """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""";

    private ReportFile? _exported;
    private ReportFile? _jupyter;

    /// <summary>The campaign.</summary>
    public CampaignData Data { get; } = CampaignData.Load(RepositoryRoot.PathOf("data"));

    /// <summary>The exported page.</summary>
    public string Exported => _exported!.Path;

    /// <summary>A page of nothing but the output, twice.</summary>
    public string Jupyter => _jupyter!.Path;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        var output = Html(Data.Performance().Dashboard());
        _exported = new(NotebookOf(output));
        _jupyter = new("<!DOCTYPE html><meta charset=\"utf-8\"><body style=\"background:#fff\">" + output + output);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _exported?.Dispose();
        _jupyter?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The exported page of another campaign.</summary>
    internal static ReportFile ExportedOf(CampaignPerformance campaign) => new(NotebookOf(Html(campaign.Dashboard())));

    private static NotebookDocument NotebookOf(string output)
    {
        var notebook = NotebookDocument.Parse(Notebook, "dashboard.ipynb");
        notebook.InsertCell(0, CellKind.Markdown, "# Dashboard\n\n## Numbers");
        notebook.InsertCell(1, CellKind.Code, "campaign.Dashboard()").Outputs = [new DisplayOutput(new MimeBundle("text/html", output))];
        return notebook;
    }

    private static string Html(CampaignDashboard dashboard)
    {
        var attribute = (TypeFormatterSourceAttribute)Attribute.GetCustomAttribute(typeof(CampaignDashboard), typeof(TypeFormatterSourceAttribute))!;
        var source = (ITypeFormatterSource)Activator.CreateInstance(attribute.FormatterSourceType)!;
        using var writer = new StringWriter();
        source.CreateTypeFormatters().Cast<TypeFormatter<CampaignDashboard>>().Single().Format(dashboard, writer);
        return writer.ToString();
    }
}
