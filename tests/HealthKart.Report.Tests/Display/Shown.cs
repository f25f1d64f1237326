using Microsoft.DotNet.Interactive.Formatting;
using Xunit;

namespace HealthKart.Report.Tests.Display;

/// <summary>What a notebook shows of a value once it is set up for reports.</summary>
internal static class Shown
{
    /// <summary>The HTML of a value.</summary>
    public static string Html(object value)
    {
        ReportSetup.Use();
        Assert.Contains("text/html", Formatter.GetPreferredMimeTypesFor(value.GetType()));
        return value.ToDisplayString("text/html").ReplaceLineEndings("\n");
    }
}
