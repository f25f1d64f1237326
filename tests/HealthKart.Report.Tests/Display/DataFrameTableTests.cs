using System.Net;
using System.Text.RegularExpressions;
using HealthKart.Analysis.Frames;
using Microsoft.Data.Analysis;
using Xunit;

namespace HealthKart.Report.Tests.Display;

/// <summary>
/// Data frames as a notebook shows them: the library's, those that an analyst goes on with, and those that he makes himself.
/// </summary>
public sealed class DataFrameTableTests
{
    private const string Hostile = "</script><img src=x onerror=alert(1)>";

    [Fact]
    public void Columns_of_the_library_have_their_titles_and_units()
    {
        using var campaign = TestCampaign.Festivals();

        var table = Table(campaign.Performance().ToDataFrame().Select("name", "revenue", "total_payout", "roas", "roi", "orders"));

        Assert.Equal(["Name", "Revenue", "Payout", "ROAS", "ROI", "Orders"], table[0]);
        Assert.Equal(["Asha Rao", "₹4,000", "₹800", "5.00×", "400 %", "8"], table[1]);
    }

    [Fact]
    public void A_table_of_all_columns_leaves_out_those_that_lists_leave_out()
    {
        using var campaign = TestCampaign.Festivals();
        var performance = campaign.Performance();

        Assert.Equal(Table(performance.Influencers)[0].Order(), Table(performance.ToDataFrame())[0].Order());
    }

    [Fact]
    public void Sums_by_a_column_are_in_lakh_and_crore()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,5,12345678\n2,5,3\n",
            Payouts = "influencer_id,total_payout\n1,100000\n",
        };

        var table = Table(campaign.Performance().ToDataFrame().By("platform").Select("platform", "influencers", "revenue"));

        Assert.Equal(["(unknown)", "2", "₹1,23,45,681"], table[1]);
    }

    [Fact]
    public void A_column_of_the_analysts_own_is_shown_by_its_unit_and_title()
    {
        using var campaign = TestCampaign.Festivals();
        var frame = campaign.Performance().ToDataFrame()
            .WithColumn("per_order", row => row.Number("revenue") / row.Number("orders"), "Per order", ColumnUnit.Money)
            .WithColumn("half", row => row.Number("orders") / 7)
            .Select("name", "per_order", "half");

        var table = Table(frame);

        Assert.Equal(["Name", "Per order", "half"], table[0]);
        Assert.Equal(["Asha Rao", "₹500", "1.1429"], table[1]);
        Assert.Equal(["Chitra Das", "–", "0"], table.Single(row => row[0] == "Chitra Das"));
    }

    [Fact]
    public void A_frame_of_any_origin_is_shown_plainly()
    {
        var frame = new DataFrame(
            new StringDataFrameColumn("text", ["a", null, Hostile]),
            new Int32DataFrameColumn("pin", [110001, null, -5]),
            new DoubleDataFrameColumn("share", [0.123456789, double.NaN, 1e-7]),
            new BooleanDataFrameColumn("flag", [true, false, null]),
            new DateTimeDataFrameColumn("day", [new DateTime(2025, 1, 31), null, new DateTime(2025, 2, 1)]),
            new DateTimeDataFrameColumn("moment", [new DateTime(2025, 1, 31, 9, 30, 0), null, null]));

        var table = Table(frame);

        Assert.Equal(["text", "pin", "share", "flag", "day", "moment"], table[0]);
        Assert.Equal(["a", "110001", "0.1235", "yes", "31 Jan 2025", "2025-01-31 09:30:00"], table[1]);
        Assert.Equal(["–", "–", "–", "no", "–", "–"], table[2]);
        Assert.Equal([Hostile, "−5", "0.0000001", "–", "1 Feb 2025", "–"], table[3]);
        Assert.DoesNotContain("<img", Shown.Html(frame), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_in_a_further_column_is_shown_as_it_stands()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,pin\n1,Asha,560001.250001\n",
            Sales = "influencer_id,orders,revenue\n1,5,100\n",
        };

        Assert.Equal("560001.250001", Table(campaign.Performance().ToDataFrame().Select("pin"))[1][0]);
    }

    [Fact]
    public void Of_a_long_frame_the_first_50_rows_are_shown_and_the_others_counted()
    {
        var frame = new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(0, 1_234)));

        var html = Shown.Html(frame);

        Assert.Equal(51, Table(frame).Count);
        Assert.Equal(["49"], Table(frame)[50]);
        Assert.Contains("The first 50 of 1,234 rows; 1,184 are left out.", html, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "left out", Shown.Html(new DataFrame(new Int32DataFrameColumn("n", Enumerable.Range(0, 50)))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_without_rows_says_so()
    {
        Assert.Contains("Nothing to list.", Shown.Html(new DataFrame(new Int32DataFrameColumn("n", 0))), StringComparison.Ordinal);
        Assert.Contains("Nothing to list.", Shown.Html(new DataFrame()), StringComparison.Ordinal);
    }

    /// <summary>The cells of the first table, the head first.</summary>
    internal static IReadOnlyList<string[]> Table(object shown) =>
        [.. Regex.Matches(Shown.Html(shown), "<tr>(.*?)</tr>", RegexOptions.Singleline)
            .Select(row =>
                Regex.Matches(row.Groups[1].Value, "<t[hd][^>]*>(.*?)</t[hd]>")
                    .Select(cell => WebUtility.HtmlDecode(cell.Groups[1].Value))
                    .ToArray())];
}
