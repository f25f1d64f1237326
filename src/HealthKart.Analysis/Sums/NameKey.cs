using System.Buffers.Binary;

namespace HealthKart.Analysis.Sums;

/// <summary>A name as two words: a short one is all in there, so that comparing it needs no other memory.</summary>
internal readonly struct NameKey
{
    private const int Word = sizeof(ulong);
    private const int LongestShort = (2 * Word) - 1;
    private const int LengthBits = 8 * LongestShort;
    private const ulong Long = 0xFFUL << LengthBits;

    private readonly ulong _start;
    private readonly ulong _end;

    private NameKey(ulong start, ulong end)
    {
        _start = start;
        _end = end;
    }

    /// <summary>Whether the whole name is in here.</summary>
    internal bool IsShort => _end < Long;

    /// <summary>The key of a name.</summary>
    /// <param name="name">The name's bytes.</param>
    /// <param name="hash">A hash of it that does not see case.</param>
    internal static NameKey Of(ReadOnlySpan<byte> name, out uint hash)
    {
        if (name.Length > LongestShort)
        {
            hash = NameHash.Of(name);
            return new NameKey(0, Long);
        }

        var (start, end) = name.Length < Word ? (Letters(name), 0)
            : (Read(name), name.Length == Word ? 0 : Read(name[^Word..]) >> (8 * ((2 * Word) - name.Length)));
        hash = NameHash.IsAscii(start | end) ? NameHash.Of(start, end, name.Length) : NameHash.Of(name);
        return new NameKey(start, end | ((ulong)name.Length << LengthBits));
    }

    /// <summary>Whether two short names are the same, byte by byte.</summary>
    internal bool IsExactly(in NameKey other) => _start == other._start && _end == other._end && IsShort;

    /// <summary>The bytes of a short name.</summary>
    internal byte[] ToBytes()
    {
        var bytes = new byte[LongestShort + 1];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, _start);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(Word), _end);
        return bytes[..bytes[LongestShort]];
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
