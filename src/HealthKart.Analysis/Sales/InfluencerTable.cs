using HealthKart.Analysis.Campaigns;

namespace HealthKart.Analysis.Sales;

/// <summary>Numbers the influencers of all files: those of the influencers file first, then those whom only payouts or sales know.</summary>
internal sealed class InfluencerTable
{
    private readonly NameTable _ids = new();
    private readonly List<Influencer> _influencers = [];

    internal int Count => _influencers.Count;

    /// <summary>Whether the influencers file listed anybody, so that an id it lacks is worth a word.</summary>
    internal bool HasListed { get; private set; }

    internal IReadOnlyList<Influencer> All => _influencers;

    internal Influencer this[int index] => _influencers[index];

    /// <summary>The number of the influencer with an id in its normal form; −1 when there is none.</summary>
    internal int Find(ReadOnlySpan<byte> id) => _ids.Find(id);

    /// <summary>Adds a row of the influencers file; <c>false</c> when its id is there already.</summary>
    internal bool TryAddListed(ReadOnlySpan<byte> id, Influencer influencer)
    {
        if (_ids.FindOrAdd(id) < _influencers.Count)
        {
            return false;
        }

        _influencers.Add(influencer);
        HasListed = true;
        return true;
    }

    /// <summary>The number of the influencer, who is added by id alone when no file had that id before.</summary>
    internal int FindOrAdd(ReadOnlySpan<byte> id) => Numbered(_ids.FindOrAdd(id));

    /// <summary>The number of the influencer whose id a table has under a number; as <see cref="FindOrAdd(ReadOnlySpan{byte})"/>.</summary>
    internal int FindOrAdd(NameTable ids, int number) => Numbered(_ids.FindOrAdd(ids, number));

    private int Numbered(int index)
    {
        if (index == _influencers.Count)
        {
            var id = _ids.NameOf(index);
            _influencers.Add(new Influencer { Id = id, Name = id });
        }

        return index;
    }
}
