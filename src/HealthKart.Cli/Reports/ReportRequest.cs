using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Arguments;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Reports;

/// <summary>What a command line asks of a report.</summary>
internal sealed record ReportRequest
{
    /// <summary>The folder with the CSVs as it was given; <c>null</c>: the notebook's own.</summary>
    internal string? DataFolder { get; init; }

    /// <summary>How the files are read.</summary>
    internal LoadOptions Reading { get; init; } = new();

    /// <summary>The file of columns as it was given; <c>null</c>: that of the data folder, if it is there.</summary>
    internal string? ColumnsFile { get; init; }

    /// <summary>The folder to write into as it was given; <c>null</c>: <c>exports</c>.</summary>
    internal string? ExportFolder { get; init; }

    /// <summary>Whether the report is printed as a PDF, too.</summary>
    internal bool Pdf { get; init; }

    /// <summary>Whether its first two pages are printed as a PDF of their own.</summary>
    internal bool PdfSummary { get; init; }

    /// <summary>Whether the notebook gets an image of each chart.</summary>
    internal bool Images { get; init; }

    /// <summary>The title of the page; <c>null</c>: the notebook's.</summary>
    internal string? Title { get; init; }

    /// <summary>Whether the notebook's code is in the page, folded.</summary>
    internal bool Code { get; init; }

    /// <summary>The browser that prints it; <c>null</c>: one that is found.</summary>
    internal string? Browser { get; init; }

    /// <summary>The filter.</summary>
    internal CampaignFilter Filter { get; init; } = CampaignFilter.None;

    /// <summary>The gross margin; <c>null</c>: the notebook's own.</summary>
    internal decimal? GrossMargin { get; init; }

    /// <summary>The columns to break the campaign down by, beside those of the notebook.</summary>
    internal IReadOnlyList<string> Breakdowns { get; init; } = [];

    /// <summary>Further parameters of the notebook.</summary>
    internal GivenParameters Parameters { get; init; } = GivenParameters.None;

    /// <summary>How long the run and its cells may take.</summary>
    internal RunOptions Limits { get; init; } = new();
}
