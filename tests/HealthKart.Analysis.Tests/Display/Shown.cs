using System.Reflection;
using HealthKart.Plotly;
using Xunit;

namespace HealthKart.Analysis.Tests.Display;

/// <summary>What a notebook shows of a value, found by the convention that notebooks go by.</summary>
internal static class Shown
{
    /// <summary>The HTML of a value, without the style that every output brings.</summary>
    public static string Html(object value) => WholeHtml(value).Replace(ReportStyle.Scoped, "", StringComparison.Ordinal);

    public static string WholeHtml(object value)
    {
        var attribute = value.GetType().GetCustomAttribute<TypeFormatterSourceAttribute>();
        Assert.NotNull(attribute);
        Assert.Contains("text/html", attribute.PreferredMimeTypes);
        var source = (ITypeFormatterSource)Activator.CreateInstance(attribute.FormatterSourceType)!;
        var writer = new StringWriter { NewLine = "\n" };
        Assert.Contains(source.CreateTypeFormatters(), formatter => Format(formatter, value, writer));
        return writer.ToString();
    }

    private static bool Format(object formatter, object value, StringWriter writer)
    {
        var type = formatter.GetType();
        return (string)type.GetProperty("MimeType")!.GetValue(formatter)! == "text/html"
            && (bool)type.GetMethod("Format")!.Invoke(formatter, [value, writer])!;
    }
}
