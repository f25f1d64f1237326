using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;
using HealthKart.Notebooks.Pdf;
using HealthKart.Report.Dashboard;
using HealthKart.Report.Formatting;
using HealthKart.Report.Looks;
using HealthKart.Report.Plots;

namespace HealthKart.Cli.Pages;

/// <summary>The page of the report: its stylesheet, and its figures drawn as a notebook draws them.</summary>
internal sealed class ReportPageDesign : PageDesign
{
    public static ReportPageDesign Instance { get; } = new();

    public override string Generator => "HealthKart campaign analytics";

    public override string Style => ReportStyle.Page;

    public override string PaperFont => Palette.FontFamily;

    public override string PaperColor => Palette.Muted.OnPaper;

    public override FigureDrawing Figures { get; } = new ReportFigureDrawing();

    public override IReadOnlyList<string> OwnScriptElements =>
        [PlotlySetup.Element, FigureScript.DrawElement, CampaignDashboard.ScriptElement];

    public override bool IsPreparation(MimeBundle output) => output.Contains(PlotlySetup.MimeType);

    public override string WithoutRepeats(string html) =>
        ReportStyle.InPage(FigureImages.Without(html).Replace(ReportStyle.Scoped, "", StringComparison.Ordinal))
            .Replace(FigureScript.Element, "", StringComparison.Ordinal)
            .Replace(FigureScript.DrawElement, "", StringComparison.Ordinal);
}
