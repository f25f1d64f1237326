namespace HealthKart.Notebooks.Sessions;

/// <summary><c>x.Display()</c>, which every cell has in scope without a <c>using</c>.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value among the outputs of the running cell.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value; null shows as <c>&lt;null&gt;</c>.</param>
    /// <param name="mimeTypes">The mime types to format it as; those that its type prefers when none is given.</param>
    /// <returns>A handle to replace it later.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => CellDisplay.display(value, mimeTypes);
}
