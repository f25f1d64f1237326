using System.Text;
using CsvHelper;
using HealthKart.Analysis.Sales;
using HealthKart.Analysis.Wording;

namespace HealthKart.Analysis.Loading;

/// <summary>Reads one CSV file row by row, with its columns found by their aliases.</summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>The bytes that are read at once.</summary>
    internal const int BufferSize = 128 * 1024;

    // A quote that is never closed would otherwise take a whole large file into memory.
    private const int MaxRecordSize = 64 * 1024 * 1024;

    private const int RecentTexts = 64;

    private readonly CsvReader _reader;
    private readonly byte[][] _headerBytes;
    private readonly int[] _indexes;
    private readonly RecentText?[] _recentTexts = new RecentText?[RecentTexts];

    private readonly QuoteWatch _quotes;

    private readonly DecimalSign[]? _signs;

    // Asked for each row.
    private readonly bool _isUtf8;
    private readonly long _start;
    private readonly int _width;

    private CsvTable(CsvSource source, CampaignFile kind, CsvReader reader, LineNumbers lines, QuoteWatch quotes)
    {
        _reader = reader;
        _quotes = quotes;
        Lines = lines;
        Kind = kind;
        Source = source;
        Columns = ColumnAliases.Of(kind);
        ReadHeader();
        Headers = [.. reader.Headers.Select(header => header.Trim())];
        _headerBytes = [.. Headers.Select(Encoding.UTF8.GetBytes)];
        (_isUtf8, _start, _width) = (source.IsUtf8, lines.Start, Headers.Count);
        _indexes = FindColumns(Headers, Columns, source.Dialect.Columns, kind);
        _signs = source.Look?.Signs;
    }

    private CsvTable(CsvTable first, CsvReader reader, LineNumbers lines, QuoteWatch quotes)
    {
        _reader = reader;
        _quotes = quotes;
        Lines = lines;
        (Kind, Source, Columns, Headers, _headerBytes, _indexes) = (first.Kind, first.Source, first.Columns, first.Headers, first._headerBytes, first._indexes);
        (_isUtf8, _start, _width, _signs) = (Source.IsUtf8, lines.Start, Headers.Count, first._signs);
    }

    /// <summary>Which of the campaign's files it is.</summary>
    internal CampaignFile Kind { get; }

    internal CsvSource Source { get; }

    /// <summary>The name of the file, without its folder.</summary>
    internal string Name => Source.Name;

    /// <summary>The headers as the file spells them.</summary>
    internal IReadOnlyList<string> Headers { get; }

    internal ColumnAliases.Column[] Columns { get; }

    /// <summary>The first column without which nothing can be computed and that the file does not have.</summary>
    internal ColumnAliases.Column? MissingNeededColumn =>
        Columns.Where((column, i) => column.IsNeeded && _indexes[i] < 0).FirstOrDefault();

    /// <summary>The positions of the columns that are read as numbers or money.</summary>
    internal IEnumerable<int> NumberColumns => Columns.Select((column, i) => column.IsNumber ? _indexes[i] : -1).Where(static index => index >= 0);

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

    /// <summary>The lines of what was read; of a part of a file they are counted from its start.</summary>
    internal LineNumbers Lines { get; }

    /// <summary>The line at which the current row starts, counted from 1.</summary>
    internal long Line => Lines.LineOf(Place);

    /// <summary>Where the current row starts, from which <see cref="LineNumbers"/> tells its line: the bytes before it, or its line where the file is no UTF-8.</summary>
    internal long Place => _isUtf8 ? _start + _reader.ByteOffset : _reader.LineNumber;

    /// <summary>The current row as it stands in the file.</summary>
    internal ReadOnlySpan<byte> RawRow => _reader.RawRecord;

    /// <summary>Opens a file and reads its header.</summary>
    internal static CsvTable Open(CsvSource source, CampaignFile kind)
    {
        var (lines, quotes) = (new LineNumbers(source, source.HeaderStart), new QuoteWatch());
        var options = Options(source, quotes);
        return new CsvTable(source, kind, source.IsUtf8 ? CsvReader.Create(new CsvBytes(source, lines), options) : CsvReader.FromFile(source.Path, options), lines, quotes);
    }

    /// <summary>Opens the part of a file in UTF-8 before a place and reads its header.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">Which of the campaign's files it is.</param>
    /// <param name="end">Where the part ends.</param>
    /// <param name="onMalformed">Called when quotes are not well formed; they are not, either, where the part ends within quotes.</param>
    internal static CsvTable OpenFirstPart(CsvSource source, CampaignFile kind, long end, Action onMalformed)
    {
        var (lines, quotes) = (new LineNumbers(source, source.HeaderStart), new QuoteWatch());
        var options = Options(source, quotes) with { OnMalformedRecord = _ => onMalformed() };
        return Checked(new CsvTable(source, kind, CsvReader.Create(new CsvBytes(source, lines, end), options), lines, quotes));
    }

    /// <summary>Opens the part of a file in UTF-8 from a place on, whose columns are those of the whole.</summary>
    internal static CsvTable OpenSecondPart(CsvSource source, CampaignFile kind, long start)
    {
        using var whole = Open(source, kind);
        var (lines, quotes) = (new LineNumbers(source, start), new QuoteWatch());
        var options = Options(source, quotes) with { HasHeader = false, Separator = whole._reader.Separator };
        return new CsvTable(whole, CsvReader.Create(new CsvBytes(source, lines), options), lines, quotes);
    }

    /// <summary>Opens a file that must have the columns that its kind needs.</summary>
    /// <exception cref="CampaignInputException">A needed column is missing.</exception>
    internal static CsvTable OpenChecked(CsvSource source, CampaignFile kind) => Checked(Open(source, kind));

    private static CsvTable Checked(CsvTable table)
    {
        if (table.MissingNeededColumn is not { } missing)
        {
            return table;
        }

        using (table)
        {
            throw new CampaignInputException(HeaderFault.Describe(table, missing));
        }
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

    /// <summary>Whether somebody named the column by hand.</summary>
    internal bool IsChosen(string column) => Array.Exists(Source.Dialect.Columns, choice => choice.Column == column && choice.IsFor(Kind) && choice.IndexIn(Headers) >= 0);

    /// <summary>This product's name of the column at a position; <c>null</c> where it is not read.</summary>
    internal string? NameOf(int index)
    {
        var column = Array.IndexOf(_indexes, index);
        return column >= 0 ? Columns[column].Name : null;
    }

    /// <summary>The header of a column as the file spells it.</summary>
    internal string HeaderOf(string column) => IndexOf(column) is >= 0 and var index ? Headers[index] : column;

    /// <exception cref="CampaignInputException">A row is longer than any.</exception>
    internal bool Read()
    {
        _quotes.Reset();
        try
        {
            return _reader.Read();
        }
        catch (CsvFormatException exception)
        {
            throw new CampaignInputException(Sentences.RowTooLong(Name, MaxRecordSize), exception);
        }
    }

    /// <summary>A cell's bytes; empty where the file lacks the column or the row is short. Valid until the next row.</summary>
    internal ReadOnlySpan<byte> Bytes(int index) => index < 0 ? default : _reader.GetSpan(index);

    /// <summary>What stands before the decimals in a column.</summary>
    internal DecimalSign SignOf(int index) =>
        Source.Dialect.Decimal ?? (_signs is not null && (uint)index < (uint)_signs.Length ? _signs[index] : DecimalSign.Point);

    /// <summary>The number in a cell, written as its column writes them.</summary>
    /// <exception cref="LookNeededException">Only the whole file can tell what the cell means, and nobody has looked yet.</exception>
    internal bool TryNumber(int index, out decimal number)
    {
        var cell = Bytes(index);
        if (SignOf(index) == DecimalSign.Point && NumberText.TryParseHundredths(cell, out var hundredths))
        {
            number = Amount.ToDecimal(hundredths);
            return true;
        }

        return TryWritten(cell, index, out number, out _);
    }

    /// <summary>A number of things: <see cref="TryNumber"/>, but no percentage.</summary>
    /// <inheritdoc cref="TryNumber" path="/exception"/>
    internal bool TryCount(int index, out decimal number)
    {
        if (TryNumber(index, out number) && !Bytes(index).Contains((byte)'%'))
        {
            return true;
        }

        number = 0;
        return false;
    }

    /// <summary>The currency that stands beside the amount that <see cref="TryMoney"/> read last; <c>null</c>: none does.</summary>
    internal string? MoneyCurrency { get; private set; }

    /// <summary>The amount of money in a cell: no percentage; one within 0.000001 of a paisa is that paisa (<c>202.78999999999996</c> is 202.79).</summary>
    /// <inheritdoc cref="TryNumber" path="/exception"/>
    internal bool TryMoney(int index, out Amount amount)
    {
        MoneyCurrency = null;
        var cell = Bytes(index);
        if (SignOf(index) == DecimalSign.Point && NumberText.TryParseHundredths(cell, out var hundredths))
        {
            amount = new Amount(hundredths);
            return true;
        }

        var isMoney = TryWritten(cell, index, out var number, out var written) && !written.IsPercent;
        amount = isMoney ? Amount.Of(NumberText.ToPaisa(number)) : default;
        MoneyCurrency = isMoney ? written.Currency : null;
        return isMoney;
    }

    private bool TryWritten(ReadOnlySpan<byte> cell, int index, out decimal number, out NumberCell written)
    {
        if (cell.IsEmpty)
        {
            (number, written) = (0, default);
            return false;
        }

        written = NumberCell.Of(Encoding.UTF8.GetString(cell));
        if (Source.Look is null && Source.Dialect.Decimal is null && written.Evidence() is NumberEvidence.Comma or NumberEvidence.Either)
        {
            throw new LookNeededException(Source.Path);
        }

        return written.TryRead(SignOf(index), out number);
    }

    /// <summary>Whether a cell of a column of texts says that there is none. In a column of codes (EU, US) NA is one of them.</summary>
    internal bool IsBlankText(int index, ReadOnlySpan<byte> cell) =>
        NumberText.IsBlank(cell) && !(cell.SequenceEqual("NA"u8) && Source.Codes.AreIn(Source, Kind, index));

    /// <inheritdoc cref="IsBlankText(int, ReadOnlySpan{byte})"/>
    internal bool IsBlankText(int index, string text) =>
        NumberText.IsBlank(text) && (text != "NA" || IsBlankText(index, "NA"u8));

    /// <summary>A cell's text, trimmed.</summary>
    internal string Text(int index) => index < 0 ? "" : Encoding.UTF8.GetString(CellText.Trim(_reader.GetSpan(index)));

    /// <summary>The texts of some cells, trimmed.</summary>
    internal string[] Texts(int[] indexes)
    {
        var texts = indexes.Length == 0 ? [] : new string[indexes.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Text(indexes[i]);
        }

        return texts;
    }

    /// <summary>The cells of the row, filled or not.</summary>
    internal int CellCount => _reader.FieldCount;

    /// <summary>What stands between the cells.</summary>
    internal byte Separator => (byte)_reader.Separator;

    /// <summary>Whether the row has a cell for each header and no more, and its quotes, if any, are well formed.</summary>
    internal bool IsPlainRow => _reader.FieldCount == _width && !_quotes.IsMalformed;

    /// <summary>Whether quotes of the current row are not well formed; of one that stays in its line it is known what was meant.</summary>
    internal bool HasMalformedQuotes => _quotes.IsMalformed;

    /// <summary>Whether a quote has taken rows into a cell: it is not closed, or a later one, which was to open a cell, closes it.</summary>
    internal bool HasLostRows() => _quotes.IsUnclosed || (_quotes.IsMalformed && LineBreaks() > 0);

    /// <summary>The line breaks within the row.</summary>
    internal int LineBreaks() => RawRow.TrimEnd("\r\n"u8).Count((byte)'\n');

    /// <summary>Whether every cell of the row is empty, as in the rows that a spreadsheet writes below its table: a blank line.</summary>
    internal bool IsBlankRow()
    {
        for (var i = 0; i < _reader.FieldCount; i++)
        {
            var cell = _reader.GetSpan(i);
            if (cell is [> (byte)' ', ..] || !cell.Trim(" \t\r\n"u8).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the row is the header again, as in files that were put one below the other.</summary>
    internal bool IsHeaderAgain()
    {
        for (var i = 0; i < Headers.Count; i++)
        {
            if (!CellText.Trim(Bytes(i)).SequenceEqual(_headerBytes[i]))
            {
                return false;
            }
        }

        return _reader.FieldCount > 0;
    }

    /// <summary>Says which columns the header names twice, where one of them is read.</summary>
    internal void LookAtHeader(IssueLog log)
    {
        for (var i = 0; i < _indexes.Length; i++)
        {
            var count = _indexes[i] < 0 ? 0 : Headers.Count(header => ColumnAliases.Fold(header) == ColumnAliases.Fold(Headers[_indexes[i]]));
            if (count > 1)
            {
                log.Add(new DataIssue(IssueKind.DuplicateHeader, IssueSeverity.Warning, Sentences.DuplicateHeader(Headers[_indexes[i]], count)) { File = Name, Column = Headers[_indexes[i]] });
            }
        }
    }

    /// <summary>The cells of the current row as they stand in the file, blank where the row is short.</summary>
    internal IReadOnlyList<string> Cells()
    {
        var cells = new string[Math.Max(Headers.Count, _reader.FieldCount)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = i < _reader.FieldCount ? _reader.GetString(i) : "";
        }

        return cells;
    }

    /// <summary>A cell's text, trimmed, of a column that has few different ones: the same string for the same text, nearly always.</summary>
    internal string RepeatedText(int index)
    {
        var key = NameKey.Of(Bytes(index), out var hash);
        if (!key.IsShort)
        {
            return Text(index);
        }

        ref var recent = ref _recentTexts[hash % RecentTexts];
        return recent is not null && recent.Key.IsExactly(key) ? recent.Text : (recent = new RecentText(key, Text(index))).Text;
    }

    /// <summary>Whether the row has filled cells beyond the header: its cells may have shifted, so that none can be trusted.</summary>
    internal bool HasExtraCells()
    {
        for (var i = Headers.Count; i < _reader.FieldCount; i++)
        {
            if (!CellText.Trim(_reader.GetSpan(i)).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An issue of the current row, about the column at a position; −1: about none.</summary>
    internal DataIssue IssueAt(int column, IssueKind kind, IssueSeverity severity, FormattableString sentence, decimal? revenue = null, decimal? payout = null) =>
        new(kind, severity, sentence)
        {
            File = Name,
            Line = Line,
            Column = column < 0 ? null : Headers[column],
            Value = column < 0 ? null : Text(column),
            Revenue = revenue,
            TotalPayout = payout,
        };

    /// <summary>An issue of the current row.</summary>
    internal DataIssue Issue(IssueKind kind, IssueSeverity severity, FormattableString sentence, string? column = null, decimal? revenue = null, decimal? payout = null) =>
        new(kind, severity, sentence)
        {
            File = Name,
            Line = Line,
            Column = column is null ? null : HeaderOf(column),
            Value = column is null ? null : Text(IndexOf(column)),
            Revenue = revenue,
            TotalPayout = payout,
        };

    public void Dispose()
    {
        _reader.Dispose();
        Lines.Dispose();
    }

    private static CsvReaderOptions Options(CsvSource source, QuoteWatch quotes) => new()
    {
        TrackLineNumbers = !source.IsUtf8,
        BufferSize = BufferSize,
        MaxRecordSize = MaxRecordSize,
        Encoding = source.Encoding,
        Separator = source.Dialect.Separator ?? source.HeaderSeparator,
        OnMalformedRecord = quotes.See,
    };

    private void ReadHeader()
    {
        try
        {
            _reader.ReadHeader();
        }
        catch (CsvFormatException exception)
        {
            throw new CampaignInputException(Sentences.RowTooLong(Name, MaxRecordSize), exception);
        }

        if (HasLostRows())
        {
            throw new CampaignInputException(Sentences.UnclosedHeader(Name));
        }
    }

    private static int[] FindColumns(IReadOnlyList<string> headers, ColumnAliases.Column[] columns, ColumnChoice[] choices, CampaignFile kind)
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

    private sealed class RecentText(NameKey key, string text)
    {
        internal NameKey Key { get; } = key;

        internal string Text { get; } = text;
    }
}
