using HealthKart.Analysis.Loading;

namespace HealthKart.Lift;

/// <summary>The arms of a file of experiments, read once for what its texts mean together.</summary>
/// <remarks>An arm that is treated, and not called so, is an experiment of its own where a campaign has several:
/// all of them share its control.</remarks>
internal sealed class FileArms
{
    private readonly Dictionary<string, bool> _arms;
    private readonly Dictionary<string, List<string>> _experiments = new(StringComparer.OrdinalIgnoreCase);

    private FileArms(IReadOnlyCollection<(string Campaign, string Arm)> pairs, string? control, string file)
    {
        Texts =
            [.. pairs.Select(static pair => pair.Arm).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        _arms = ArmNames.Resolve(Texts);
        foreach (var campaign in pairs.GroupBy(static pair => pair.Campaign, StringComparer.OrdinalIgnoreCase))
        {
            var texts = campaign.Select(static pair => pair.Arm).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            HasControl |= Name(texts, control, out var isNamed);
            var named = texts.Where(text => _arms.GetValueOrDefault(text) && (isNamed || ArmNames.OfWord(text) is null)).ToList();
            if (named.Count > 1)
            {
                _experiments[campaign.Key] =
                    [.. named.Select(text => campaign.Key == LiftWords.UnnamedTest(file) ? text : LiftWords.ArmOfTest(campaign.Key, text))];
            }
        }
    }

    /// <summary>Every text of the column.</summary>
    internal IReadOnlyList<string> Texts { get; }

    /// <summary>Whether the file has the control arm that was named.</summary>
    internal bool HasControl { get; }

    /// <summary>Reads the column of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="control">The text of the control arm, as somebody named it; <c>null</c>: by the table.</param>
    internal static FileArms Of(CsvSource source, CampaignFile kind, string? control)
    {
        using var table = CsvTable.Open(source, kind);
        var pairs = new HashSet<(string, string)>();
        var column = table.IndexOf("arm");
        while (column >= 0 && table.Read())
        {
            if (!table.IsBlankRow() && source.Look?.MarkOf(table.Place) != RowMark.Sum)
            {
                pairs.Add((kind == CampaignFile.GeoGroups ? "" : CampaignOf(table), table.RepeatedText(column)));
            }
        }

        return new(pairs, control, table.Name);
    }

    /// <summary>The campaign that a row names, or a name for all rows of a file that names none.</summary>
    internal static string CampaignOf(CsvTable table) =>
        Cells.Text(table, "campaign") is { Length: > 0 } name ? name : LiftWords.UnnamedTest(table.Name);

    /// <summary>Whether a text is the treated arm; <c>null</c> where nobody knows.</summary>
    internal bool? IsTreated(string text) => _arms.TryGetValue(text, out var isTreated) ? isTreated : null;

    /// <summary>
    /// The experiments that a row belongs to: that of its campaign; where the campaign has several treated arms, that of its own,
    /// and every one for a control row.
    /// </summary>
    internal IReadOnlyList<string> ExperimentsOf(string campaign, string arm) =>
        !_experiments.TryGetValue(campaign, out var all) ? [campaign]
        : IsTreated(arm) != true ? all
        : all.Contains(arm, StringComparer.OrdinalIgnoreCase) ? [arm]
        : all.Contains(LiftWords.ArmOfTest(campaign, arm), StringComparer.OrdinalIgnoreCase) ? [LiftWords.ArmOfTest(campaign, arm)]
        : [campaign];

    // Beside the control arm that somebody named, every other one is treated.
    private bool Name(List<string> texts, string? control, out bool isNamed)
    {
        isNamed = control is not null && texts.Contains(control, StringComparer.OrdinalIgnoreCase);
        foreach (var text in isNamed ? texts : [])
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                _arms[text] = !string.Equals(text, control, StringComparison.OrdinalIgnoreCase);
            }
        }

        return isNamed;
    }
}
