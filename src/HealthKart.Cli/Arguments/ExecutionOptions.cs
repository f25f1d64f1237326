using System.CommandLine;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;
using HealthKart.Notebooks.Running;

namespace HealthKart.Cli.Arguments;

/// <summary>Which cells of a notebook are run, where, and what the result shows.</summary>
internal sealed class ExecutionOptions(CommandContext context)
{
    internal const string SkipTag = "--skip-tag";
    internal const string OnlyTag = "--only-tag";

    private readonly KernelOption _kernel = new();
    private readonly Option<string?> _folder = new("--cwd") { Description = RunTexts.FolderOfCellsHelp, HelpName = "folder" };
    private readonly Option<bool> _allowErrors = new("--allow-errors") { Description = RunTexts.AllowErrorsHelp };
    private readonly Option<string[]> _skipTags = new(SkipTag) { Description = RunTexts.SkipTagHelp, HelpName = "tag" };
    private readonly Option<string[]> _onlyTags = new(OnlyTag) { Description = RunTexts.OnlyTagHelp, HelpName = "tag" };
    private readonly Option<bool> _prepareOnly = new("--prepare-only") { Description = RunTexts.PrepareOnlyHelp };
    private readonly Option<bool> _hideCode = new("--no-input") { Description = RunTexts.HideCodeHelp };
    private readonly Option<bool> _lenient = new("--no-strict-params") { Description = RunTexts.LenientParametersHelp };
    private readonly Option<bool> _deterministic = new("--deterministic") { Description = RunTexts.DeterministicHelp };

    internal void AddTo(Command command)
    {
        Option[] options = [_kernel.Option, _folder, _allowErrors, _skipTags, _onlyTags, _prepareOnly, _hideCode, _lenient, _deterministic];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>Adds what a command line says to the options of a run.</summary>
    /// <exception cref="CommandException">The folder is not there.</exception>
    internal RunOptions Read(ParseResult result, RunOptions options)
    {
        var folder = result.GetValue(_folder) is { } path ? context.FullPath(path) : null;
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new CommandException(RunTexts.NoFolderOfCells(result.GetValue(_folder)!));
        }

        return options with
        {
            Kernel = _kernel.Read(result),
            WorkingDirectory = folder,
            AllowErrors = result.GetValue(_allowErrors),
            SkipTags = result.GetValue(_skipTags) ?? [],
            OnlyTags = result.GetValue(_onlyTags) ?? [],
            PrepareOnly = result.GetValue(_prepareOnly),
            HideCode = result.GetValue(_hideCode),
            IgnoreUnknownParameters = result.GetValue(_lenient),
            Deterministic = result.GetValue(_deterministic),
        };
    }
}
