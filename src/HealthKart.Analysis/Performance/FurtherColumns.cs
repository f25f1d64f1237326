using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis.Performance;

/// <summary>Finds the further column that somebody names.</summary>
internal static class FurtherColumns
{
    /// <summary>The option of the command that names a column to break down by.</summary>
    internal const string ByOption = "--by";

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
        var known = FurtherColumn.OfSales(data.SourceOf(CampaignFile.Sales))
            .Concat(data.FurtherColumns.Select(static (header, i) => new FurtherColumn(CampaignFile.Influencers, i, header)))
            .ToList();
        var part = FurtherColumn.OfFile(name);
        var ofFile = known.Where(column => part is null || column.File == part.Value.File).ToList();
        if ((FurtherColumn.Named(known, name) ?? FurtherColumn.Named(ofFile, part?.Header ?? name)) is { } found)
        {
            return found;
        }

        if (OwnFilterOf(data, name) is { } own)
        {
            throw new CampaignInputException(FilterWords.HasOwnOption(option, name, own.Option));
        }

        var headers = known.ToDictionary(static column => column, column => IsOfBoth(column) ? column.Qualified : column.Header);
        var nearest = NearestName.Find(part?.Header ?? name, ofFile.Select(static column => column.Header));
        throw new CampaignInputException(FilterWords.NoFurtherColumn(
            option,
            name,
            nearest is null ? null : headers[ofFile.First(column => column.Header == nearest)],
            [.. headers.Values.Distinct()]));

        bool IsOfBoth(FurtherColumn column) =>
            column.File == CampaignFile.Influencers
            && known.Exists(other => other.File == CampaignFile.Sales && FurtherColumn.AreSame(other.Header, column.Header));
    }

    /// <summary>The filter of its own that a column has which is read under a name of this product.</summary>
    private static FilterField? OwnFilterOf(CampaignData data, string name)
    {
        var read = data.Columns()
            .SelectMany(static file => file.Read)
            .FirstOrDefault(column => FurtherColumn.AreSame(column.Header, name))?.Name;
        return FilterField.All.FirstOrDefault(field => field.Name == read || FurtherColumn.AreSame(field.Name, name));
    }
}
