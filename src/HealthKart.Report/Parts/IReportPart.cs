namespace HealthKart.Report.Parts;

/// <summary>A value that shows itself as HTML in a notebook.</summary>
internal interface IReportPart
{
    /// <summary>Writes the value, without the element and style around an output.</summary>
    public void Write(HtmlWriter html);
}
