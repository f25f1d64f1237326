namespace HealthKart.Analysis.Loading;

/// <summary>What kind of value an option of the reading takes.</summary>
public enum LoadValue
{
    /// <summary>A file: its path, or its name in the data folder.</summary>
    File,

    /// <summary>Several of the form <c>name=header</c>.</summary>
    Choices,

    /// <summary>A text.</summary>
    Text,

    /// <summary>On or off.</summary>
    Switch,
}
