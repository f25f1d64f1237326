using System.Text;
using HealthKart.Analysis.Export;
using HealthKart.Analysis.Frames;
using Xunit;

namespace HealthKart.Analysis.Tests.Export;

public sealed class CsvExportTests
{
    [Fact]
    public void The_influencers_have_the_columns_of_the_contract_then_their_file_s_own()
    {
        using var campaign = TestCampaign.Festivals();

        var lines = Lines(campaign.Performance().Influencers);

        Assert.Equal(
            [
                "influencer_id,name,platform,category,gender,follower_count,tier,orders,revenue,total_payout,roas,roi,aov,cost_per_order,payout_basis,payout_status,city",
                "1,Asha Rao,Instagram,Fitness,Female,5000,nano,8,4000.00,800.00,5.000000,4.000000,500.00,100.00,post,Paid,Pune",
                "2,Bala Iyer,YouTube,Fitness,Male,50000,micro,20,2000.00,1000.00,2.000000,1.000000,100.00,50.00,order,Paid,Chennai",
                "3,Chitra Das,Instagram,Food,Female,500000,macro,0,1000.00,500.00,2.000000,1.000000,,,post,Paid,Kolkata",
                "4,Dev Nair,Twitter,Food,Male,5000000,mega,0,0.00,300.00,0.000000,-1.000000,,,post,Paid,Kochi",
            ],
            lines);
    }

    [Fact]
    public void What_is_undefined_is_blank()
    {
        using var sales = new TestCampaign { Sales = "influencer_id,orders,revenue\n7,0,0" };
        using var payouts = new TestCampaign { Payouts = "influencer_id,total_payout\n7,5" };

        Assert.Equal("7,7,(unknown),(unknown),(unknown),,(unknown),0,0.00,,0.000000,,,,,NoPayout", Lines(sales.Performance().Influencers)[1]);
        Assert.Equal("7,7,(unknown),(unknown),(unknown),,(unknown),,,5.00,,,,,,Paid", Lines(payouts.Performance().Influencers)[1]);
    }

    [Theory]
    [InlineData("0.005", "0.01")]
    [InlineData("0.004", "0.00")]
    [InlineData("2.675", "2.68")]
    [InlineData("-0.005", "-0.01")]
    [InlineData("-2.675", "-2.68")]
    [InlineData("-0.001", "0.00")]
    [InlineData("1234567.8", "1234567.80")]
    public void Money_has_two_decimals_rounded_half_away_from_zero(string value, string expected) =>
        Assert.Equal(expected, One(ColumnUnit.Money, Number(value)));

    [Theory]
    [InlineData("0.0000005", "0.000001")]
    [InlineData("-0.0000005", "-0.000001")]
    [InlineData("0.3333333333", "0.333333")]
    [InlineData("12", "12.000000")]
    public void Ratios_have_six_decimals_rounded_half_away_from_zero(string value, string expected)
    {
        Assert.Equal(expected, One(ColumnUnit.Ratio, Number(value)));
        Assert.Equal(expected, One(ColumnUnit.Share, Number(value)));
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("12.50", "12.5")]
    public void Counts_have_decimals_only_where_there_are_some(string value, string expected) => Assert.Equal(expected, One(ColumnUnit.Count, Number(value)));

    [Fact]
    public void Days_are_ISO() => Assert.Equal("2025-01-31", One(ColumnUnit.Date, new DateOnly(2025, 1, 31)));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("Dīwālī ₹", "Dīwālī ₹")]
    public void Text_is_quoted_where_it_must_be(string text, string expected) => Assert.Equal(expected, One(ColumnUnit.Text, text));

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+91 98", "\"'+91 98\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("@handle", "\"'@handle\"")]
    [InlineData("\tx", "\"'\tx\"")]
    public void Text_that_a_spreadsheet_would_run_is_guarded_unless_asked_otherwise(string text, string expected)
    {
        Assert.Equal(expected, One(ColumnUnit.Text, text));
        Assert.Equal(text, One(ColumnUnit.Text, text, guardFormulas: false));
    }

    [Fact]
    public void Negative_numbers_stay_numbers()
    {
        Assert.Equal("-5.00", One(ColumnUnit.Money, -5m));
        Assert.Equal("-0.500000", One(ColumnUnit.Share, -0.5m));
    }

    [Fact]
    public void A_heading_from_the_file_is_guarded_too()
    {
        using var campaign = new TestCampaign { Influencers = "id,=cmd()\n1,x", Sales = "influencer_id,revenue\n1,1" };

        Assert.EndsWith(",payout_status,\"'=cmd()\"", Lines(campaign.Performance().Influencers)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_replaced_whole_and_its_folder_is_made()
    {
        using var campaign = TestCampaign.Festivals();
        var frame = campaign.Performance().ByCampaign();
        var path = campaign.PathOf(Path.Combine("new", "parts.csv"));

        frame.WriteCsv(path);
        frame.Take(1).WriteCsv(path);

        Assert.Equal("campaign,influencers,orders,revenue,total_payout,roas,roi,aov,cost_per_order", File.ReadAllLines(path)[0]);
        Assert.Equal(2, File.ReadAllLines(path).Length);
        Assert.Single(Directory.GetFiles(campaign.PathOf("new")));
    }

    [Fact]
    public void What_is_written_raw_is_read_again_as_it_was()
    {
        string[] names = ["=1+1", "a,b", "say \"hi\"", "two\nlines", "-", "+x", "@y", "é₹", "x;y|z"];
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n,1" };
        var frame = new Frame<string>(names, [new("id", "Id", ColumnUnit.Text, name => Array.IndexOf(names, name).ToString("00", null)), new("name", "Name", ColumnUnit.Text, name => name + ".")]);

        frame.WriteCsv(campaign.PathOf(TestCampaign.InfluencersName), guardFormulas: false);

        Assert.Equal(names.Select(name => name + "."), campaign.Load().Influencers.Select(influencer => influencer.Name));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string One(ColumnUnit unit, object value, bool guardFormulas = true) =>
        Text(new Frame<object>([value], [new("x", "X", unit, item => item)]), guardFormulas)["x".Length..].Trim('\r', '\n');

    private static string[] Lines<T>(Frame<T> frame) => Text(frame).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string Text<T>(Frame<T> frame, bool guardFormulas = true)
    {
        using var stream = new MemoryStream();
        frame.WriteCsv(stream, guardFormulas);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
