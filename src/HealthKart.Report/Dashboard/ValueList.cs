using HealthKart.Analysis.Campaigns;

namespace HealthKart.Report.Dashboard;

/// <summary>
/// The values of a filter in the order in which a page lists them, and the place of each; without case, as filters compare.
/// </summary>
internal sealed class ValueList
{
    private readonly Dictionary<string, int> _places;

    /// <param name="values">The values, some more than once; the first spelling stands.</param>
    /// <param name="order">What they are ordered by before their names; <c>null</c>: nothing. What is not known comes last.</param>
    /// <param name="comparer">What values are one; <c>null</c>: those that differ in case only.</param>
    internal ValueList(IEnumerable<string> values, Func<string, int>? order = null, IEqualityComparer<string>? comparer = null)
    {
        _places = new(comparer ?? StringComparer.OrdinalIgnoreCase);
        Names =
        [
            .. values.Distinct(_places.Comparer)
                .OrderBy(name => name == Influencer.Unknown)
                .ThenBy(name => order?.Invoke(name) ?? 0)
                .ThenBy(name => name, StringComparer.OrdinalIgnoreCase)
        ];
        for (var i = 0; i < Names.Count; i++)
        {
            _places.Add(Names[i], i);
        }
    }

    internal static ValueList Empty { get; } = new([]);

    internal IReadOnlyList<string> Names { get; }

    internal int PlaceOf(string name) => _places[name];
}
