using System.Globalization;

namespace HealthKart.Analysis.Engines;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name, as the engine spells it.</param>
/// <param name="TypeName">The engine's name of its type.</param>
internal sealed record EngineColumn(string Name, string TypeName)
{
    // The longer name first where one starts another.
    private static readonly (string Start, EngineType Type)[] s_types =
    [
        ("timestamp with time zone", EngineType.Moment), ("timestamptz", EngineType.Moment),
        ("timestamp", EngineType.Time), ("datetime", EngineType.Time), ("date", EngineType.Day),
        ("bool", EngineType.Flag),
        ("numeric", EngineType.Decimal), ("decimal", EngineType.Decimal), ("money", EngineType.Text),
        ("double", EngineType.Binary), ("real", EngineType.Binary), ("float", EngineType.Binary),
        ("interval", EngineType.Text),
        ("smallint", EngineType.Integer), ("bigint", EngineType.Integer), ("integer", EngineType.Integer), ("int", EngineType.Integer),
        ("tinyint", EngineType.Integer), ("hugeint", EngineType.Integer), ("utinyint", EngineType.Integer),
        ("usmallint", EngineType.Integer), ("uinteger", EngineType.Integer), ("ubigint", EngineType.Integer),
        ("uhugeint", EngineType.Integer),
    ];

    /// <summary>What its values are.</summary>
    internal EngineType Type { get; } = TypeOf(TypeName);

    /// <summary>Whether its values are whole hundredths by their type, such as <c>numeric(12,2)</c>.</summary>
    internal bool HasHundredths =>
        Type == EngineType.Integer
        || (Type == EngineType.Decimal
            && TypeName.TrimEnd(')').Split('(', ',') is [_, _, var scale]
            && int.TryParse(scale, NumberStyles.Integer, CultureInfo.InvariantCulture, out var decimals)
            && decimals <= 2);

    /// <summary>Whether its values are numbers.</summary>
    internal bool IsNumber => Type is EngineType.Integer or EngineType.Decimal or EngineType.Binary;

    /// <summary>Whether its values have a day.</summary>
    internal bool HasDay => Type is EngineType.Day or EngineType.Time or EngineType.Moment;

    private static EngineType TypeOf(string name)
    {
        if (name.EndsWith(']'))
        {
            return EngineType.Text;
        }

        foreach (var (start, type) in s_types)
        {
            if (name.StartsWith(start, ignoreCase: true, CultureInfo.InvariantCulture))
            {
                return type;
            }
        }

        return EngineType.Text;
    }
}
