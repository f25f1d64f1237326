using System.Reflection;

namespace HealthKart.Notebooks.Sessions;

/// <summary>The variables that cells declared, read from the objects that hold the cells' state.</summary>
internal static class SessionVariables
{
    /// <summary>Names and values; of a name that was declared again, the latest.</summary>
    public static IReadOnlyDictionary<string, object?> Read(IEnumerable<object?> state)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var cell in state.OfType<object>())
        {
            // A name with < in it is the compiler's, not the user's.
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
            foreach (var field in cell.GetType().GetFields(Own).Where(field => field.Name[0] != '<'))
            {
                values.Remove(field.Name);
                values.Add(field.Name, field.GetValue(cell));
            }
        }

        return values;
    }
}
