using System.Globalization;
using CsvHelper;

namespace HealthKart.Samples.Tests;

/// <summary>The sample as its files say it, read with nothing of the library.</summary>
public sealed class SampleTables
{
    public SampleTables()
    {
        using var folder = new TemporaryFolder();
        SampleCampaign.Write(folder.FullName);
        Influencers = Read(folder.Bytes("influencers.csv"));
        Posts = Read(folder.Bytes("posts.csv"));
        Sales = Read(folder.Bytes("tracking_data.csv"));
        Payouts = Read(folder.Bytes("payouts.csv"));
        Arms = Read(folder.Bytes("lift.csv"));
        GeoDays = Read(folder.Bytes("geo_sales.csv"));
        RevenueOf = Sales.ToLookup(Id, sale => Number(sale["revenue"]), StringComparer.OrdinalIgnoreCase);
        OrdersOf = Sales.ToLookup(Id, sale => (int)Number(sale["orders"]), StringComparer.OrdinalIgnoreCase);
        PayoutsOf = Payouts.ToLookup(Id, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Dictionary<string, string>> Influencers { get; }

    public IReadOnlyList<Dictionary<string, string>> Posts { get; }

    public IReadOnlyList<Dictionary<string, string>> Sales { get; }

    public IReadOnlyList<Dictionary<string, string>> Payouts { get; }

    public IReadOnlyList<Dictionary<string, string>> Arms { get; }

    public IReadOnlyList<Dictionary<string, string>> GeoDays { get; }

    public ILookup<string, decimal> RevenueOf { get; }

    public ILookup<string, int> OrdersOf { get; }

    public ILookup<string, Dictionary<string, string>> PayoutsOf { get; }

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    public static string Id(Dictionary<string, string> row) => row["influencer_id"];

    public decimal PaidTo(string id) => PayoutsOf[id].Sum(row => row["total_payout"].Length == 0 ? 0 : Number(row["total_payout"]));

    public string BasisOf(string id) => string.Join('+', PayoutsOf[id].Select(row => row["basis"]).Distinct().Order());

    /// <summary>Revenue over payout of the influencers for whom the condition holds, of the sums.</summary>
    public decimal Roas(Func<Dictionary<string, string>, bool> chosen)
    {
        var ids = Influencers.Where(chosen).Select(influencer => influencer["id"]).ToList();
        return ids.Sum(id => RevenueOf[id].Sum()) / ids.Sum(PaidTo);
    }

    private static List<Dictionary<string, string>> Read(byte[] bytes)
    {
        var rows = new List<Dictionary<string, string>>();
        using var reader = CsvReader.Create(bytes);
        while (reader.Read())
        {
            rows.Add(
                reader.Headers.Select((name, index) => (name, Value: reader.GetString(index)))
                    .ToDictionary(field => field.name, field => field.Value));
        }

        return rows;
    }
}
