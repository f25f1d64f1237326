using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;

namespace HealthKart.Cli.Output;

/// <summary>The parameters of a notebook, for people and for programs.</summary>
internal static class ParameterList
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    internal static void WriteTable(CommandContext context, NotebookDocument notebook, IReadOnlyList<NotebookParameter> parameters)
    {
        if (parameters.Count == 0)
        {
            context.Out.WriteLine(PlainText.OneLine(
                IsTagged(notebook) ? ParameterTexts.NoneDeclared(notebook.Name) : ParameterTexts.NoParameters(notebook.Name)));
            return;
        }

        var table = new TerminalTable().Left("Name", "Type", "Default", "What it is");
        foreach (var parameter in parameters)
        {
            table.Row(parameter.Name, parameter.Type, parameter.DefaultText ?? "", Meaning(parameter) ?? "");
        }

        Terminal.Results(context).Table(table);
    }

    internal static void WriteJson(TextWriter output, IReadOnlyList<NotebookParameter> parameters)
    {
        var array = new JsonArray([.. parameters.Select(parameter => new JsonObject
        {
            ["name"] = parameter.Name,
            ["type"] = parameter.Type,
            ["default"] = parameter.Default?.DeepClone(),
            ["defaultText"] = parameter.DefaultText,
            ["comment"] = parameter.Comment,
            ["values"] = parameter.Values is { } values ? new JsonArray([.. values.Select(value => JsonValue.Create(value))]) : null,
        })]);
        output.WriteLine(array.ToJsonString(s_json));
    }

    private static bool IsTagged(NotebookDocument notebook) => notebook.Cells.Any(cell => cell.HasTag(NotebookParameters.DeclarationTag));

    private static string? Meaning(NotebookParameter parameter) =>
        parameter.Values is { } values ? $"{parameter.Comment} ({string.Join(", ", values)})".Trim() : parameter.Comment;
}
