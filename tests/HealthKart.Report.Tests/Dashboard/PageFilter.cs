using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthKart.Analysis.Performance;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>A state of a page's filters, and the filter of the library that asks for the same.</summary>
internal sealed record PageFilter(JsonObject State, CampaignFilter Filter)
{
    /// <summary>Makes one up of what a page offers.</summary>
    /// <param name="data">The page's data.</param>
    /// <param name="report">The report's own filter.</param>
    /// <param name="random">The source of chance.</param>
    internal static PageFilter Of(JsonElement data, CampaignFilter report, Random random)
    {
        var state = JsonNode.Parse(data.GetProperty("start").GetRawText())!.AsObject();
        var filter = report with { MinRoas = 0, MinOrders = 0 };
        var offered = data.GetProperty("leftOut").EnumerateArray().Select(left => left.GetProperty("filter").GetString()).ToHashSet();
        foreach (var field in FilterField.All.Where(field => field.Repeats && state.ContainsKey(field.Parameter)))
        {
            var names = NamesOf(data, field.Name);
            if (!offered.Contains(field.Name) && names.Length > 0 && random.Next(10) < 3)
            {
                string[] chosen = [.. random.GetItems(names, random.Next(1, 4)).Distinct()];
                state[field.Parameter] = new JsonArray([.. chosen.Select(name => JsonValue.Create(name))]);
                filter = field.Set(filter, chosen);
            }
        }

        (state["name"], filter) = random.Next(10) < 2 ? Name(data, filter, random) : ("", filter);
        filter = offered.Contains("month") || random.Next(10) >= 4
            ? random.Next(10) < 3 ? Days(state, data, filter, random) : filter
            : Months(state, data, filter, random);
        var (roas, orders) = (random.Next(4) == 0 ? random.Next(1, 300) / 100m : 0, random.Next(4) == 0 ? random.Next(1, 40) : 0);
        (state["minRoas"], state["minOrders"]) = (roas, orders);
        return new PageFilter(state, filter with { MinRoas = roas, MinOrders = orders });
    }

    private static string[] NamesOf(JsonElement data, string values) =>
        data.GetProperty("values").TryGetProperty(values, out var names)
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : [];

    private static (JsonNode Name, CampaignFilter Filter) Name(JsonElement data, CampaignFilter filter, Random random)
    {
        string[] names = [.. data.GetProperty("influencers").GetProperty("name").EnumerateArray().Select(name => name.GetString()!)];
        var name = names.Length == 0 ? "" : names[random.Next(names.Length)].Trim();
        var part = name.Length > 3 && !char.IsSurrogate(name[0]) && !char.IsSurrogate(name[2]) ? name[..3].ToUpperInvariant() : "";
        return string.IsNullOrWhiteSpace(part) ? ("", filter) : (JsonValue.Create(part), filter with { Name = part });
    }

    /// <summary>Months one after the other, which the library asks for by days.</summary>
    private static CampaignFilter Months(JsonObject state, JsonElement data, CampaignFilter filter, Random random)
    {
        var months = NamesOf(data, "month").Where(name => name[0] != '(').ToList();
        if (months.Count == 0)
        {
            return filter;
        }

        var first = random.Next(months.Count);
        var last = random.Next(first, months.Count);
        state["months"] = new JsonArray([.. months[first..(last + 1)].Select(month => JsonValue.Create(month))]);
        var (from, to) = (Day(months[first]), Day(months[last]).AddMonths(1).AddDays(-1));
        return filter with { From = filter.From > from ? filter.From : from, To = filter.To < to ? filter.To : to };
    }

    /// <summary>Days from one to another, or up to one or from one on.</summary>
    private static CampaignFilter Days(JsonObject state, JsonElement data, CampaignFilter filter, Random random)
    {
        var days = NamesOf(data, "day").Where(name => name[0] != '(').ToList();
        if (days.Count < 2)
        {
            return filter;
        }

        var first = random.Next(days.Count);
        var (from, to) = (days[first], days[random.Next(first, days.Count)]);
        var ends = random.Next(3);
        (state["fromDate"], state["toDate"]) = (ends == 1 ? "" : from, ends == 2 ? "" : to);
        return filter with
        {
            From = ends == 1 ? filter.From : DateOnly.Parse(from, CultureInfo.InvariantCulture),
            To = ends == 2 ? filter.To : DateOnly.Parse(to, CultureInfo.InvariantCulture),
        };
    }

    private static DateOnly Day(string month) => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
