using System.Text.Json;
using HealthKart.Cli.Notebooks;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;

namespace HealthKart.Cli.Arguments;

/// <summary>Values for a notebook's parameters as a command line gives them.</summary>
/// <param name="files">What its files hold, in their order: a later value replaces an earlier one of its name.</param>
/// <param name="texts">What it says itself, which replaces what files hold.</param>
internal sealed class GivenParameters(
    IEnumerable<KeyValuePair<string, JsonElement>> files, IReadOnlyList<KeyValuePair<string, string>> texts)
{
    private readonly IReadOnlyList<KeyValuePair<string, JsonElement>> _files =
        [.. files.GroupBy(value => value.Key, StringComparer.Ordinal).Select(values => values.Last())];

    /// <summary>Nothing was given.</summary>
    internal static GivenParameters None { get; } = new([], []);

    /// <summary>Whether a parameter is given.</summary>
    internal bool Has(string name) => _files.Any(value => value.Key == name) || Says(name);

    /// <summary>Whether the command line itself gives a parameter, and not only a file.</summary>
    internal bool Says(string name) => texts.Any(text => text.Key == name);

    /// <summary>All of them as the texts that a run takes.</summary>
    /// <param name="notebook">The notebook, whose types say what the values of files mean.</param>
    /// <param name="options">What options of the command set; these replace what files hold, too. Null for none.</param>
    /// <param name="ignoreUnknown">Whether names that the notebook does not have are passed on, for the run to leave out.</param>
    /// <exception cref="ParameterException">A file holds what the notebook does not take.</exception>
    internal IReadOnlyList<KeyValuePair<string, string>> For(
        NotebookDocument notebook, IReadOnlyList<KeyValuePair<string, string>>? options = null, bool ignoreUnknown = false)
    {
        KeyValuePair<string, string>[] given = [.. options ?? [], .. texts];
        KeyValuePair<string, JsonElement>[] left = [.. _files.ExceptBy(given.Select(text => text.Key), value => value.Key)];
        return left.Length == 0 ? given : NotebookParameters.ToTexts(notebook, left, given, NotebookHost.Assemblies, ignoreUnknown);
    }
}
