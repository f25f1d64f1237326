using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace HealthKart.Analysis.Sales;

/// <summary>Compares names by their UTF-8 bytes without case, so that a cell is looked up without making a string of it.</summary>
internal sealed class Utf8NameComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private const ulong LetterBits = 0xDFDF_DFDF_DFDF_DFDF;
    private const ulong HighBits = 0x8080_8080_8080_8080;
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    internal static Utf8NameComparer Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x is null || y is null ? x == y : Equals(x.AsSpan(), y);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) =>
        alternate.SequenceEqual(other)
        || (Ascii.IsValid(alternate) ? Ascii.EqualsIgnoreCase(alternate, other) : Fold(alternate) == Fold(other));

    /// <summary>
    /// A hash that does not see case. Ids share a long beginning and differ in their last digits, so that every bit of every byte counts.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var (hash, bits) = ((ulong)alternate.Length * Odd, 0UL);
        while (alternate.Length >= sizeof(ulong))
        {
            var part = MemoryMarshal.Read<ulong>(alternate);
            bits |= part;
            hash = Mix(hash, part);
            alternate = alternate[sizeof(ulong)..];
        }

        var rest = 0UL;
        for (var i = 0; i < alternate.Length; i++)
        {
            rest |= (ulong)alternate[i] << (8 * i);
        }

        hash = Mix(hash, rest);
        return ((bits | rest) & HighBits) == 0 ? (int)(hash >> 32) : 0;
    }

    // Without the bit that tells lower from upper case. Digits and signs lose it too, which costs nothing but a rare collision.
    private static ulong Mix(ulong hash, ulong part)
    {
        hash = BitOperations.RotateLeft(hash ^ (part & LetterBits), 29) * Odd;
        return hash ^ (hash >> 32);
    }

    private static string Fold(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name).ToUpperInvariant();
}
