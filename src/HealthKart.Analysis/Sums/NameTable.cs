using System.Text;

namespace HealthKart.Analysis.Sums;

/// <summary>Numbers the different names of a column, without case, in the order in which they first appear.</summary>
/// <remarks>
/// A hash table on the bytes of the cells: every row of the sales asks it, and a string for each would cost more than all the rest. Where
/// it is too large for the processor's cache, waiting for memory is what a question costs: it is kept small, and several are asked at once,
/// so that they wait together.
/// </remarks>
internal sealed class NameTable
{
    private const int PlacesForAName = 2;

    private NameKey[] _keys = new NameKey[8];
    private uint[] _hashes = new uint[8];

    // Of names that are too long for a key.
    private byte[]?[] _bytes = [];
    private string?[] _names = [];

    // A number counted from 1 and, in the upper bits that no number needs, the same bits of the hash; 0 where no name is.
    private uint[] _places = new uint[8 * PlacesForAName];

    /// <summary>How many names there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The names, each as it was first spelled.</summary>
    internal IReadOnlyList<string> Names
    {
        get
        {
            var names = new string[Count];
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = NameOf(i);
            }

            return names;
        }
    }

    // Half of the places at most are taken, so that the numbers fit in one bit less than the places have.
    private uint NumberBits => (uint)(_places.Length - 1) >> 1;

    /// <summary>A name as it was first spelled.</summary>
    internal string NameOf(int number)
    {
        if (_names.Length < _keys.Length)
        {
            Array.Resize(ref _names, _keys.Length);
        }

        return _names[number] ??= Encoding.UTF8.GetString(BytesOf(number));
    }

    /// <summary>The number of a name; −1 when it is not there.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        var key = NameKey.Of(name, out var hash);
        return NumberIn(_places[PlaceOf(name, key, hash)]);
    }

    /// <summary>The numbers of short names; −1 for those that are not there, or not spelled as they were at first.</summary>
    /// <param name="names">The names.</param>
    /// <param name="hashes">Their hashes.</param>
    /// <param name="numbers">Takes the numbers.</param>
    internal void Find(ReadOnlySpan<NameKey> names, ReadOnlySpan<uint> hashes, Span<int> numbers)
    {
        var (places, keys, numberBits) = (_places, _keys, NumberBits);
        for (var i = 0; i < numbers.Length; i++)
        {
            var hash = hashes[i];
            var at = hash & (uint)(places.Length - 1);
            while (places[at] != 0 && ((places[at] ^ hash) & ~numberBits) != 0)
            {
                at = (at + 1) & (uint)(places.Length - 1);
            }

            numbers[i] = (int)(places[at] & numberBits) - 1;
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] >= 0 && !keys[numbers[i]].IsExactly(names[i]))
            {
                numbers[i] = -1;
            }
        }
    }

    /// <summary>The number of a name, which is added when it is not there.</summary>
    internal int FindOrAdd(ReadOnlySpan<byte> name)
    {
        var key = NameKey.Of(name, out var hash);
        return FindOrAdd(name, key, hash);
    }

    /// <inheritdoc cref="FindOrAdd(ReadOnlySpan{byte})"/>
    internal int FindOrAdd(string name) => FindOrAdd(Encoding.UTF8.GetBytes(name));

    /// <summary>The number here of the name that another table has under a number; it is added when it is not there.</summary>
    internal int FindOrAdd(NameTable other, int number) => FindOrAdd(other.LongBytesOf(number), other._keys[number], other._hashes[number]);

    /// <summary>The number here of the name that another table has under a number; −1 when it is not there.</summary>
    internal int Find(NameTable other, int number) =>
        NumberIn(_places[PlaceOf(other.LongBytesOf(number), other._keys[number], other._hashes[number])]);

    /// <summary>Takes in the names of another table.</summary>
    /// <returns>The number here of each number there.</returns>
    internal int[] Add(NameTable other)
    {
        var numbers = new int[other.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = FindOrAdd(other, i);
        }

        return numbers;
    }

    private byte[] BytesOf(int number) => LongBytesOf(number) ?? _keys[number].ToBytes();

    private byte[]? LongBytesOf(int number) => number < _bytes.Length ? _bytes[number] : null;

    /// <param name="name">The bytes; those of a short name are in the key.</param>
    /// <param name="key">The name's key.</param>
    /// <param name="hash">The name's hash.</param>
    private int FindOrAdd(ReadOnlySpan<byte> name, in NameKey key, uint hash)
    {
        var place = PlaceOf(name, key, hash);
        return NumberIn(_places[place]) is >= 0 and var number ? number : Add(name, key, hash, place);
    }

    private int Add(ReadOnlySpan<byte> name, in NameKey key, uint hash, int place)
    {
        if (Count + 1 == _keys.Length)
        {
            Grow();
            place = FreePlace(hash);
        }

        if (!key.IsShort)
        {
            Array.Resize(ref _bytes, _keys.Length);
            _bytes[Count] = name.ToArray();
        }

        _keys[Count] = key;
        _hashes[Count] = hash;
        _places[place] = (uint)(Count + 1) | (hash & ~NumberBits);
        return Count++;
    }

    /// <summary>Makes room for as many names again.</summary>
    private void Grow()
    {
        Array.Resize(ref _keys, _keys.Length * 2);
        Array.Resize(ref _hashes, _keys.Length);
        _places = new uint[_keys.Length * PlacesForAName];
        for (var i = 0; i < Count; i++)
        {
            _places[FreePlace(_hashes[i])] = (uint)(i + 1) | (_hashes[i] & ~NumberBits);
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
    private int PlaceOf(ReadOnlySpan<byte> name, in NameKey key, uint hash)
    {
        var places = _places;
        var at = (int)hash & (places.Length - 1);
        while (places[at] != 0 && !IsNamed(NumberIn(places[at]), name, key, hash))
        {
            at = (at + 1) & (places.Length - 1);
        }

        return at;
    }

    private bool IsNamed(int number, ReadOnlySpan<byte> name, in NameKey key, uint hash) =>
        _hashes[number] == hash
        && (_keys[number].IsExactly(key) || NameHash.AreSame(key.IsShort ? key.ToBytes() : name, BytesOf(number)));

    private int NumberIn(uint place) => (int)(place & NumberBits) - 1;
}
