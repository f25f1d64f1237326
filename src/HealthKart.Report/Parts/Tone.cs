namespace HealthKart.Report.Parts;

/// <summary>How a statement is meant, which decides its colour.</summary>
public enum Tone
{
    /// <summary>Nothing but a fact.</summary>
    Plain,

    /// <summary>Something that goes well.</summary>
    Good,

    /// <summary>Something to keep in mind when reading the numbers.</summary>
    Warning,

    /// <summary>Something that costs money.</summary>
    Bad,
}
