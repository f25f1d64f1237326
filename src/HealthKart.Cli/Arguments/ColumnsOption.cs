using System.CommandLine;
using HealthKart.Analysis;
using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Values;
using HealthKart.Cli.Processes;

namespace HealthKart.Cli.Arguments;

/// <summary><c>--columns</c>: the file that says which headers hold which columns; without it, that of the data folder.</summary>
internal sealed class ColumnsOption(string help)
{
    private readonly Option<string?> _option = new("--columns") { Description = help, HelpName = "file" };

    internal void AddTo(Command command) => command.Add(_option);

    /// <summary>The file as it was given; <c>null</c>: it was not.</summary>
    internal string? Given(ParseResult result) => result.GetValue(_option);

    /// <summary>Reads the file that was given, by its path or its name in the data folder, else the one of the data folder.</summary>
    /// <param name="context">Where paths start.</param>
    /// <param name="given">The file as it was given; <c>null</c>: it was not.</param>
    /// <param name="folder">The data folder's full path, or the address of a database, which has no such file.</param>
    /// <returns>The file; <c>null</c>: there is none.</returns>
    /// <exception cref="CampaignInputException">It is not there, or is no such file.</exception>
    internal static ColumnsFile? Find(CommandContext context, string? given, string folder)
    {
        if (given is null)
        {
            return ColumnsFile.In(folder);
        }

        var (here, there) = (context.FullPath(given), Path.Combine(folder, given));
        return ColumnsFile.Read(!File.Exists(here) && !DatabaseAddress.IsOne(folder) && File.Exists(there) ? there : here);
    }
}
