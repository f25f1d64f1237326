using System.IO.Hashing;

namespace HealthKart.Analysis.Sales;

/// <summary>Finds out whether rows repeat, by their 64-bit hashes: 8 bytes a row.</summary>
/// <remarks>
/// The hashes are sorted into parts first and compared part by part, so that the memory that is looked at stays in the processor's cache:
/// one large table takes five times as long. Two million different rows have the same hash once in ten million files.
/// </remarks>
internal sealed class RowHashes
{
    private const int Parts = 256;

    private readonly ulong[][] _parts = new ulong[Parts][];
    private readonly int[] _counts = new int[Parts];

    /// <summary>The most rows whose hashes are kept, because what they take grows with the rows.</summary>
    internal const int MostRows = 2_000_000;

    private long _rows;

    /// <summary>Whether there were too many rows to keep the hashes of all.</summary>
    internal bool IsFull => _rows > MostRows;

    internal static ulong Of(ReadOnlySpan<byte> row) => XxHash3.HashToUInt64(row);

    /// <summary>Takes a row in.</summary>
    internal void Add(ReadOnlySpan<byte> row)
    {
        if (++_rows <= MostRows)
        {
            Add(Of(row));
        }
    }

    /// <summary>Takes in the rows of another part of the file.</summary>
    internal void Add(RowHashes other)
    {
        _rows += other._rows;
        for (var part = 0; part < Parts && !IsFull; part++)
        {
            foreach (var hash in other._parts[part].AsSpan(0, other._counts[part]))
            {
                Add(hash);
            }
        }
    }

    private void Add(ulong hash)
    {
        var part = (int)(hash >> 56);
        ref var hashes = ref _parts[part];
        ref var count = ref _counts[part];
        if (hashes is null || count == hashes.Length)
        {
            Array.Resize(ref hashes, Math.Max(16, count * 2));
        }

        hashes[count++] = hash;
    }

    /// <summary>The hashes that were added more than once.</summary>
    internal HashSet<ulong> Repeated()
    {
        var repeated = new HashSet<ulong>();
        var places = Array.Empty<ulong>();
        for (var part = 0; part < Parts; part++)
        {
            var hashes = _parts[part].AsSpan(0, _counts[part]);
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)hashes.Length * 2);
            if (places.Length < size)
            {
                places = new ulong[size];
            }

            places.AsSpan(0, size).Clear();
            Compare(hashes, places.AsSpan(0, size), repeated);
        }

        return repeated;
    }

    private static void Compare(ReadOnlySpan<ulong> hashes, Span<ulong> places, HashSet<ulong> repeated)
    {
        var mask = places.Length - 1;
        foreach (var hash in hashes)
        {
            var place = (int)hash & mask;
            while (places[place] != 0 && places[place] != hash)
            {
                place = (place + 1) & mask;
            }

            if (places[place] == hash)
            {
                repeated.Add(hash);
            }

            places[place] = hash;
        }
    }
}
