using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// Judges the rows of a file by the columns in which they say themselves whether they stand:
/// statuses, cancel date, test flag, type, refunded money.
/// </summary>
internal sealed class RowRules
{
    private readonly CsvTable _table;
    private readonly int[] _words;
    private readonly int _type;
    private readonly int _cancelled;
    private readonly int _test;
    private readonly int _refunded;
    private readonly bool _excludesOpen;
    private readonly Dictionary<string, Standing> _known = new(StringComparer.Ordinal);

    /// <param name="table">The file.</param>
    internal RowRules(CsvTable table)
    {
        _table = table;
        _type = table.IndexOf("type");
        _words = [.. table.Header.AllOf("status"), .. _type >= 0 ? [_type] : (int[])[]];
        _cancelled = table.IndexOf("cancelled_at");
        _test = table.IndexOf("is_test");
        _refunded = ReadsRefunds(table.Header) ? table.IndexOf("refunded") : -1;
        _excludesOpen = table.Source.Dialect.ExcludesOpen;
        Words = new UnknownWords(_words.Length);
    }

    /// <summary>Whether no column can say that a row does not stand, so that no row needs to be asked.</summary>
    internal bool AreNone => _words.Length == 0 && _cancelled < 0 && _test < 0 && _refunded < 0;

    /// <summary>The words of the rows used that are not known.</summary>
    internal UnknownWords Words { get; }

    /// <summary>What the current row says of itself.</summary>
    internal RowVerdict Judge()
    {
        var (isReturn, open, excluded) = (false, (Exclusion?)null, Flagged());
        (int, string)? unknown = null;
        for (var i = 0; i < _words.Length; i++)
        {
            var word = _table.RepeatedText(_words[i]);
            var standing = StandingOf(word);
            if (standing != Standing.Unknown)
            {
                Words.NoteKnown(i);
            }

            switch (standing)
            {
                case Standing.DoesNotStand:
                    excluded ??= new Exclusion(new ExcludedRow.NotStanding(_table.Headers[_words[i]], word), _words[i]);
                    break;
                case Standing.Open:
                    open = new Exclusion(new ExcludedRow.OpenRow(_table.Headers[_words[i]], word), _words[i]);
                    break;
                case Standing.Refund:
                    isReturn = true;
                    break;
                case Standing.Unknown when !NumberText.IsBlank(word):
                    unknown = (i, word);
                    break;
                default:
                    break;
            }
        }

        // What a row is excluded for changes nothing about whether its amount went back.
        excluded ??= _excludesOpen ? open : null;
        return excluded is not null
            ? new RowVerdict { IsReturn = isReturn, Excluded = excluded }
            : new RowVerdict { IsOpen = open is not null, IsReturn = isReturn, Unknown = unknown }.With(Refunded());
    }

    /// <summary>Why the row does not stand by its cancel date or its test flag; <c>null</c>: neither says so.</summary>
    private Exclusion? Flagged()
    {
        if (_cancelled >= 0 && _table.RepeatedText(_cancelled) is var day && !StandingWords.IsNo(day))
        {
            return new Exclusion(new ExcludedRow.Cancelled(day), _cancelled);
        }

        return _test >= 0 && _table.RepeatedText(_test) is var flag && !StandingWords.IsNo(flag)
            ? new Exclusion(new ExcludedRow.TestRow(flag), _test)
            : null;
    }

    /// <summary>What went back: money, or all of it where the cell says only that something did.</summary>
    private (decimal Money, Exclusion? All) Refunded()
    {
        if (_refunded < 0 || NumberText.IsBlank(_table.Bytes(_refunded)))
        {
            return default;
        }

        if (_table.TryMoney(_refunded, out var money))
        {
            return (Math.Abs(money.Value), null);
        }

        var word = _table.RepeatedText(_refunded);
        return StandingWords.IsNo(word)
            ? default
            : (0, new Exclusion(new ExcludedRow.NotStanding(_table.Headers[_refunded], word), _refunded));
    }

    private Standing StandingOf(string word)
    {
        if (!_known.TryGetValue(word, out var standing))
        {
            standing = StandingWords.Of(word);
            if (_known.Count < 1_000)
            {
                _known.Add(word, standing);
            }
        }

        return standing;
    }

    /// <summary>Whether a column of refunded money is taken off the amounts: not off net ones.</summary>
    internal static bool ReadsRefunds(CsvHeader header) => header.Kind == CampaignFile.Sales && !IsNet(header.HeaderOf("revenue"));

    private static bool IsNet(string header) => ColumnAliases.Fold(header).StartsWith("net", StringComparison.Ordinal);

    /// <summary>
    /// The issues that the words come to, one a column that has known words beside them: a column without any is about something else.
    /// </summary>
    internal IEnumerable<DataIssue> Issues(UnknownWords words)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (words.Of(i) is { Count: > 0 } unknown)
            {
                var money = unknown.Sum(static each => each.Money);
                yield return new DataIssue(new FileIssue.UnknownStatus(_table.Headers[_words[i]], unknown))
                {
                    File = _table.Name,
                    Column = _table.Headers[_words[i]],
                    Value = unknown[0].Word,
                    Count = unknown.Sum(static each => each.Rows),
                    Revenue = _table.Kind == CampaignFile.Sales ? money : null,
                    TotalPayout = _table.Kind == CampaignFile.Payouts ? money : null,
                };
            }
        }
    }
}
