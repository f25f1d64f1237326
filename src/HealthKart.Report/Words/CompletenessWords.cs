using HealthKart.Analysis.Performance;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>How much of what the files hold is counted, in a line.</summary>
internal static class CompletenessWords
{
    internal static string Of(CampaignPerformance campaign)
    {
        var read = campaign.Data.Accounts.Sum(static account => account.RowsRead);
        var left = campaign.Excluded.Rows + campaign.Rejected.Rows;
        var rows = left == 0
            ? Say($"Data: all {read:count} rows of the files are used")
            : Say($"Data: of {read:count} rows of the files, {left:count} {(left == 1 ? "is" : "are")} not used");
        var revenue = campaign.Data.AllSales.Unattributed.Revenue;
        return revenue == 0 ? rows + "." : Say($"{rows}; {revenue:short} of sales belong to no influencer and are in no ROAS.");
    }
}
