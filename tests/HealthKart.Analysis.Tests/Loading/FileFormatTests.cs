using System.Text;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class FileFormatTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_separator_is_found_from_the_header(string separator)
    {
        var text = "influencer_id,orders,campaign,revenue\n1,2,\"Diwali, part 2\",\"1,234.50\"\n2,1,Holi,10";
        var lines = text.Split('\n');
        lines[0] = lines[0].Replace(",", separator, StringComparison.Ordinal);
        lines[1] = string.Join(separator, "1", "2", "\"Diwali, part 2\"", "\"1,234.50\"");
        lines[2] = lines[2].Replace(",", separator, StringComparison.Ordinal);
        using var campaign = new TestCampaign { Sales = string.Join('\n', lines) };

        var sales = campaign.Load().Sales().ToList();

        Assert.Equal(
            [("1", 2m, "Diwali, part 2", 1234.50m), ("2", 1m, "Holi", 10m)],
            sales.Select(sale => (sale.InfluencerId!, sale.Orders, sale.Campaign, sale.Revenue)));
    }

    // Found by a generated campaign: where every row started with a tab, the tab was taken for the separator.
    [Theory]
    [InlineData(
        "influencer_id,basis,total_payout,campaign,date\n\t3 ,fee,10,n/a,\n\t2 ,fee,20,Diwali,2025-03-25,\n"
        + "\t2 ,fee,30,Diwali,2025-03-25,\n")]
    [InlineData(
        "\uFEFF\ninfluencer_id,basis,total_payout,campaign,date\n\t3 ,fee,10,n/a,\n\t2 ,fee,20,Diwali,2025-03-25,\n"
        + "\t2 ,fee,30,Diwali,2025-03-25,\n")]
    [InlineData("\n\n\"id, or name\";influencer_id;total_payout\nx;1;\"10,5,5\"\ny;2;60\n")]
    public void The_rows_below_do_not_tell_the_separator(string payouts)
    {
        using var campaign = new TestCampaign { Payouts = payouts };

        Assert.Equal(60m, campaign.Performance().Totals.TotalPayout);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_tells_the_encoding(string encoding)
    {
        const string Text = "influencer_id,campaign,revenue\n1,Dīwālī,₹10\n";
        var bytes = Encoding.GetEncoding(encoding) is var chosen ? chosen.GetPreamble().Concat(chosen.GetBytes(Text)).ToArray() : [];
        using var campaign = new TestCampaign().Write(TestCampaign.SalesName, bytes);

        var sale = Assert.Single(campaign.Load().Sales());

        Assert.Equal(("1", "Dīwālī", 10m), (sale.InfluencerId, sale.Campaign, sale.Revenue));
    }

    [Fact]
    public void Windows_line_ends_blank_lines_and_a_missing_last_line_end_change_nothing()
    {
        using var campaign = new TestCampaign { Sales = "\r\n\r\ninfluencer_id,revenue\r\n1,10\r\n\r\n1,20\r\n\r\n\r\n" };
        using var plain = new TestCampaign { Sales = "influencer_id,revenue\n1,10\n1,20" };

        Assert.Equal(plain.Load().Sales(), campaign.Load().Sales());
        Assert.Equal(2, Assert.Single(campaign.Load().Accounts).RowsRead);
    }

    [Fact]
    public void Quotes_hold_separators_quotes_and_line_ends()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,campaign,revenue\n1,\"The \"\"big\"\", loud\none\",10\n" };

        Assert.Equal("The \"big\", loud\none", Assert.Single(campaign.Load().Sales()).Campaign);
    }

    [Theory]
    [InlineData("ID", "Total Revenue", "Order_Count")]
    [InlineData("Influencer ID", "REVENUE", "orders")]
    [InlineData("influencer-id", " revenue ", "Total-Orders")]
    [InlineData("InfluencerId", "sales_amount", "ORDERS")]
    public void Columns_are_found_by_alias_without_case_spaces_and_dashes(string id, string revenue, string orders)
    {
        using var campaign = new TestCampaign { Sales = $"{orders},{revenue},{id}\n3,12.50,7" };

        var sale = Assert.Single(campaign.Load().Sales());

        Assert.Equal(("7", 3m, 12.50m), (sale.InfluencerId, sale.Orders, sale.Revenue));
    }

    [Theory]
    [InlineData("total_payout")]
    [InlineData("Payout")]
    [InlineData("payout amount")]
    public void Payout_columns_have_aliases_too(string payout)
    {
        using var campaign = new TestCampaign { Payouts = $"influencer_id,{payout},payment_basis\n7,12.50,Per Post" };

        var row = Assert.Single(campaign.Load().Payouts);

        Assert.Equal(("7", 12.50m, "post"), (row.InfluencerId, row.Amount, row.Basis));
    }

    [Fact]
    public void Short_rows_are_read_as_far_as_they_go_and_rows_with_blank_cells_too_many_are_used()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue,orders,campaign\n1,10\n1,20,2,Diwali,,\n1\n" };

        var data = campaign.Load();

        Assert.Equal([(10m, 0m, ""), (20m, 2m, "Diwali")], data.Sales().Select(sale => (sale.Revenue, sale.Orders, sale.Campaign)));
        Assert.Equal(4L, Assert.Single(data.Issues, issue => issue.Kind == IssueKind.ShortRow).Line);
    }

    [Fact]
    public void A_row_with_more_filled_cells_than_columns_is_rejected_with_its_money()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,1,200\n1,10" };

        var data = campaign.Load();

        Assert.Equal(10m, data.Performance().Totals.Revenue);
        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.ExtraCells);
        Assert.Equal((2L, 1m, IssueSeverity.Error), (issue.Line!.Value, issue.Revenue, issue.Severity));
    }

    [Theory]
    [InlineData("n/a")]
    [InlineData("NA")]
    [InlineData("null")]
    [InlineData("-")]
    [InlineData("  ")]
    public void A_blank_marker_is_no_campaign_product_basis_or_platform(string blank)
    {
        using var campaign = new TestCampaign
        {
            Influencers = $"id,name,platform\n1,{blank},{blank}",
            Sales = $"influencer_id,campaign,product,revenue\n1,{blank},{blank},10",
            Payouts = $"influencer_id,basis,campaign,total_payout\n1,{blank},{blank},5",
        };

        var data = campaign.Load();
        var performance = data.Performance();

        Assert.Equal(("", ""), (Assert.Single(data.Sales()).Campaign, Assert.Single(data.Sales()).Product));
        Assert.Equal(("", null), (Assert.Single(data.Payouts).Basis, Assert.Single(data.Payouts).Campaign));
        Assert.Equal("(unknown)", Assert.Single(performance.ByCampaign()).Value);
        Assert.Equal(("1", "(unknown)"), (Assert.Single(performance.Influencers).Name, Assert.Single(performance.Influencers).Platform));
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_read_as_Windows_1252_with_a_warning()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,1,10" }
            .Write(TestCampaign.InfluencersName, [.. "id,name\n1,Ren"u8, 0xE9, .. " O"u8, 0x92, .. "Neill\n"u8]);

        var data = campaign.Load();

        Assert.Equal("René O’Neill", Assert.Single(data.Influencers).Name);
        var issue = Assert.Single(data.Issues, issue => issue.Kind == IssueKind.NotUtf8);
        Assert.Equal(("influencers.csv", IssueSeverity.Warning), (issue.File, issue.Severity));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void UTF_16_is_read_without_its_mark_too(string encoding)
    {
        using var campaign = new TestCampaign()
            .Write(TestCampaign.SalesName, Encoding.GetEncoding(encoding).GetBytes("influencer_id,campaign,revenue\n1,Dīwālī,10\n"));

        Assert.Equal("Dīwālī", Assert.Single(campaign.Load().Sales()).Campaign);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Letters_of_several_bytes_are_UTF_8_wherever_a_buffer_ends(int shift)
    {
        var name = new string('x', shift) + string.Concat(Enumerable.Repeat("₹é😀", 100_000));
        using var campaign = new TestCampaign { Sales = $"influencer_id,campaign,revenue\n1,{name},10" };

        var data = campaign.Load();

        Assert.Equal(name, Assert.Single(data.Sales()).Campaign);
        Assert.DoesNotContain(data.Issues, issue => issue.Kind == IssueKind.NotUtf8);
    }
}
