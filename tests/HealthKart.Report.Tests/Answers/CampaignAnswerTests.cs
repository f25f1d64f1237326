using HealthKart.Analysis;
using HealthKart.Analysis.Performance;
using HealthKart.Report.Parts;
using Xunit;

namespace HealthKart.Report.Tests.Answers;

public sealed class CampaignAnswerTests
{
    [Fact]
    public void The_sample_is_answered_with_its_verdict_its_loss_its_gain_and_six_steps()
    {
        var answer = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance().Answer();

        Assert.Equal((Tone.Good, "Each ₹1 of payout brought back ₹1.96 of revenue; break-even is ₹1."), (answer.Tone, answer.Verdict));
        Assert.Equal(
            "ROAS 1.96×, 90 % interval 1.92× – 2.00×: ₹1.25 crore of revenue from 7,028 orders, ₹63.77 lakh of payout. "
            + "Goods are not counted.",
            answer.Evidence);
        Assert.Equal(
            ("₹24.16 lakh short of break-even",
                "Influencers paid per post took ₹48.56 lakh, 76.1 % of the payout, and brought back ₹24.40 lakh: ROAS 0.50×."),
            (answer.Lost!.Gap, answer.Lost.Sentence));
        Assert.Equal(
            ("₹80.80 lakh above break-even",
                "Influencers paid per order took ₹13.46 lakh, 21.1 % of the payout, and brought back ₹94.26 lakh: ROAS 7.00×."),
            (answer.Made!.Gap, answer.Made.Sentence));
        Assert.Equal(["Ananya Menon", "Rohan Nair", "Dev Rao"], answer.Stop.Select(step => step.Influencer.Name));
        Assert.Equal(["Deepika Fernandes", "Varun Mishra", "Shreya Singh"], answer.Scale.Select(step => step.Influencer.Name));
        Assert.Equal(
            "₹3.44 lakh of payout, ₹22,968 of revenue: ROAS 0.067×. Reason: high payout and few orders.", answer.Stop[0].Reason);
        Assert.StartsWith(
            "Experiments: MB_Freedom_Gains looks best by attribution (5.17×)", answer.Experiments.Text, StringComparison.Ordinal);
        Assert.Equal(
            "Data: all 7,004 rows of the files are used; ₹2.60 lakh of sales belong to no influencer and are in no ROAS.",
            answer.Completeness);
    }

    [Fact]
    public void With_a_margin_the_goods_are_counted_and_what_would_break_even_is_said()
    {
        var settings = new AnalysisSettings { GrossMargin = 0.4m };

        var answer = CampaignData.Load(RepositoryRoot.PathOf("data")).Performance(settings: settings).Answer();

        Assert.Equal(
            (Tone.Bad, "Each ₹1 of payout brought back only ₹1.96 of revenue; break-even is ₹2.50."), (answer.Tone, answer.Verdict));
        Assert.EndsWith("Gross margin 40 %.", answer.Evidence, StringComparison.Ordinal);
        // 24,39,642.65 × 0.4 − 48,55,500.
        Assert.Equal("₹38.80 lakh short of break-even", answer.Lost!.Gap);
        Assert.EndsWith("Breaks even at ₹9,187.", answer.Stop[0].Reason, StringComparison.Ordinal);
        Assert.Equal("Contribution", answer.Cards.Cards[3].Label);
    }

    [Theory]
    [InlineData("", "influencer_id,total_payout\n1,500", "₹500 of payout, and no sales file: what came back is not known.")]
    [InlineData("influencer_id,orders,revenue\n1,2,900", "", "₹900 of revenue, and no payouts file: what it cost is not known.")]
    [InlineData(
        "influencer_id,orders,revenue\n1,2,900", "influencer_id,total_payout\n1,0",
        "₹900 of revenue, and no payout: there is no return to tell.")]
    [InlineData(
        "influencer_id,orders,revenue\n1,2,what", "influencer_id,total_payout\n1,500",
        "₹500 of payout, and no sale that counts: what came back is not known.")]
    public void Where_no_return_is_known_it_says_why_and_names_nobody(string sales, string payouts, string verdict)
    {
        using var campaign = sales.Length == 0 ? new TestCampaign { Payouts = payouts }
            : payouts.Length == 0 ? new TestCampaign { Sales = sales }
            : new TestCampaign { Sales = sales, Payouts = payouts };

        var answer = campaign.Performance().Answer();

        Assert.Equal((Tone.Warning, verdict), (answer.Tone, answer.Verdict));
        Assert.Null(answer.Lost);
        Assert.Empty(answer.Scale.Concat(answer.Stop));
    }

    [Fact]
    public void Without_groups_to_compare_it_is_told_by_who_reaches_break_even()
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n1,10,900\n2,1,10\n",
            Payouts = "influencer_id,total_payout\n1,100\n2,500\n3,200\n",
        };

        var answer = campaign.Performance().Answer();

        Assert.Equal(
            "The 2 of 3 influencers with a payout below break-even took ₹700, 87.5 % of the payout, and brought back ₹10: ROAS 0.014×.",
            answer.Lost!.Sentence);
        Assert.Equal(
            "The 1 of 3 influencers with a payout who reach break-even took ₹100, 12.5 % of the payout, and brought back ₹900: ROAS 9.00×.",
            answer.Made!.Sentence);
        Assert.Equal("₹200 of payout and no tracked sale.", answer.Stop.Single(step => step.Influencer.InfluencerId == "3").Reason);
    }

    [Theory]
    [InlineData("1,10,900\n2,10,600\n", "1,100\n2,500\n", "All 2 influencers with a payout took ₹600, 100 % of the payout, ")]
    [InlineData("1,10,900\n", "1,100\n", "The one influencer with a payout took ₹100, 100 % of the payout, ")]
    public void Where_all_are_on_one_side_they_are_not_counted_as_so_many_of_so_many(string sales, string payouts, string made)
    {
        using var campaign = new TestCampaign
        {
            Sales = "influencer_id,orders,revenue\n" + sales,
            Payouts = "influencer_id,total_payout\n" + payouts,
        };

        Assert.StartsWith(made, campaign.Performance().Answer().Made!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_since_an_earlier_period_stands_on_the_first_cards()
    {
        var data = CampaignData.Load(RepositoryRoot.PathOf("data"));
        var (june, may) = (Month(6), Month(5));

        var cards = june.Answer(may).Cards.Cards;

        Assert.Matches("^[▲▼] [0-9.]+ % on 1 May 2025 – 31 May 2025$", cards[0].Lines[0]);
        Assert.DoesNotContain(cards.Where(card => !card.IsLead).SelectMany(card => card.Lines), line => line[0] is '▲' or '▼');
        Assert.DoesNotContain(june.Answer().Cards.Cards.SelectMany(card => card.Lines), line => line[0] is '▲' or '▼');

        CampaignPerformance Month(int month) => data.Performance(
            new CampaignFilter { From = new(2025, month, 1), To = new DateOnly(2025, month, 1).AddMonths(1).AddDays(-1) });
    }
}
