using System.Diagnostics;
using HealthKart.Analysis;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What is said of files that are found and joined.</summary>
internal static class CampaignIssueWords
{
    internal const string PayoutsFileMissing = "No payouts file: what a sale cost is not known, and so is no ROAS.";

    internal const string SalesFileMissing =
        "No sales file (tracking….csv): this is a report of payouts; revenue, orders and ratios are not known.";

    internal static string Of(CampaignIssue issue, Numerals numbers) => issue switch
    {
        CampaignIssue.FilesAsOne(var files) => numbers.Say(
            $"{files.Count:count} files have the same columns and are read as one: {string.Join(", ", files.Select(OneLine))}. "
            + $"Choose one with --tracking, --payouts, --influencers or --posts if they are not parts of one."),
        CampaignIssue.SummedElsewhere(var engine) =>
            $"{OneLine(engine)} sums the sales: line numbers are not known, and rows that are there twice, or are the sum of "
            + "others, are not looked for.",
        CampaignIssue.TakenForSales(var file) =>
            $"no file is called tracking….csv; {OneLine(file)} is taken for the sales, since it alone has the columns. Name "
            + $"another with --tracking FILE.",
        CampaignIssue.Converted(var currency, var rate, var rows, var money) => numbers.Say(
            $"{rows:count} {(rows == 1 ? "row" : "rows")} in {currency} {(rows == 1 ? "is" : "are")} counted at {rate} for each, "
            + $"as --rate says: {money:money} in all."),
        CampaignIssue.NoRows => "the file has a header and no rows. Export it again if it should have.",
        CampaignIssue.InfluencersFileMissing =>
            "No influencers file: names are the ids; platform, category, gender and tier are (unknown).",
        CampaignIssue.PayoutsFileMissing => PayoutsFileMissing,
        CampaignIssue.SalesFileMissing => SalesFileMissing,
        CampaignIssue.SumRow(var id, var rows) => SumRow(id, rows, numbers),
        CampaignIssue.JoinedByHandle(var ids, var id, var known) => numbers.Say(
            $"{ids:count} {(ids == 1 ? "id is" : "ids are")} joined to {(ids == 1 ? "an influencer" : "influencers")} as handles "
            + $"or links of one name, such as {Found(id)} to {Found(known)}. Write each in one way to be sure."),
        CampaignIssue.MergedIds(var rows) => numbers.Say(
            $"{rows:count} {(rows == 1 ? "row has" : "rows have")} no id, and no id is there twice: were the ids merged over the "
            + $"rows below them? Then fill them down in the spreadsheet and export it again, or give the workbook itself (.xlsx), "
            + $"which is read so."),
        CampaignIssue.OpenUsed(var rows) => numbers.Say(
            $"{rows:count} {(rows == 1 ? "row is" : "rows are")} open (pending, on hold, scheduled): used, and said beside the "
            + $"totals. --open exclude leaves {(rows == 1 ? "it" : "them")} out."),
        CampaignIssue.PayoutsWithoutSales without => PayoutsWithoutSales(without, numbers),
        CampaignIssue.SalesWithoutPayouts(var influencers, var revenue) => numbers.Say(
            $"{influencers:count} {Influencers(influencers)} {Have(influencers)} sales worth {revenue:money} and no payout row; "
            + $"{(influencers == 1 ? "the" : "their")} ROAS is 0 by rule."),
        CampaignIssue.PayoutCampaignsWithoutSales(var campaigns) => numbers.Say(
            $"payouts of {campaigns.Sum(static each => each.Money):money} are for "
            + $"{(campaigns.Count == 1 ? "a campaign" : numbers.Counted(campaigns.Count, "campaign"))} that no sale has: "
            + $"{ListedCampaigns(campaigns, numbers)}. No filter by campaign, and no part of a breakdown with sales, holds them. "
            + $"Correct the name where it is another one's."),
        CampaignIssue.SalesCampaignsWithoutPayouts(var campaigns) => numbers.Say(
            $"sales of {campaigns.Sum(static each => each.Money):money} are of "
            + $"{(campaigns.Count == 1 ? "a campaign" : numbers.Counted(campaigns.Count, "campaign"))} that no payout is for, "
            + $"while every payout names its campaign: {ListedCampaigns(campaigns, numbers)}. Without a payout their ROAS is 0."),
        _ => throw new UnreachableException(issue.GetType().Name),
    };

    private static string SumRow(string id, long rows, Numerals numbers) => rows == 1
        ? $"id {Found(id)} looks like a line of sums; its row is used, which counts everything twice if so. Remove it then."
        : numbers.Say($"id {Found(id)} looks like a line of sums; its {rows:count} rows are used, which counts everything twice if so. ")
            + "Remove them then.";

    private static string PayoutsWithoutSales(CampaignIssue.PayoutsWithoutSales of, Numerals numbers)
    {
        var rows = of.Influencers == 1 ? "a payout row has" : "payout rows have";
        var without = numbers.Say($"{of.Influencers:count} {Influencers(of.Influencers)} with {rows} no sale");
        return of.Paid switch
        {
            0 => $"{without}; nobody of them was paid.",

            // Nobody is called paid whose payouts are open.
            _ when of.OpenMoney != 0 =>
                numbers.Say(
                    $"{without} ({of.Paid:count} of them with payouts of {of.PaidMoney:money}, {of.OpenMoney:money} of it still open)."),
            _ when of.Paid == of.Influencers => numbers.Say($"{without}, and {(of.Paid == 1 ? "was" : "were")} paid {of.PaidMoney:money}."),
            _ => numbers.Say($"{without} ({of.Paid:count} of them paid {of.PaidMoney:money}, the others {of.OtherMoney:money})."),
        };
    }

    /// <summary>Campaigns with their money, the largest first, each with the nearest name that the other file has.</summary>
    internal static string ListedCampaigns(IReadOnlyList<CampaignMoney> campaigns, Numerals numbers)
    {
        const int Most = 5;
        var list = string.Join(", ", campaigns.Take(Most).Select(each => numbers.Say(
            $"'{OneLine(each.Name)}' ({each.Money:money}{(each.Nearest is null ? "" : $"; the nearest is '{OneLine(each.Nearest)}'")})")));
        return campaigns.Count > Most ? numbers.Say($"{list} and {campaigns.Count - Most:count} more") : list;
    }

    private static string Influencers(long count) => count == 1 ? "influencer" : "influencers";
}
