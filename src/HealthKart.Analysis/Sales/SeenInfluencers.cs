using HealthKart.Analysis.Loading;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;

namespace HealthKart.Analysis.Sales;

/// <summary>
/// What a pass remembers of the influencers in the order in which it saw them: the row of the first sale, and what else it sums for them.
/// </summary>
internal sealed class SeenInfluencers
{
    private long[] _places = new long[8];
    private Amount[] _revenue = new Amount[8];
    private WantedParts?[] _parts = [];

    internal int Count { get; private set; }

    /// <summary>Adds an influencer.</summary>
    /// <param name="place">Where the row of the first sale starts; see <see cref="CsvTable.Place"/>.</param>
    /// <param name="revenue">The revenue of that sale.</param>
    /// <param name="parts">What is summed beside the total; <c>null</c>: nothing.</param>
    internal void Add(long place, Amount revenue, WantedParts? parts)
    {
        if (Count == _places.Length)
        {
            Array.Resize(ref _places, Count * 2);
            Array.Resize(ref _revenue, Count * 2);
        }

        if (parts is not null)
        {
            Array.Resize(ref _parts, _places.Length);
            _parts[Count] = parts;
        }

        (_places[Count], _revenue[Count]) = (place, revenue);
        Count++;
    }

    /// <summary>Adds an influencer whom a later part of the file saw first.</summary>
    internal void Add(SeenInfluencers later, int number) => Add(later._places[number], later._revenue[number], later.PartsOf(number));

    /// <summary>Where the row of the first sale starts.</summary>
    internal long PlaceOf(int number) => _places[number];

    internal WantedParts? PartsOf(int number) => number < _parts.Length ? _parts[number] : null;

    /// <summary>The issue that the influencers file lacks an id.</summary>
    internal DataIssue OrphanIssue(int number, string file, string column, string id, string? likely, LineNumbers lines) =>
        new(new UsedRow.OrphanId(id, likely))
        {
            File = file,
            Line = lines.LineOf(_places[number]),
            Column = column,
            Value = id,
            Revenue = _revenue[number].Value,
        };
}
