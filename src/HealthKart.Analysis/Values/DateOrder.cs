namespace HealthKart.Analysis.Values;

/// <summary>Whether a file writes the day or the month first.</summary>
internal enum DateOrder
{
    /// <summary>Nothing in the file tells; read day first, with a warning.</summary>
    Unknown,

    /// <summary>31/12/2025.</summary>
    DayFirst,

    /// <summary>12/31/2025.</summary>
    MonthFirst,

    /// <summary>The year, of two digits, stands first, and the day last.</summary>
    YearFirst,

    /// <summary>Some stand day first and some month first: only what can be but one of them is read.</summary>
    Mixed,

    /// <summary>Days since the last day but one of 1899, as spreadsheets count them.</summary>
    Serial,
}
