using HealthKart.Report.Parts;

namespace HealthKart.Report.Insights;

/// <summary>Something that the data say, in words, with what it rests on.</summary>
public sealed record Insight
{
    /// <summary>What it is about.</summary>
    public required InsightTopic Topic { get; init; }

    /// <summary>Whether it is good news, a loss, or something to keep in mind.</summary>
    public Tone Tone { get; init; }

    /// <summary>The finding, as a sentence.</summary>
    public required string Finding { get; init; }

    /// <summary>What belongs to it: a comparison, a second number; empty where there is none.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What it rests on: how many influencers, orders, rupees, and how it was computed; empty where the finding says it.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The influencers that it rests on.</summary>
    public int Influencers { get; init; }

    /// <summary>The revenue in ₹ that it is about; <c>null</c> where it is about none.</summary>
    public decimal? Revenue { get; init; }

    /// <summary>The payout in ₹ that it is about; <c>null</c> where it is about none.</summary>
    public decimal? TotalPayout { get; init; }

    /// <summary>Finding and detail.</summary>
    public string Text => Detail.Length == 0 ? Finding : $"{Finding} {Detail}";

    /// <inheritdoc cref="Text"/>
    public override string ToString() => Text;
}
