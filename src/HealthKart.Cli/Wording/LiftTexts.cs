using HealthKart.Analysis.Wording;
using HealthKart.Lift;

namespace HealthKart.Cli.Wording;

/// <summary>What experiments show.</summary>
internal static class LiftTexts
{
    internal const string FolderHelp = "The folder with the experiments, and the campaign's files if there are any.";

    internal const string FromHelp =
        "The first day of the test, such as 2025-02-16. Default: of a geo experiment the first day with spend.";

    internal const string ToHelp = "The last day of the test. Default: of a geo experiment the last day with spend.";

    internal const string ControlHelp =
        "What the column of arms calls the control arm, such as \"No E-Mail\"; every other arm is treated, and an experiment of its "
        + "own where there are several. Default: by the usual words.";

    internal const string LevelHelp = "The level of the intervals, above 0.5 and below 1. Default: 0.9.";

    internal const string AssumeBaselineHelp =
        "Also show the ROAS if so many percent of the attributed revenue had come without the campaign, and the percentage at which "
        + "it breaks even. Assumed, not measured; it needs no experiment.";

    internal const string CsvHelp =
        "Also write every result as CSV, for a spreadsheet: estimates, standard errors, intervals, verdict, warnings.";

    internal const string MediaMixHelp =
        "Also write estimate and standard error of each experiment for media-mix models, as .csv or .json: channel, start, end, days, "
        + "spend, x, delta_x, delta_y, sigma, ci_low, ci_high, alpha, roi, roi_sigma, method.";

    internal const string NothingToAssume =
        "--assume-baseline needs the campaign's sales and payouts, and the folder has neither. Add tracking….csv and payouts….csv, or "
        + "leave it out.";

    internal const string Estimate = "Estimate";

    internal const string OtherMethods = "The same experiments by other methods, to compare. Go by the results above:";

    internal static string NoFolderOfExperiments(string folder) =>
        $"No folder '{folder}'. Expected the folder with lift….csv or geo….csv; check the path. To try it without files of your own: "
        + $"'healthkart sample data' writes invented experiments, too, then 'healthkart lift data'.";

    internal static string NotADay(string option, string text) => $"{option} '{text}' is not a date; expected one such as 2025-01-31.";

    internal static string NotALevel(string text) =>
        $"--level '{text}' is not a share above 0.5 and below 1; expected one such as 0.9 or 0.95.";

    internal static string NotABaseline(string text) =>
        $"--assume-baseline '{text}' is not a percentage; expected 0, or a number from 1 to below 100, such as 30 for 30 %.";

    internal static string NotAMediaMixFile(string file) =>
        $"--media-mix '{file}' ends in neither .csv nor .json. Name one of them, such as lift-tests.csv.";

    internal static string NoAttributed(string reason) => $"the attributed ROAS is missing beside the experiments: {reason}";

    internal static string NoExperiments(string folder) =>
        $"{folder}: incremental ROAS cannot be computed: no control data. Expected lift….csv (arm, users, orders, revenue, spend) or "
        + $"geo….csv (date, geo, arm, revenue, spend) in the folder itself.";

    internal static string AllRowsRejected(IReadOnlyList<string> experiments) =>
        $"Every row was rejected of: {string.Join(", ", experiments)}. Correct the rows above, or say with --control, --column, "
        + $"--from and --to how to read them.";

    internal static string NoUsableExperiment(string folder) =>
        $"{folder}: incremental ROAS cannot be computed: no experiment gives a result.";

    internal static string Experiment(LiftResult result) => (result.From, result.To) switch
    {
        ({ } from, { } to) => FormattableString.Invariant($"{result.Campaign} ({result.Method}, {from:yyyy-MM-dd} to {to:yyyy-MM-dd})"),
        _ => $"{result.Campaign} ({result.Method})",
    };

    internal static string AdjustedFor(int experiments) => $"p, adjusted for {Numerals.Current.Counted(experiments, "experiment")}";
}
