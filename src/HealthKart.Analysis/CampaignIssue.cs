using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis;

/// <summary>What shows when the files of a campaign are found and joined.</summary>
internal abstract record CampaignIssue(IssueKind Kind) : IssueDetail(Kind)
{
    internal sealed record FilesAsOne(IReadOnlyList<string> Files) : CampaignIssue(IssueKind.FilesAsOne);

    internal sealed record SummedElsewhere(string Engine) : CampaignIssue(IssueKind.SummedElsewhere);

    internal sealed record TakenForSales(string File) : CampaignIssue(IssueKind.FileTaken);

    internal sealed record Converted(string Currency, decimal Rate, long Rows, decimal Money) : CampaignIssue(IssueKind.Converted);

    internal sealed record NoRows() : CampaignIssue(IssueKind.NoRows);

    internal sealed record InfluencersFileMissing() : CampaignIssue(IssueKind.MissingFile);

    internal sealed record PayoutsFileMissing() : CampaignIssue(IssueKind.MissingFile);

    internal sealed record SalesFileMissing() : CampaignIssue(IssueKind.MissingFile);

    internal sealed record SumRow(string Id, long Rows) : CampaignIssue(IssueKind.SumRow);

    internal sealed record JoinedByHandle(long Ids, string Id, string Known) : CampaignIssue(IssueKind.JoinedByHandle);

    internal sealed record MergedIds(long Rows) : CampaignIssue(IssueKind.MergedIds);

    internal sealed record OpenUsed(long Rows) : CampaignIssue(IssueKind.OpenUsed);

    internal sealed record PayoutsWithoutSales(long Influencers, long Paid, decimal PaidMoney, decimal OpenMoney, decimal OtherMoney)
        : CampaignIssue(IssueKind.PayoutsWithoutSales);

    internal sealed record SalesWithoutPayouts(long Influencers, decimal Revenue) : CampaignIssue(IssueKind.SalesWithoutPayouts);

    internal sealed record PayoutCampaignsWithoutSales(IReadOnlyList<CampaignMoney> Campaigns)
        : CampaignIssue(IssueKind.PayoutCampaignWithoutSales);

    internal sealed record SalesCampaignsWithoutPayouts(IReadOnlyList<CampaignMoney> Campaigns)
        : CampaignIssue(IssueKind.SalesCampaignWithoutPayouts);
}
