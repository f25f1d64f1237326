using HealthKart.Analysis.Frames;
using System.Text.Json;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Wording;

namespace HealthKart.Report.Json;

/// <summary>
/// Writes a check as the JSON that other programs read: a contract. Money is an unrounded number, what is undefined is <c>null</c>.
/// </summary>
/// <remarks>
/// <code>
/// { "filters": { … as given … },
///   "files": [ { "file": "tracking_data.csv", "holds": "sales", "balanced": true,
///                "rows": { "read": 9, "used": 6, "unattributed": 1, "excluded": 1, "rejected": 1 },
///                "money": { "read": 900.5, "used": 750.5, "unattributed": 100, "excluded": 50, "rejected": 0 } | null } ],
///   "findings": [ { "kind": "unusableMoney", "file": "…"|null, "severity": "warning|error", "count": 1,
///                   "revenue": null, "totalPayout": null, "message": "…",
///                   "examples": [ { "line": 3|null, "column": "revenue"|null, "value": "oops"|null } ] } ],
///   "conditions": [ { "condition": "roas &lt; 1", "figure": "roas", "value": 1.96, "holds": false } ],
///   "filesNotRead": [ { "file": "sales_2024.csv", "reason": "…" } ],
///   "columns": [ { "file": "tracking_data.csv", "read": [ { "header": "Net Sales", "as": "revenue" } ],
///                  "kept": [], "notRead": [ "city" ] } ],
///   "failed": true }
/// </code>
/// Files and findings are of all rows, before any filter; conditions are of the campaign within the filter. A kind is a name of
/// <see cref="IssueKind"/>; values are cut after 160 letters. Money is null for influencers and posts.
/// </remarks>
public static class QualityJson
{
    private const int LongestValue = 160;

    /// <summary>Writes the check as UTF-8; the stream stays open.</summary>
    public static void Write(QualityCheck check, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(check);
        using var json = new Utf8JsonWriter(stream, JsonForm.Options);
        json.WriteStartObject();
        SummaryJson.WriteFilters(json, check.Performance.Filter);
        json.WriteList("files", check.Quality.Accounts, WriteFile);
        json.WriteList("findings", check.Quality.Findings, WriteFinding);
        json.WriteList("conditions", check.Conditions, (_, condition) => WriteCondition(json, condition, check));
        json.WriteList("filesNotRead", check.Performance.Data.FilesNotRead, static (writer, file) =>
        {
            writer.WriteString("file", file.File);
            writer.WriteString("reason", file.Why);
        });
        json.WriteList("columns", check.Performance.Data.Columns(), WriteColumns);
        json.WriteBoolean("failed", check.Failed);
        json.WriteEndObject();
    }

    internal static void WriteFile(Utf8JsonWriter json, RowAccount account)
    {
        json.WriteString("file", account.Name);
        json.WriteString("holds", JsonWriting.NameOf(account.File));
        json.WriteBoolean("balanced", account.IsBalanced);
        json.WriteStartObject("rows");
        json.WriteNumber("read", account.RowsRead);
        json.WriteNumber("used", account.RowsUsed);
        json.WriteNumber("unattributed", account.RowsUnattributed);
        json.WriteNumber("excluded", account.RowsExcluded);
        json.WriteNumber("rejected", account.RowsRejected);
        json.WriteEndObject();
        if (!account.HasMoney)
        {
            json.WriteNull("money");
            return;
        }

        json.WriteStartObject("money");
        json.WriteNumber("read", account.MoneyRead);
        json.WriteNumber("used", account.MoneyUsed);
        json.WriteNumber("unattributed", account.MoneyUnattributed);
        json.WriteNumber("excluded", account.MoneyExcluded);
        json.WriteNumber("rejected", account.MoneyRejected);
        json.WriteEndObject();
    }

    private static void WriteColumns(Utf8JsonWriter json, FileColumns columns)
    {
        json.WriteString("file", columns.File);
        json.WriteList("read", columns.Read, static (writer, column) =>
        {
            writer.WriteString("header", column.Header);
            writer.WriteString("as", column.Name);
        });
        json.WriteTexts("kept", columns.Kept);
        json.WriteTexts("notRead", columns.NotRead);
    }

    private static void WriteFinding(Utf8JsonWriter json, QualityFinding finding)
    {
        json.WriteString("kind", JsonWriting.NameOf(finding.Kind));
        json.WriteString("file", finding.File);
        json.WriteString("severity", JsonWriting.NameOf(finding.Severity));
        json.WriteNumber("count", finding.Count);
        json.WriteOptional("revenue", finding.Revenue);
        json.WriteOptional("totalPayout", finding.TotalPayout);
        json.WriteString("message", finding.Message);
        json.WriteList("examples", finding.Examples, WriteExample);
    }

    private static void WriteExample(Utf8JsonWriter json, DataIssue example)
    {
        json.WriteOptional("line", example.Line);
        json.WriteString("column", example.Column);
        json.WriteString("value", example.Value is null ? null : Phrases.Shortened(example.Value, LongestValue));
    }

    private static void WriteCondition(Utf8JsonWriter json, FigureCondition condition, QualityCheck check)
    {
        json.WriteString("condition", condition.Text);
        json.WriteString("figure", condition.Figure.Name);
        json.WriteOptional("value", condition.Figure.ValueIn(check.Performance));
        json.WriteBoolean("holds", check.Holding.Contains(condition));
    }
}
