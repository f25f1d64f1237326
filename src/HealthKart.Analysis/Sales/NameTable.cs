using System.Text;

namespace HealthKart.Analysis.Sales;

/// <summary>Numbers the different names of a column, without case, in the order in which they first appear.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<byte[], int> _indexes = new(Utf8NameComparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly List<string> _names = [];
    private readonly List<byte[]> _keys = [];

    internal NameTable() => _lookup = _indexes.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The names, each as it was first spelled.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>The bytes of the names; other than the texts they tell apart what is not valid UTF-8.</summary>
    internal IReadOnlyList<byte[]> Keys => _keys;

    /// <summary>The number of a name; −1 when it is not there.</summary>
    internal int Find(ReadOnlySpan<byte> name) => _lookup.TryGetValue(name, out var index) ? index : -1;

    /// <summary>The number of a name, which is added when it is not there.</summary>
    internal int FindOrAdd(ReadOnlySpan<byte> name)
    {
        if (!_lookup.TryGetValue(name, out var index))
        {
            index = _names.Count;
            _keys.Add(name.ToArray());
            _indexes.Add(_keys[index], index);
            _names.Add(Encoding.UTF8.GetString(name));
        }

        return index;
    }

    /// <inheritdoc cref="FindOrAdd(ReadOnlySpan{byte})"/>
    internal int FindOrAdd(string name) => FindOrAdd(Encoding.UTF8.GetBytes(name));

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    internal int Find(string name) => Find(Encoding.UTF8.GetBytes(name));
}
