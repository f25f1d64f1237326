using System.Globalization;
using System.Text.Json.Nodes;
using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Cli.Processes;
using HealthKart.Lift;
using HealthKart.Report;
using Xunit;

namespace HealthKart.Cli.Tests;

public sealed class LiftTests
{
    private const string Sums = "campaign,arm,users,orders,revenue,spend,revenue_sum_of_squares,true_roas\n"
        + "Summer,treatment,5000,613,613000,50000,900000000,2.5\nSummer,control,5000,503,503000,0,700000000,2.5\n";

    private const string TwoCampaigns = Sums + "Winter,treatment,5000,505,505000,50000,,\nWinter,control,5000,503,503000,0,,\n";

    [Fact]
    public async Task The_table_the_words_and_the_figures_say_what_the_campaign_added()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", TwoCampaigns);

        var run = await CommandRun.Of(folder, "lift");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"Summer +2\.20× +\d\.\d\d× to \d\.\d\d× +9\d\.\d % +hold", run.Output);
        Assert.Matches(@"Winter +0\.04× +– +– +inconclusive", run.Output);
        Assert.Contains("Summer (hold-out)\nSummer: an incremental ROAS of 2.20×", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Added revenue +₹1\.10 lakh +₹\S+( lakh)? to ₹", run.Output);
        Assert.Matches(@"Added orders +110 +\d+ to \d+", run.Output);
        Assert.Matches(@"Lift of orders +21\.9 % +\d+\.\d % to \d+\.\d %", run.Output);
        Assert.Matches(@"Cost per added order +₹455 +₹\d+ to ₹\d+", run.Output);
        Assert.Matches(@"p, adjusted for 2 experiments +0\.\d{3}|p, adjusted for 2 experiments +< 0\.001", run.Output);
        Assert.Matches(@"Simulated with +2\.50×", run.Output);
        Assert.Contains("  ! Only sums of revenue are known", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("100 %", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_every_row_of_an_experiment_was_rejected_the_exit_code_is_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", TwoCampaigns + "Holi,blue,5000,505,505000,50000,,\nHoli,white,5000,503,503000,0,,\n");

        var unknown = await CommandRun.Of(folder, "lift");
        var named = await CommandRun.Of(folder, "lift", "--control", "WHITE");
        var wrong = await CommandRun.Of(folder, "lift", "--control", "grey");

        Assert.Equal(ExitCode.Failed, unknown.ExitCode);
        Assert.Contains("Every row was rejected of: Holi. Correct the rows above", unknown.Output, StringComparison.Ordinal);
        Assert.Contains("Summer (hold-out)", unknown.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ""), (named.ExitCode, named.Error));
        Assert.Contains("Holi (hold-out)", named.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.InputError, wrong.ExitCode);
        Assert.Contains("No arm 'grey' in the experiments", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://asha:secret@host/sales")]
    [InlineData("jdbc:mysql://host/x?password=secret")]
    public async Task The_address_of_a_database_is_refused_and_not_shown(string address)
    {
        using var folder = new TemporaryFolder();

        var run = await CommandRun.Of(folder, "lift", address);

        Assert.Equal(ExitCode.InputError, run.ExitCode);
        Assert.Contains("databases are not read", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_the_columns_of_an_experiment_is_named_and_is_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/geographic_distribution.csv", "influencer_id,city,views_percentage\n1,Mumbai,11.98\n");

        var run = await CommandRun.Of(folder, "lift");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("no control data", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "geographic_distribution.csv was not read: it does not have the columns of an experiment.",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_what_the_library_computes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", TwoCampaigns);
        folder.Write("data/geo_sales.csv", Geos());

        var json = await Json(folder, "--level", "0.95", "--margin", "0.5");

        var data = LiftData.Load(folder.PathOf("data"));
        var report = data.Report(new LiftSettings { Level = 0.95, GrossMargin = 0.5m });
        Assert.Equal((0.95, 0.5, 2.0), ((double)json["level"]!, (double)json["grossMargin"]!, (double)json["breakEven"]!));
        Assert.Equal(
            report.Results.Select(static result => result.Campaign),
            json["results"]!.AsArray().Select(static result => (string?)result!["campaign"]));
        Assert.Equal(report.Others.Count, json["otherMethods"]!.AsArray().Count);
        foreach (var (result, shown) in report.Results.Zip(json["results"]!.AsArray()))
        {
            Assert.Equal(result.Roas!.Value, (double)shown!["incrementalRoas"]!["estimate"]!);
            Assert.Equal(result.Roas.Interval?.Low, (double?)shown["incrementalRoas"]!["interval"]?["low"]);
            Assert.Equal(result.Revenue!.StandardError, (double?)shown["incrementalRevenue"]!["standardError"]);
            Assert.Equal(result.CostPerOrder?.Value, (double?)shown["costPerIncrementalOrder"]?["estimate"]);
            Assert.Equal(result.ProbabilityAboveBreakEven, (double?)shown["probabilityAboveBreakEven"]);
            Assert.Equal(result.AdjustedPValue, (double?)shown["adjustedP"]);
            Assert.Equal(result.TrueRoas, (double?)shown["trueRoas"]);
            Assert.Equal(result.VerdictName, (string?)shown["verdict"]);
            Assert.Equal(result.Describe(report.Settings), (string?)shown["summary"]);
            Assert.Equal(result.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (string?)shown["from"]);
            Assert.Equal(result.Warnings.Count, shown["warnings"]!.AsArray().Count);
        }

        Assert.Equal(
            ["geo_sales.csv", "lift.csv"],
            json["files"]!.AsArray().Select(static file => (string)file!["file"]!).Order(StringComparer.Ordinal));
        Assert.All(json["files"]!.AsArray(), static file => Assert.True((bool)file!["balanced"]!));
        Assert.Equal(
            data.Accounts.Sum(static account => account.RowsRead),
            json["files"]!.AsArray().Sum(static file => (long)file!["rows"]!["read"]!));
        Assert.Equal(
            1_116_000m + 1_008_000m,
            (decimal)json["files"]!.AsArray().Single(static file => (string)file!["file"]! == "lift.csv")!["money"]!["read"]!);
        Assert.False(json.AsObject().ContainsKey("assumedBaseline"));
    }

    [Fact]
    public async Task What_was_looked_at_and_passed_stands_beside_what_warns()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "data/lift.csv",
            "campaign,arm,users,orders,revenue,spend,planned_share\nSummer,treatment,5000,613,613000,50000,0.5\n"
            + "Summer,control,5010,503,503000,0,0.5\n");

        var run = await CommandRun.Of(folder, "lift");
        var check = (await Json(folder))["results"]![0]!["checks"]![0]!;

        Assert.Matches(@"\n  ✓ 5,000 treated and 5,010 control users fit the planned 50 % treated", run.Output);
        Assert.Equal(("sampleRatio", true), ((string?)check["kind"], (bool)check["passed"]!));
    }

    [Fact]
    public async Task Methods_to_compare_stand_apart_from_the_one_to_go_by()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/geo_sales.csv", Geos());

        var run = await CommandRun.Of(folder, "lift");

        var (above, below) = (run.Output.Split("by other methods, to compare")[0], run.Output.Split("by other methods, to compare")[1]);
        Assert.Contains("Summer (geo, by days (TBR), 2025-02-12 to 2025-03-04)", above, StringComparison.Ordinal);
        Assert.DoesNotContain("GBR", above, StringComparison.Ordinal);
        Assert.Contains("GBR", below, StringComparison.Ordinal);
        Assert.DoesNotContain("TBR", below, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_attributed_ROAS_of_the_campaign_stands_beside_and_its_incremental_part()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/lift.csv", Sums);

        var run = await CommandRun.Of(folder, "lift");
        var json = await Json(folder);

        var attributed = CampaignData.Load(folder.PathOf("data"))
            .Performance()
            .ByCampaign()
            .Single(static row => row.Value == "Summer").Roas!.Value;
        Assert.Matches(@"Attributed ROAS +3\.00×", run.Output);
        Assert.Equal(attributed, (decimal)json["results"]![0]!["attributedRoas"]!);
        Assert.Equal(2.2 / (double)attributed, (double)json["results"]![0]!["incrementalShare"]!, 9);
    }

    [Fact]
    public async Task A_campaign_that_cannot_be_read_costs_only_the_attributed_ROAS()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", Sums);
        folder.Write("data/payouts.csv", "influencer_id,basis\n1,post\n");

        var run = await CommandRun.Of(folder, "lift");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith(
            "warning: the attributed ROAS is missing beside the experiments: payouts.csv, line 1: no column 'total_payout'",
            Assert.Single(run.ErrorLines),
            StringComparison.Ordinal);
        Assert.Contains("2.20×", run.Output, StringComparison.Ordinal);
        await BadInputTests.AssertInputError(folder, "no column 'total_payout'", "lift", "--strict");
    }

    [Theory]
    [InlineData("--csv", "data/lift.csv", "is one of the campaign files")]
    [InlineData("--media-mix", "data/LIFT.csv", "one of the campaign files")]
    [InlineData("--csv", "data/tracking_data.csv", "is one of the campaign files")]
    [InlineData("--media-mix", "data/lift-tests.csv", "would be read as one of the campaign files the next time")]
    public async Task No_file_that_is_read_is_written(string option, string file, string message)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/lift.csv", Sums);
        var before = folder.Files.Select(name => File.ReadAllText(folder.PathOf(name))).ToList();

        await BadInputTests.AssertInputError(folder, message, "lift", option, file);

        Assert.Equal(before, folder.Files.Select(name => File.ReadAllText(folder.PathOf(name))));
    }

    [Fact]
    public async Task P_values_are_adjusted_for_those_that_there_are()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "data/lift.csv",
            Sums
                + "Nobody,treatment,5000,0,0,50000,0,\nNobody,control,5000,0,0,0,0,\nAll,treatment,5000,613,613000,50000,900000000,\n"
                + "All,control,5000,503,503000,0,700000000,\n");

        var run = await CommandRun.Of(folder, "lift");

        Assert.Contains("p, adjusted for 2 experiments", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("adjusted for 3", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_probabilities_as_they_are()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", Sums.Replace("613000", "963000", StringComparison.Ordinal));

        await CommandRun.Of(folder, "lift", "--csv", "results.csv");

        var report = LiftData.Load(folder.PathOf("data")).Report();
        var lines = (await Text(folder, "results.csv")).Split("\r\n");
        var cells = lines[0].Split(',').Zip(lines[1].Split(',')).ToDictionary(static cell => cell.First, static cell => cell.Second);
        Assert.Equal(report.Results[0].PValue, double.Parse(cells["p_value"], CultureInfo.InvariantCulture));
        Assert.Equal(report.Results[0].AdjustedPValue, double.Parse(cells["adjusted_p_value"], CultureInfo.InvariantCulture));
        Assert.Equal(
            report.Results[0].ProbabilityAboveBreakEven, double.Parse(cells["probability_above_break_even"], CultureInfo.InvariantCulture));
        Assert.InRange(report.Results[0].PValue!.Value, double.Epsilon, 1e-7);
    }

    [Fact]
    public async Task One_file_cannot_hold_the_results_and_the_media_mix()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", Sums);

        await BadInputTests.AssertInputError(
            folder, "--csv and --media-mix are one file", "lift", "--csv", "out.csv", "--media-mix", "./out.csv");
        Assert.False(File.Exists(folder.PathOf("out.csv")));
    }

    [Theory]
    [InlineData("lift")]
    [InlineData("lift", "--margin", "0.4")]
    public async Task Without_experiments_the_plain_word_is_an_answer_and_no_error(params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, args);
        var json = await Json(folder);

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("data: incremental ROAS cannot be computed: no control data.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("×", run.Output, StringComparison.Ordinal);
        Assert.Empty(json["results"]!.AsArray());
        Assert.Null(json["pooledRoas"]);
    }

    [Theory]
    [InlineData("arm,users,orders,revenue,spend\ntreatment,100,50,5000,50\n", "has only one arm with usable rows")]
    [InlineData(
        "arm,users,orders,revenue,spend\ntreatment,0,50,5000,50\ncontrol,100,50,5000,50\n", "users '0' is not a whole number from 1")]
    [InlineData(
        "arm,users,orders,revenue,spend\ntreatment,many,50,5000,50\ncontrol,100,50,5000,50\n", "users 'many' is not a whole number from 1")]
    [InlineData("arm,users,orders,revenue,spend\ntreatment,100,50,lots,50\ncontrol,100,50,5000,50\n", "'lots' is not an amount")]
    [InlineData("arm,users,orders,revenue,spend\ntreatment,100,50,5000,0\ncontrol,100,50,5000,0\n", "The treated arm cost no more")]
    [InlineData(
        "arm,users,orders,revenue,spend,revenue_sum_of_squares\ntreatment,100,0,0,50,0\ncontrol,100,0,0,0,0\n", "too few to rely on")]
    [InlineData(
        "arm,users,orders,revenue,spend,revenue_sum_of_squares\ntreatment,1,1,70,50,4900\ncontrol,1,1,60,0,3600\n", "too few to rely on")]
    [InlineData("arm,users,orders,revenue,spend\n", "incremental ROAS cannot be computed")]
    [InlineData(
        "arm,user_id,orders,revenue,spend\ntest,u1,1,100,5\ntest,u1,1,100,5\ncontrol,u1,0,0,0\n",
        "whose users all stand in the other one too (1 in both)")]
    [InlineData("arm,users,orders,revenue,spend\ntreatment,100,50,79228162514264337593543950335,0.01\ncontrol,100,50,5000,0\n", "data")]
    public async Task A_hold_out_that_tells_nothing_gives_a_clear_word_and_never_a_number_that_is_none(string csv, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", csv);

        await AssertClear(folder, expected);
    }

    [Theory]
    [InlineData("date,geo,sales,cost,arm\n2025-01-01,a,5,0,treatment\n2025-01-02,a,6,3,treatment\n", "has only one arm")]
    [InlineData(
        "date,geo,sales,cost,arm\n2025-01-01,a,5,0,treatment\n2025-01-02,a,6,3,treatment\n2025-01-01,b,5,0,control\n"
        + "2025-01-02,b,5,0,control\n",
        "The pretest has 1 day")]
    [InlineData(
        "date,geo,sales,cost,arm\n2025-01-01,a,5,0,treatment\n2025-01-02,a,6,0,treatment\n2025-01-01,b,5,0,control\n"
        + "2025-01-02,b,5,0,control\n",
        "Say it with --from and --to")]
    [InlineData("date,geo,sales,cost,arm\n", "incremental ROAS cannot be computed")]
    [InlineData("date,geo,sales,cost,arm\n2025-01-01,a,five,0,treatment\n2025-01-01,b,5,0,control\n", "'five' is not an amount")]
    public async Task A_geo_experiment_that_tells_nothing_gives_a_clear_word(string csv, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/geo.csv", csv);

        await AssertClear(folder, expected);
    }

    [Fact]
    public async Task Geos_that_sell_the_same_every_day_give_a_clear_word()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/geo.csv", "date,geo,sales,cost,arm\n" + string.Concat(Enumerable.Range(1, 28).Select(static day =>
            string.Create(
                CultureInfo.InvariantCulture, $"2025-01-{day:00},a,5,{(day > 20 ? 3 : 0)},treatment\n2025-01-{day:00},b,5,0,control\n"))));

        await AssertClear(folder, "same every day");
    }

    [Fact]
    public async Task A_day_outside_the_test_is_an_issue_with_its_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "data/lift.csv",
            "arm,user_id,orders,revenue,spend,date\ntest,u1,1,100,5,2025-01-03\ntest,u2,0,0,5,2025-01-09\ncontrol,u3,0,0,0,2025-01-03\n");

        var run = await CommandRun.Of(folder, "lift", "--from", "2025-01-01", "--to", "2025-01-05");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("error: lift.csv, line 3: the day lies outside the test", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "lift.csv: 3 rows (₹100): 2 used (₹100), 0 unattributed (₹0), 0 excluded (₹0), 1 rejected (₹0)",
            run.Output,
            StringComparison.Ordinal);
        await BadInputTests.AssertInputError(
            folder, "lift.csv, line 3: the day lies outside the test", "lift", "--from", "2025-01-01", "--to", "2025-01-05", "--strict");
    }

    [Theory]
    [InlineData("lift.csv", "arm,orders,revenue\ntreatment,1,2\n", "neither a column 'users'")]
    [InlineData("lift.csv", "arm,users,spend\ntreatment,1,2\n", "neither a column 'revenue' nor 'orders'")]
    [InlineData("lift.csv", "users,orders,revenue\n1,1,2\n", "no column 'arm'")]
    [InlineData("lift.csv", "", "lift.csv")]
    [InlineData("geo.csv", "date,geo,arm\n2025-01-01,a,control\n", "no column 'revenue'")]
    public async Task A_file_that_is_no_experiment_is_one_line(string name, string csv, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"data/{name}", csv);

        await BadInputTests.AssertInputError(folder, expected, "lift", "--csv", "results.csv", "--media-mix", "mmm.csv");
    }

    [Theory]
    [InlineData("--level '95' is not a share", "--level", "95")]
    [InlineData("--level 'NaN' is not a share", "--level", "NaN")]
    [InlineData("--level '0.5' is not a share", "--level", "0.5")]
    [InlineData("--margin 40: the gross margin is a share of revenue from 0 to 1; did you mean 0.4?", "--margin", "40")]
    [InlineData("--from '2025-02-30' is not a date", "--from", "2025-02-30")]
    [InlineData("The test would begin on 1 Feb 2025, after its end on 1 Jan 2025", "--from", "2025-02-01", "--to", "2025-01-01")]
    [InlineData("--assume-baseline '0.3' is not a percentage", "--assume-baseline", "0.3")]
    [InlineData("--assume-baseline '100' is not a percentage", "--assume-baseline", "100")]
    [InlineData("--assume-baseline 'some' is not a percentage", "--assume-baseline", "some")]
    [InlineData("ends in neither .csv nor .json", "--media-mix", "mmm.xlsx")]
    [InlineData("no header 'Umsatz' in lift.csv", "--column", "revenue=Umsatz")]
    [InlineData("--separator 'semicolon' is not one sign", "--separator", "semicolon")]
    [InlineData("--assume-baseline needs the campaign's sales and payouts", "--assume-baseline", "30")]
    [InlineData("No file 'none.csv'", "--tracking", "none.csv")]
    public async Task A_wrong_option_is_one_line(string expected, params string[] args)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", Sums);

        await BadInputTests.AssertInputError(folder, expected, ["lift", .. args]);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_one_line()
    {
        using var folder = new TemporaryFolder();

        await BadInputTests.AssertInputError(
            folder, "No folder 'nowhere'. Expected the folder with lift….csv or geo….csv", "lift", "nowhere");
    }

    [Fact]
    public async Task Columns_and_separator_can_be_said_by_hand_for_experiments_alone()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/lift.csv", Sums.Replace("revenue,", "Umsatz,", StringComparison.Ordinal));

        var json = await Json(folder, "--column", "revenue=Umsatz");

        Assert.Equal(2.2, (double)json["results"]![0]!["incrementalRoas"]!["estimate"]!, 9);
        Assert.Equal(3m, (decimal)json["results"]![0]!["attributedRoas"]!);
        folder.Write("data/lift.csv", Sums.Replace(',', ';'));
        File.Delete(folder.PathOf("data/tracking_data.csv"));
        File.Delete(folder.PathOf("data/payouts.csv"));
        Assert.Equal(2.2, (double)(await Json(folder, "--separator", ";"))["results"]![0]!["incrementalRoas"]!["estimate"]!, 9);
    }

    [Fact]
    public async Task Names_from_files_give_no_orders_to_terminals_and_no_formulas_to_spreadsheets()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", Sums.Replace("Summer", "\"=1+[red]\u001b[2JSum\u202emer\"", StringComparison.Ordinal));

        var run = await CommandRun.Of(folder, "lift", "--csv", "results.csv", "--media-mix", "mmm.csv");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Output + run.Error);
        Assert.DoesNotContain('\u202e', run.Output + run.Error);
        Assert.Contains("=1+[red] [2JSum mer", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n\"'=1+[red]", await Text(folder, "results.csv"), StringComparison.Ordinal);
        Assert.Contains("\n\"'=1+[red]", await Text(folder, "mmm.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_result_goes_into_a_csv_file()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/geo_sales.csv", Geos());

        Assert.Equal(ExitCode.Done, (await CommandRun.Of(folder, "lift", "--csv", "results.csv")).ExitCode);

        var lines = (await Text(folder, "results.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("campaign,method,to_go_by,test_from,test_to,added_spend,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Summer,\"geo, by days (TBR)\",yes,2025-02-12,2025-03-04,", lines[1], StringComparison.Ordinal);
        Assert.All(lines[2..], static line => Assert.Contains(",no,", line, StringComparison.Ordinal));
        Assert.DoesNotContain("NaN", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_media_mix_model_gets_what_has_a_standard_error_as_csv_or_json()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/lift.csv", TwoCampaigns);
        folder.Write("data/geo_sales.csv", Geos());

        var csv = await CommandRun.Of(folder, "lift", "--json", "--media-mix", "mmm.csv");
        var json = await CommandRun.Of(folder, "lift", "--media-mix", "out/mmm.json");

        Assert.Equal(
            "mmm.csv: 2 of 3 experiments with a standard error (how far chance moves it); amounts are of the whole test, in ₹. "
            + "Left out, without a standard error: Winter.",
            Assert.Single(csv.ErrorLines));
        Assert.Single(json.ErrorLines);
        Assert.NotNull(JsonNode.Parse(csv.Output));
        var lines = (await Text(folder, "mmm.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("channel,start,end,days,spend,x,delta_x,delta_y,sigma,ci_low,ci_high,alpha,roi,roi_sigma,method", lines[0]);
        Assert.StartsWith("Summer,,,,50000.00,0.00,50000.00,110000.00,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Summer,2025-02-12,2025-03-04,21,", lines[2], StringComparison.Ordinal);
        var rows = JsonNode.Parse(await Text(folder, "out/mmm.json"))!.AsArray();
        Assert.Equal(lines[0].Split(','), rows[0]!.AsObject().Select(static key => key.Key));
        Assert.Null(rows[0]!["start"]);
        Assert.Equal(0.1, (double)rows[0]!["alpha"]!);
        var result = LiftData.Load(folder.PathOf("data")).Report().Results[0];
        Assert.Equal(result.Revenue!.StandardError!.Value, (double)rows[0]!["sigma"]!, 6);
        Assert.Equal(result.Roas!.StandardError!.Value, (double)rows[0]!["roi_sigma"]!, 9);
    }

    [Fact]
    public async Task An_assumed_baseline_is_called_so_everywhere_and_never_mixed_with_what_was_measured()
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();

        var run = await CommandRun.Of(folder, "lift", "--assume-baseline", "30 %");
        var json = await Json(folder, "--assume-baseline", "30", "--margin", "0.8");

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("cannot be computed: no control data", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            "ASSUMED, not measured: if 30 % of the attributed revenue had come without the campaign, an attributed ROAS of 2.00× would be "
            + "1.40×. It breaks even (1.00×) where 50 % would have come anyway",
            run.Output,
            StringComparison.Ordinal);
        Assert.Matches(@"Summer +3\.00× +2\.10× +66\.7 %", run.Output);
        var assumed = json["assumedBaseline"]!;
        Assert.True((bool)assumed["assumed"]!);
        var total = assumed["total"]!;
        Assert.Equal(
            (0.3m, 1.25m, 2m, 1.4m, 0.375m),
            ((decimal)assumed["baseline"]!,
                (decimal)assumed["breakEven"]!,
                (decimal)total["attributedRoas"]!,
                (decimal)total["roas"]!,
                (decimal)total["breakEvenBaseline"]!));
        Assert.Empty(json["results"]!.AsArray());
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("hi-IN")]
    public async Task Another_culture_changes_no_letter(string culture)
    {
        using var folder = new TemporaryFolder();
        folder.WriteSmall();
        folder.Write("data/lift.csv", TwoCampaigns);
        folder.Write("data/geo_sales.csv", Geos());
        string[] args = ["lift", "--level", "0.95", "--assume-baseline", "12.5", "--media-mix", "mmm.csv", "--csv", "results.csv"];
        var expected = await All();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, await All());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        async Task<string> All()
        {
            var (table, json) = (await CommandRun.Of(folder, args), await CommandRun.Of(folder, [.. args, "--json"]));
            Assert.Equal(ExitCode.Done, table.ExitCode);
            return table.Output + table.Error + json.Output + await Text(folder, "mmm.csv") + await Text(folder, "results.csv");
        }
    }

    private static async Task AssertClear(TemporaryFolder folder, string expected)
    {
        var (run, json) = (await CommandRun.Of(folder, "lift"), await CommandRun.Of(folder, "lift", "--json"));

        Assert.Equal((run.ExitCode, run.Error), (json.ExitCode, json.Error));
        Assert.True(run.ExitCode is ExitCode.Done or ExitCode.InputError, run.Error);
        Assert.Contains(expected, run.Output + run.Error, StringComparison.Ordinal);
        foreach (var none in (ReadOnlySpan<string>)["NaN", "∞", "Infinity", "1E+"])
        {
            Assert.DoesNotContain(none, run.Output + run.Error + json.Output, StringComparison.Ordinal);
        }

        if (run.ExitCode == ExitCode.Done)
        {
            Assert.NotNull(JsonNode.Parse(json.Output));
        }
    }

    private static async Task<JsonNode> Json(TemporaryFolder folder, params string[] args)
    {
        var run = await CommandRun.Of(folder, ["lift", .. args, "--json"]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Output)!;
    }

    private static Task<string> Text(TemporaryFolder folder, string name) =>
        File.ReadAllTextAsync(folder.PathOf(name), TestContext.Current.CancellationToken);

    /// <summary>Twelve geos over 70 days; the treated six spend on 21 of them and sell 2.2 times that more.</summary>
    private static string Geos()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 70).SelectMany(day =>
        {
            var level = 100 + (10 * random.NextDouble()) + (day % 7 * 5);
            return Enumerable.Range(0, 12).Select(geo =>
            {
                var spend = geo % 2 == 0 && day is >= 42 and < 63 ? 50 * (geo + 5) : 0;
                var sales = (level * (geo + 5) * (9.5 + random.NextDouble())) + (2.2 * spend);
                var arm = geo % 2 == 0 ? "treatment" : "control";
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{new DateOnly(2025, 1, 1).AddDays(day):yyyy-MM-dd},g{geo},{arm},{sales:0.00},{spend},Summer\n");
            });
        });
        return "date,geo,arm,revenue,spend,campaign\n" + string.Concat(rows);
    }
}
