namespace HealthKart.Notebooks.Html;

/// <summary>The page of a notebook of which nothing is known.</summary>
internal sealed class PlainDesign : PageDesign
{
    public override string Generator => "HealthKart.Notebooks";

    public override string Style { get; } = PageResource.Read("plain.css");

    public override string PaperFont => "system-ui, sans-serif";

    public override string PaperColor => "#505050";
}
