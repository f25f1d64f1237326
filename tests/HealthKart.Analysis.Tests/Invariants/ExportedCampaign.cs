using HealthKart.Analysis.Performance;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>A small campaign with everything that goes wrong in exports, and a filter on it that may leave nothing.</summary>
public sealed record ExportedCampaign(CellTable Influencers, CellTable Sales, CellTable Payouts, CampaignFilter Filter)
{
    public IEnumerable<CellTable> Tables => [Influencers, Sales, Payouts];

    // What FsCheck prints of a campaign that breaks a rule.
    public override string ToString() =>
        string.Join(", ", FilterField.All.SelectMany(field => field.TextsOf(Filter).Select(text => $"{field.Option} {text}")))
        + string.Concat(Tables.Select(table => $"\n--- {table.File}\n{table.Csv}"));

    internal TestCampaign Write() => new() { Influencers = Influencers.Csv, Sales = Sales.Csv, Payouts = Payouts.Csv };
}
