namespace HealthKart.Analysis.Loading;

/// <summary>Whether an issue cost a row, or somebody should look.</summary>
public enum IssueSeverity
{
    /// <summary>As it should be, and good to know: sales of nobody, returns.</summary>
    Note,

    /// <summary>Every row could be used, perhaps not as its author meant it.</summary>
    Warning,

    /// <summary>A row was rejected: its money is in no total. Or the account of the rows does not balance.</summary>
    Error,
}
