using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

/// <summary>What somebody says by hand about the files.</summary>
public sealed class LoadOptionsTests
{
    [Fact]
    public void A_column_can_be_named_by_hand_whatever_the_file_calls_it()
    {
        using var campaign = new TestCampaign { Sales = "Kunde,Umsatz (€),Anzahl\n7,12.50,3" };

        var sale = Assert.Single(
            campaign.Load(new LoadOptions { Columns = ["influencer_id=kunde", " Revenue = Umsatz (€)", "orders=Anzahl"] }).Sales());

        Assert.Equal(("7", 12.50m, 3m), (sale.InfluencerId, sale.Revenue, sale.Orders));
    }

    [Fact]
    public void A_header_chosen_by_hand_wins_over_those_known_by_name_and_is_no_other_column()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,revenue,net revenue,orders\n7,100,80,3",
            Payouts = "influencer_id,amount,total\n7,5,40",
        };

        var data = campaign.Load(new LoadOptions { Columns = ["revenue=net revenue", "total_payout=total", "rate=amount"] });

        Assert.Equal((80m, 40m), (data.Performance().Totals.Revenue, data.Performance().Totals.TotalPayout));
        Assert.Equal(5m, Assert.Single(data.Payouts).Rate);
    }

    [Fact]
    public void A_column_holds_for_each_file_that_has_the_header_and_a_file_before_it_for_that_one_alone()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "Creator Ref,name\n7,Asha",
            Sales = "Creator Ref,Betrag,revenue\n7,1,100",
            Payouts = "Creator Ref,Betrag\n7,40",
        };

        var data = campaign.Load(new LoadOptions { Columns = ["influencer_id=Creator Ref", "payouts.total_payout=Betrag"] });

        Assert.Equal(
            (100m, 40m, "Asha"),
            (data.Performance().Totals.Revenue, data.Performance().Totals.TotalPayout, Assert.Single(data.Influencers).Name));
    }

    [Fact]
    public void A_column_named_by_hand_lets_a_file_fit_that_would_not()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,Umsatz\n7,100" }.Write("tracking_notes.csv", "what\nx");

        Assert.Equal(100m, campaign.Load(new LoadOptions { Columns = ["tracking.revenue=Umsatz"] }).Performance().Totals.Revenue);
    }

    [Theory]
    [InlineData(
        "revenue", "--column 'revenue' names no column; expected this product's name and the file's header, such as revenue=Value.")]
    [InlineData(
        "revenue= ", "--column 'revenue=' names no column; expected this product's name and the file's header, such as revenue=Value.")]
    [InlineData("revenu=Umsatz", "--column 'revenu=Umsatz': no column 'revenu'; did you mean 'revenue'? Known: influencer_id, ")]
    [InlineData("payouts.revenue=Umsatz", "--column 'payouts.revenue=Umsatz': no column 'revenue'")]
    [InlineData(
        "payout.rate=Umsatz",
        "--column 'payout.rate=Umsatz': no file 'payout'; did you mean 'payouts'? Known: influencers, posts, tracking, payouts.")]
    [InlineData("lift.revenue=Umsatz", "--column 'lift.revenue=Umsatz': no file 'lift'")]
    [InlineData("geo=Umsatz", "--column 'geo=Umsatz': no column 'geo'")]
    [InlineData(
        "revenue=Umsaz",
        "--column 'revenue=Umsaz': no header 'Umsaz' in tracking_data.csv; did you mean 'Umsatz'? Found: influencer_id, Umsatz.")]
    [InlineData("posts.reach=Umsatz", "--column 'posts.reach=Umsatz': there is no file that it could be in.")]
    public void A_column_that_cannot_be_is_an_error_with_the_nearest_that_can(string column, string message)
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,Umsatz\n7,100", Payouts = "influencer_id,total_payout\n7,1" };

        AssertError(campaign, new LoadOptions { Columns = [column] }, message);
    }

    [Fact]
    public void Two_headers_of_one_file_for_one_column_are_an_error()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,net,gross\n7,100,120" };

        AssertError(
            campaign,
            new LoadOptions { Columns = ["revenue=net", "revenue=gross"] },
            "--column 'revenue=net' and --column 'revenue=gross' both name 'revenue' of one file.");
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "03/04/2025", "2025-04-03")]
    [InlineData("MM/dd/yyyy", "03/04/2025", "2025-03-04")]
    [InlineData("M/d/yyyy", "3/4/2025", "2025-03-04")]
    [InlineData("dd/MM/yyyy", "3/4/2025", "2025-04-03")]
    [InlineData("DD-MM-YYYY", "03-04-2025", "2025-04-03")]
    [InlineData("mm/dd/yy", "03/04/25", "2025-03-04")]
    [InlineData("dd/MM/yyyy", "03/04/2025 18:45", "2025-04-03")]
    [InlineData("dd/MM/yyyy", "2025-04-03T18:45:00Z", "2025-04-03")]
    [InlineData("MMM d, yyyy", "Apr 3, 2025", "2025-04-03")]
    [InlineData("yyyyMMdd", "20250403", "2025-04-03")]
    [InlineData("yyyy-dd-MM", "2025-03-04", "2025-04-03")]
    [InlineData("dd.MM.yyyy", "03.04.2025", "2025-04-03")]
    public void The_format_of_dates_can_be_said_by_hand(string format, string text, string day)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,date,revenue\n1,\"{text}\",10\n1,,10" };

        var data = campaign.Load(new LoadOptions { DateFormat = format });

        Assert.Equal([day, ""], data.Sales().Select(sale => $"{sale.Date:yyyy-MM-dd}"));
        Assert.DoesNotContain(data.Issues, issue => issue.Kind is IssueKind.AmbiguousDates or IssueKind.UnusableDate);
    }

    [Theory]
    [InlineData("dd/MM/yyyy", "04/13/2025")]
    [InlineData("dd/MM/yyyy", "03-04-2025")]
    [InlineData("yyyy-dd-MM", "2025-04-13")]
    public void A_date_that_is_written_otherwise_is_an_issue_that_names_the_format(string format, string text)
    {
        using var campaign = new TestCampaign { Sales = $"influencer_id,date,revenue\n1,{text},10" };

        var issue = Assert.Single(
            campaign.Load(new LoadOptions { DateFormat = format }).Issues, issue => issue.Kind == IssueKind.UnusableDate);

        Assert.Equal(
            $"'{text}' is not a date written {format}, as --date-format says. The row is used, its month is (unknown).", issue.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dd/MM")]
    [InlineData("dd/MM/yyy")]
    [InlineData("d d/MM/yyyy")]
    [InlineData("dd/MM/yyyy HH:mm")]
    [InlineData("ISO")]
    public void A_format_without_day_month_and_year_is_an_error(string format)
    {
        using var campaign = TestCampaign.Festivals();

        AssertError(
            campaign,
            new LoadOptions { DateFormat = format },
            $"--date-format '{format}' does not say where day, month and year are; expected one such as dd/MM/yyyy");
    }

    [Theory]
    [InlineData(";", ";")]
    [InlineData("tab", "\t")]
    [InlineData("TAB", "\t")]
    [InlineData("\\t", "\t")]
    [InlineData("~", "~")]
    public void The_separator_can_be_said_by_hand(string option, string separator)
    {
        using var campaign = new TestCampaign
        {
            Sales = $"influencer_id{separator}revenue{separator}a,b,c,d,e,f\n1{separator}10{separator}x",
        };

        Assert.Equal(10m, Assert.Single(campaign.Load(new LoadOptions { Separator = option }).Sales()).Revenue);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";;")]
    [InlineData("a")]
    [InlineData("\"")]
    [InlineData("\n")]
    [InlineData("§")]
    public void What_cannot_separate_is_an_error(string separator)
    {
        using var campaign = TestCampaign.Festivals();

        AssertError(campaign, new LoadOptions { Separator = separator }, "is not one sign; expected ',', ';', '|' or tab.");
    }

    [Fact]
    public void Strict_stops_at_the_first_row_that_cannot_be_used_and_says_which()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,10\n1,oops\n2,x" };

        AssertError(
            campaign,
            new LoadOptions { Strict = true },
            "tracking_data.csv, line 3: 'oops' is not an amount; expected one such as 1234.50 or ₹1,200. The row is rejected. "
            + "--strict stops at the first of 2 rejected rows: correct the file, or leave --strict out.");
    }

    [Fact]
    public void Strict_lets_warnings_pass()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,-10" };

        Assert.NotEmpty(campaign.Load(new LoadOptions { Strict = true }).Issues);
    }

    [Fact]
    public void What_is_said_by_hand_holds_for_text_that_turns_out_late_not_to_be_UTF_8_too()
    {
        var rows = string.Concat(Enumerable.Repeat("7;10;Diwali\n", 20_000));
        using var campaign = new TestCampaign().Write(
            TestCampaign.SalesName,
            [.. "Kunde;Umsatz;campaign,x,y,z\n"u8, .. System.Text.Encoding.UTF8.GetBytes(rows), .. "8;10;F"u8, 0xEA, .. "te\n"u8]);

        var data = campaign.Load(new LoadOptions { Separator = ";", Columns = ["influencer_id=Kunde", "revenue=Umsatz"] });

        Assert.Equal(200_010m, data.Performance().Totals.Revenue);
    }

    private static void AssertError(TestCampaign campaign, LoadOptions options, string message)
    {
        var error = Assert.Throws<CampaignInputException>(() => campaign.Load(options)).Message;
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }
}
