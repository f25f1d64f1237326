using System.Text.Json.Nodes;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Json;

namespace HealthKart.Analysis.Tests.Engines;

/// <summary>What <c>summary --json</c> says of a campaign and what became of its rows, places and issues aside.</summary>
internal static class SummaryText
{
    internal static string Of(string data, CampaignFilter? filter = null, LoadOptions? options = null, params string[] by)
    {
        var campaign = CampaignData.Load(data, options);
        var performance = campaign.Performance(filter ?? CampaignFilter.None);
        using var stream = new MemoryStream();
        SummaryJson.Write(performance, stream, [.. by.Select(column => new NamedBreakdown(column, performance.By(column)))]);
        var json = JsonNode.Parse(stream.ToArray())!.AsObject();
        json.Remove("issues");
        json["accounts"] = new JsonArray([.. campaign.Accounts.Select(Account)]);
        json["days"] = $"{campaign.FirstDay:O} {campaign.LastDay:O}";
        return json.ToJsonString(new() { WriteIndented = true });
    }

    private static JsonNode Account(RowAccount account) => new JsonObject
    {
        ["file"] = account.File.ToString(),
        ["read"] = account.RowsRead,
        ["used"] = account.RowsUsed,
        ["excluded"] = account.RowsExcluded,
        ["rejected"] = account.RowsRejected,
        ["moneyRead"] = account.MoneyRead,
        ["moneyExcluded"] = account.MoneyExcluded,
        ["moneyRejected"] = account.MoneyRejected,
    };
}
