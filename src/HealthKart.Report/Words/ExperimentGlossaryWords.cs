using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What the words of experiments mean.</summary>
internal static class ExperimentGlossaryWords
{
    internal static string IncrementalRoasMeaning =>
        $"Incremental ROAS: what a {Unit} of added spend brought in revenue that would not have come without it.";

    internal const string IncrementalRoasFormula = "added revenue ÷ added spend";

    internal const string IncrementalRoasSource =
        "Google, Measuring Ad Effectiveness Using Geo Experiments (Vaver and Koehler 2011): iROAS";

    internal const string IncrementalBreakEvenMeaning =
        "The iROAS at which the gross margin on the added revenue covers the added spend. Where no margin is given it is 1: "
        + "the spend comes back as revenue.";

    internal const string AddedRevenueMeaning = "What the treated users or geos bought and would not have bought without the campaign.";
    internal const string AddedRevenueFormula = "hold-out: treated − control per user × treated users; geos: sold − counterfactual";
    internal const string AddedSpendMeaning = "What the test spent on the treated arm beyond what a control arm of that size cost.";

    internal const string AddedSpendFormula =
        "hold-out: spend − control spend per user × treated users; geos: the treated geos' spend beyond the pretest's pace, "
        + "less the same of the control geos";

    internal const string ExperimentSource = "the experiment's file, by the method beside it";
    internal const string LiftMeaning = "How much more there was with the campaign than without.";
    internal const string LiftFormula = "added revenue ÷ revenue without the campaign";
    internal const string LiftSource = "Meta, conversion lift studies";

    internal const string CostPerAddedOrderMeaning =
        "What an order cost that would not have come without the campaign. "
        + "Its interval has no upper limit where there may be no such order.";

    internal const string CostPerAddedOrderFormula = "added spend ÷ added orders";

    internal const string HoldoutMeaning =
        "An experiment by users: chance decides from whom the campaign is kept. These users, the control arm, show "
        + "what would have come anyway.";

    internal const string HoldoutSource = "randomised controlled trial; Meta and Google call it a lift study";

    internal const string GeoExperimentMeaning =
        "An experiment by places: the campaign runs in some and not in others. What they sold before shows how they go together. "
        + "By days (TBR), by geos (GBR), pairs and differences (DiD) are methods to work out what was added.";

    internal const string GeoExperimentSource =
        "Kerman, Wang and Vaver (2017), Estimating Ad Effectiveness Using Geo Experiments in a Time-Based Regression Framework";

    internal const string CounterfactualMeaning =
        "What the treated geos would have sold without the campaign. It is an estimate; nobody can see it.";
    internal const string CounterfactualFormula = "a + b × sales of the control geos that day, a and b found in the days before the test";
    internal const string CounterfactualSource = "time-based regression (TBR), Kerman, Wang and Vaver (2017)";
    internal const string LiftIntervalSource = "confidence interval; without a limit where the spend cannot be told from none (Fieller)";
    internal const string PaysMeaning = "How probable it is that the iROAS lies above break-even, if nothing was known before the test.";
    internal const string PaysFormula = "the part of the estimate's distribution above break-even";
    internal const string PaysSource = "flat prior, normal or Student's t";

    internal const string AdjustedPMeaning =
        "The p-value is how often chance alone would show so much. It is adjusted for the number of experiments that were looked at.";

    internal const string AdjustedPFormula = "p × experiments ÷ rank, never below that of a smaller p";
    internal const string AdjustedPSource = "Benjamini and Hochberg (1995)";

    internal const string VerdictMeaning =
        "Scale: the interval is at break-even or above. Hold: above 0, but break-even lies in it. Stop: below break-even. Inconclusive: "
        + "it holds 0 and break-even, or has no limits.";

    internal const string VerdictSource = "this report";

    internal const string AttributedRoasMeaning =
        "The ROAS of the campaign's tracked sales: whatever came by a link or code, also what would have come without it.";

    internal const string ShareIncrementalMeaning =
        "Which part of the attributed ROAS the campaign added. Above 100 % it adds more than tracking sees.";

    internal const string ShareIncrementalFormula = "iROAS ÷ attributed ROAS";

    internal const string SmallestLiftMeaning =
        "The smallest lift that a test of so many users finds with the planned power, the part of such tests that find it. "
        + "Also called its minimum detectable effect.";

    internal const string SmallestLiftFormula =
        "(z of the level + z of the power) × standard deviation ÷ √(users × treated share × control share) ÷ revenue per user";

    internal const string SmallestLiftSource = "Chow, Shao and Wang (2008), Sample size calculations in clinical research";

    internal static string LiftIntervalMeaning(double level) =>
        Say($"The values that the data do not contradict: {(decimal)level:percent} of such intervals hold the truth.");
}
