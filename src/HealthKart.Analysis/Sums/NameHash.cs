using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace HealthKart.Analysis.Sums;

/// <summary>Hashes and compares names by their UTF-8 bytes without case.</summary>
internal static class NameHash
{
    private const ulong LetterBits = 0xDFDF_DFDF_DFDF_DFDF;
    private const ulong HighBits = 0x8080_8080_8080_8080;
    private const ulong Odd = 0x9E37_79B9_7F4A_7C15;

    /// <summary>
    /// A hash that does not see case. Ids share a long beginning and differ in their last digits, so that every bit of every byte counts.
    /// </summary>
    internal static uint Of(ReadOnlySpan<byte> name)
    {
        if (!Ascii.IsValid(name))
        {
            // Letters beyond ASCII can change their length with their case.
            return (uint)string.GetHashCode(Fold(name), StringComparison.Ordinal);
        }

        var hash = (ulong)name.Length * Odd;
        while (name.Length >= sizeof(ulong))
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(name));
            name = name[sizeof(ulong)..];
        }

        return (uint)(Mix(hash, NameKey.Letters(name)) >> 32);
    }

    /// <summary>The hash of a short name of ASCII letters, given as two words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Of(ulong start, ulong end, int length) => (uint)(Mix(Mix((ulong)length * Odd, start), end) >> 32);

    /// <summary>Whether all letters of a word are ASCII.</summary>
    internal static bool IsAscii(ulong word) => (word & HighBits) == 0;

    /// <summary>Whether two names are the same but for case.</summary>
    internal static bool AreSame(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.SequenceEqual(right)
        || (Ascii.IsValid(left) ? Ascii.EqualsIgnoreCase(left, right) : Fold(left) == Fold(right));

    // Without the bit that tells lower from upper case. Digits and signs lose it too, which costs nothing but a rare collision.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong part)
    {
        hash = BitOperations.RotateLeft(hash ^ (part & LetterBits), 29) * Odd;
        return hash ^ (hash >> 32);
    }

    private static string Fold(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name).ToUpperInvariant();
}
