namespace HealthKart.Notebooks.Sessions;

/// <summary>A magic that a session does not know.</summary>
/// <param name="Name">Its name, such as <c>#!fsharp</c>.</param>
/// <param name="Line">Its line in the cell, from 1.</param>
internal sealed record UnknownMagic(string Name, int Line);
