using CsvHelper;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// The header of a file of a kind: which of its headers is read as which column. It is read from the start of the file that is known
/// already.
/// </summary>
internal sealed class CsvHeader
{
    private readonly int[] _indexes;

    private CsvHeader(CsvSource source, CampaignFile kind, IEnumerable<string> headers, char separator)
    {
        (Source, Kind, Separator) = (source, kind, (byte)separator);
        Columns = ColumnAliases.Of(kind);
        Headers = [.. headers.Select(static header => header.Trim())];
        _indexes = FindColumns(Headers, Columns, source.Dialect.Columns, kind);
    }

    internal CsvSource Source { get; }

    /// <summary>Which of the campaign's files it is.</summary>
    internal CampaignFile Kind { get; }

    /// <summary>The headers as the file spells them.</summary>
    internal IReadOnlyList<string> Headers { get; }

    /// <summary>What stands between the cells.</summary>
    internal byte Separator { get; }

    /// <summary>The columns that such a file may have.</summary>
    internal ColumnAliases.Column[] Columns { get; }

    /// <summary>The first column without which nothing can be computed and that the file does not have.</summary>
    internal ColumnAliases.Column? MissingNeededColumn =>
        Columns.Where((column, i) => column.IsNeeded && _indexes[i] < 0).FirstOrDefault();

    /// <summary>The positions of the columns that are read as numbers or money.</summary>
    internal IEnumerable<int> NumberColumns =>
        Columns.Select((column, i) => column.IsNumber ? _indexes[i] : -1).Where(static index => index >= 0);

    /// <summary>The header of a file, of which only its start is looked at, unless the header is longer.</summary>
    /// <exception cref="CampaignInputException">The start of the file is no header: a quote in it is not closed.</exception>
    internal static CsvHeader Of(CsvSource source, CampaignFile kind)
    {
        var quotes = new QuoteWatch();
        var start = source.Edges.Start;
        using (var bytes = new MemoryStream(start, (int)source.HeaderStart, start.Length - (int)source.HeaderStart, writable: false))
        using (var reader = CsvReader.Create(bytes, CsvTable.Options(source, quotes)))
        {
            var header = Read(source, kind, reader, quotes, out var hasLostRows);
            if (!source.Edges.IsLonger || reader.Read())
            {
                return hasLostRows ? throw new CampaignInputException(LoadingWords.UnclosedHeader(source.Name)) : header;
            }
        }

        // Whatever stands in it, the start holds no whole header.
        using var table = CsvTable.Open(source, kind);
        return table.Header;
    }

    /// <summary>The header that a reader stands before.</summary>
    /// <exception cref="CampaignInputException">It is no header: it never ends, or a quote in it is not closed.</exception>
    internal static CsvHeader Read(CsvSource source, CampaignFile kind, CsvReader reader, QuoteWatch quotes)
    {
        var header = Read(source, kind, reader, quotes, out var hasLostRows);
        return hasLostRows ? throw new CampaignInputException(LoadingWords.UnclosedHeader(source.Name)) : header;
    }

    /// <summary>The position of a column in the file, by this product's name for it; −1 where the file lacks it.</summary>
    internal int IndexOf(string column)
    {
        var index = 0;
        while (Columns[index].Name != column)
        {
            index++;
        }

        return _indexes[index];
    }

    /// <summary>The positions of all columns that could be the one of a name, the one that is read first.</summary>
    internal IReadOnlyList<int> AllOf(string column)
    {
        var first = IndexOf(column);
        if (first < 0)
        {
            return [];
        }

        var (aliases, all) = (Array.Find(Columns, each => each.Name == column)!.Aliases, new List<int> { first });
        for (var i = 0; i < Headers.Count; i++)
        {
            if (Array.IndexOf(_indexes, i) < 0 && Array.IndexOf(aliases, ColumnAliases.Fold(Headers[i])) >= 0)
            {
                all.Add(i);
            }
        }

        return all;
    }

    /// <summary>The positions of the columns that no alias names.</summary>
    internal int[] FurtherColumns()
    {
        var further = new List<int>();
        for (var i = 0; i < Headers.Count; i++)
        {
            if (Array.IndexOf(_indexes, i) < 0 && Headers[i].Length > 0)
            {
                further.Add(i);
            }
        }

        return [.. further];
    }

    /// <summary>Whether somebody named the column by hand.</summary>
    internal bool IsChosen(string column) =>
        Array.Exists(Source.Dialect.Columns, choice => choice.Column == column && choice.IsFor(Kind) && choice.IndexIn(Headers) >= 0);

    /// <summary>This product's name of the column at a position; <c>null</c> where it is not read.</summary>
    internal string? NameOf(int index)
    {
        var column = Array.IndexOf(_indexes, index);
        return column >= 0 ? Columns[column].Name : null;
    }

    /// <summary>The header of a column as the file spells it.</summary>
    internal string HeaderOf(string column) => IndexOf(column) is >= 0 and var index ? Headers[index] : column;

    /// <summary>Says which columns the header names twice, where one of them is read.</summary>
    internal void LookForTwins(IssueLog log)
    {
        foreach (var index in _indexes)
        {
            var header = index < 0 ? "" : Headers[index];
            var count = index < 0 ? 0 : Headers.Count(other => ColumnAliases.Fold(other) == ColumnAliases.Fold(header));
            if (count > 1)
            {
                log.Add(new DataIssue(new FileIssue.DuplicateHeader(header, count))
                {
                    File = Source.Name,
                    Column = header,
                });
            }
        }
    }

    private static CsvHeader Read(CsvSource source, CampaignFile kind, CsvReader reader, QuoteWatch quotes, out bool hasLostRows)
    {
        try
        {
            reader.ReadHeader();
        }
        catch (CsvFormatException exception)
        {
            throw new CampaignInputException(LoadingWords.RowTooLong(source.Name, CsvTable.MaxRecordSize), exception);
        }

        hasLostRows = quotes.HasLostRows(reader.RawRecord);
        return new CsvHeader(source, kind, reader.Headers, reader.Separator);
    }

    private static int[] FindColumns(
        IReadOnlyList<string> headers, ColumnAliases.Column[] columns, ColumnChoice[] choices, CampaignFile kind)
    {
        var folded = headers.Select(ColumnAliases.Fold).ToList();
        var indexes = new int[columns.Length];
        Array.Fill(indexes, -1);
        foreach (var choice in choices)
        {
            if (choice.IsFor(kind) && choice.IndexIn(headers) is >= 0 and var index)
            {
                indexes[Array.FindIndex(columns, column => column.Name == choice.Column)] = index;

                // What was chosen for one column is no alias of another.
                folded[index] = "";
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            if (indexes[i] < 0 && Array.Find(columns[i].Aliases, folded.Contains) is { } alias)
            {
                indexes[i] = folded.IndexOf(alias);
            }
        }

        return indexes;
    }
}
