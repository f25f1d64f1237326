using HealthKart.Analysis.Money;
using HealthKart.Analysis.Wording;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Report.Words;

/// <summary>What a payout audit takes for granted.</summary>
internal static class AuditAssumptionWords
{
    internal const string FoundRule =
        "The rules are worked out from all rows of the payouts file, whoever is in the filter. "
        + "The rows cannot tell a contract, only what they agree with.";

    internal const string ChosenRule =
        "The rule of a basis is the one that explains the most rows with an amount other than 0. It must explain more than half of them, "
        + "or two thirds where the rows must first tell a constant, such as everybody's fixed fee. "
        + "Otherwise there is no rule, and nothing is called an exception.";

    internal const string EqualRule =
        "Where several rules explain as many rows, the one that the basis names is taken, else the simplest.";

    internal const string TogetherRule =
        "Where a rule counts tracked sales or posts, an influencer's rows on one basis are checked together: they share what is counted.";

    internal const string WholePayoutsRule =
        "An audit is of whole payouts. Filters choose influencers; campaigns, products, brands, sources and dates do not cut it.";

    internal static string RoundedRule =>
        $"A rule explains an amount that it gives when rounded, up or down, {WhereRounded}. "
        + "Where the rates themselves are rounded, an amount may be off by what that rounding makes.";

    internal static string TargetRule(decimal target) => Say(
        $"What an order or a post may cost at most is what still gives a ROAS of {target:ratio} with the sales as they are.");

    private static string WhereRounded => Numerals.Current.Currency == CurrencySigns.Rupee
        ? "to whole rupees where no amount of the basis has paise, else to the paisa"
        : $"to whole {Units} where no amount of the basis has decimals, else to the hundredth";
}
