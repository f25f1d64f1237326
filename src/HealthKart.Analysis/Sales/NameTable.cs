using System.Text;

namespace HealthKart.Analysis.Sales;

/// <summary>Numbers the different names of a column, without case, in the order in which they first appear.</summary>
/// <remarks>
/// A hash table on the bytes of the cells: every row of the sales asks it, and a string for each would cost more than all the rest. Where it is
/// too large for the processor's cache, waiting for memory is what a question costs: several are asked at once, so that they wait together.
/// </remarks>
internal sealed class NameTable
{
    private readonly List<byte[]> _bytes = [];
    private readonly List<string> _names = [];
    private NameKey[] _keys = new NameKey[8];

    // A hash and, in the lower half, a number counted from 1; 0 where no name is.
    private ulong[] _places = new ulong[16];

    /// <summary>The names, each as it was first spelled.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>The bytes of the names; other than the texts they tell apart what is not valid UTF-8.</summary>
    internal IReadOnlyList<byte[]> Keys => _bytes;

    /// <summary>The number of a name; −1 when it is not there.</summary>
    internal int Find(ReadOnlySpan<byte> name) => NumberAt(PlaceOf(name, NameKey.Of(name)));

    /// <summary>The numbers of short names; −1 for those that are not there, or not spelled as they were at first.</summary>
    internal void Find(ReadOnlySpan<NameKey> names, Span<int> numbers)
    {
        var (places, keys) = (_places, _keys);
        for (var i = 0; i < names.Length; i++)
        {
            var hash = names[i].Hash;
            var at = (int)hash & (places.Length - 1);
            while (places[at] != 0 && (uint)(places[at] >> 32) != hash)
            {
                at = (at + 1) & (places.Length - 1);
            }

            numbers[i] = NumberIn(places[at]);
        }

        for (var i = 0; i < names.Length; i++)
        {
            numbers[i] = numbers[i] >= 0 && keys[numbers[i]].IsExactly(names[i]) ? numbers[i] : -1;
        }
    }

    /// <summary>The number of a name, which is added when it is not there.</summary>
    internal int FindOrAdd(ReadOnlySpan<byte> name)
    {
        var key = NameKey.Of(name);
        var number = NumberAt(PlaceOf(name, key));
        return number < 0 ? Add(name, key) : number;
    }

    /// <inheritdoc cref="FindOrAdd(ReadOnlySpan{byte})"/>
    internal int FindOrAdd(string name) => FindOrAdd(Encoding.UTF8.GetBytes(name));

    /// <summary>Takes in the names of another table.</summary>
    /// <returns>The number here of each number there.</returns>
    internal int[] Add(NameTable other)
    {
        var numbers = new int[other._bytes.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = FindOrAdd(other._bytes[i]);
        }

        return numbers;
    }

    private int Add(ReadOnlySpan<byte> name, NameKey key)
    {
        var number = _bytes.Count;
        if (number == _keys.Length)
        {
            Grow();
        }

        _bytes.Add(name.ToArray());
        _names.Add(Encoding.UTF8.GetString(name));
        _keys[number] = key;
        _places[PlaceOf(name, key)] = ((ulong)key.Hash << 32) | (uint)(number + 1);
        return number;
    }

    /// <summary>Makes room for as many names again; a place in four has one then.</summary>
    private void Grow()
    {
        var (oldKeys, oldPlaces) = (_keys, _places);
        _keys = new NameKey[oldKeys.Length * 2];
        oldKeys.CopyTo(_keys, 0);
        _places = new ulong[oldPlaces.Length * 2];
        foreach (var place in oldPlaces)
        {
            if (place != 0)
            {
                _places[FreePlace((uint)(place >> 32))] = place;
            }
        }
    }

    private int FreePlace(uint hash)
    {
        var at = (int)hash & (_places.Length - 1);
        while (_places[at] != 0)
        {
            at = (at + 1) & (_places.Length - 1);
        }

        return at;
    }

    /// <summary>Where a name stands, or the free place where it would stand.</summary>
    private int PlaceOf(ReadOnlySpan<byte> name, in NameKey key)
    {
        var places = _places;
        var at = (int)key.Hash & (places.Length - 1);
        while (places[at] != 0 && ((uint)(places[at] >> 32) != key.Hash || !IsNamed(NumberIn(places[at]), name, key)))
        {
            at = (at + 1) & (places.Length - 1);
        }

        return at;
    }

    private bool IsNamed(int number, ReadOnlySpan<byte> name, in NameKey key) => _keys[number].IsExactly(key) || NameHash.AreSame(name, _bytes[number]);

    private int NumberAt(int place) => NumberIn(_places[place]);

    private static int NumberIn(ulong place) => (int)(uint)place - 1;
}
