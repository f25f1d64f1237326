using System.Text.Json;
using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;

namespace HealthKart.Cli.Tests.Kernels;

/// <summary>
/// What a cell's own outputs are when the real .NET Interactive is Jupyter's kernel. There it adds a script that connects the
/// page with the kernel to the first cell, and the compiler's warnings to the standard error; and it writes JSON as a string,
/// unless its type is <c>application/json</c>.
/// </summary>
internal static partial class JupyterOutputs
{
    private const string Connection = "id='dotnet-interactive-this-cell-";

    /// <summary>The outputs without what the kernel adds, JSON as JSON.</summary>
    public static IReadOnlyList<NotebookOutput> Own(IEnumerable<NotebookOutput> outputs) =>
        [.. outputs.Where(output => !IsOfKernel(output)).Select(WithJson)];

    private static bool IsOfKernel(NotebookOutput output) => output switch
    {
        DisplayOutput display => display.Data.Text("text/html")?.Contains(Connection, StringComparison.Ordinal) == true,
        StreamOutput { Name: StreamOutput.Stderr } stream =>
            stream.Text.Split('\n').All(line => line.Length == 0 || Warning().IsMatch(line)),
        _ => false,
    };

    private static NotebookOutput WithJson(NotebookOutput output) => output switch
    {
        DisplayOutput display => display with { Data = WithJson(display.Data) },
        ExecuteResultOutput result => result with { Data = WithJson(result.Data) },
        _ => output,
    };

    private static MimeBundle WithJson(MimeBundle data) => new(data.MimeTypes.Select(type => KeyValuePair.Create(
        type, data.Json(type) is { } json && json.GetValueKind() == JsonValueKind.String ? json.GetValue<string>() : data.Text(type)!)));

    [GeneratedRegex(@"^\(\d+,\d+\): warning CS\d+: ")]
    private static partial Regex Warning();
}
