using System.Text.Json;
using System.Text.RegularExpressions;
using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Notebooks.Documents;
using HealthKart.Report;
using HealthKart.Report.Formatting;
using HealthKart.Report.Tests.Display;
using Xunit;

[assembly: AssemblyFixture(typeof(HealthKart.Browser.Tests.SampleDashboard))]

namespace HealthKart.Browser.Tests;

/// <summary>The dashboard of the sample campaign: in an exported page with a glossary, and as a notebook's own page shows it.</summary>
public sealed partial class SampleDashboard : IAsyncLifetime
{
    private const string Notebook = """{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""";

    private ReportFile? _exported;
    private ReportFile? _jupyter;

    /// <summary>How many influencers it is of.</summary>
    public const int Influencers = 203;

    /// <summary>The campaign.</summary>
    public CampaignData Data { get; } = CampaignData.Load(RepositoryRoot.PathOf("data"));

    /// <summary>The data that its script reads.</summary>
    public JsonElement Json { get; private set; }

    /// <summary>The exported page.</summary>
    public string Exported => _exported!.Path;

    /// <summary>A page of nothing but the setup and the output, twice.</summary>
    public string Jupyter => _jupyter!.Path;

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        var campaign = Data.Performance();
        var output = Shown.Html(campaign.Dashboard());
        Json = JsonDocument.Parse(DataElement().Match(output).Groups[1].Value).RootElement;
        _exported = ExportedOf(campaign);
        _jupyter = new("<!DOCTYPE html><meta charset=\"utf-8\"><body style=\"background:#fff\">" + PlotlySetup.Html + output + output);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _exported?.Dispose();
        _jupyter?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The exported page of a campaign.</summary>
    internal static ReportFile ExportedOf(CampaignPerformance campaign)
    {
        var notebook = NotebookDocument.Parse(Notebook, "dashboard.ipynb");
        notebook.InsertCell(0, CellKind.Markdown, "# Dashboard\n\n## Numbers");
        notebook.InsertCell(1, CellKind.Code, "campaign.Dashboard()").Outputs = [OutputOf(campaign.Dashboard())];
        notebook.InsertCell(2, CellKind.Markdown, "## What the words mean");
        notebook.InsertCell(3, CellKind.Code, "campaign.Glossary()").Outputs = [OutputOf(campaign.Glossary())];
        return new(notebook);

        static DisplayOutput OutputOf(object shown) => new(new MimeBundle("text/html", Shown.Html(shown)));
    }

    [GeneratedRegex("""<script type="application/json" class="hk-dashboard-data">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex DataElement();
}
