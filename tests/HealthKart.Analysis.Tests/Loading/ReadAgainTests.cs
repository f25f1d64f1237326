using System.Text;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>A reading that finds a file to be written otherwise does not count, and is made again.</summary>
public sealed class ReadAgainTests
{
    private const int Rows = 20_000;

    [Fact]
    public void What_a_reading_finds_out_leads_to_another_one_of_that_file()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,10\n", Payouts = "influencer_id,total_payout\n1,5\n" };
        var known = new KnownFiles();
        var sales = known.Add(CsvSource.Of(campaign.PathOf(TestCampaign.SalesName)), CampaignFile.Sales);
        var payouts = known.Add(CsvSource.Of(campaign.PathOf(TestCampaign.PayoutsName)), CampaignFile.Payouts);
        var (before, looks) = (sales.Source, new List<bool>());

        known.Read(() =>
        {
            looks.Add(payouts.Source.Look is not null);
            if (looks.Count == 1)
            {
                payouts.Source.ReadAgain(ReadAgainReason.LookNeeded);
            }

            return looks.Count;
        });

        Assert.Equal([false, true], looks);
        Assert.Same(before, sales.Source);
    }

    [Fact]
    public void No_row_comes_after_one_that_asks_for_another_reading()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,10\n2,20\n3,30\n" };
        var again = new ReadAgain();
        var source = CsvSource.Of(campaign.PathOf(TestCampaign.SalesName)) with { Again = again };
        using var table = CsvTable.Open(source, CampaignFile.Sales);

        Assert.True(table.Read());
        again.Ask(ReadAgainReason.LookNeeded);

        Assert.False(table.Read());
    }

    [Fact]
    public void The_first_reason_stands()
    {
        var again = new ReadAgain();

        again.Ask(ReadAgainReason.NotUtf8);
        again.Ask(ReadAgainReason.LookNeeded);

        Assert.Equal(ReadAgainReason.NotUtf8, again.Reason);
    }

    [Fact]
    public void The_half_of_a_file_ends_with_the_half_before_it_but_gives_no_reason()
    {
        var second = new ReadAgain();
        var first = new ReadAgain(second);

        first.Ask(ReadAgainReason.LookNeeded);

        Assert.True(second.IsEnd);
        Assert.Null(second.Reason);
    }

    [Fact]
    public void The_sales_are_not_read_again_where_only_the_payouts_are()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,1,100\n2,1,200\n",
            Payouts = "influencer_id,total_payout\n1,10\n2,20\nTotal,30\n",
        };
        var progress = new LoadProgress();

        var data = campaign.Load(new LoadOptions { Progress = progress });

        Assert.Equal(30m, data.Performance().Totals.TotalPayout);
        Assert.Single(data.Issues, static issue => issue.Kind == IssueKind.ExcludedSum);
        Assert.Equal(progress.Bytes, progress.BytesRead);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1)]
    public void A_file_that_is_late_neither_UTF_8_nor_written_with_points_is_read_as_it_is(long leastToShare)
    {
        var rows = string.Concat(Enumerable.Range(0, Rows).Select(static row => $"{row % 7};10\n"));
        using var campaign = new TestCampaign().Write(
            TestCampaign.SalesName,
            [.. "influencer_id;revenue;campaign\n"u8, .. Encoding.UTF8.GetBytes(rows), .. "8;1.234,5;F"u8, 0xEA, .. "te\n"u8]);

        var data = campaign.Load(new LoadOptions { LeastToShare = leastToShare });

        Assert.Equal((Rows * 10) + 1234.5m, data.Performance().Totals.Revenue);
        Assert.Contains("Fête", data.Sales().Select(static sale => sale.Campaign));
        Assert.Single(data.Issues, static issue => issue.Kind == IssueKind.NotUtf8);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1)]
    public void A_file_that_turns_into_another_after_it_was_read_is_an_error_and_not_the_end_of_its_rows(long leastToShare)
    {
        // A smaller file is kept as it was when it was read.
        var rows = string.Concat(Enumerable.Range(0, Rows * 50).Select(static row => $"{row % 7},10\n"));
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue,campaign\n" + rows };
        var data = campaign.Load(new LoadOptions { LeastToShare = leastToShare, Breakdowns = false });

        campaign.Write(
            TestCampaign.SalesName,
            [.. "influencer_id,revenue,campaign\n"u8, .. Encoding.UTF8.GetBytes(rows), .. "8,1,F"u8, 0xEA, (byte)'\n']);

        Assert.Contains("changed", Assert.Throws<IOException>(() => data.Sales().Count()).Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => data.Sum(new()));
    }
}
