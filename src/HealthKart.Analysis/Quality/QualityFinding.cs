using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;

namespace HealthKart.Analysis.Quality;

/// <summary>One thing to know about the files: how often it is so, the money in it, where it is so first.</summary>
public sealed record QualityFinding
{
    /// <summary>The most examples of a finding.</summary>
    internal const int MostExamples = 3;

    internal QualityFinding(IssueDetail detail, string? file)
    {
        Detail = detail;
        File = file;
    }

    /// <summary>What there is to know.</summary>
    public IssueKind Kind => Detail.Kind;

    /// <summary>The name of the file that it is about; <c>null</c> where a file is missing.</summary>
    public string? File { get; }

    /// <summary>What is found, with its values; of rows, that of the first.</summary>
    internal IssueDetail Detail { get; }

    /// <summary>What the file holds; <c>null</c> where it is not one of rows.</summary>
    internal CampaignFile? FileKind { get; init; }

    /// <summary>The currency of the amounts in the detail.</summary>
    internal string Currency { get; init; } = CurrencySigns.Rupee;

    /// <summary>Whether rows were rejected for it.</summary>
    public IssueSeverity Severity { get; init; } = IssueSeverity.Warning;

    /// <summary>How many rows it concerns; influencers where it is about ids or names.</summary>
    public required long Count { get; init; }

    /// <summary>The revenue in ₹ of these rows or influencers; <c>null</c> where they have none, or none could be read.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>The payout in ₹ of these rows or influencers; <c>null</c> where they have none, or none could be read.</summary>
    public decimal? TotalPayout { get; init; }

    /// <summary>The first few, each with its line, column and value.</summary>
    public IReadOnlyList<DataIssue> Examples { get; init; } = [];
}
