using HealthKart.Analysis.Wording;
using HealthKart.Files;

namespace HealthKart.Cli.Wording;

/// <summary>Runs of a notebook.</summary>
internal static class RunTexts
{
    internal const string OutputHelp =
        "Where the executed notebook goes; {name} in it is the parameter's value. An earlier notebook is replaced, any other file is "
        + "not. Default: beside the notebook, NAME.executed.ipynb.";

    internal const string InPlaceHelp = "Save the result in the notebook's own file, which nothing is written over otherwise.";

    internal const string TimeoutHelp = "How many seconds the whole run may take. Default: no limit.";

    internal const string CellTimeoutHelp = "How many seconds one cell may run. Default: no limit.";

    internal const string ProgressHelp =
        "How progress is shown: auto (a bar on a terminal, lines elsewhere), plain (lines), json (everything on standard error is one "
        + "JSON object a line), none.";

    internal const string QuietHelp = "Show no progress, as --progress none.";

    internal const string FolderOfCellsHelp = "The folder in which the relative paths of cells start. Default: the notebook's own.";

    internal const string AllowErrorsHelp = "Go on after a cell that failed; the exit code is 0 then.";

    internal const string SkipTagHelp = "Do not run the cells with this tag. Repeat it for several; the parameters are set in any case.";

    internal const string OnlyTagHelp = "Run only the cells with this tag, and those of the parameters. Repeat it for several.";

    internal const string PrepareOnlyHelp = "Set the parameters, clear old outputs, save, and run nothing.";

    internal const string HideCodeHelp = "Hide the code in the result: Jupyter folds it, and the export to HTML leaves it out.";

    internal const string LenientParametersHelp =
        "Leave out values for parameters that the notebook does not have, with a warning. Otherwise they are an error.";

    internal const string DeterministicHelp =
        "Leave times and paths out of the metadata: the same run of the same notebook gives the same bytes.";

    internal const string LogOutputHelp = "Show on standard error what cells print, as it comes.";

    internal const string StdoutFileHelp = "Append what cells print on standard output to a file, as it comes.";

    internal const string StderrFileHelp = "Append what cells print on standard error to a file, as it comes.";

    internal const string StopAtEndOfInputHelp = "Interrupt the run when standard input ends.";

    internal const string NoCultures =
        "this machine has no ICU library, so cells have no cultures, sort text by its codes and do not normalize it. "
        + "Install it: libicu, on Alpine icu-libs.";

    internal const string ExecutedNotebook = "the executed notebook";

    internal static string Running(string notebook) => $"Running {notebook}";

    internal static string CellsRan(string notebook, int done, int total, TimeSpan elapsed) =>
        string.Create(Numerals.Current, $"{notebook}: {done} of {total} cells after {elapsed.TotalSeconds:0.0} s");

    internal static string ParametersIgnored(IReadOnlyList<string> names) =>
        $"the notebook has no parameter {string.Join(", ", names)}; the {(names.Count == 1 ? "value was" : "values were")} left out.";

    internal static string Interrupted(string path) => $"interrupted; what ran until then is in {path}";

    internal static string NotSeconds(string option, string text) =>
        $"{option} '{text}' is not a number of seconds; expected one such as 60, at most a week.";

    internal static string NotAProgress(string text, string known) =>
        $"--progress '{text}' is not a way to show progress; expected {known}.";

    internal static string OutputTwice(string output) => $"'{output}' and --inplace both say where the result goes; leave one of them out.";

    internal static string OutputIsTheNotebook(string path) =>
        $"'{path}' is the notebook itself. Name another file for the result; to save it in the notebook's own file, give --inplace "
        + $"instead.";

    internal static string OutputIsAFolder(string path) =>
        $"'{path}' is a folder. Expected the name of the file for the executed notebook.";

    internal static string OutputIsNoNotebook(string path) =>
        $"'{path}' is no name for the executed notebook; expected one that ends in .ipynb. Then 'healthkart export' makes a page, a "
        + $"PDF, a program or a .dib of it.";

    internal static string UnknownPlaceholder(string name, IReadOnlyList<string> known) => known.Count == 0
        ? $"The name of the file has {{{name}}}, and the notebook has no parameters."
        :
            $"The name of the file has {{{name}}}, which is no parameter{ErrorTexts.DidYouMean(NearestName.Find(name, known))} Known: "
            + $"{string.Join(", ", known)}.";

    internal static string NoFolderOfCells(string folder) =>
        $"No folder '{folder}'. Expected the folder in which the paths of cells start; check --cwd.";

    internal static string UnknownTag(string option, string tag, IReadOnlyList<string> known) => known.Count == 0
        ? $"{option} '{tag}': no cell of the notebook has a tag."
        : $"{option} '{tag}': no cell has this tag{ErrorTexts.DidYouMean(NearestName.Find(tag, known))} Known: {string.Join(", ", known)}.";
}
