using System.Text.Json.Nodes;
using HealthKart.Cli.Arguments;
using HealthKart.Cli.Notebooks;
using HealthKart.Cli.Output;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Files;
using HealthKart.Notebooks.Documents;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Running;

/// <summary>One run of any notebook, from the request to the file.</summary>
internal sealed class OneRun(CommandContext context, RunRequest request)
{
    // The bar of a terminal is drawn over what cells print: where that is shown, lines are.
    private readonly ProgressKind _progress =
        request is { LogOutput: true, Progress: ProgressKind.Auto } ? ProgressKind.Plain : request.Progress;

    internal async Task<int> RunAsync(CancellationToken cancellation)
    {
        var log = new RunLog(context, _progress == ProgressKind.Json);
        return await log.ToTheEndAsync(() => RunAsync(log, cancellation));
    }

    /// <summary>The file for the result of a notebook, where the command line names none.</summary>
    internal static string DefaultOutput(string notebook, string suffix = "") =>
        Path.ChangeExtension(notebook, null) + suffix + ".executed" + NotebookFile.Extension;

    /// <summary>Finds tags that no cell has: they are misspelt, and everything or nothing would run.</summary>
    /// <exception cref="CommandException">There is one.</exception>
    internal static void CheckTags(NotebookDocument notebook, RunOptions options)
    {
        var known = notebook.Cells.SelectMany(cell => cell.Tags).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var (option, tags) in new[] { (ExecutionOptions.SkipTag, options.SkipTags), (ExecutionOptions.OnlyTag, options.OnlyTags) })
        {
            if (tags.FirstOrDefault(tag => !known.Contains(tag, StringComparer.Ordinal)) is { } unknown)
            {
                throw new CommandException(RunTexts.UnknownTag(option, unknown, known));
            }
        }
    }

    private async Task<int> RunAsync(RunLog log, CancellationToken cancellation)
    {
        var notebook = NotebookFile.Load(context, request.Notebook);
        CheckTags(notebook, request.Options);
        var given = request.OptionsFor(notebook);
        var values = NotebookRunner.ParametersOf(notebook, given);
        var target = Target(values);
        if (ExportFormats.IsOf(target))
        {
            throw new CommandException(RunTexts.OutputIsNoNotebook(context.ShortPath(target)));
        }

        if (Directory.Exists(target))
        {
            throw new CommandException(RunTexts.OutputIsAFolder(context.ShortPath(target)));
        }

        var options = given with
        {
            OutputPath = target,
            InPlace = request.InPlace,
            RecordedInput = request.Notebook,
            RecordedOutput = context.ShortPath(target),
        };
        var (stdoutFile, stderrFile) = (Filled(request.StdoutFile, values), Filled(request.StderrFile, values));
        CheckFiles(notebook, options, stdoutFile, stderrFile);
        using var streams = CellStreams.Open(stdoutFile, stderrFile, request.LogOutput ? log.Printed : null);
        options = options with { Printed = streams.Printed };
        var result = await new NotebookCall(context, _progress).RunAsync(notebook, options, cancellation);
        streams.ThrowIfRefused();
        if (result.IgnoredParameters.Count > 0)
        {
            log.Warning(RunTexts.ParametersIgnored(result.IgnoredParameters));
        }

        if (!FileTarget.Of(target).IsStream)
        {
            context.Out.WriteLine(context.ShortPath(target));
        }

        return log.Ended(result, target);
    }

    // Before the files for what cells print are made.
    private void CheckFiles(NotebookDocument notebook, RunOptions options, string? stdoutFile, string? stderrFile)
    {
        if (!options.InPlace && FileTarget.IsSame(options.OutputPath!, notebook.FilePath!))
        {
            throw new CommandException(RunTexts.OutputIsTheNotebook(context.ShortPath(options.OutputPath!)));
        }

        NotebookRunner.CheckOutput(notebook, options);
        RunFiles.ThrowIfShared((RunTexts.ExecutedNotebook, options.OutputPath), (StreamOptions.Stdout, stdoutFile));
        RunFiles.ThrowIfShared((RunTexts.ExecutedNotebook, options.OutputPath), (StreamOptions.Stderr, stderrFile));
    }

    private string Target(IReadOnlyDictionary<string, JsonNode?> values) => (request.InPlace, request.Output) switch
    {
        (true, { } output) => throw new CommandException(RunTexts.OutputTwice(output)),
        (true, null) => context.FullPath(request.Notebook),
        (false, null) => context.FullPath(DefaultOutput(request.Notebook)),
        _ => Filled(request.Output, values)!,
    };

    private string? Filled(string? path, IReadOnlyDictionary<string, JsonNode?> values) =>
        path is null ? null : context.FullPath(OutputName.Fill(path, values));
}
