namespace HealthKart.Samples;

/// <summary>A column of a file: its header, and what a row has in it.</summary>
internal sealed record SampleColumn<T>(string Name, Func<T, string> TextOf);
