namespace HealthKart.Report.Dashboard;

/// <summary>What a filter of a page does, and so how it is shown there.</summary>
internal enum LiveFilterKind
{
    /// <summary>Chooses influencers by one of the values that they have; a list to tick.</summary>
    Influencer,

    /// <summary>Chooses influencers by a part of a text of theirs; a field to write into.</summary>
    Text,

    /// <summary>Cuts sales by one of the values that they have; a list to tick.</summary>
    Sale,

    /// <summary>Cuts sales by their days; a list of months to tick.</summary>
    Month,

    /// <summary>Hides influencers with a lower figure; a number.</summary>
    Minimum,
}
