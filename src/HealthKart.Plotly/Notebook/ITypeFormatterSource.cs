namespace HealthKart.Plotly;

/// <summary>The shape that the convention of <see cref="TypeFormatterSourceAttribute"/> asks of a source.</summary>
public interface ITypeFormatterSource
{
    /// <summary>The formatters of a type, such as <see cref="TypeFormatter{T}"/>: one for each mime type.</summary>
    public IEnumerable<object> CreateTypeFormatters();
}
