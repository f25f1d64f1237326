using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace HealthKart.Report.Tests.Dashboard;

/// <summary>What the JSON of a dashboard adds up to, read as a page would read it.</summary>
internal sealed class DashboardSums
{
    private readonly JsonElement _json;
    private readonly IReadOnlyList<string> _ids;
    private readonly int _moneyDecimals;
    private readonly int _orderDecimals;

    public DashboardSums(string json)
    {
        using var document = JsonDocument.Parse(json);
        _json = document.RootElement.Clone();
        _ids = Texts("influencers", "id");
        _moneyDecimals = _json.GetProperty("moneyDecimals").GetInt32();
        _orderDecimals = _json.GetProperty("orderDecimals").GetInt32();
    }

    public JsonElement Json => _json;

    /// <summary>Rows, orders and revenue of the facts, by influencer id; the empty id is nobody's.</summary>
    public IReadOnlyDictionary<string, (long Rows, decimal Orders, decimal Revenue)> SalesByInfluencer() =>
        SalesBy(Column("facts", "influencer").Select(IdOf));

    /// <summary>As <see cref="SalesByInfluencer"/>, by a dimension, without the sales of nobody.</summary>
    public IReadOnlyDictionary<string, (long Rows, decimal Orders, decimal Revenue)> SalesBy(string dimension)
    {
        var names = Texts("values", dimension);
        var influencers = Column("facts", "influencer");
        return SalesBy(Column("facts", dimension).Select((value, i) => influencers[i].GetInt32() < 0 ? "" : names[value.GetInt32()]));
    }

    /// <summary>The amounts of the payouts by influencer id; the empty id is nobody's, <c>null</c> where all are blank.</summary>
    public IReadOnlyDictionary<string, decimal?> PayoutsByInfluencer()
    {
        var amounts = Column("payouts", "amount");
        return Column("payouts", "influencer").Select((influencer, i) => (Id: IdOf(influencer), Amount: Scaled(amounts[i], _moneyDecimals)))
            .GroupBy(payout => payout.Id)
            .ToDictionary(
                group => group.Key, group => group.Any(payout => payout.Amount is not null) ? group.Sum(payout => payout.Amount) : null);
    }

    public IReadOnlyList<string> LeftOut() =>
        [.. _json.GetProperty("leftOut").EnumerateArray().Select(one => one.GetProperty("filter").GetString()!)];

    public bool Has(string part, string column) => _json.GetProperty(part).TryGetProperty(column, out _);

    public IReadOnlyList<string> Texts(string part, string column) => [.. Column(part, column).Select(text => text.GetString()!)];

    public IReadOnlyList<JsonElement> Column(string part, string column) =>
        _json.GetProperty(part).GetProperty(column) is { ValueKind: JsonValueKind.String } packed
            ? [.. Unpacked(packed.GetString()!).Select(static number => JsonSerializer.SerializeToElement(number))]
            : [.. _json.GetProperty(part).GetProperty(column).EnumerateArray()];

    /// <summary>The numbers of a packed column, read as it is told how they are written.</summary>
    public static IEnumerable<long?> Unpacked(string packed)
    {
        var (before, rest) = (0L, packed[1..]);
        while (rest.Length > 0)
        {
            if (rest[0] == '.')
            {
                rest = rest[1..];
                yield return null;
                continue;
            }

            var digits = rest.TakeWhile(static letter => DigitOf(letter) >= 32).Count() + 1;
            var number = rest[..digits].Reverse().Aggregate(0L, static (sum, letter) => (sum * 32) + (DigitOf(letter) % 32));
            number = number % 2 == 0 ? number / 2 : -(number / 2);
            before = packed[0] == '~' ? before + number : number;
            rest = rest[digits..];
            yield return before;
        }

        static int DigitOf(char letter) =>
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".IndexOf(letter, StringComparison.Ordinal);
    }

    private Dictionary<string, (long Rows, decimal Orders, decimal Revenue)> SalesBy(IEnumerable<string> keys)
    {
        var (rows, orders, revenue) = (Column("facts", "rows"), Column("facts", "orders"), Column("facts", "revenue"));
        return keys.Select((key, i) => (key, i)).GroupBy(fact => fact.key).ToDictionary(group => group.Key, group => (
            group.Sum(fact => rows[fact.i].GetInt64()),
            group.Sum(fact => Scaled(orders[fact.i], _orderDecimals) ?? 0),
            group.Sum(fact => Scaled(revenue[fact.i], _moneyDecimals) ?? 0)));
    }

    private string IdOf(JsonElement place) => place.GetInt32() < 0 ? "" : _ids[place.GetInt32()];

    private static decimal? Scaled(JsonElement value, int decimals)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var units = value.ValueKind == JsonValueKind.String
            ? BigInteger.Parse(value.GetString()!, CultureInfo.InvariantCulture)
            : value.GetInt64();
        var whole = BigInteger.DivRem(units, BigInteger.Pow(10, decimals), out var rest);
        return (decimal)whole + ((decimal)rest / (decimal)BigInteger.Pow(10, decimals));
    }
}
