using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace HealthKart.Analysis.Loading;

/// <summary>Checks a text for being UTF-8 as it comes, piece by piece. A letter may lie in two pieces.</summary>
internal sealed class Utf8Check
{
    private const int LongestLetter = 4;

    private readonly byte[] _letter = new byte[LongestLetter];
    private int _length;

    /// <summary>Whether the text is UTF-8 when nothing more comes.</summary>
    internal bool EndsWell => Utf8.IsValid(Letter);

    private ReadOnlySpan<byte> Letter => _letter.AsSpan(0, _length);

    /// <summary>Whether the text goes on as UTF-8 with a piece.</summary>
    internal bool IsValid(ReadOnlySpan<byte> piece)
    {
        piece = piece[Complete(piece)..];
        if (piece.IsEmpty && Rune.DecodeFromUtf8(Letter, out _, out _) == OperationStatus.NeedMoreData)
        {
            return true;
        }

        if (!EndsWell)
        {
            return false;
        }

        var whole = WholeLetters(piece);
        _length = piece.Length - whole;
        piece[whole..].CopyTo(_letter);
        return Utf8.IsValid(piece[..whole]);
    }

    /// <summary>Takes in the bytes of a piece that go on with the letter that the piece before may have cut.</summary>
    private int Complete(ReadOnlySpan<byte> piece)
    {
        var taken = 0;
        while (_length is > 0 and < LongestLetter && taken < piece.Length && IsContinuation(piece[taken]))
        {
            _letter[_length++] = piece[taken++];
        }

        return taken;
    }

    /// <summary>How many bytes there are before a last letter of several bytes, which the end of the piece may cut.</summary>
    private static int WholeLetters(ReadOnlySpan<byte> piece)
    {
        var last = piece.Length - 1;
        while (last > 0 && piece.Length - last < LongestLetter && IsContinuation(piece[last]))
        {
            last--;
        }

        return last < 0 || piece[last] < 0x80 ? last + 1 : last;
    }

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
