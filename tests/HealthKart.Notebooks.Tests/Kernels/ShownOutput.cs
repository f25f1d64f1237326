using System.Text.RegularExpressions;
using HealthKart.Notebooks.Documents;
using Xunit;

namespace HealthKart.Notebooks.Tests.Kernels;

/// <summary>What an output shows, to be compared with what another kernel shows.</summary>
internal sealed partial class ShownOutput
{
    private const string PlainText = "text/plain";

    private readonly string _kind;
    private readonly Dictionary<string, string> _contents;

    private ShownOutput(string kind, IEnumerable<KeyValuePair<string, string>> contents) => (_kind, _contents) = (kind, new(contents));

    /// <summary>Reads an output.</summary>
    /// <exception cref="InvalidOperationException">It is an error.</exception>
    public static ShownOutput Of(NotebookOutput output) => output switch
    {
        StreamOutput stream => new ShownOutput(stream.Name, [new(PlainText, stream.Text)]),
        DisplayOutput display => new ShownOutput("display", Contents(display.Data)),
        ExecuteResultOutput result => new ShownOutput("result", Contents(result.Data)),
        _ => throw new InvalidOperationException($"Only what is shown is compared, and this is: {output}"),
    };

    /// <summary>
    /// Fails when the outputs of a cell differ in number, order, kind, mime types or contents. Set aside are the values of ids that
    /// are made anew in each run, and the plain text that our kernel adds to a bundle in which .NET Interactive has none.
    /// </summary>
    public static void AssertSame(IEnumerable<NotebookOutput> real, IEnumerable<NotebookOutput> ours, string cell)
    {
        ShownOutput[] expected = [.. real.Select(Of)], actual = [.. ours.Select(Of)];
        Assert.Equal([cell, .. expected.Select(output => output._kind)], [cell, .. actual.Select(output => output._kind)]);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First.Text(pair.First), pair.Second.Text(pair.First)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Contents(MimeBundle data) =>
        data.MimeTypes.Select(type => KeyValuePair.Create(type, data.Text(type)!));

    private string Text(ShownOutput real)
    {
        var compared = _contents
            .Where(content => content.Key != PlainText || real._contents.ContainsKey(PlainText))
            .OrderBy(content => content.Key, StringComparer.Ordinal)
            .Select(content => $"{content.Key}:\n{content.Value}\n");
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        return Id().Replace(
            string.Concat(compared), id => ids.TryGetValue(id.Value, out var known) ? known : ids[id.Value] = $"id{ids.Count}");
    }

    [GeneratedRegex("[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}")]
    private static partial Regex Id();
}
