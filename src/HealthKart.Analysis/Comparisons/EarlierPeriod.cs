using System.Text;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Comparisons;

/// <summary>The same report for an earlier period, to compare with.</summary>
public static class EarlierPeriod
{
    /// <summary>Asks for the period before, of the same length, and for an error where there is none.</summary>
    public const string Previous = "previous";

    /// <summary>Asks for no comparison.</summary>
    public const string None = "none";

    /// <summary>The report under the same filters for an earlier period.</summary>
    /// <param name="campaign">The report.</param>
    /// <param name="period">
    /// <see cref="Previous"/>, <see cref="None"/>, or a period such as <c>2024-10</c>, <c>Q4 2024</c> or <c>2024-10-01..2024-12-31</c>.
    /// <c>null</c>: the period before of the same length, where the report is of a period and the sales reach back that far.
    /// </param>
    /// <returns><c>null</c> where nothing is compared.</returns>
    /// <exception cref="CampaignInputException">It is no period, or the sales do not reach back that far.</exception>
    public static CampaignPerformance? Before(this CampaignPerformance campaign, string? period = null)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        if (period == None)
        {
            return null;
        }

        var isAsked = !string.IsNullOrWhiteSpace(period);
        var days = isAsked && period != Previous ? Read(period!) : PreviousOf(campaign);
        if (days is not var (first, last) || !Reaches(campaign.Data, first, last, isWhole: !isAsked))
        {
            return isAsked ? throw new CampaignInputException(ComparisonWords.NothingBefore(period!, campaign.Data)) : null;
        }

        return campaign.Data.Performance(campaign.Filter with { From = first, To = last }, campaign.Settings);
    }

    private static (DateOnly First, DateOnly Last) Read(string period) =>
        PeriodText.TryParse(Encoding.UTF8.GetBytes(period.Trim()), null, out var days)
            ? days
            : throw new CampaignInputException(ComparisonWords.NoPeriod(period));

    private static (DateOnly First, DateOnly Last)? PreviousOf(CampaignPerformance campaign)
    {
        if ((campaign.Filter.From ?? campaign.Data.FirstDay, campaign.Filter.To ?? campaign.Data.LastDay) is not ({ } first, { } last)
            || last < first)
        {
            return null;
        }

        // Of whole months the months before, however many days they have.
        var isOfMonths = first.Day == 1 && last.AddDays(1).Day == 1;
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        var start = isOfMonths ? first.AddMonths(-months) : first.AddDays(first.DayNumber - last.DayNumber - 1);
        return (start, first.AddDays(-1));
    }

    private static bool Reaches(CampaignData data, DateOnly first, DateOnly last, bool isWhole) =>
        data.FirstDay is { } start && data.LastDay is { } end && start <= (isWhole ? first : last) && first <= end;
}
