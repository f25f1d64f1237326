namespace HealthKart.Analysis.Loading;

/// <summary>
/// The words of status columns that nobody knows, with their rows and money; of a column without a known word nothing is said.
/// </summary>
/// <param name="columns">How many columns there are.</param>
internal sealed class UnknownWords(int columns)
{
    private const int MostWords = 1_000;

    private readonly Dictionary<string, (long Rows, decimal Money)>[] _words = Make(columns);
    private readonly bool[] _hasKnown = new bool[columns];

    private static Dictionary<string, (long Rows, decimal Money)>[] Make(int columns)
    {
        var words = columns == 0 ? [] : new Dictionary<string, (long Rows, decimal Money)>[columns];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new(StringComparer.OrdinalIgnoreCase);
        }

        return words;
    }

    /// <summary>Notes that a column has a word that is known.</summary>
    internal void NoteKnown(int column) => _hasKnown[column] = true;

    /// <summary>Counts a word that is not.</summary>
    internal void Add(int column, string word, long rows, decimal money)
    {
        var known = _words[column].TryGetValue(word, out var sums);
        if (known || _words[column].Count < MostWords)
        {
            _words[column][word] = (sums.Rows + rows, sums.Money + money);
        }
    }

    /// <summary>Adds what another part of the file has.</summary>
    internal void Add(UnknownWords other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _hasKnown[i] |= other._hasKnown[i];
            foreach (var (word, sums) in other._words[i])
            {
                Add(i, word, sums.Rows, sums.Money);
            }
        }
    }

    /// <summary>The words of a column, those with most money first; none where it has no known one.</summary>
    internal IReadOnlyList<(string Word, long Rows, decimal Money)> Of(int column) => !_hasKnown[column] ? [] :
    [
        .. _words[column]
            .Select(static each => (each.Key, each.Value.Rows, each.Value.Money))
            .OrderByDescending(static each => Math.Abs(each.Money))
            .ThenBy(static each => each.Key, StringComparer.Ordinal),
    ];
}
