using System.Buffers.Binary;

namespace HealthKart.Analysis.Sales;

/// <summary>A name as two words and a hash: a short one is all in there, so that comparing it needs no other memory.</summary>
internal readonly struct NameKey
{
    private const int LongestShort = 15;
    private const int LengthBits = 56;
    private const ulong Long = 0xFFUL << LengthBits;
    private const ulong HighBits = 0x8080_8080_8080_8080;

    private readonly ulong _start;
    private readonly ulong _end;

    private NameKey(ulong start, ulong end, uint hash)
    {
        _start = start;
        _end = end;
        Hash = hash;
    }

    /// <summary>A hash that does not see case.</summary>
    internal uint Hash { get; }

    /// <summary>Whether the whole name is in here.</summary>
    internal bool IsShort => _end < Long;

    internal static NameKey Of(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestShort)
        {
            return new NameKey(0, Long, NameHash.Of(name));
        }

        var (start, end) = Words(name);

        // Letters beyond ASCII can change their length with their case; few names have them, and those share a place.
        var hash = ((start | end) & HighBits) == 0 ? NameHash.Of(start, end, name.Length) : 0;
        return new NameKey(start, end | ((ulong)name.Length << LengthBits), hash);
    }

    /// <summary>Whether two short names are the same, byte by byte.</summary>
    internal bool IsExactly(in NameKey other) => _start == other._start && _end == other._end && IsShort;

    /// <summary>The bytes of a short name.</summary>
    internal byte[] ToBytes()
    {
        var bytes = new byte[LongestShort + 1];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, _start);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(sizeof(ulong)), _end);
        return bytes[..bytes[LongestShort]];
    }

    private static (ulong Start, ulong End) Words(ReadOnlySpan<byte> name)
    {
        const int Word = sizeof(ulong);
        return name.Length < Word ? (Letters(name), 0)
            : (Read(name), name.Length == Word ? 0 : Read(name[^Word..]) >> (8 * ((2 * Word) - name.Length)));
    }

    /// <summary>Up to eight bytes as a word.</summary>
    internal static ulong Letters(ReadOnlySpan<byte> name)
    {
        var word = 0UL;
        for (var i = 0; i < name.Length; i++)
        {
            word |= (ulong)name[i] << (8 * i);
        }

        return word;
    }

    private static ulong Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
}
