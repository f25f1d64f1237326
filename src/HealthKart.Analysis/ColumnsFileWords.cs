using System.Globalization;
using System.Text.Json;
using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis;

/// <summary>What is said of a file of columns that cannot be used.</summary>
internal static class ColumnsFileWords
{
    private const string Expected = "{\"columns\": {\"revenue\": \"Value\", \"payouts.total_payout\": \"Fee\"}}";

    /// <summary>How messages name a member of its columns.</summary>
    internal static string Member(string file, string member) => $"{OneLine(file)}, '{OneLine(member)}' in columns";

    /// <summary>What is wrong with a column, and what to do.</summary>
    internal static string Advised(string message) => $"{message} Correct it in the file, or take it out there.";

    internal static string Missing(string path) =>
        $"No file '{path}' of columns. Expected JSON such as {Expected}; check the path, or leave --columns out.";

    internal static string NotUtf8(string file) => $"{OneLine(file)} is not text in UTF-8. Save it as UTF-8.";

    internal static string TooLarge(string file) =>
        $"{OneLine(file)} has more than 1 MB. Expected a few columns, such as {Expected}; is it another file?";

    internal static string NotJson(string file, long? line, long? column) => string.Create(
        CultureInfo.InvariantCulture,
        $"{OneLine(file)}, line {line}, column {column}: this is not JSON. Expected {Expected}; correct it there.");

    internal static string NoObject(string file, JsonValueKind found) =>
        $"{OneLine(file)}: found {NameOf(found)}; expected an object such as {Expected}. Correct the file.";

    internal static string NoColumns(string file) =>
        $"{OneLine(file)}: found an object without members; expected {Expected}. Write the columns, or remove the file.";

    internal static string ColumnsAreNoObject(string file, JsonValueKind found) =>
        $"{OneLine(file)}: 'columns' is {NameOf(found)}; expected an object of names and headers, as in {Expected}. Correct the file.";

    internal static string UnknownMember(string file, string member, string? nearest) =>
        $"{OneLine(file)}: unknown member '{OneLine(member)}'{DidYouMean(nearest)} Expected 'columns' alone, as in {Expected}. "
        + "Rename it, or take it out.";

    internal static string Twice(string file, string member) =>
        $"{OneLine(file)} has '{OneLine(member)}' twice; expected each name once. Take one out.";

    internal static string NoHeader(string file, string member, JsonValueKind found) =>
        $"{Member(file, member)}: found {(found == JsonValueKind.String ? "a blank" : NameOf(found))}; expected the header as the file "
        + "spells it, such as \"Value\". Correct the file.";

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
