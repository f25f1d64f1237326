using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthKart.Analysis.Frames;

/// <summary>
/// How JSON is written for programs and terminals, never for a page:
/// names and ₹ stay readable, control characters are escaped all the same.
/// </summary>
internal static class JsonForm
{
    internal static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
