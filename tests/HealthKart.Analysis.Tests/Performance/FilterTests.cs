using HealthKart.Analysis.Comparisons;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;
using Xunit;

namespace HealthKart.Analysis.Tests.Performance;

public sealed class FilterTests : IDisposable
{
    private readonly TestCampaign _campaign = TestCampaign.Festivals();

    public static TheoryData<string, string, decimal, decimal, decimal> OneFilterEach => new()
    {
        // field, value, revenue, orders, payout
        { "platform", "Instagram", 5000m, 8m, 1300m },
        { "category", "Fitness", 6000m, 28m, 1800m },
        { "gender", "Female", 5000m, 8m, 1300m },
        { "tier", "micro", 2000m, 20m, 1000m },
        { "basis", "order", 2000m, 20m, 1000m },
        { "name", "rao", 4000m, 8m, 800m },
        { "campaign", "Diwali", 2300m, 12m, 1600m },
        { "product", "Whey", 1500m, 12m, 1200m },
        { "brand", "HKVitals", 5500m, 16m, 1100m },
        { "source", "story", 4000m, 6m, 1100m },
        { "from", "2025-02-01", 5500m, 16m, 1100m },
        { "to", "2025-01-31", 1500m, 12m, 1200m },
        { "minRoas", "3", 4000m, 8m, 850m },
        { "minOrders", "9", 2000m, 20m, 1050m },
    };

    public void Dispose() => _campaign.Dispose();

    [Theory]
    [MemberData(nameof(OneFilterEach))]
    public void Each_filter_cuts_what_it_is_about(string field, string value, decimal revenue, decimal orders, decimal payout)
    {
        var filter = FilterField.All.Single(candidate => candidate.Name == field).Set(CampaignFilter.None, [value]);

        var totals = _campaign.Performance(filter).Totals;

        Assert.Equal((revenue, orders, payout), (totals.Revenue, totals.Orders, totals.TotalPayout));
    }

    [Theory]
    [MemberData(nameof(OneFilterEach))]
    public void Values_are_compared_without_case(string field, string value, decimal revenue, decimal orders, decimal payout)
    {
        var filter = FilterField.All.Single(candidate => candidate.Name == field).Set(CampaignFilter.None, [value.ToUpperInvariant()]);

        var totals = _campaign.Performance(filter).Totals;

        Assert.Equal((revenue, orders, payout), (totals.Revenue, totals.Orders, totals.TotalPayout));
    }

    [Fact]
    public void Several_values_of_a_filter_add_up_and_several_filters_cut_together()
    {
        Assert.Equal(7000m, _campaign.Performance(new() { Campaigns = ["Diwali", "Holi"] }).Totals.Revenue);
        Assert.Equal(7000m, _campaign.Performance(new() { Platforms = ["Instagram", "YouTube"] }).Totals.Revenue);
        Assert.Equal(
            3000m,
            _campaign.Performance(new() { Platforms = ["Instagram"], Categories = ["Fitness"], Campaigns = ["Holi"] }).Totals.Revenue);
        Assert.Equal(0m, _campaign.Performance(new() { Platforms = ["Instagram"], Genders = ["Male"] }).Totals.Revenue);
    }

    [Fact]
    public void Every_filter_at_once_leaves_what_all_of_them_leave()
    {
        var filter = new CampaignFilter
        {
            Platforms = ["Instagram", "YouTube"],
            Categories = ["Fitness"],
            Genders = ["Female", "Male"],
            Tiers = ["nano", "micro"],
            Bases = ["post", "order"],
            Name = "a",
            Campaigns = ["Diwali"],
            Products = ["Whey"],
            Brands = ["MuscleBlaze"],
            Sources = ["post"],
            From = new DateOnly(2025, 1, 10),
            To = new DateOnly(2025, 1, 20),
            MinRoas = 1,
            MinOrders = 1,
        };

        var performance = _campaign.Performance(filter);

        // Asha: 1,000 on 800 × 2 ÷ 8 = 200. Bala: 500 on 1,000, all of it for Diwali: below the minimum ROAS.
        Assert.Equal((1, 1000m, 200m), (performance.Totals.Influencers, performance.Totals.Revenue, performance.Totals.TotalPayout));
        Assert.Equal(new Hidden(1, 500m, 1000m), performance.Hidden);
    }

    [Fact]
    public void Filters_that_choose_influencers_leave_unattributed_sales_and_payouts_out()
    {
        foreach (var filter in new CampaignFilter[]
        {
            new() { Platforms = ["Instagram"] },
            new() { Categories = ["Food"] },
            new() { Genders = ["Male"] },
            new() { Tiers = ["nano"] },
            new() { Bases = ["post"] },
            new() { Name = "a" },
        })
        {
            Assert.Equal(new Remainder(0, 0, 0, 0), _campaign.Performance(filter).Unattributed);
        }
    }

    [Fact]
    public void Filters_that_cut_sales_cut_the_unattributed_ones_too()
    {
        // The payout of nobody has no campaign of its own, and nobody has no orders to allocate it by.
        Assert.Equal(new Remainder(1, 900m, 3m, 0m), _campaign.Performance(new() { Campaigns = ["Diwali"] }).Unattributed);
        Assert.Equal(new Remainder(0, 0m, 0m, 0m), _campaign.Performance(new() { Campaigns = ["Holi"] }).Unattributed);
        Assert.Equal(new Remainder(1, 900m, 3m, 0m), _campaign.Performance(new() { Sources = ["organic"] }).Unattributed);
    }

    [Fact]
    public void The_payout_basis_is_the_one_that_the_report_shows()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,campaign,orders,revenue\n1,Diwali,1,10\n1,Holi,1,20\n2,Diwali,1,40\n3,Holi,1,80\n4,Holi,1,160\n",
            Payouts = "influencer_id,campaign,basis,total_payout\n1,Diwali,post,5\n1,Holi,order,6\n2,Diwali,post,7\n4,Holi,,8\n",
        };

        Assert.Equal((30m, 11m), Totals(["(mixed)"], []));
        Assert.Equal((40m, 7m), Totals(["POST"], []));
        Assert.Equal((80m, 0m), Totals(["(no payout)"], []));
        Assert.Equal((160m, 8m), Totals(["(unknown)"], []));
        Assert.Equal((120m, 7m), Totals(["post", "(no payout)"], []));

        // Of the one with two bases, Diwali leaves the fee for a post.
        Assert.Equal((50m, 12m), Totals(["post"], ["Diwali"]));
        Assert.Equal((0m, 0m), Totals(["(mixed)"], ["Diwali"]));
        Assert.Equal((20m, 6m), Totals(["order"], ["Holi"]));

        (decimal? Revenue, decimal? Payout) Totals(IReadOnlyList<string> bases, IReadOnlyList<string> campaigns)
        {
            var performance = campaign.Performance(new() { Bases = bases, Campaigns = campaigns });
            return (performance.Totals.Revenue, performance.Totals.TotalPayout);
        }
    }

    [Fact]
    public void A_payout_that_nobody_can_allocate_counts_where_its_influencer_is_chosen()
    {
        // Dev has no sale to allocate a payout by, so that nothing of it can be for Holi.
        Assert.Equal(300m, _campaign.Performance(new() { Bases = ["(no payout)"], Campaigns = ["Holi"] }).NotAllocatedPayout);
        Assert.Equal(0m, _campaign.Performance(new() { Bases = ["post"], Campaigns = ["Holi"] }).NotAllocatedPayout);
    }

    [Fact]
    public void Other_payouts_leave_nobody_out_who_was_chosen_by_the_real_ones()
    {
        using var campaign = new TestCampaign { Payouts = "influencer_id,total_payout\n1,\n" };

        var whatIf = campaign.Performance(new() { Bases = ["(no payout)"] }).WhatIf(static _ => 10);

        Assert.Contains(whatIf.After.Influencers, row => row.InfluencerId == "1" && row.TotalPayout == 10);
    }

    [Fact]
    public void Both_dates_are_inclusive_and_unknown_dates_are_cut()
    {
        using var campaign = new TestCampaign
        {
            Sales =
                "influencer_id,date,revenue\n1,2025-01-09,1\n1,2025-01-10T23:59:00,20\n1,2025-01-12,300\n"
                + "1,2025-01-13,4000\n1,,50000\n1,soon,600000",
        };

        var performance = campaign.Performance(new() { From = new DateOnly(2025, 1, 10), To = new DateOnly(2025, 1, 12) });

        Assert.Equal(320m, performance.Totals.Revenue);
        Assert.Equal(["2025-01"], performance.ByMonth().Select(part => part.Value));
        Assert.Equal(4320m, campaign.Performance(new() { From = new DateOnly(2025, 1, 10) }).Totals.Revenue);
    }

    [Fact]
    public void Minimum_ROAS_and_orders_hide_influencers_and_say_how_much_they_hide()
    {
        var performance = _campaign.Performance(new() { MinRoas = 2, MinOrders = 9 });

        Assert.Equal(["2"], performance.Influencers.Select(row => row.InfluencerId));
        Assert.Equal(new Hidden(3, 5000m, 1600m), performance.Hidden);
        Assert.Equal(new Hidden(0, 0, 0), _campaign.Performance().Hidden);
    }

    [Fact]
    public void The_limits_of_minimum_ROAS_and_orders_are_in()
    {
        Assert.Equal(["1", "2", "3"], _campaign.Performance(new() { MinRoas = 2 }).Influencers.Select(row => row.InfluencerId).Order());
        Assert.Equal(["1", "2"], _campaign.Performance(new() { MinOrders = 8 }).Influencers.Select(row => row.InfluencerId).Order());
    }

    [Fact]
    public void Blank_cells_can_be_filtered_by_as_unknown()
    {
        using var campaign = new TestCampaign
        {
            Influencers = "id,platform\n1,Instagram\n2,",
            Sales = "influencer_id,campaign,orders,revenue\n1,,1,10\n2,Holi,1,20\n3,,1,40",
        };

        Assert.Equal(60m, campaign.Performance(new() { Platforms = ["(unknown)"] }).Totals.Revenue);
        Assert.Equal(50m, campaign.Performance(new() { Campaigns = ["(unknown)"] }).Totals.Revenue);
    }

    [Theory]
    [InlineData("platform", "Instagrm", "did you mean 'Instagram'?")]
    [InlineData("category", "Fitnes", "did you mean 'Fitness'?")]
    [InlineData("gender", "Femal", "did you mean 'Female'?")]
    [InlineData("tier", "micr", "did you mean 'micro'?")]
    [InlineData("basis", "pots", "did you mean 'post'?")]
    [InlineData("basis", "mixed", "did you mean '(mixed)'?")]
    [InlineData("name", "Asha Roa", "did you mean 'Asha Rao'?")]
    [InlineData("campaign", "Diwlai", "did you mean 'Diwali'?")]
    [InlineData("product", "Wey", "did you mean 'Whey'?")]
    [InlineData("brand", "HK Vitals", "did you mean 'HKVitals'?")]
    [InlineData("source", "storey", "did you mean 'story'?")]
    [InlineData("where", "city=Pnue", "did you mean 'Pune'?")]
    public void An_unknown_value_is_an_error_with_the_nearest_known_one(string field, string value, string expected)
    {
        var filter = FilterField.All.Single(candidate => candidate.Name == field).Set(CampaignFilter.None, [value]);

        var error = Assert.Throws<CampaignInputException>(() => _campaign.Performance(filter)).Message;

        Assert.Contains(value.Replace("city=", "", StringComparison.Ordinal), error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_near_nothing_gets_the_list_of_known_ones()
    {
        var error = Assert.Throws<CampaignInputException>(() => _campaign.Performance(new() { Campaigns = ["Black Friday 2024"] })).Message;

        Assert.Equal("No campaign 'Black Friday 2024' in the data. Known: Diwali, Holi.", error);
    }

    [Fact]
    public void A_value_that_only_rows_outside_the_slice_have_is_known()
    {
        var performance = _campaign.Performance(new() { Sources = ["organic"], Campaigns = ["Holi"] });

        Assert.Equal(0m, performance.Totals.Revenue);
    }

    [Fact]
    public void A_filter_on_a_column_that_the_sales_lack_is_an_error_that_says_so()
    {
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,10" };

        var error = Assert.Throws<CampaignInputException>(() => campaign.Performance(new() { Brands = ["HKVitals"] })).Message;

        Assert.Equal("tracking_data.csv has no column 'brand', so the sales cannot be filtered by it. Leave that filter out.", error);
    }

    [Fact]
    public void A_date_filter_on_sales_without_a_date_column_is_an_error_that_says_so()
    {
        // Without the column every sale would be cut: an empty report that looks like an answer.
        using var campaign = new TestCampaign { Sales = "influencer_id,revenue\n1,10" };

        var error = Assert.Throws<CampaignInputException>(() => campaign.Performance(new() { From = new DateOnly(2025, 1, 1) })).Message;

        Assert.Equal("tracking_data.csv has no column 'date', so the sales cannot be filtered by it. Leave that filter out.", error);
    }

    [Fact]
    public void Dates_in_reverse_and_texts_that_are_no_date_or_number_are_errors()
    {
        var reverse = new CampaignFilter { From = new DateOnly(2025, 2, 1), To = new DateOnly(2025, 1, 1) };

        Assert.Contains(
            "Swap --from and --to",
            Assert.Throws<CampaignInputException>(() => _campaign.Performance(reverse)).Message,
            StringComparison.Ordinal);
        Assert.Throws<CampaignInputException>(() => Set("from", "1/2/2025"));
        Assert.Throws<CampaignInputException>(() => Set("minRoas", "1,5"));
        Assert.Equal(1.5m, Set("minRoas", "1.5").MinRoas);
    }

    [Fact]
    public void Every_filter_has_one_option_one_parameter_and_one_name()
    {
        Assert.Equal(
            "--platform --category --gender --tier --basis --name --campaign --product --brand --source --where --from --to --min-roas "
            + "--min-orders",
            string.Join(' ', FilterField.All.Select(field => field.Option)));
        Assert.Equal(FilterField.All.Count, FilterField.All.Select(field => field.Parameter).Distinct().Count());
        Assert.Equal(FilterField.All.Count, FilterField.All.Select(field => field.Name).Distinct().Count());
    }

    [Fact]
    public void Days_are_those_of_the_influencers_shown_within_the_slice()
    {
        Assert.Equal(
            [(new DateOnly(2025, 1, 10), 1000m), (new DateOnly(2025, 3, 5), 3000m)],
            _campaign.Performance(new() { Name = "Asha" }).ByDay().Select(day => (day.Date, day.Revenue)));
        Assert.Equal(7000m, _campaign.Performance().ByDay().Sum(day => day.Revenue));
        Assert.Equal(4000m, _campaign.Performance(new() { MinRoas = 3 }).ByDay().Sum(day => day.Revenue));
    }

    private static CampaignFilter Set(string name, string value) =>
        FilterField.All.Single(field => field.Name == name).Set(CampaignFilter.None, [value]);
}
