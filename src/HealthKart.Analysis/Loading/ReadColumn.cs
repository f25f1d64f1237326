namespace HealthKart.Analysis.Loading;

/// <summary>A header, and what it was read as.</summary>
/// <param name="Header">The header as the file spells it.</param>
/// <param name="Name">This product's name of the column.</param>
public sealed record ReadColumn(string Header, string Name);
