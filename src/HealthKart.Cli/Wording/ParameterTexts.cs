using System.Globalization;

namespace HealthKart.Cli.Wording;

/// <summary>A notebook's parameters, and files of them.</summary>
internal static class ParameterTexts
{
    internal const string Help =
        "Set a parameter of the notebook. Repeat it for several; a list takes a,b or a JSON array, what is nested takes JSON, such as "
        + "'ranges=[[1,2],[3,4]]'.";

    internal const string FileHelp =
        "Set the parameters that a file names: an object of names and values, .json, .yaml or .yml; - reads JSON from standard input. "
        + "Repeat it for several: later files win, and -p and other options win over files.";

    internal const string JsonHelp =
        "Print JSON: name, type, default (as JSON where it can be), defaultText, comment and values (of an enum) of each.";

    internal const string StandardInput = "standard input";

    internal const string YamlHasAliases = "Aliases are not read. Write the value out.";

    internal const string YamlHasTags = "Tags are not read. The notebook says what type a parameter has.";

    internal const string YamlHasDocuments = "One document is read, and this is a second. Leave it out.";

    internal const string YamlNameIsNoText = "A name must be text.";

    internal const string YamlIsTooDeep = "This is nested too deep.";

    internal static string NotAParameter(string text) =>
        $"-p '{text}' is not a parameter with its value; expected name=value, such as minRoas=2.";

    internal static string NoParameters(string notebook) =>
        $"{notebook} has no parameters. Tag the cell that declares them \"parameters\".";

    internal static string NoneDeclared(string notebook) =>
        $"{notebook} has no parameters: its cell tagged \"parameters\" sets no variable. Declare one, such as decimal minRoas = 2;";

    internal static string NoParameterFile(string path) =>
        $"No parameter file '{path}'. Expected a .json, .yaml or .yml file; check the path.";

    internal static string NotAParameterFile(string path) =>
        $"-f '{path}' is not called .json, .yaml or .yml. Rename it, or give its JSON on standard input with -f -.";

    internal static string ParametersNotUtf8(string name) => $"{name} is not text in UTF-8. Save it as UTF-8.";

    internal static string NotNamesAndValues(string name) =>
        $"{name} is no object of names and values. Expected one such as {{\"minRoas\": 2, \"platforms\": [\"Instagram\"]}}.";

    internal static string ParameterTwice(string name, string parameter) => $"{name} has '{parameter}' twice. Leave one out.";

    internal static string NotJson(string name, long? line, long? column) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{name}, line {line}, column {column}: this is not JSON. Expected an object such as {{\"minRoas\": 2}}.");

    internal static string NotYaml(string name, long line, long column, string reason) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}, column {column}: {reason}");
}
