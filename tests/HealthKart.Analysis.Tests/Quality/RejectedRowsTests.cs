using HealthKart.Report;
using HealthKart.Analysis.Frames;
using HealthKart.Analysis.Quality;
using HealthKart.Files;
using Xunit;

namespace HealthKart.Analysis.Tests.Quality;

public sealed class RejectedRowsTests
{
    [Fact]
    public void The_rejected_rows_of_all_files_stand_as_they_are_with_place_and_reason()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,name\n1,Asha\n1, Other \n,Nobody\n",
            Posts = "influencer_id,likes\n1,4\n1,5,6\n",
            Sales =
                "influencer_id,orders,revenue,note,note\n1,1,100,a,b\n1,1,\"12,34\",\"two\nlines\",\"a \"\"b\"\"\"\n"
                + "2,1\n3,1,70.70,x,y,shifted,\n",
            Payouts = "influencer_id,total_payout\n1,10\n2,soon\n",
        };

        var lines = Write(campaign);

        const string ExtraCells =
            "\"more cells than the header's {0} columns, so they may have shifted; the row is rejected. "
            + "Put quotes around a text with a comma.\"";
        const string CutOff =
            "the row ends after 2 of 5 cells, before revenue; it is rejected. Look whether the file was cut here.";
        const string NotMoney = "\"{0} is not an amount; expected one such as 1234.50 or ₹1,200. The row is rejected.\"";
        Assert.Equal(
            $"""
            file,line,column,reason,id,name,influencer_id,total_payout,likes,orders,revenue,note,note,extra_1,extra_2
            influencers.csv,3,id,"id '1' is in the file already; the first row counts, this one is rejected.",1, Other ,,,,,,,,,
            influencers.csv,4,id,the influencer id is blank; the row is rejected.,,Nobody,,,,,,,,,
            payouts.csv,3,total_payout,{Said(NotMoney, "'soon'")},,,2,soon,,,,,,,
            posts.csv,3,,{Said(ExtraCells, "2")},,,1,,5,,,,,6,
            tracking_data.csv,3,revenue,{Said(NotMoney, "'12,34'")},,,1,,,1,"12,34","two
            lines","a ""b""\",,
            tracking_data.csv,5,,"{CutOff}",,,2,,,1,,,,,
            tracking_data.csv,6,,{Said(ExtraCells, "5")},,,3,,,1,70.70,x,y,shifted,

            """.Replace("b\"\"\\\"", "b\"\"\"", StringComparison.Ordinal).ReplaceLineEndings("\n"),
            lines.ReplaceLineEndings("\n"));

        static string Said(string sentence, string value) => sentence.Replace("{0}", value, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_them_are_written_not_only_the_thousand_that_are_kept_as_issues()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue\n" + string.Concat(Enumerable.Repeat("1,bad\n1,5\n", 2_345)),
        };

        var lines = Write(campaign).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2_346, lines.Length);
        Assert.StartsWith("tracking_data.csv,4690,revenue,", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_a_spreadsheet_would_run_is_guarded()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue,=cmd()\n1,=1+1,@SUM(A1)\n" };

        var text = Write(campaign);

        Assert.DoesNotContain(",=", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",@", text, StringComparison.Ordinal);
        Assert.Contains("=1+1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_stay_numbers_and_for_programs_every_text_stands_as_it_is()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue\n1,-3.2,=1+1\n" };
        var path = campaign.PathOf("raw.csv");

        campaign.Load().Quality().WriteRejectedRows(path, new CsvExportOptions { GuardFormulas = false });

        Assert.EndsWith(",1,-3.2,=1+1", File.ReadAllText(path).TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith(",1,-3.2,\"'=1+1\"", Write(campaign).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_files_in_other_encodings_are_written_as_UTF_8()
    {
        using var campaign = new TestCampaign();
        campaign.Write(TestCampaign.SalesName, [.. "influencer_id,revenue,name\n1,bad,Jos"u8, 0xE9, (byte)'\n']);

        Assert.EndsWith(",1,bad,José", Write(campaign).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_rejected_row_nothing_is_written_and_the_file_of_an_earlier_run_goes()
    {
        using var campaign = TestCampaign.Festivals();
        var path = campaign.PathOf("rejected-rows.csv");
        File.WriteAllText(path, "file,line,column,reason,influencer_id\npayouts.csv,2,total_payout,old,1\n");

        Assert.Null(campaign.Load().Quality().WriteRejectedRows(path));
        Assert.False(File.Exists(path));
        Assert.Null(campaign.Load().Quality().WriteRejectedRows(campaign.PathOf(Path.Combine("new", "rejected-rows.csv"))));
        Assert.False(Directory.Exists(campaign.PathOf("new")));
    }

    [Theory]
    [InlineData("influencer_id,revenue\n1,bad\n")]
    [InlineData("influencer_id,revenue\n1,5\n")]
    public void A_file_that_holds_something_else_is_neither_replaced_nor_removed(string sales)
    {
        using var campaign = new TestCampaign { Sales = sales };
        var path = campaign.PathOf("notes.txt");
        File.WriteAllText(path, "my only notes");

        Assert.Throws<OutputRefusedException>(() => campaign.Load().Quality().WriteRejectedRows(path));
        Assert.Equal("my only notes", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("influencer_id,revenue\n1,bad\n")]
    [InlineData("influencer_id,revenue\n1,5\n")]
    public void A_file_that_was_read_is_never_replaced_or_removed(string sales)
    {
        using var campaign = new TestCampaign { Sales = sales };
        var quality = campaign.Load().Quality();

        Assert.Throws<OutputRefusedException>(() => quality.WriteRejectedRows(campaign.PathOf(TestCampaign.SalesName)));
        Assert.Equal(sales, File.ReadAllText(campaign.PathOf(TestCampaign.SalesName)));
    }

    [Theory]
    [InlineData("lift.csv")]
    [InlineData("geo_sales.csv")]
    [InlineData("geoassignment.csv")]
    public void An_experiment_in_the_folder_is_never_replaced_or_removed(string name)
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,5\n" }.Write(name, "mine");
        var quality = campaign.Load().Quality();

        Assert.Throws<OutputRefusedException>(() => quality.WriteRejectedRows(campaign.PathOf(name)));
        Assert.Equal("mine", File.ReadAllText(campaign.PathOf(name)));
    }

    private static string Write(TestCampaign campaign)
    {
        var path = campaign.PathOf("out.csv");
        Assert.Equal(path, campaign.Load().Quality().WriteRejectedRows(path));
        return File.ReadAllText(path);
    }
}
