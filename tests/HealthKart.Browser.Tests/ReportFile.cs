using HealthKart.Cli.Pages;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Html;

namespace HealthKart.Browser.Tests;

/// <summary>A page in a temporary file.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("healthkart-");

    public ReportFile(NotebookDocument notebook)
        : this(HtmlExport.ToHtml(notebook, new HtmlExportOptions { Design = ReportPageDesign.Instance }))
    {
    }

    public ReportFile(string html)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "report.html");
        File.WriteAllText(Path, html);
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
