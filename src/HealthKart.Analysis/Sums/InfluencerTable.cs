using System.Text;
using HealthKart.Analysis.Campaigns;

namespace HealthKart.Analysis.Sums;

/// <summary>
/// Numbers the influencers of all files: those of the influencers file first, then those whom only payouts or sales know.
/// </summary>
internal sealed class InfluencerTable
{
    private readonly NameTable _ids = new();
    private readonly List<Influencer> _influencers = [];
    private readonly Dictionary<string, int> _handles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _joined = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, string>? _byDigits;
    private int _handlesOf;
    private bool _hasHandles;

    internal int Count => _influencers.Count;

    /// <summary>Whether the influencers file listed anybody, so that an id it lacks is worth a word.</summary>
    internal bool HasListed { get; private set; }

    internal IReadOnlyList<Influencer> All => _influencers;

    internal Influencer this[int index] => _influencers[index];

    /// <summary>The ids that were found only as a handle or link of an influencer, each with the influencer's number.</summary>
    internal IReadOnlyDictionary<string, int> JoinedByHandle => _joined;

    /// <summary>The number of the influencer with an id in its normal form, or else with the same handle; −1 when there is none.</summary>
    internal int Find(ReadOnlySpan<byte> id) => _ids.Find(id) is >= 0 and var number ? number : FindHandle(Encoding.UTF8.GetString(id));

    /// <summary>The listed id that differs only in zeros at the start, which spreadsheets take off; <c>null</c>: there is none.</summary>
    internal string? LikelyOf(string id)
    {
        if (id.Length == 0 || id.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        if (_byDigits is null)
        {
            _byDigits = [];
            foreach (var influencer in _influencers.Where(static each => each.IsListed && each.Id.StartsWith('0')))
            {
                _byDigits.TryAdd(influencer.Id.TrimStart('0'), influencer.Id);
            }
        }

        return _byDigits.GetValueOrDefault(id.TrimStart('0')) is { } likely && likely != id ? likely : null;
    }

    /// <summary>Adds a row of the influencers file; <c>false</c> when its id is there already.</summary>
    internal bool TryAddListed(ReadOnlySpan<byte> id, Influencer influencer)
    {
        if (_ids.FindOrAdd(id) < _influencers.Count)
        {
            return false;
        }

        _influencers.Add(influencer);
        _hasHandles |= Handle.IsWrittenIn(influencer.Id);
        HasListed = true;
        return true;
    }

    /// <summary>The number of the influencer, who is added by id alone when no file had that id, or its handle, before.</summary>
    internal int FindOrAdd(ReadOnlySpan<byte> id) => Find(id) is >= 0 and var known ? known : Numbered(_ids.FindOrAdd(id));

    /// <summary>The number of the influencer whose id a table has under a number; as <see cref="FindOrAdd(ReadOnlySpan{byte})"/>.</summary>
    internal int FindOrAdd(NameTable ids, int number)
    {
        var known = _ids.Find(ids, number);
        known = known >= 0 ? known : FindHandle(ids.NameOf(number));
        return known >= 0 ? known : Numbered(_ids.FindOrAdd(ids, number));
    }

    /// <summary>
    /// The influencer with the same handle, where one of the two is written as a handle or a link: then nobody else can be meant.
    /// </summary>
    private int FindHandle(string id)
    {
        if (!(_hasHandles || Handle.IsWrittenIn(id)) || Handle.Of(id) is not { } handle)
        {
            return -1;
        }

        for (; _handlesOf < _influencers.Count; _handlesOf++)
        {
            if (Handle.Of(_influencers[_handlesOf].Id) is { } other)
            {
                _handles.TryAdd(other, _handlesOf);
            }
        }

        if (!_handles.TryGetValue(handle, out var number) || !(Handle.IsWrittenIn(id) || Handle.IsWrittenIn(_influencers[number].Id)))
        {
            return -1;
        }

        _joined.TryAdd(id, number);
        return number;
    }

    private int Numbered(int index)
    {
        if (index == _influencers.Count)
        {
            var id = _ids.NameOf(index);
            _influencers.Add(new Influencer { Id = id, Name = id });
            _hasHandles |= Handle.IsWrittenIn(id);
        }

        return index;
    }
}
