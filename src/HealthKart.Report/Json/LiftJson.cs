using HealthKart.Analysis.Frames;
using System.Globalization;
using System.Text.Json;
using HealthKart.Lift;
using HealthKart.Lift.Statistics;
using HealthKart.Report.Words;

namespace HealthKart.Report.Json;

/// <summary>
/// Writes what experiments show as the JSON that other programs read: a contract. Numbers are unrounded, what is undefined is <c>null</c>.
/// </summary>
/// <remarks>
/// <code>
/// { "level": 0.9, "grossMargin": 0.4|null, "breakEven": 2.5,
///   "results": [ { "campaign": "Diwali", "design": "holdout|timeBasedRegression|geoBasedRegression|trimmedMatch|differenceInDifferences",
///                  "from": "2025-01-31"|null, "to": "2025-02-28"|null, "addedSpend": 50000,
///                  "incrementalOrders": FIGURE, "incrementalRevenue": FIGURE, "ordersLift": FIGURE, "revenueLift": FIGURE,
///                  "incrementalRoas": FIGURE, "costPerIncrementalOrder": FIGURE,
///                  "probabilityAboveBreakEven": 0.93|null, "p": 0.03|null, "adjustedP": 0.06|null,
///                  "verdict": "scale|hold|stop|inconclusive",
///                  "attributedRoas": 4.2|null, "incrementalShare": 0.38|null, "trueRoas": 2.5|null, "summary": "…",
///                  "warnings": [ { "kind": "tooFewOrders", "message": "…" } ],
///                  "checks": [ { "kind": "sampleRatio|beforeTest|placebo|splitControl", "passed": true, "message": "…",
///                                "figure": FIGURE } ] } ],
///   "otherMethods": [ … as results, of the same geo experiments, to compare … ],
///   "pooledRoas": { "estimate": 2.1, "standardError": 0.2, "interval": INTERVAL, "heterogeneityP": 0.4|null, "inconsistency": 0|null,
///                   "sharesControl": false, "leftOut": [ "campaigns whose own check failed" ] } | null,
///   "reasons": [ "why a method or an experiment gives no result" ],
///   "rejected": [ "experiments of which every row was rejected" ], "notRead": [ "files that have not the columns of an experiment" ],
///   "assumedBaseline": { "assumed": true, "baseline": 0.3, "breakEven": 2.5, "note": "…", "total": ASSUMED, "campaigns": [ ASSUMED ] },
///   "files": [ … as in check --json … ], "issues": [ … as in summary --json … ] }
/// FIGURE   { "estimate": 2.2, "standardError": 0.5|null, "interval": INTERVAL|null } | null
/// INTERVAL { "low": 1.3|null, "high": 3.0|null, "bounded": true }
/// ASSUMED  { "campaign": "Diwali", "revenue": 1000, "totalPayout": 250, "payoutAllocated": false, "attributedRoas": 4|null,
///            "roas": 2.8|null, "breakEvenBaseline": 0.75|null }
/// </code>
/// An interval without a limit on a side has <c>null</c> there and is not bounded; one that is not known at all is <c>null</c> itself.
/// <c>trueRoas</c> is of simulated data only. <c>assumedBaseline</c> is there only where it was asked for: no experiment stands behind it.
/// </remarks>
public static class LiftJson
{
    /// <summary>Writes the report as UTF-8; the stream stays open.</summary>
    /// <param name="data">The experiments as they were read.</param>
    /// <param name="report">What they show.</param>
    /// <param name="stream">Where it goes.</param>
    /// <param name="assumed">What was assumed beside; <c>null</c>: nothing, and no key.</param>
    public static void Write(LiftData data, LiftReport report, Stream stream, AssumedBaseline? assumed = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(stream, JsonForm.Options);
        json.WriteStartObject();
        Write(json, "level", report.Settings.Level);
        json.WriteOptional("grossMargin", report.Settings.GrossMargin);
        Write(json, "breakEven", report.Settings.BreakEven);
        json.WriteList("results", report.Results, (_, result) => WriteResult(json, result, report.Settings));
        json.WriteList("otherMethods", report.Others, (_, result) => WriteResult(json, result, report.Settings));
        WritePooled(json, report);
        json.WriteTexts("reasons", report.Reasons.Select(LiftDetailWords.Of));
        json.WriteTexts("rejected", data.Rejected);
        json.WriteTexts("notRead", data.NotRead.Select(UnreadExperimentWords.Of));
        if (assumed is not null)
        {
            WriteAssumed(json, assumed);
        }

        json.WriteList("files", data.Accounts, QualityJson.WriteFile);
        SummaryJson.WriteIssues(json, data.Issues);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, LiftResult result, LiftSettings settings)
    {
        json.WriteString("campaign", result.Campaign);
        json.WriteString("design", JsonWriting.NameOf(result.Design));
        Write(json, "from", result.From);
        Write(json, "to", result.To);
        json.WriteNumber("addedSpend", result.AddedSpend);
        Write(json, "incrementalOrders", result.Orders);
        Write(json, "incrementalRevenue", result.Revenue);
        Write(json, "ordersLift", result.OrdersLift);
        Write(json, "revenueLift", result.RevenueLift);
        Write(json, "incrementalRoas", result.Roas);
        Write(json, "costPerIncrementalOrder", result.CostPerOrder);
        Write(json, "probabilityAboveBreakEven", result.ProbabilityAboveBreakEven);
        Write(json, "p", result.PValue);
        Write(json, "adjustedP", result.AdjustedPValue);
        json.WriteString("verdict", JsonWriting.NameOf(result.Verdict));
        json.WriteOptional("attributedRoas", result.AttributedRoas);
        Write(json, "incrementalShare", result.IncrementalShare);
        Write(json, "trueRoas", result.TrueRoas);
        json.WriteString("summary", LiftResultWords.Of(result, settings));
        json.WriteList("warnings", result.Warnings, static (json, warning) =>
        {
            json.WriteString("kind", JsonWriting.NameOf(warning.Kind));
            json.WriteString("message", LiftDetailWords.Of(warning.Detail));
        });
        json.WriteList("checks", result.Checks, static (json, check) =>
        {
            json.WriteString("kind", JsonWriting.NameOf(check.Kind));
            json.WriteBoolean("passed", check.IsPassed);
            json.WriteString("message", LiftDetailWords.Of(check.Detail));
            Write(json, "figure", check.Figure);
        });
    }

    private static void WritePooled(Utf8JsonWriter json, LiftReport report)
    {
        if (report.Pooled is not { } pooled)
        {
            json.WriteNull("pooledRoas");
            return;
        }

        json.WriteStartObject("pooledRoas");
        Write(json, "estimate", pooled.Estimate.Value);
        Write(json, "standardError", pooled.Estimate.StandardError);
        Write(json, "interval", pooled.Estimate.Interval(report.Settings.Level));
        Write(json, "heterogeneityP", pooled.HeterogeneityPValue);
        Write(json, "inconsistency", pooled.Inconsistency);
        json.WriteBoolean("sharesControl", pooled.SharesControl);
        json.WriteTexts("leftOut", pooled.LeftOut);
        json.WriteEndObject();
    }

    private static void WriteAssumed(Utf8JsonWriter json, AssumedBaseline assumed)
    {
        json.WriteStartObject("assumedBaseline");
        json.WriteBoolean("assumed", true);
        json.WriteNumber("baseline", assumed.Share);
        json.WriteNumber("breakEven", assumed.BreakEven);
        json.WriteString("note", AssumedBaselineWords.Of(assumed));
        json.WriteStartObject("total");
        WriteAssumed(json, assumed.Total);
        json.WriteEndObject();
        json.WriteList("campaigns", assumed.Campaigns, WriteAssumed);
        json.WriteEndObject();
    }

    private static void WriteAssumed(Utf8JsonWriter json, AssumedRoas row)
    {
        json.WriteString("campaign", row.Campaign);
        json.WriteNumber("revenue", row.Revenue);
        json.WriteNumber("totalPayout", row.TotalPayout);
        json.WriteBoolean("payoutAllocated", row.PayoutAllocated);
        json.WriteOptional("attributedRoas", row.AttributedRoas);
        json.WriteOptional("roas", row.Roas);
        json.WriteOptional("breakEvenBaseline", row.BreakEvenShare);
    }

    private static void Write(Utf8JsonWriter json, string key, LiftFigure? figure)
    {
        if (figure is null)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        Write(json, "estimate", figure.Value);
        Write(json, "standardError", figure.StandardError);
        Write(json, "interval", figure.Interval);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, LiftInterval? interval)
    {
        if (interval is not { } known)
        {
            json.WriteNull(key);
            return;
        }

        json.WriteStartObject(key);
        Write(json, "low", known.Low);
        Write(json, "high", known.High);
        json.WriteBoolean("bounded", known.IsBounded);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, DateOnly? day) =>
        json.WriteString(key, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Write(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } known && double.IsFinite(known))
        {
            json.WriteNumber(key, known);
        }
        else
        {
            json.WriteNull(key);
        }
    }
}
