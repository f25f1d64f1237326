using System.Text;
using HealthKart.Analysis.Frames;
using Xunit;

namespace HealthKart.Analysis.Tests.Export;

public sealed class CsvExportTests
{
    private static readonly CsvExportOptions s_raw = new() { GuardFormulas = false };

    [Fact]
    public void The_influencers_have_the_columns_of_the_contract_then_their_file_s_own()
    {
        using var campaign = TestCampaign.Festivals();

        var lines = Lines(campaign.Performance().Influencers);

        Assert.Equal(
            [
                "influencer_id,name,platform,category,gender,follower_count,tier,orders,revenue,total_payout,"
                + "roas,roi,aov,cost_per_order,payout_basis,payout_status,city",
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

        Assert.Equal("7,7,(unknown),(unknown),(unknown),,(unknown),0,0.00,,,,,,,NoPayout", Lines(sales.Performance().Influencers)[1]);
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
    public void Counts_have_decimals_only_where_there_are_some(string value, string expected) =>
        Assert.Equal(expected, One(ColumnUnit.Count, Number(value)));

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
    [InlineData("\r=1", "\"'\r'=1\"")]
    [InlineData(" =1", "\"' =1\"")]
    [InlineData("\u00A0\u200B=1", "\"'\u00A0\u200B=1\"")]
    [InlineData("＝1＋1", "\"'＝1＋1\"")]
    [InlineData("a;=1", "\"a;'=1\"")]
    [InlineData("a\t@x", "\"a\t'@x\"")]
    [InlineData("a\n+1", "\"a\n'+1\"")]
    [InlineData("a,-1", "\"a,'-1\"")]
    [InlineData("say \"=1\"", "\"say \"\"'=1\"\"\"")]
    [InlineData("-", "\"'-\"")]
    public void Text_that_a_spreadsheet_would_run_is_guarded_unless_asked_otherwise(string text, string expected)
    {
        Assert.Equal(expected, One(ColumnUnit.Text, text));
        Assert.Equal(text, Parsed(One(ColumnUnit.Text, text, s_raw)));
    }

    [Theory]
    [InlineData("'=1", "'=1")]
    [InlineData("a=b", "a=b")]
    [InlineData("well-known; e-mail a@b.in", "well-known; e-mail a@b.in")]
    [InlineData("", "\"\"")]
    public void Text_that_starts_no_formula_stays_as_it_is(string text, string expected) =>
        Assert.Equal(expected, One(ColumnUnit.Text, text));

    [Fact]
    public void A_column_of_a_kind_that_nobody_knows_keeps_its_numbers_and_nothing_else_that_starts_alike()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name,growth\n1,-5,-3.20\n2,x,-3+1",
            Sales = "influencer_id,revenue\n1,1",
        };

        var lines = Lines(campaign.Performance().Influencers);

        Assert.StartsWith("1,\"'-5\",", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",NoPayout,-3.20", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",NoPayout,\"'-3+1\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_end_with_CRLF_and_the_byte_order_mark_stands_there_on_request()
    {
        var frame = new ResultList<string>(["a"], [new("x", "X", ColumnUnit.Text, item => item)]);
        using var plain = new MemoryStream();
        using var marked = new MemoryStream();

        frame.ToDataFrame().WriteCsv(plain);
        frame.ToDataFrame().WriteCsv(marked, new CsvExportOptions { ByteOrderMark = true });

        Assert.Equal("x\r\na\r\n"u8.ToArray(), plain.ToArray());
        Assert.Equal([0xEF, 0xBB, 0xBF, .. plain.ToArray()], marked.ToArray());
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

        frame.ToDataFrame().WriteCsv(path);
        frame.Take(1).ToDataFrame().WriteCsv(path);

        Assert.Equal("campaign,influencers,orders,revenue,total_payout,roas,roi,aov,cost_per_order", File.ReadAllLines(path)[0]);
        Assert.Equal(2, File.ReadAllLines(path).Length);
        Assert.Single(Directory.GetFiles(campaign.PathOf("new")));
    }

    [Fact]
    public void What_is_written_raw_is_read_again_as_it_was()
    {
        string[] names = ["=1+1", "a,b", "say \"hi\"", "two\nlines", "-", "+x", "@y", "é₹", "x;y|z"];
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n,1" };
        var frame = new ResultList<string>(
            names,
            [
                new("id", "Id", ColumnUnit.Text, name => Array.IndexOf(names, name).ToString("00", null)),
                new("name", "Name", ColumnUnit.Text, name => name + "."),
            ]);

        frame.ToDataFrame().WriteCsv(campaign.PathOf(TestCampaign.InfluencersName), s_raw);

        Assert.Equal(names.Select(name => name + "."), campaign.Load().Influencers.Select(influencer => influencer.Name));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Parsed(string cell) =>
        cell is ['"', .. var inner, '"'] ? inner.Replace("\"\"", "\"", StringComparison.Ordinal) : cell;

    private static string One(ColumnUnit unit, object value, CsvExportOptions? options = null) =>
        Text(new ResultList<object>([value], [new("x", "X", unit, item => item)]), options)[3..^2];

    private static string[] Lines<T>(ResultList<T> frame) => Text(frame).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string Text<T>(ResultList<T> frame, CsvExportOptions? options = null)
    {
        using var stream = new MemoryStream();
        frame.ToDataFrame().WriteCsv(stream, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
