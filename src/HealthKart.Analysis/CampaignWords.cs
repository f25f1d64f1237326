using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis;

/// <summary>What is said of a campaign while its files are found and joined.</summary>
internal static class CampaignWords
{
    internal static string NoSalesAndNoPayouts(string folder, IReadOnlyList<string> others, IReadOnlyList<string> experiments) =>
        $"Neither sales nor payouts in '{folder}': expected a file tracking….csv or payouts….csv" + (others.Count, experiments.Count) switch
        {
            ( > 0, _) => $". Found: {Some(others)}; say which it is with --tracking FILE or --payouts FILE, or name another folder with --data.",
            (_, > 0) => $". Found: {Some(experiments)}, named like an experiment, which healthkart lift reads; if it holds sales, name it with --tracking FILE.",
            _ => " in the folder itself. Put one there, or name another folder with --data.",
        };

    internal static FormattableString Converted(string currency, decimal rate, long rows, decimal money) =>
        $"{rows:count} {(rows == 1 ? "row" : "rows")} in {currency} {(rows == 1 ? "is" : "are")} counted at {rate} for each, as --rate says: {money:money} in all.";

    internal static string StoppedByStrict(DataIssue first, long rejected) => FormattableString.Invariant(
        $"{first} {(rejected == 1 ? "--strict stops at it" : $"--strict stops at the first of {rejected} rejected rows")}: correct the file, or leave --strict out.");

    internal static string CannotRead(string reason) => $"The campaign files cannot be read: {OneLine(reason)}";

    internal static FormattableString InfluencersFileMissing() =>
        $"No influencers file: names are the ids; platform, category, gender and tier are (unknown).";

    internal static FormattableString PayoutsFileMissing() => $"No payouts file: what a sale cost is not known, and so is no ROAS.";

    internal static FormattableString SalesFileMissing() =>
        $"No sales file (tracking….csv): this is a report of payouts; revenue, orders and ratios are not known.";

    internal static FormattableString FilesAsOne(IReadOnlyList<string> files) =>
        $"{files.Count:count} files have the same columns and are read as one: {string.Join(", ", files.Select(OneLine))}. Choose one with --tracking, --payouts, --influencers or --posts if they are not parts of one.";

    internal static FormattableString TakenForSales(string file) =>
        $"no file is called tracking….csv; {OneLine(file)} is taken for the sales, since it alone has the columns. Name another with --tracking FILE.";

    /// <summary>What is known of a file that was not read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="better">The file that was read in its place; <c>null</c>: none was.</param>
    /// <param name="isExperiment">Whether it is called as experiments are.</param>
    internal static string WhyNotRead(string file, string? better, bool isExperiment) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".xls" => "it is an old Excel workbook; save it as .xlsx or as CSV",
        ".json" => "it is JSON; export it as CSV",
        ".parquet" => "it is a Parquet file; export it as CSV",
        ".xlsx" => "no sheet of it is called influencers, tracking, payouts or posts",
        _ when better is not null => $"{OneLine(better)} fits better; name it with --tracking, --payouts, --influencers or --posts FILE if it is the right one",
        _ when isExperiment => "it is called like an experiment, and has not the columns of one",
        _ => "its name does not say what it holds; name it with --tracking, --payouts, --influencers or --posts FILE if it belongs to the campaign",
    };

    internal static FormattableString NoRows() => $"the file has a header and no rows. Export it again if it should have.";

    internal static FormattableString SumRow(string id, long rows) => rows switch
    {
        1 => $"id {Found(id)} looks like a line of sums; its row is used, which counts everything twice if so. Remove it then.",
        _ => $"id {Found(id)} looks like a line of sums; its {rows:count} rows are used, which counts everything twice if so. Remove them then.",
    };

    internal static FormattableString JoinedByHandle(long ids, string id, string known) =>
        $"{ids:count} {(ids == 1 ? "id is" : "ids are")} joined to {(ids == 1 ? "an influencer" : "influencers")} as handles or links of one name, such as {Found(id)} to {Found(known)}. Write each in one way to be sure.";

    internal static FormattableString UnbalancedAccount(RowAccount account) =>
        $"{account.RowsRead:count} rows and {account.MoneyRead:money} were read, but {account.RowsUsed + account.RowsUnattributed + account.RowsExcluded + account.RowsRejected:count} rows and {account.MoneyUsed + account.MoneyUnattributed + account.MoneyExcluded + account.MoneyRejected:money} are used, unattributed, excluded or rejected. This is a fault of the program: do not use its numbers, and report it.";

    internal static FormattableString PayoutCampaignsWithoutSales(IReadOnlyList<CampaignMoney> campaigns) =>
        $"payouts of {campaigns.Sum(static each => each.Money):money} are for {(campaigns.Count == 1 ? "a campaign" : Numerals.Current.Counted(campaigns.Count, "campaign"))} that no sale has: {ListedCampaigns(campaigns)}. No filter by campaign, and no part of a breakdown with sales, holds them. Correct the name where it is another one's.";

    internal static FormattableString SalesCampaignsWithoutPayouts(IReadOnlyList<CampaignMoney> campaigns) =>
        $"sales of {campaigns.Sum(static each => each.Money):money} are of {(campaigns.Count == 1 ? "a campaign" : Numerals.Current.Counted(campaigns.Count, "campaign"))} that no payout is for, while every payout names its campaign: {ListedCampaigns(campaigns)}. Their ROAS is 0 for want of a payout.";

    internal static FormattableString ListedCampaigns(IReadOnlyList<CampaignMoney> campaigns)
    {
        const int Most = 5;
        FormattableString? list = null;
        foreach (var (name, money, nearest) in campaigns.Take(Most))
        {
            FormattableString one = $"'{OneLine(name)}' ({money:money}{(nearest is null ? "" : $"; the nearest is '{OneLine(nearest)}'")})";
            list = list is null ? one : $"{list}, {one}";
        }

        return campaigns.Count > Most ? $"{list!} and {campaigns.Count - Most:count} more" : list!;
    }

    internal static FormattableString PayoutsWithoutSales(
        long influencers, long paid, decimal paidMoney, decimal openMoney, decimal otherMoney)
    {
        FormattableString without = $"{influencers:count} {Influencers(influencers)} with {(influencers == 1 ? "a payout row has" : "payout rows have")} no sale";
        return paid switch
        {
            0 => $"{without}; nobody of them was paid.",

            // Nobody is called paid whose payouts are open.
            _ when openMoney != 0 => $"{without} ({paid:count} of them with payouts of {paidMoney:money}, {openMoney:money} of it still open).",
            _ when paid == influencers => $"{without}, and {(paid == 1 ? "was" : "were")} paid {paidMoney:money}.",
            _ => $"{without} ({paid:count} of them paid {paidMoney:money}, the others {otherMoney:money}).",
        };
    }

    internal static FormattableString OpenUsed(long rows) =>
        $"{rows:count} {(rows == 1 ? "row is" : "rows are")} open (pending, on hold, scheduled): used, and said beside the totals. --open exclude leaves {(rows == 1 ? "it" : "them")} out.";

    internal static FormattableString MergedIds(long rows) =>
        $"{rows:count} {(rows == 1 ? "row has" : "rows have")} no id, and no id stands twice: were the ids merged over the rows below them? Then fill them down in the spreadsheet and export it again, or give the workbook itself (.xlsx), which is read so.";

    internal static FormattableString SalesWithoutPayouts(long influencers, decimal revenue) =>
        $"{influencers:count} {Influencers(influencers)} {Have(influencers)} sales worth {revenue:money} and no payout row; {(influencers == 1 ? "the" : "their")} ROAS is 0 by rule.";

    private static string Influencers(long count) => count == 1 ? "influencer" : "influencers";
}
