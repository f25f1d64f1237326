namespace HealthKart.Cli.Wording;

internal static partial class Texts
{
    internal const string Lift = "Says what a campaign added, from experiments: incremental ROAS with its interval, by hold-outs (lift….csv) and geo experiments (geo….csv).";

    internal const string LiftFolderHelp = "The folder with the experiments, and the campaign's files if there are any.";

    internal const string LiftFromHelp = "The first day of the test, such as 2025-02-16. Default: of a geo experiment the first day with spend.";

    internal const string LiftToHelp = "The last day of the test. Default: of a geo experiment the last day with spend.";

    internal const string LevelHelp = "The level of the intervals, above 0.5 and below 1. Default: 0.9.";

    internal const string LiftCampaign = "Campaign";
    internal const string LiftMethod = "Method";
    internal const string LiftSpend = "Added spend";
    internal const string LiftOrders = "Added orders";
    internal const string LiftRevenue = "Added revenue";
    internal const string LiftRoas = "iROAS";
    internal const string LiftChance = "Pays";
    internal const string LiftAttributed = "Attributed ROAS";
    internal const string LiftVerdict = "Verdict";

    internal static string LiftInterval(double level) => FormattableString.Invariant($"{100 * level:0.##} % interval");

    internal static string NotADay(string option, string text) => $"{option} '{text}' is not a date; expected one such as 2025-01-31.";

    internal static string NotALevel(string text) => $"--level '{text}' is not a share above 0.5 and below 1; expected one such as 0.9 or 0.95.";

    internal static string NoExperiments(string folder) =>
        $"{folder}: incremental ROAS cannot be computed: no control data. Expected lift….csv (arm, users, orders, revenue, spend) or geo….csv (date, geo, arm, revenue, spend) in the folder itself.";
}
