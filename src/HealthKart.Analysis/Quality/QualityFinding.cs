using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Quality;

/// <summary>One thing to know about the files: how often it is so, the money in it, where it is so first.</summary>
public sealed record QualityFinding
{
    /// <summary>The most examples of a finding.</summary>
    internal const int MostExamples = 3;

    private readonly FormattableString _sentence;

    internal QualityFinding(IssueKind kind, string? file, FormattableString sentence)
    {
        Kind = kind;
        File = file;
        _sentence = sentence;
    }

    /// <summary>What there is to know.</summary>
    public IssueKind Kind { get; }

    /// <summary>The name of the file that it is about; <c>null</c> where a file is missing.</summary>
    public string? File { get; }

    /// <summary>The currency of the amounts in the sentence.</summary>
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

    /// <summary>What it is, in a few words.</summary>
    public string Title => QualityWords.TitleOf(Kind);

    /// <summary>One sentence: what was found and what was done; with numbers in groups of three.</summary>
    public string Message => Describe(Numerals.International);

    /// <summary>Where it is so first: <c>Line 3 ('oops'), line 9 (a blank)</c>; empty without examples.</summary>
    public string Where => Examples.Count == 0 ? "" : QualityWords.Examples(Examples);

    /// <summary>The same sentence with the numbers written another way.</summary>
    public string Describe(Numerals numerals) => Phrases.Capital(_sentence.ToString(numerals.Of(Currency)));
}
