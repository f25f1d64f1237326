using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Performance;

/// <summary>
/// One filter under all its names, with what it does: option, notebook parameter, JSON name, title, help, and what of the influencers it
/// chooses by or of the sales it cuts. Commands, notebooks, JSON, the calculation and the page know the filters of <see cref="All"/> only.
/// </summary>
public sealed partial class FilterField
{
    private readonly FilterAccess _access;

    private FilterField(string name, string parameter, string title, string help, FilterAccess access)
    {
        Name = name;
        Option = OptionOf(name);
        Parameter = parameter;
        Title = title;
        Help = help;
        Phrase = name;
        _access = access;
    }

    /// <summary>The name in JSON and in the address of a report, such as <c>minRoas</c>.</summary>
    public string Name { get; }

    /// <summary>The option of the command, such as <c>--min-roas</c>.</summary>
    public string Option { get; }

    /// <summary>The variable of the report notebook, such as <c>minRoas</c> or <c>platforms</c>.</summary>
    public string Parameter { get; }

    /// <summary>What stands above the filter in a form, such as <c>Minimum ROAS</c>.</summary>
    public string Title { get; }

    /// <summary>What the filter does, in a sentence.</summary>
    public string Help { get; }

    /// <summary>What kind of value the filter takes.</summary>
    public FilterValue Value => _access.Value;

    /// <summary>Whether the filter takes several values.</summary>
    public bool Repeats => Value == FilterValue.Names;

    /// <summary>
    /// What stands before the values in a sentence, such as <c>ROAS of at least</c>; the name unless something else reads better.
    /// </summary>
    internal string Phrase { get; private init; }

    /// <summary>
    /// What the report shows of an influencer that the filter chooses by: one of the names, or a text that holds the part asked for.
    /// <c>null</c> where it does not choose by it.
    /// </summary>
    internal Func<InfluencerPerformance, string>? ValueOf { get; private init; }

    /// <summary>Whether that follows the influencer's payouts in the filter, so that it changes where these are cut.</summary>
    internal bool IsOfPayouts { get; private init; }

    /// <summary>The values that are known though nobody in the slice may have them.</summary>
    internal Func<IReadOnlyList<InfluencerPayout>, IEnumerable<string>> AlsoKnown { get; private init; } = static _ => [];

    /// <summary>The place of a value before its letters decide; <c>null</c>: these alone do.</summary>
    internal Func<string, int>? OrderOf { get; private init; }

    /// <summary>What of the sales the filter cuts; <c>null</c> where that is no column of theirs.</summary>
    internal SaleDimension? Dimension { get; private init; }

    /// <summary>
    /// The figure of an influencer that must reach the number, as the page calls it; <c>null</c> where the filter is no minimum.
    /// </summary>
    internal string? Figure { get; private init; }

    /// <summary>What that figure counts, in the singular; <c>null</c> where it is a ratio.</summary>
    internal string? Thing { get; private init; }

    /// <summary>The values that a filter gives this field, as they are written; none when it does not filter by it.</summary>
    public IReadOnlyList<string> TextsOf(CampaignFilter filter) => _access.TextsOf(filter);

    /// <summary>The filter with this field set from text.</summary>
    /// <exception cref="Values.CampaignInputException">A text is no date or no number.</exception>
    public CampaignFilter Set(CampaignFilter filter, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? filter : _access.With(filter, Option, texts);

    /// <summary>
    /// The values of this field as JSON: a list of texts, a text or a number; <c>null</c> when the filter does not use it.
    /// </summary>
    public JsonNode? ToJson(CampaignFilter filter)
    {
        var texts = TextsOf(filter);
        return texts.Count == 0 ? null
            : Repeats ? new JsonArray([.. texts.Select(text => JsonValue.Create(text))])
            : Value == FilterValue.Number ? JsonValue.Create(decimal.Parse(texts[0], CultureInfo.InvariantCulture))
            : JsonValue.Create(texts[0]);
    }

    private static string OptionOf(string name)
    {
        var option = new StringBuilder("--");
        foreach (var letter in name)
        {
            option.Append(char.IsUpper(letter) ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return option.ToString();
    }
}
