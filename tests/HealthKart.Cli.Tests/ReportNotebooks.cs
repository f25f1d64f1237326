using HealthKart.Notebooks.Documents;

namespace HealthKart.Cli.Tests;

/// <summary>Small notebooks in a test's folder.</summary>
internal static class ReportNotebooks
{
    /// <summary>Writes a report notebook with two of the filters, and further cells.</summary>
    public static string WriteReportNotebook(this TemporaryFolder folder, params string[] furtherCells) =>
        folder.WriteNotebook(
            "notebooks/campaign-report.ipynb",
            [
                "#r \"../src/HealthKart.Analysis/bin/Release/net10.0/HealthKart.Analysis.dll\"\nusing HealthKart.Analysis;\n"
                + "using HealthKart.Analysis.Frames;\nusing HealthKart.Analysis.Loading;\nusing HealthKart.Analysis.Performance;",
                "var dataFolder = \"../data\"; // where the CSVs are\nvar exportFolder = \"../exports\"; // where results go\n"
                + "string[] platforms = []; // all\nvar minRoas = 0m; // the least\ndecimal? grossMargin = null; // not known",
                "var data = CampaignData.Load(dataFolder);\nvar report = data.Performance(new CampaignFilter { Platforms = "
                + "platforms, MinRoas = minRoas });",
                .. furtherCells,
            ]);

    /// <summary>Writes a notebook whose second cell holds the parameters.</summary>
    public static string WriteNotebook(this TemporaryFolder folder, string name, params string[] cells)
    {
        const string Empty =
            """{"cells":[],"metadata":{"kernelspec":{"name":".net-csharp","display_name":".NET (C#)","language":"C#"}},"nbformat":4"""
            + ""","nbformat_minor":5}""";
        var notebook = NotebookDocument.Parse(Empty);
        foreach (var (index, cell) in cells.Index())
        {
            notebook.InsertCell(index, CellKind.Code, cell, index == 1 ? ["parameters"] : []);
        }

        notebook.Save(folder.PathOf(name));
        return folder.PathOf(name);
    }
}
