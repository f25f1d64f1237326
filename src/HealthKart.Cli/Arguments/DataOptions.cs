using System.CommandLine;
using HealthKart.Analysis.Loading;
using HealthKart.Cli.Wording;

namespace HealthKart.Cli.Arguments;

/// <summary>Where the campaign's files are, as options.</summary>
internal sealed class DataOptions(CommandContext context)
{
    private readonly Option<string> _folder = new("--data") { Description = Texts.DataHelp, HelpName = "folder" };
    private readonly Option<string> _sales = FileOption("--tracking", "sales");
    private readonly Option<string> _payouts = FileOption("--payouts", "payouts");
    private readonly Option<string> _influencers = FileOption("--influencers", "influencers");
    private readonly Option<string> _posts = FileOption("--posts", "posts");

    internal void AddTo(Command command)
    {
        command.Add(_folder);
        command.Add(_sales);
        command.Add(_payouts);
        command.Add(_influencers);
        command.Add(_posts);
    }

    /// <summary>Loads what a command line names; the folder is <c>data</c> when it names none.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="breakdowns">Whether sums by campaign, product and the like are needed.</param>
    /// <exception cref="CampaignInputException">No honest result is possible.</exception>
    internal CampaignData Load(ParseResult result, bool breakdowns) => CampaignData.Load(
        context.FullPath(result.GetValue(_folder) ?? "data"),
        new LoadOptions
        {
            SalesFile = PathOf(result.GetValue(_sales)),
            PayoutsFile = PathOf(result.GetValue(_payouts)),
            InfluencersFile = PathOf(result.GetValue(_influencers)),
            PostsFile = PathOf(result.GetValue(_posts)),
            Breakdowns = breakdowns,
        });

    // A name that is not here may be one in the data folder.
    private string? PathOf(string? file) => file is not null && File.Exists(context.FullPath(file)) ? context.FullPath(file) : file;

    private static Option<string> FileOption(string name, string holds) => new(name) { Description = Texts.FileHelp(holds), HelpName = "file" };
}
