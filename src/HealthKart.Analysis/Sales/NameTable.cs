using System.Text;

namespace HealthKart.Analysis.Sales;

/// <summary>Numbers the different names of a column, without case, in the order in which they first appear.</summary>
/// <remarks>A hash table on the bytes of the cells: every row of the sales asks it, and a string for each would cost more than all the rest.</remarks>
internal sealed class NameTable
{
    private readonly List<string> _names = [];
    private readonly List<byte[]> _keys = [];
    private Place[] _places = new Place[16];

    /// <summary>The names, each as it was first spelled.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>The bytes of the names; other than the texts they tell apart what is not valid UTF-8.</summary>
    internal IReadOnlyList<byte[]> Keys => _keys;

    /// <summary>The number of a name; −1 when it is not there.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        ref var place = ref _places[PlaceOf(name, NameHash.Of(name))];
        return place.Key is null ? -1 : place.Number;
    }

    /// <summary>The number of a name, which is added when it is not there.</summary>
    internal int FindOrAdd(ReadOnlySpan<byte> name)
    {
        var hash = NameHash.Of(name);
        ref var place = ref _places[PlaceOf(name, hash)];
        return place.Key is null ? Add(name, hash) : place.Number;
    }

    /// <inheritdoc cref="FindOrAdd(ReadOnlySpan{byte})"/>
    internal int FindOrAdd(string name) => FindOrAdd(Encoding.UTF8.GetBytes(name));

    /// <summary>Takes in the names of another table.</summary>
    /// <returns>The number here of each number there.</returns>
    internal int[] Add(NameTable other)
    {
        var numbers = new int[other._keys.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = FindOrAdd(other._keys[i]);
        }

        return numbers;
    }

    private int Add(ReadOnlySpan<byte> name, uint hash)
    {
        if ((_keys.Count + 1) * 2 > _places.Length)
        {
            Grow();
        }

        var number = _keys.Count;
        _keys.Add(name.ToArray());
        _names.Add(Encoding.UTF8.GetString(name));
        _places[PlaceOf(name, hash)] = new Place { Key = _keys[number], Hash = hash, Number = number };
        return number;
    }

    private void Grow()
    {
        var old = _places;
        _places = new Place[old.Length * 2];
        foreach (var place in old)
        {
            if (place.Key is not null)
            {
                _places[PlaceOf(place.Key, place.Hash)] = place;
            }
        }
    }

    /// <summary>Where a name stands, or the free place where it would stand.</summary>
    private int PlaceOf(ReadOnlySpan<byte> name, uint hash)
    {
        var places = _places;
        var mask = places.Length - 1;
        var at = (int)hash & mask;
        while (places[at].Key is { } key && (places[at].Hash != hash || !NameHash.AreSame(name, key)))
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    private struct Place
    {
        internal byte[]? Key;
        internal uint Hash;
        internal int Number;
    }
}
