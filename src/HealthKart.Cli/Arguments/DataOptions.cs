using System.CommandLine;
using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;
using HealthKart.Cli.Processes;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>
/// Where the campaign's files are and how they are read, as options: the folder, and one for each of <see cref="LoadField.All"/>.
/// </summary>
internal sealed class DataOptions(CommandContext context, string folderHelp = DataTexts.DataHelp)
{
    /// <summary>The folder where the command line names none.</summary>
    internal const string DefaultFolder = "data";

    private readonly Option<string?> _folder = new("--data") { Description = folderHelp, HelpName = "folder" };
    private readonly ColumnsOption _columns = new(DataTexts.ColumnsBesideOptionHelp);
    private readonly IReadOnlyList<Option> _options = [.. LoadField.All.Select(ToOption)];

    internal void AddTo(Command command)
    {
        command.Add(_folder);
        AddReadingTo(command);
    }

    /// <summary>Adds the options for how to read alone, where the folder is an argument.</summary>
    internal void AddReadingTo(Command command)
    {
        foreach (var option in _options)
        {
            command.Add(option);
            if (option.Name == "--column")
            {
                _columns.AddTo(command);
            }
        }
    }

    /// <summary>The file of columns as it was given; <c>null</c>: it was not.</summary>
    internal string? ColumnsFile(ParseResult result) => _columns.Given(result);

    /// <summary>The folder as it was given; <c>null</c> when it was not.</summary>
    internal string? Folder(ParseResult result) => result.GetValue(_folder);

    /// <summary>How a command line wants the files of experiments to be read, with the file of columns that there is for them.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="folder">The full path of their folder.</param>
    /// <exception cref="CampaignInputException">The file of columns cannot be used.</exception>
    internal LoadOptions ReadExperiments(ParseResult result, string folder)
    {
        var options = Read(result);
        return ColumnsOption.Find(context, _columns.Given(result), folder)?.AddToExperiments(options, folder) ?? options;
    }

    /// <summary>How a command line itself wants the files to be read.</summary>
    internal LoadOptions Read(ParseResult result)
    {
        var options = new LoadOptions();
        for (var i = 0; i < _options.Count; i++)
        {
            options = LoadField.All[i].Set(options, TextsOf(result, LoadField.All[i], _options[i]));
        }

        return options;
    }

    /// <summary>Loads what a command line names; the folder is <c>data</c> when it names none.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="breakdowns">Whether sums by campaign, product and the like are needed.</param>
    /// <param name="progress">Learns how far the sales have been read.</param>
    /// <param name="splitBy">The further columns by which sums are needed.</param>
    /// <exception cref="CampaignInputException">No honest result is possible.</exception>
    internal CampaignData Load(ParseResult result, bool breakdowns, LoadProgress progress, IReadOnlyList<string>? splitBy = null)
    {
        var (folder, options) = (context.DataPath(Folder(result) ?? DefaultFolder), Read(result));
        options = ColumnsOption.Find(context, _columns.Given(result), folder)?.AddTo(options, folder) ?? options;
        return CampaignData.Load(folder, options with { Breakdowns = breakdowns, Progress = progress, SplitBy = splitBy ?? [] });
    }

    private string[] TextsOf(ParseResult result, LoadField field, Option option)
    {
        if (result.GetResult(option) is not { } given)
        {
            return [];
        }

        var texts = given.Tokens.Select(token => token.Value);
        return field.Value switch
        {
            LoadValue.Switch => [result.GetValue((Option<bool>)option) ? "true" : "false"],
            LoadValue.File => [.. texts.Select(PathOf)],
            _ => [.. texts],
        };
    }

    // A name that is not here may be one in the data folder.
    private string PathOf(string file) => File.Exists(context.FullPath(file)) ? context.FullPath(file) : file;

    private static Option ToOption(LoadField field) => field.Value switch
    {
        LoadValue.Switch => new Option<bool>(field.Option) { Description = field.Help },
        LoadValue.Choices => new Option<string[]>(field.Option) { Description = field.Help, HelpName = field.ValueName },
        _ => new Option<string>(field.Option) { Description = field.Help, HelpName = field.ValueName },
    };
}
