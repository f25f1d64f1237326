using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>Workbooks are read as they stand.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void Each_sheet_is_a_file_of_its_name_and_merged_cells_are_filled_down()
    {
        using var campaign = new TestCampaign();
        Workbook.Write(
            campaign.PathOf("March.xlsx"),
            ("Tracking",
                [
                    ["influencer_id", "product", "revenue"],
                    ["INF1", "Whey, 1 kg", "1000.25"],
                    ["", "Shaker", "500"],
                    ["INF2", "Whey", "700"],
                ],
                ["A2:A3"]),
            ("Payouts", [["influencer_id", "total_payout"], ["INF1", "100"], ["INF2", "70"]], []),
            ("Notes", [["Anything"]], []));

        var data = campaign.Load();

        Assert.Equal(
            [("INF1", 1500.25m, 100m), ("INF2", 700m, 70m)],
            data.Performance().Influencers.OrderBy(row => row.InfluencerId, StringComparer.Ordinal)
                .Select(row => (row.InfluencerId, row.Revenue!.Value, row.TotalPayout!.Value)));
        Assert.Equal(
            ["March.xlsx (Payouts)", "March.xlsx (Tracking)"], data.Accounts.Select(account => account.Name).Order(StringComparer.Ordinal));
        Assert.Empty(data.FilesNotRead);
    }

    [Fact]
    public void The_sheets_of_a_workbook_are_looked_up_once_until_it_is_written_again()
    {
        using var campaign = new TestCampaign();
        var path = campaign.PathOf("March.xlsx");
        Workbook.Write(path, ("Tracking", [["influencer_id", "revenue"]], []));
        var sheets = ConvertedFile.SheetsOf(path);

        Assert.Same(sheets, ConvertedFile.SheetsOf(path));

        File.Delete(path);
        Workbook.Write(path, ("Payouts", [["influencer_id", "total_payout"]], []));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(1));

        Assert.Equal(["Payouts"], ConvertedFile.SheetsOf(path));
    }

    [Fact]
    public void A_workbook_of_the_name_is_its_first_sheet()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,10" };
        Workbook.Write(
            campaign.PathOf("tracking.xlsx"),
            ("Sheet1", [["Sales of March"], ["influencer_id", "orders", "revenue"], ["1", "2", "300"]], []));

        Assert.Equal((30m, 2m), (campaign.Performance().Totals.Roas!.Value, campaign.Performance().Totals.Orders!.Value));
    }

    [Fact]
    public void A_damaged_workbook_is_an_error_of_one_line()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,10" }.Write(
            "tracking.xlsx", "PK\u0003\u0004 not a workbook");

        Assert.Contains(
            "tracking.xlsx cannot be read as an Excel workbook",
            Assert.Throws<CampaignInputException>(() => campaign.Load()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_with_a_damaged_sheet_is_an_error_of_one_line()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,10" };
        Workbook.WriteRaw(campaign.PathOf("tracking.xlsx"), "Tracking", "<row r=\"1\"><c r=\"A1\" t=\"<\"><v>1</v></c></row>");

        Assert.Contains(
            "tracking.xlsx cannot be read as an Excel workbook",
            Assert.Throws<CampaignInputException>(() => campaign.Load()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_compressed_file_is_an_error_of_one_line()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,10" }.Write("tracking.csv.gz", "no gzip at all");

        Assert.Contains(
            "tracking.csv.gz cannot be unpacked",
            Assert.Throws<CampaignInputException>(() => campaign.Load()).Message,
            StringComparison.Ordinal);
    }
}
