namespace HealthKart.Report.Plots;

/// <summary>A column of a figure's numbers.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="IsNumber">Whether it is set to the right.</param>
internal sealed record FigureColumn(string Header, bool IsNumber = false);
