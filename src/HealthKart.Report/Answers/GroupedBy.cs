namespace HealthKart.Report.Answers;

/// <summary>What parts the influencers of an answer: the first by which some groups earn their payout back and others do not.</summary>
internal enum GroupedBy
{
    /// <summary>What they are paid for.</summary>
    Basis,

    /// <summary>The platform.</summary>
    Platform,

    /// <summary>The category.</summary>
    Category,

    /// <summary>Whether they are below break-even themselves.</summary>
    BreakEven,
}
