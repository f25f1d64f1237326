using System.Globalization;

namespace HealthKart.Notebooks.Tests.Sessions;

/// <summary>A type that says how it looks as the types of a library do that knows no notebook package.</summary>
[TypeFormatterSource(typeof(GaugeFormatterSource), PreferredMimeTypes = ["application/vnd.plotly.v1+json", "text/html"])]
public sealed record Gauge(int Value);

[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}

internal sealed class GaugeFormatterSource
{
#pragma warning disable CA1822 // The convention asks for an instance method.
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new GaugeFormatter(
            "application/vnd.plotly.v1+json", value => string.Create(CultureInfo.InvariantCulture, $"{{\"value\":{value}}}")),
        new GaugeFormatter("text/html", value => string.Create(CultureInfo.InvariantCulture, $"<b>{value}</b>")),
    ];
#pragma warning restore CA1822
}

internal sealed class GaugeFormatter(string mimeType, Func<int, string> format)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        writer.Write(format(((Gauge)instance).Value));
        return true;
    }
}
