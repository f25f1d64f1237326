using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Wording;
using HealthKart.Files;

namespace HealthKart.Analysis.Performance;

/// <summary>A column of the sales or of the influencers file that this product has no name for, found by its header.</summary>
/// <param name="File">The file that it is of.</param>
/// <param name="Place">Its place: in the header of the sales file, or among the further columns of the influencers file.</param>
/// <param name="Header">The header as the file spells it.</param>
internal sealed record FurtherColumn(CampaignFile File, int Place, string Header)
{
    /// <summary>The option of the command that names a column to break down by.</summary>
    internal const string ByOption = "--by";

    // What of the sales file is an amount, a day, an id, or has a filter and a breakdown of its own.
    private static readonly string[] s_ownOfSales =
    [
        "influencer_id", "revenue", "orders", "date", "refunded",
        .. FilterField.All.Where(static field => field.Dimension is not null).Select(static field => field.Name),
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

    /// <summary>
    /// The column that somebody names; where both files have it, that of the sales, unless the name says <c>influencers.</c> before it.
    /// </summary>
    /// <param name="data">The files.</param>
    /// <param name="name">The header, or the file and the header (<c>influencers.city</c>, <c>tracking.city</c>), as headers are
    /// compared.</param>
    /// <param name="option">The option that names it, for the message.</param>
    /// <exception cref="CampaignInputException">No file has such a further column; the message names the nearest and all.</exception>
    internal static FurtherColumn Find(CampaignData data, string name, string option)
    {
        var known = OfSales(data.SourceOf(CampaignFile.Sales))
            .Concat(data.FurtherColumns.Select(static (header, i) => new FurtherColumn(CampaignFile.Influencers, i, header)))
            .ToList();
        var part = OfFile(name);
        var ofFile = known.Where(column => part is null || column.File == part.Value.File).ToList();
        if ((Named(known, name) ?? Named(ofFile, part?.Header ?? name)) is { } found)
        {
            return found;
        }

        if (OwnFilterOf(data, name) is { } own)
        {
            throw new CampaignInputException(Sentences.HasOwnOption(option, name, own.Option));
        }

        var headers = known.ToDictionary(static column => column, column => IsOfBoth(column) ? column.Qualified : column.Header);
        var nearest = NearestName.Find(part?.Header ?? name, ofFile.Select(static column => column.Header));
        throw new CampaignInputException(Sentences.NoFurtherColumn(
            option,
            name,
            nearest is null ? null : headers[ofFile.First(column => column.Header == nearest)],
            [.. headers.Values.Distinct()]));

        bool IsOfBoth(FurtherColumn column) =>
            column.File == CampaignFile.Influencers
            && known.Exists(other => other.File == CampaignFile.Sales && AreSame(other.Header, column.Header));
    }

    private string Qualified => $"{Sentences.ShortNameOf(File)}.{Header}";

    private static FurtherColumn? Named(IEnumerable<FurtherColumn> columns, string name) =>
        columns.OrderBy(static column => column.File == CampaignFile.Sales ? 0 : 1).FirstOrDefault(column => AreSame(column.Header, name));

    private static bool AreSame(string header, string name) => ColumnAliases.Fold(header) == ColumnAliases.Fold(name);

    private static (CampaignFile File, string Header)? OfFile(string name)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? null : ColumnAliases.Fold(name[..point]) switch
        {
            "influencers" or "influencer" => (CampaignFile.Influencers, name[(point + 1)..]),
            "tracking" or "sales" => (CampaignFile.Sales, name[(point + 1)..]),
            _ => null,
        };
    }

    /// <summary>The filter of its own that a column has which is read under a name of this product.</summary>
    private static FilterField? OwnFilterOf(CampaignData data, string name)
    {
        var read = data.Columns().SelectMany(static file => file.Read).FirstOrDefault(column => AreSame(column.Header, name))?.Name;
        return FilterField.All.FirstOrDefault(field => field.Name == read || AreSame(field.Name, name));
    }
}
