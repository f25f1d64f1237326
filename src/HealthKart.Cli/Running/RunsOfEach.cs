using System.Text.Json.Nodes;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Parameters;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Running;

/// <summary>Makes the runs of a notebook for all combinations of values, each with a file of its own.</summary>
internal sealed class RunsOfEach(
    CommandContext context, RunRequest request, IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> sets, NotebookDocument notebook)
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The runs, the last set's values changing fastest.</summary>
    /// <exception cref="ParameterException">A parameter is not known or a value does not fit.</exception>
    /// <exception cref="CommandException">Several runs would share a file.</exception>
    internal IReadOnlyList<RunOfEach> Make()
    {
        Check();
        IEnumerable<KeyValuePair<string, string>[]> all = [[]];
        foreach (var (name, values) in sets)
        {
            all = all.SelectMany(before => values, (before, value) => before.Append(new(name, value)).ToArray());
        }

        RunOfEach[] runs = [.. all.Select(Make)];
        CheckFiles(runs);
        return runs;
    }

    // Each run looks at its own files again; here it is before the first has written any.
    private void CheckFiles(RunOfEach[] runs)
    {
        RunFiles.ThrowIfShared([.. runs.SelectMany(run => run.Files)]);
        foreach (var run in runs)
        {
            NotebookRunner.CheckOutput(notebook, request.Options with { OutputPath = run.Output });
            Array.ForEach([.. run.Streams.Values], RunFiles.Current.ThrowIfTaken);
        }
    }

    private void Check()
    {
        if (request.InPlace)
        {
            throw new CommandException(EachTexts.InPlace);
        }

        foreach (var (name, _) in sets)
        {
            if (request.Parameters.Says(name))
            {
                throw new CommandException(EachTexts.AndParameter(name));
            }

            foreach (var (option, path) in Streams())
            {
                if (!OutputName.Has(path, name))
                {
                    throw new CommandException(EachTexts.IntoOneFile(option, name));
                }
            }
        }
    }

    private RunOfEach Make(KeyValuePair<string, string>[] set)
    {
        var values = NotebookRunner.ParametersOf(notebook, request.OptionsFor(notebook, set));
        var streams = Streams().ToDictionary(
            stream => stream.Option, stream => context.FullPath(OutputName.Fill(stream.Path, values)), StringComparer.Ordinal);
        return new RunOfEach(
            PlainText.OneLine(string.Join(", ", set.Select(value => $"{value.Key}={value.Value}"))),
            [.. set.SelectMany(value => new[] { ParameterOption.Name, $"{value.Key}={value.Value}" })],
            Output(set, values),
            streams);
    }

    private IEnumerable<(string Option, string Path)> Streams()
    {
        foreach (var (option, path) in new[] { (StreamOptions.Stdout, request.StdoutFile), (StreamOptions.Stderr, request.StderrFile) })
        {
            if (path is not null)
            {
                yield return (option, path);
            }
        }
    }

    private string Output(KeyValuePair<string, string>[] set, IReadOnlyDictionary<string, JsonNode?> values)
    {
        var missing = set.Where(value => request.Output is null || !OutputName.Has(request.Output, value.Key));
        var suffix = string.Concat(missing.Select(value => "-" + OutputName.Safe(values.GetValueOrDefault(value.Key))));
        for (var number = 1; ; number++)
        {
            var path = context.FullPath(Named(number == 1 ? suffix : $"{suffix}-{number}", values));
            if (_taken.Add(path))
            {
                return path;
            }
        }
    }

    private string Named(string suffix, IReadOnlyDictionary<string, JsonNode?> values)
    {
        if (request.Output is null)
        {
            return OneRun.DefaultOutput(request.Notebook, suffix);
        }

        var path = OutputName.Fill(request.Output, values);
        return Path.ChangeExtension(path, null) + suffix + Path.GetExtension(path);
    }
}
