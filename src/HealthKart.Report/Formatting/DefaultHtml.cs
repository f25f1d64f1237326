using System.Collections.Concurrent;
using Microsoft.DotNet.Interactive.Formatting;

namespace HealthKart.Report.Formatting;

/// <summary>
/// How .NET Interactive shows a value as HTML when nobody has told it anything: for what a formatter of ours leaves to it.
/// </summary>
internal static class DefaultHtml
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<ITypeFormatter>> s_ofType = [];

    internal static bool Format(object value, FormatContext context) =>
        s_ofType.GetOrAdd(value.GetType(), FindOf).Any(formatter => formatter.Format(value, context));

    // The more of the others a formatter's type is one of, the more it is made for the value.
    private static IReadOnlyList<ITypeFormatter> FindOf(Type type)
    {
        var told = Formatter.RegisteredFormatters(includeDefaults: false).ToHashSet();
        List<ITypeFormatter> found =
        [
            .. Formatter.RegisteredFormatters()
            .Where(formatter =>
                formatter.MimeType == HtmlFormatter.MimeType && !told.Contains(formatter) && formatter.Type.IsAssignableFrom(type)),
        ];
        return
        [
            .. found.OrderByDescending(formatter =>
                found.Count(other => other.Type != formatter.Type && other.Type.IsAssignableFrom(formatter.Type))),
        ];
    }
}
