namespace HealthKart.Browser.Tests;

/// <summary>What a reader has chosen by the page's switch.</summary>
public enum Theme
{
    /// <summary>Nothing, as everybody at first: the page is dark.</summary>
    Dark,

    /// <summary>The light theme, on an earlier visit.</summary>
    Light,
}
