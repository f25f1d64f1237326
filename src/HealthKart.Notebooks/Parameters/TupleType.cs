using System.Globalization;
using System.Text.Json;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Notebooks.Parameters;

/// <summary>A tuple: a JSON array of its elements in order, or an object of them by name.</summary>
/// <param name="elements">The elements; the name is null where the notebook gives none.</param>
internal sealed class TupleType(IReadOnlyList<(string? Name, ParameterType Type)> elements) : ParameterType
{
    public override string Example => elements.All(element => element.Name is not null)
        ? $"JSON such as {Sample} or {{{string.Join(",", elements.Select(element => $"\"{element.Name}\":{element.Type.Sample}"))}}}"
        : $"JSON such as {Sample}";

    public override string Sample => $"[{string.Join(",", elements.Select(element => element.Type.Sample))}]";

    public override string FromJson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when value.GetArrayLength() == elements.Count => Code([.. value.EnumerateArray()]),
        JsonValueKind.Object => Code(ByName(value)),
        _ => throw Unfit(value.GetRawText()),
    };

    private string Code(JsonElement[] values) =>
        $"({string.Join(", ", elements.Zip(values, (element, value) => element.Type.FromJson(value)))})";

    private JsonElement[] ByName(JsonElement value)
    {
        var values = new JsonElement[elements.Count];
        var isGiven = new bool[elements.Count];
        foreach (var property in value.EnumerateObject())
        {
            var index = IndexOf(JsonString.ReadName(property));
            if (index < 0 || isGiven[index])
            {
                throw Unfit(value.GetRawText());
            }

            (values[index], isGiven[index]) = (property.Value, true);
        }

        return isGiven.All(given => given) ? values : throw Unfit(value.GetRawText());
    }

    // Item1 is a name of every first element.
    private int IndexOf(string name)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (name == elements[i].Name || name == string.Create(CultureInfo.InvariantCulture, $"Item{i + 1}"))
            {
                return i;
            }
        }

        return elements.Select(element => element.Name)
            .ToList()
            .FindIndex(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
    }
}
