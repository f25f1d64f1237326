using HealthKart.Analysis.Campaigns;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;
using HealthKart.Files;

namespace HealthKart.Analysis.Performance;

/// <summary>The slice of the sales that a filter leaves, and the check that the data know what it names.</summary>
internal static class FilterSlice
{
    /// <param name="filter">The filter.</param>
    /// <param name="further">The values of further columns of the sales that it asks for.</param>
    internal static SaleSlice Of(CampaignFilter filter, IEnumerable<IGrouping<FurtherColumn, string>> further)
    {
        if (filter.From > filter.To)
        {
            throw new CampaignInputException(FilterWords.DatesInReverse(filter.From.Value, filter.To.Value));
        }

        var values = new List<SaleSlice.WantedValues>();
        foreach (var field in FilterField.All)
        {
            if (field.Dimension is { } dimension && field.TextsOf(filter) is { Count: > 0 } wanted)
            {
                values.Add(new SaleSlice.WantedValues(dimension, wanted, field.Name));
            }
        }

        foreach (var wanted in further)
        {
            values.Add(new SaleSlice.WantedValues(wanted.Key.Dimension, [.. wanted], wanted.Key.Header));
        }

        return new SaleSlice { Values = values, From = filter.From, To = filter.To };
    }

    /// <summary>Checks that the data have every value that the slice names; a campaign may stand in the payouts alone.</summary>
    /// <exception cref="CampaignInputException">They do not; the message names the nearest that they have.</exception>
    internal static void Check(SaleSlice slice, SalesSummary sales, IEnumerable<InfluencerPayout> payouts)
    {
        foreach (var (dimension, wanted, field) in slice.Values)
        {
            var known = sales.ValuesOf(dimension) ?? [];
            var own = payouts.Select(row => PayoutAllocation.OwnValue(row.Payout, dimension)).OfType<string>();
            CheckKnown(field, wanted, known.Concat(own).ToHashSet(CampaignNames.ComparerOf(dimension)));
        }
    }

    internal static void CheckKnown(string field, IReadOnlyList<string> wanted, IReadOnlySet<string> known)
    {
        foreach (var value in wanted)
        {
            if (!known.Contains(value))
            {
                throw new CampaignInputException(known.All(static each => each == Influencer.Unknown)
                    ? FilterWords.NoValueAtAll(field, value)
                    : FrameWords.UnknownValue(field, value, NearestName.Find(value, known), known));
            }
        }
    }
}
