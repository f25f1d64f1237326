using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>How the files of experiments are read.</summary>
public sealed record LiftOptions
{
    /// <summary>
    /// The first day of a test; <c>null</c>: of a geo experiment the first day on which treated geos spend, of user rows any.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>
    /// The last day of a test; <c>null</c>: of a geo experiment the last day on which treated geos spend, of user rows any.
    /// </summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// The text of the control arm, where the files call it something else than the usual words; every other arm beside it is treated.
    /// <c>null</c>: by the words.
    /// </summary>
    public string? Control { get; init; }

    /// <summary>How the files are written, as for the campaign's own files.</summary>
    public LoadOptions Load { get; init; } = new();

    internal bool IsInTest(DateOnly? day) =>
        day is not { } date || ((From is not { } first || date >= first) && (To is not { } last || date <= last));
}
