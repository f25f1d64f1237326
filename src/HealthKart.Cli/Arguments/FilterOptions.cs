using System.CommandLine;
using HealthKart.Analysis.Performance;
using HealthKart.Analysis.Values;

namespace HealthKart.Cli.Arguments;

/// <summary>The filters as options: one for each of <see cref="FilterField.All"/>, or of those that are named.</summary>
internal sealed class FilterOptions
{
    private readonly IReadOnlyList<FilterField> _fields;
    private readonly IReadOnlyList<Option> _options;

    /// <param name="parameters">The notebook parameters of the filters that there are; <c>null</c>: all filters.</param>
    internal FilterOptions(IReadOnlyCollection<string>? parameters = null)
    {
        _fields = [.. FilterField.All.Where(field => parameters?.Contains(field.Parameter) != false)];
        _options = [.. _fields.Select(ToOption)];
    }

    internal void AddTo(Command command)
    {
        foreach (var option in _options)
        {
            command.Add(option);
        }
    }

    /// <summary>The filter that a command line asks for.</summary>
    /// <exception cref="CampaignInputException">A text is no date or no number.</exception>
    internal CampaignFilter Read(ParseResult result)
    {
        var filter = CampaignFilter.None;
        for (var i = 0; i < _options.Count; i++)
        {
            filter = _fields[i].Set(filter, Texts(result, _options[i]));
        }

        return filter;
    }

    private static string[] Texts(ParseResult result, Option option) =>
        [.. result.GetResult(option)?.Tokens.Select(token => token.Value) ?? []];

    private static Option ToOption(FilterField field)
    {
        Option option = field.Repeats ? new Option<string[]>(field.Option) : new Option<string>(field.Option);
        option.Description = field.Repeats ? $"{field.Help} Repeat it for several." : field.Help;
        option.HelpName = field.Value switch { FilterValue.Date => "date", FilterValue.Number => "number", _ => field.Name };
        option.Arity = field.Repeats ? ArgumentArity.OneOrMore : ArgumentArity.ExactlyOne;
        option.AllowMultipleArgumentsPerToken = field.Repeats;
        return option;
    }
}
