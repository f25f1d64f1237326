using HealthKart.Report;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Quality;
using HealthKart.Analysis.Values;
using HealthKart.Lift.Tests;
using Xunit;

namespace HealthKart.Analysis.Tests.Loading;

public sealed class FileDiscoveryTests
{
    private const string OneSale = "influencer_id,revenue\n1,10";
    private const string OnePayout = "influencer_id,total_payout\n1,4";

    [Theory]
    [InlineData("tracking_data.csv", "payouts.csv")]
    [InlineData("Tracking.CSV", "PAYOUT.csv")]
    [InlineData("tracking_data_with_brand_FIXED.csv", "payouts (1).csv")]
    [InlineData("trackings-2025.Csv", "Payout_data.csv")]
    public void Files_are_found_by_the_start_of_their_names(string sales, string payouts)
    {
        using var campaign = new TestCampaign().Write(sales, OneSale).Write(payouts, OnePayout)
            .Write("Influencer_list.csv", "id,name\n1,Asha").Write("post.csv", "influencer_id\n1");

        var data = campaign.Load();

        Assert.Equal(
            ["Influencer_list.csv", "post.csv", sales, payouts],
            data.Accounts.OrderBy(account => account.File).Select(account => account.Name));
        Assert.Equal(2.5m, data.Performance().Totals.Roas);
    }

    [Theory]
    [InlineData("my_tracking.csv")]
    [InlineData("tracking.doc")]
    [InlineData("tracking.csv.bak")]
    [InlineData("older/tracking.csv")]
    public void Other_files_and_those_below_the_folder_are_not_read(string name)
    {
        using var campaign = new TestCampaign { Payouts = OnePayout }.Write(name, OneSale);

        Assert.False(campaign.Load().HasSales);
    }

    [Fact]
    public void Of_two_candidates_the_one_whose_columns_fit_is_read()
    {
        using var campaign = new TestCampaign { Sales = OneSale }.Write("tracking_notes.csv", "what,when\nx,y")
            .Write("tracking_empty.csv", "");

        Assert.Equal("tracking_data.csv", Assert.Single(campaign.Load().Accounts).Name);
    }

    [Fact]
    public void Of_two_that_fit_and_differ_the_error_names_both_and_the_option_that_chooses()
    {
        using var campaign = new TestCampaign().Write("tracking_new.csv", OneSale).Write("tracking_old.csv", "id,revenue\n1,10");

        var error = Assert.Throws<CampaignInputException>(() => campaign.Load()).Message;

        Assert.Equal("Several files fit as the sales file: tracking_new.csv, tracking_old.csv. Choose one with --tracking FILE.", error);
        Assert.Equal("tracking_old.csv", Assert.Single(campaign.Load(new LoadOptions { SalesFile = "tracking_old.csv" }).Accounts).Name);
    }

    [Theory]
    [InlineData("tracking.csv")]
    [InlineData("tracking_data.csv")]
    [InlineData("Tracking.tsv")]
    public void The_exact_name_wins_and_the_other_file_is_named(string name)
    {
        using var campaign = new TestCampaign().Write(name, OneSale).Write("tracking_old.csv", OneSale);

        var data = campaign.Load();

        Assert.Equal((name, 10m), (Assert.Single(data.Accounts).Name, data.Performance().Totals.Revenue));
        Assert.Equal("tracking_old.csv", Assert.Single(data.FilesNotRead).File);
    }

    [Fact]
    public void Files_of_the_same_columns_are_read_as_one_and_said()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,10" }
            .Write("tracking_2025-03.csv", "Export\n\ninfluencer_id,orders,revenue\n1,1,100\n1,1,oops\n")
            .Write("tracking_2025-04.csv", "April\r\ninfluencer_id,orders,revenue\r\n2,1,20\r\n2,1,\"\nbad\"\r\n2,1,nope")
            .Write("tracking_2025-05.csv", "influencer_id,orders,revenue\n1,1,100\n");

        var data = campaign.Load();

        Assert.Equal(
            (220m, 22m, 3m), (data.Performance().Totals.Revenue, data.Performance().Totals.Roas, data.Performance().Totals.Orders));
        Assert.Equal(3, Assert.Single(data.Issues, issue => issue.Kind == IssueKind.FilesAsOne).Count);
        Assert.Equal(
            [("tracking_2025-03.csv", 5L), ("tracking_2025-04.csv", 4L), ("tracking_2025-04.csv", 6L)],
            data.Issues.Where(issue => issue.Kind == IssueKind.UnusableMoney).Select(issue => (issue.File!, issue.Line!.Value)));
        Assert.Equal(
            ("tracking_2025-05.csv", 2L),
            data.Issues.Where(issue => issue.Kind == IssueKind.DuplicateRow).Select(issue => (issue.File!, issue.Line!.Value)).Single());
        Assert.Empty(data.FilesNotRead);
        Assert.All(data.Accounts, account => Assert.True(account.IsBalanced));
    }

    [Fact]
    public void Compressed_files_tabs_and_sheets_are_read()
    {
        using var campaign = new TestCampaign()
            .Write("payouts.tsv", "influencer_id\ttotal_payout\n1\t10")
            .Write("influencers.txt", "id;name\n1;Asha");
        var path = campaign.PathOf("tracking.csv.gz");
        using (var packed = new System.IO.Compression.GZipStream(File.Create(path), System.IO.Compression.CompressionLevel.Fastest))
        {
            packed.Write("influencer_id,revenue\n1,100"u8);
        }

        var data = campaign.Load();

        Assert.Equal((10m, "Asha"), (data.Performance().Totals.Roas!.Value, Assert.Single(data.Influencers).Name));
        Assert.Equal(
            ["influencers.txt", "payouts.tsv", "tracking.csv.gz"],
            data.Accounts.Select(account => account.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sales_under_another_name_are_taken_where_they_alone_have_the_columns()
    {
        const string Orders = "order_id,influencer_id,date,revenue\n1,1,2025-03-01,100";
        using var one = new TestCampaign { Payouts = OnePayout }.Write("orders_export_1.csv", Orders)
            .Write("commissions.csv", "influencer_id,amount\n1,5");
        using var two = new TestCampaign { Payouts = OnePayout }.Write("orders_export_1.csv", Orders).Write("orders_export_2.csv", Orders);

        Assert.Equal(100m, one.Load().Performance().Totals.Revenue);
        Assert.Equal("orders_export_1.csv", Assert.Single(one.Load().Issues, issue => issue.Kind == IssueKind.FileTaken).File);
        Assert.Equal("commissions.csv", Assert.Single(one.Load().FilesNotRead).File);
        Assert.False(two.Load().HasSales);
        Assert.Equal(2, two.Load().FilesNotRead.Count);
    }

    [Fact]
    public void A_given_file_may_have_any_name_and_lie_anywhere()
    {
        using var elsewhere = new TestCampaign().Write("ledger.csv", OnePayout);
        using var campaign = new TestCampaign { Sales = OneSale };

        var data = campaign.Load(new LoadOptions { PayoutsFile = elsewhere.PathOf("ledger.csv") });

        Assert.Equal(2.5m, data.Performance().Totals.Roas);
    }

    [Fact]
    public void Two_given_files_may_have_the_same_name()
    {
        using var campaign = new TestCampaign().Write("a/data.csv", OneSale + "\n1,10").Write("b/data.csv", OnePayout + "\n1,4");

        var data = campaign.Load(new LoadOptions { SalesFile = "a/data.csv", PayoutsFile = "b/data.csv" });

        Assert.Equal((20m, 8m), (data.Performance().Totals.Revenue, data.Performance().Totals.TotalPayout));
    }

    [Fact]
    public void Inputs_that_allow_no_result_are_errors_of_one_line_that_say_what_to_do()
    {
        using var campaign = new TestCampaign { Influencers = "id\n1" };

        AssertError(() => campaign.Load(), "Neither sales nor payouts", "--data");
        AssertError(() => CampaignData.Load(campaign.PathOf("nowhere")), "No folder", "--data");
        AssertError(() => CampaignData.Load(campaign.PathOf(TestCampaign.InfluencersName)), "is a file", "--data");
        AssertError(() => campaign.Load(new LoadOptions { SalesFile = "gone.csv" }), "No file 'gone.csv'");
    }

    [Theory]
    [InlineData("lift.csv")]
    [InlineData("geo_sales.csv")]
    [InlineData("GeoAssignment.csv")]
    [InlineData("SalesAndCost.csv")]
    public void A_folder_of_experiments_alone_is_an_error_that_names_the_command_for_them(string name)
    {
        using var campaign = new TestCampaign().Write(name, "arm,users\n");

        AssertError(() => campaign.Load(), "Neither sales nor payouts", name, "healthkart lift");
        Assert.False(CampaignData.IsIn(campaign.PathOf("")));
    }

    [Theory]
    [InlineData("influencer_id,revenue,arm\n1,500,treatment\n")]
    [InlineData("PK\u0003\u0004\0\0")]
    [InlineData("\"unclosed")]
    [InlineData("")]
    public void An_experiment_changes_nothing_of_the_campaign_whatever_is_in_it(string text)
    {
        using var campaign = new TestCampaign { Sales = OneSale, Payouts = OnePayout };
        var before = campaign.Load();

        foreach (var name in (string[])["lift.csv", "geo_sales.csv", "geoassignment.csv", "salesandcost.csv"])
        {
            campaign.Write(name, text);
        }

        var data = campaign.Load(new LoadOptions { Strict = true });
        Assert.Equal(before.Accounts, data.Accounts);
        Assert.Equal(before.Issues.Select(static issue => issue.ToLine()), data.Issues.Select(static issue => issue.ToLine()));
        Assert.Equal(before.Performance().Totals, data.Performance().Totals);
        Assert.Equal(before.Quality().Findings.Count, data.Quality().Findings.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("\uFEFF")]
    [InlineData("\0\0\0\0")]
    public void An_empty_file_is_an_error_that_says_what_was_expected(string text)
    {
        using var campaign = new TestCampaign { Sales = text };

        AssertError(
            () => campaign.Load(),
            "tracking_data.csv is empty. Expected a header with at least influencer_id and revenue; export the file again.");
    }

    [Theory]
    [InlineData(
        "PK\u0003\u0004\0\0xl/workbook", "tracking_data.csv is an Excel workbook, whatever its name says. Save it as CSV UTF-8 in Excel")]
    [InlineData("<!DOCTYPE html>\n<html></html>", "tracking_data.csv is a web page or XML, not CSV; it starts with '<!DOCTYPE html>'.")]
    [InlineData(
        "\"id,revenue\"\n\"1,10\"\n",
        "tracking_data.csv, line 1: the whole header is one cell: 'id,revenue'. Remove the quotes around whole lines")]
    [InlineData("id,\"revenue\n1,10\n", "tracking_data.csv, line 1: a quote opens in the header and is not closed in it.")]
    public void A_file_that_is_no_table_is_an_error_that_says_what_it_is(string text, string message)
    {
        using var campaign = new TestCampaign { Sales = text };

        AssertError(() => campaign.Load(), message);
    }

    [Theory]
    [InlineData("Sales of March\n\nid,revenue\n1,10\n1,x", 5)]
    [InlineData(",\n , \nid,revenue\n1,10\n1,x", 5)]
    [InlineData("\"Sales,\nof March\"\nid,revenue\n1,10\n1,x", 5)]
    [InlineData("# Sales\n# ----\n\nid;revenue\n1;10\n1;x", 6)]
    public void Lines_above_the_header_are_skipped_and_said(string text, int line)
    {
        using var campaign = new TestCampaign { Sales = text };

        foreach (var least in new[] { 0, long.MaxValue })
        {
            var data = campaign.Load(new LoadOptions { LeastToShare = least });

            Assert.Equal(10m, data.Performance().Totals.Revenue);
            Assert.Equal(line, Assert.Single(data.Issues, issue => issue.Kind == IssueKind.UnusableMoney).Line);
            Assert.Equal(line - 3, Assert.Single(data.Issues, issue => issue.Kind == IssueKind.LinesAboveHeader).Count);
        }
    }

    [Theory]
    [InlineData("Gruppe,users,orders,revenue,spend\ntreatment,5000,613,613000,50000")]
    [InlineData("Gruppe,Kanal,Umsatz\ntreatment,web,")]
    [InlineData("Gruppe,user_id,revenue\ntest,u1,100")]
    public void A_row_of_values_is_no_header_though_a_word_in_it_is_a_name_of_a_column(string text) =>
        Assert.StartsWith(
            "lift.csv, line 1: no column 'arm'",
            Assert.Throws<CampaignInputException>(() => LiftFolder.Load(("lift.csv", text))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_header_of_an_experiment_below_a_title_is_found_all_the_same() =>
        Assert.Single(LiftFolder.Load(("lift.csv", "Diwali test\narm,users,orders\ntreatment,5,1\ncontrol,5,1")).Holdouts);

    [Fact]
    public void A_missing_column_is_an_error_that_names_it_its_aliases_and_what_was_found()
    {
        using var campaign = new TestCampaign { Sales = "Influencer ID,Turnover\n1,10" };

        var error = Assert.Throws<CampaignInputException>(() => campaign.Load()).Message;

        Assert.Equal(
            "tracking_data.csv, line 1: no column 'revenue' (also known as netrevenue, netsales, netsalesamount, "
            + "netamount, revenue, totalrevenue, "
            + "salesrevenue, orderrevenue, revenueinr, revenueamount, salesamount, saleamount, … (13 more)). "
            + "Found: Influencer ID, Turnover. Rename the column that holds it, or name it with --column revenue=HEADER.",
            error);
    }

    [Fact]
    public void A_file_of_a_header_alone_has_no_rows()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,orders,revenue", Payouts = OnePayout };

        var performance = campaign.Performance();

        Assert.Equal((0m, 4m, 0m), (performance.Totals.Revenue, performance.Totals.TotalPayout, performance.Totals.Roas));
        var issue = Assert.Single(campaign.Load().Issues, issue => issue.Kind == IssueKind.NoRows);
        Assert.Equal("tracking_data.csv: the file has a header and no rows. Export it again if it should have.", issue.ToLine());
    }

    [Fact]
    public void Missing_files_are_warnings_and_the_names_are_the_ids()
    {
        using var campaign = new TestCampaign { Sales = OneSale };

        var data = campaign.Load();

        Assert.Equal(2, data.Issues.Count(issue => issue.Kind == IssueKind.MissingFile && issue.Severity == IssueSeverity.Warning));
        Assert.Equal("1", Assert.Single(data.Influencers).Name);
    }

    [Fact]
    public void A_folder_of_files_whose_names_say_nothing_is_an_error_that_names_them_and_the_options()
    {
        using var campaign = new TestCampaign { Influencers = "id\n1" }.Write("Sales 2025.csv", OneSale)
            .Write("ledger.CSV", OnePayout)
            .Write("notes.txt", "");

        AssertError(() => campaign.Load(), "Found: ledger.CSV, Sales 2025.csv; say which it is with --tracking FILE or --payouts FILE");
    }

    private static void AssertError(Action action, params string[] parts)
    {
        var error = Assert.Throws<CampaignInputException>(action).Message;
        Assert.DoesNotContain('\n', error);
        Assert.All(parts, part => Assert.Contains(part, error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_is_found_again_though_the_working_directory_has_changed()
    {
        // A filter streams the sales again, perhaps from another cell of a notebook that went elsewhere.
        using var campaign = TestCampaign.Festivals();
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, campaign.PathOf(TestCampaign.SalesName));

        Assert.Equal(Path.GetFullPath(relative), CsvSource.Of(relative).Path);
    }

    [Theory]
    [InlineData("/home/asha/postgres:/analyst:secret@db.example/sales", "PostgreSQL")]
    [InlineData("clickhouse://secret@host/x", "ClickHouse")]
    public void The_address_of_a_database_is_refused_in_one_line_that_shows_no_password(string address, string engine)
    {
        var exception = Assert.Throws<CampaignInputException>(() => CampaignData.Load(address));

        Assert.Contains($"a {engine} database", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(exception.Message, char.IsControl);
    }
}
