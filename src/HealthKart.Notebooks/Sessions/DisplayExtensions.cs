namespace HealthKart.Notebooks.Sessions;

/// <summary><c>x.Display()</c>, which every cell has in scope without a <c>using</c>.</summary>
/// <remarks>
/// .NET Interactive's formatting package has a <c>Display</c> of its own in the namespace <c>System</c>. These here are what a call means:
/// for a value of a known type the generic one, for an <see cref="object"/> those that need no array.
/// </remarks>
public static class DisplayExtensions
{
    /// <summary>Shows a value among the outputs of the running cell.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value; null shows as <c>&lt;null&gt;</c>.</param>
    /// <param name="mimeTypes">The mime types to format it as; those that its type prefers when none is given.</param>
    /// <returns>A handle to replace it later.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => CellDisplay.display(value, mimeTypes);

    /// <summary>Shows a value, whatever it is, among the outputs of the running cell.</summary>
    /// <param name="value">The value; null shows as <c>&lt;null&gt;</c>.</param>
    /// <returns>A handle to replace it later.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display(this object? value) => CellDisplay.display(value);

    /// <summary>Shows a value, whatever it is, among the outputs of the running cell.</summary>
    /// <param name="value">The value; null shows as <c>&lt;null&gt;</c>.</param>
    /// <param name="mimeType">The mime type to format it as.</param>
    /// <returns>A handle to replace it later.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display(this object? value, string mimeType) => CellDisplay.display(value, mimeType);
}
