namespace HealthKart.Cli.Wording;

/// <summary>What each command is for, in the help.</summary>
internal static class CommandTexts
{
    internal const string Root =
        "Campaign reports from your exports or database: which influencers and campaigns earn their money back (ROAS, revenue ÷ payout).";

    internal const string Kept =
        "No command writes over a file that it reads, however that is spelt or linked, and no two outputs go into one file. Devices "
        + "and pipes are written to, never replaced; any other file is written whole or not at all.";

    internal const string Report =
        "Writes the report with your filters: one HTML page to hand on, and beside it as CSV the influencers, every breakdown and the rows "
        + "that were not used. It runs a notebook, which is written too; the payout audit and incremental ROAS are commands of their own.";

    internal const string Audit =
        "Writes the payout audit as one HTML page to hand on: what was overpaid and underpaid, whom to ask about it, and what an order "
        + "or a post may cost at most. It runs a notebook, which is written too.";

    internal const string Incremental =
        "Writes what campaigns added, by experiments, as one HTML page to hand on: which campaigns paid, which did not, and a plan of the "
        + "next test. It runs a notebook, which is written too, and reads lift….csv and geo….csv, as healthkart lift does.";

    internal const string Summary = "Prints what the campaign earned back: totals, the best and the worst influencers, warnings.";

    internal const string Compare =
        "Compares two folders, or two periods of one: what changed in total, by influencer and by campaign, the largest change first.";

    internal const string Lift =
        "Says what a campaign added, from experiments: incremental ROAS with its interval, by hold-outs (lift….csv) and geo "
        + "experiments (geo….csv). Without an experiment it says that this cannot be computed, with exit code 0. Exit code 1: "
        + "every row of an experiment was rejected.";

    internal const string Check =
        "Says what became of every row and amount of your files: which files were read and which were not, who is in one file and not "
        + "in another, and what else to know about them. The exit code is 1 when a row was rejected or a --fail-if holds. Filters cut "
        + "the figures of --fail-if and nothing else.";

    internal const string Run =
        "Runs a C# notebook from top to bottom and saves it with its outputs after every cell. A failing cell ends the run: what ran "
        + "until then is saved.";

    internal const string Describe = "Lists the parameters of a notebook: the variables of its cell tagged \"parameters\".";

    internal const string Export =
        "Writes a notebook as one HTML page that needs no network, as a PDF, or as a C# program. HTML and PDF show the outputs that "
        + "the notebook holds: run it first.";

    internal const string Sample =
        "Writes an invented sample campaign as CSV: influencers, posts, sales and payouts, and experiments whose true effect is known.";

    internal const string Init =
        "Copies the notebooks that this tool carries into a folder, to work on here, in VS Code or in Jupyter. Reports that are run "
        + "there use the copies.";

    internal const string ExamplesTitle = "Examples:";

    internal static IReadOnlyList<string> RootExamples { get; } =
    [
        "healthkart sample data",
        "healthkart report --data data",
        "healthkart summary --platform Instagram",
    ];
}
