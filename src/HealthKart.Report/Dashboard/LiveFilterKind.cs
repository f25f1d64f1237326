namespace HealthKart.Report.Dashboard;

/// <summary>What a filter of a page does, and so how it is shown there.</summary>
internal enum LiveFilterKind
{
    /// <summary>Chooses influencers by one of the values that they have; a list to tick.</summary>
    Influencer,

    /// <summary>
    /// Chooses influencers by what their payouts in the filter are for, so that the page finds it anew for each cut of the sales; a list to
    /// tick. Of a report that has such a filter of its own, it chooses among the influencers of the report.
    /// </summary>
    Payout,

    /// <summary>Chooses influencers by a part of a text of theirs; a field to write into.</summary>
    Text,

    /// <summary>Cuts sales by one of the values that they have; a list to tick.</summary>
    Sale,

    /// <summary>Cuts sales by their days; a list of months to tick.</summary>
    Month,

    /// <summary>Cuts sales by the first or the last of their days; a date, where the page has days.</summary>
    Day,

    /// <summary>Hides influencers with a lower figure; a number.</summary>
    Minimum,
}
