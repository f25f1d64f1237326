using System.Text;

namespace HealthKart.Analysis.Sales;

/// <summary>Compares names by their UTF-8 bytes without case, so that a cell is looked up without making a string of it.</summary>
internal sealed class Utf8NameComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    private const int OnStack = 128;

    internal static Utf8NameComparer Instance { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x is null || y is null ? x == y : Equals(x.AsSpan(), y);

    public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) =>
        alternate.SequenceEqual(other)
        || (Ascii.IsValid(alternate) ? Ascii.EqualsIgnoreCase(alternate, other) : Fold(alternate) == Fold(other));

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        Span<byte> upper = stackalloc byte[OnStack];
        var hash = new HashCode();
        if (alternate.Length <= OnStack && Ascii.ToUpper(alternate, upper, out var length) == System.Buffers.OperationStatus.Done)
        {
            hash.AddBytes(upper[..length]);
        }
        else
        {
            hash.AddBytes(Encoding.UTF8.GetBytes(Fold(alternate)));
        }

        return hash.ToHashCode();
    }

    private static string Fold(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name).ToUpperInvariant();
}
