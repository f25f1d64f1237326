using HealthKart.Cli.Arguments;
using HealthKart.Files;

namespace HealthKart.Cli.Running;

/// <summary>One of several runs of a notebook.</summary>
/// <param name="Label">Its values, for a reader.</param>
/// <param name="Values">The arguments that give it its values.</param>
/// <param name="Output">The file for the result.</param>
/// <param name="Streams">The files for what cells print, by their options.</param>
internal sealed record RunOfEach(string Label, IReadOnlyList<string> Values, string Output, IReadOnlyDictionary<string, string> Streams)
{
    /// <summary>What it is started with, after the notebook and the file for the result.</summary>
    internal IEnumerable<string> Arguments => Values.Concat(Streams.SelectMany(stream => new[] { stream.Key, stream.Value }));

    /// <summary>The files that it writes, none of them twice, each with what it is called.</summary>
    internal IEnumerable<(string Name, string? Path)> Files
    {
        get
        {
            yield return (Label, Output);
            var isOne = Streams.Count == 2 && FileTarget.IsSame(Streams[StreamOptions.Stdout], Streams[StreamOptions.Stderr]);
            foreach (var (option, path) in isOne ? Streams.Take(1) : Streams)
            {
                yield return ($"{option} of {Label}", path);
            }
        }
    }
}
