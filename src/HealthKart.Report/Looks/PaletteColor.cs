namespace HealthKart.Report.Looks;

/// <summary>A colour by its role: one on the black screen, one on white paper.</summary>
/// <param name="Name">The role, also the name of the CSS variable: <c>--hk-{name}</c>.</param>
/// <param name="OnScreen">The colour on screen, <c>#RRGGBB</c>.</param>
/// <param name="OnPaper">The colour in print, <c>#RRGGBB</c>.</param>
public sealed record PaletteColor(string Name, string OnScreen, string OnPaper);
