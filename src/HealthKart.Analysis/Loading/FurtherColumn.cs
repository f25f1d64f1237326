using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>A column of the sales or of the influencers file that this product has no name for, found by its header.</summary>
/// <param name="File">The file that it is of.</param>
/// <param name="Place">Its place: in the header of the sales file, or among the further columns of the influencers file.</param>
/// <param name="Header">The header as the file spells it.</param>
internal sealed record FurtherColumn(CampaignFile File, int Place, string Header)
{
    // What of the sales file is an amount, a day, an id, or has a filter and a breakdown of its own.
    private static readonly string[] s_ownOfSales =
    [
        "influencer_id", "revenue", "orders", "date", "refunded",
        .. Enum.GetValues<SaleDimension>().Where(static dimension => dimension != SaleDimension.Month)
            .Select(static dimension => dimension.ToString().ToLowerInvariant()),
    ];

    /// <summary>The column as a dimension of the sales.</summary>
    internal SaleDimension Dimension => FurtherDimension.Of(Place);

    /// <summary>
    /// The value of an influencer in a column of the influencers file; <see cref="Influencer.Unknown"/> where it is blank, or the file
    /// lacks the influencer.
    /// </summary>
    internal string ValueOf(Influencer influencer) =>
        Place < influencer.FurtherValues.Count && influencer.FurtherValues[Place] is var text && !NumberText.IsBlank(text)
            ? text
            : Influencer.Unknown;

    /// <summary>The further columns of the sales file; none where there is no such file.</summary>
    /// <param name="sales">The sales file; <c>null</c> where there is none.</param>
    internal static IReadOnlyList<FurtherColumn> OfSales(CsvSource? sales)
    {
        if (sales is null)
        {
            return [];
        }

        var header = CsvHeader.Of(sales, CampaignFile.Sales);
        return
        [
            .. Enumerable.Range(0, header.Headers.Count)
                .Where(i => header.Headers[i].Length > 0 && !s_ownOfSales.Contains(header.NameOf(i)))
                .Select(i => new FurtherColumn(CampaignFile.Sales, i, header.Headers[i])),
        ];
    }

    /// <summary>The dimensions of the further columns of the sales that are among some names.</summary>
    internal static IReadOnlyList<SaleDimension> DimensionsOf(CsvSource sales, IReadOnlyList<string> names) => names.Count == 0 ? [] :
    [
        .. names
            .Select(name => OfFile(name) is (CampaignFile.Sales, var header) ? Named(OfSales(sales), header) : Named(OfSales(sales), name))
            .OfType<FurtherColumn>().Select(static column => column.Dimension).Distinct(),
    ];

    internal string Qualified => $"{LoadingWords.ShortNameOf(File)}.{Header}";

    internal static FurtherColumn? Named(IEnumerable<FurtherColumn> columns, string name) =>
        columns.OrderBy(static column => column.File == CampaignFile.Sales ? 0 : 1).FirstOrDefault(column => AreSame(column.Header, name));

    internal static bool AreSame(string header, string name) => ColumnAliases.Fold(header) == ColumnAliases.Fold(name);

    internal static (CampaignFile File, string Header)? OfFile(string name)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? null : ColumnAliases.Fold(name[..point]) switch
        {
            "influencers" or "influencer" => (CampaignFile.Influencers, name[(point + 1)..]),
            "tracking" or "sales" => (CampaignFile.Sales, name[(point + 1)..]),
            _ => null,
        };
    }
}
