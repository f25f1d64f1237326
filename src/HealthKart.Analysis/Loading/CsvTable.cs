using System.Globalization;
using System.Text;
using CsvHelper;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Sums;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Reads one CSV file row by row, with its columns found by their aliases.</summary>
internal sealed class CsvTable : IDisposable
{
    /// <summary>The bytes that are read at once.</summary>
    internal const int BufferSize = 128 * 1024;

    // A quote that is never closed would otherwise take a whole large file into memory.
    internal const int MaxRecordSize = 64 * 1024 * 1024;

    private const int RecentTexts = 64;

    private readonly CsvReader _reader;
    private readonly byte[][] _headerBytes;
    private readonly RecentText?[] _recentTexts = new RecentText?[RecentTexts];

    private readonly QuoteWatch _quotes;

    private readonly DecimalSign[]? _signs;

    // Asked for each row.
    private readonly ReadAgain? _again;
    private readonly bool _isUtf8;
    private readonly long _start;
    private readonly int _width;
    private readonly int _rowsColumn;

    private CsvTable(CsvHeader header, CsvReader reader, LineNumbers lines, QuoteWatch quotes)
    {
        (Header, _reader, Lines, _quotes) = (header, reader, lines, quotes);
        _headerBytes = [.. Headers.Select(Encoding.UTF8.GetBytes)];
        (_isUtf8, _start, _width) = (Source.IsUtf8, lines.Start, Headers.Count);
        (_signs, _again, _rowsColumn) = (Source.Look?.Signs, Source.Again, Source.RowsColumn);
    }

    internal CsvHeader Header { get; }

    /// <summary>Which of the campaign's files it is.</summary>
    internal CampaignFile Kind => Header.Kind;

    internal CsvSource Source => Header.Source;

    /// <summary>The name of the file, without its folder.</summary>
    internal string Name => Source.Name;

    /// <summary>The headers as the file spells them.</summary>
    internal IReadOnlyList<string> Headers => Header.Headers;

    /// <summary>The lines of what was read; of a part of a file they are counted from its start.</summary>
    internal LineNumbers Lines { get; }

    /// <summary>The line at which the current row starts, counted from 1.</summary>
    internal long Line => Lines.LineOf(Place);

    /// <summary>
    /// Where the current row starts, from which <see cref="LineNumbers"/> tells its line:
    /// the bytes before it, or its line where the file is no UTF-8.
    /// </summary>
    internal long Place => _isUtf8 ? _start + _reader.ByteOffset : _reader.LineNumber;

    /// <summary>Whether its rows are sums of several, by an engine that says of how many.</summary>
    internal bool HoldsSums => _rowsColumn >= 0;

    /// <summary>How many rows the current one stands for.</summary>
    internal long Rows() => HoldsSums ? long.Parse(Bytes(_rowsColumn), CultureInfo.InvariantCulture) : 1;

    /// <summary>The current row as it stands in the file.</summary>
    internal ReadOnlySpan<byte> RawRow => _reader.RawRecord;

    /// <summary>Opens a file and reads its header.</summary>
    internal static CsvTable Open(CsvSource source, CampaignFile kind)
    {
        var (lines, quotes) = (new LineNumbers(source, source.HeaderStart), new QuoteWatch());
        var options = Options(source, quotes);
        var reader = CsvReader.Create(source.IsUtf8 ? new CsvBytes(source, lines) : new OpenedBytes(source.File), options);
        return AfterHeader(source, kind, reader, lines, quotes);
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
        return Checked(AfterHeader(source, kind, CsvReader.Create(new CsvBytes(source, lines, end), options), lines, quotes));
    }

    /// <summary>Opens the part of a file in UTF-8 from a place on, whose columns are those of the whole.</summary>
    internal static CsvTable OpenSecondPart(CsvSource source, CampaignFile kind, long start)
    {
        var header = CsvHeader.Of(source, kind);
        var (lines, quotes) = (new LineNumbers(source, start), new QuoteWatch());
        var options = Options(source, quotes) with { HasHeader = false, Separator = (char)header.Separator };
        return new CsvTable(header, CsvReader.Create(new CsvBytes(source, lines), options), lines, quotes);
    }

    /// <summary>Opens a file that must have the columns that its kind needs.</summary>
    /// <exception cref="CampaignInputException">A needed column is missing.</exception>
    internal static CsvTable OpenChecked(CsvSource source, CampaignFile kind) => Checked(Open(source, kind));

    private static CsvTable AfterHeader(CsvSource source, CampaignFile kind, CsvReader reader, LineNumbers lines, QuoteWatch quotes) =>
        new(CsvHeader.Read(source, kind, reader, quotes), reader, lines, quotes);

    private static CsvTable Checked(CsvTable table)
    {
        if (table.Header.MissingNeededColumn is not { } missing)
        {
            return table;
        }

        using (table)
        {
            throw new CampaignInputException(HeaderFault.Describe(table, missing));
        }
    }

    /// <inheritdoc cref="CsvHeader.IndexOf"/>
    internal int IndexOf(string column) => Header.IndexOf(column);

    /// <inheritdoc cref="CsvHeader.HeaderOf"/>
    internal string HeaderOf(string column) => Header.HeaderOf(column);

    /// <inheritdoc cref="CsvHeader.IsChosen"/>
    internal bool IsChosen(string column) => Header.IsChosen(column);

    /// <summary>Moves to the next row; there is none after one that asked for the file to be read again.</summary>
    /// <exception cref="CampaignInputException">A row is longer than any.</exception>
    internal bool Read()
    {
        _quotes.Reset();
        try
        {
            return _reader.Read() && _again is not { IsEnd: true };
        }
        catch (CsvFormatException exception)
        {
            throw new CampaignInputException(LoadingWords.RowTooLong(Name, MaxRecordSize), exception);
        }
    }

    /// <summary>A cell's bytes; empty where the file lacks the column or the row is short. Valid until the next row.</summary>
    internal ReadOnlySpan<byte> Bytes(int index) => index < 0 ? default : _reader.GetSpan(index);

    /// <summary>What stands before the decimals in a column.</summary>
    internal DecimalSign SignOf(int index) =>
        Source.Dialect.Decimal ?? (_signs is not null && (uint)index < (uint)_signs.Length ? _signs[index] : DecimalSign.Point);

    /// <summary>The number in a cell, written as its column writes them.</summary>
    /// <remarks>
    /// Where only the whole file can tell what the cell means, and nobody has looked yet, it asks that the file be read again.
    /// </remarks>
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
    /// <inheritdoc cref="TryNumber" path="/remarks"/>
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

    /// <summary>
    /// The amount of money in a cell: no percentage; one within 0.000001 of a paisa is that paisa (<c>202.78999999999996</c> is 202.79).
    /// </summary>
    /// <inheritdoc cref="TryNumber" path="/remarks"/>
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

        // Of a sum each amount in it is that paisa already.
        amount = isMoney ? Amount.Of(HoldsSums ? number : NumberText.ToPaisa(number)) : default;
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
            Source.ReadAgain(ReadAgainReason.LookNeeded);
            number = 0;
            return false;
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

    /// <summary>Whether the row has a cell for each header and no more, and its quotes, if any, are well formed.</summary>
    internal bool IsPlainRow => _reader.FieldCount == _width && !_quotes.IsMalformed;

    /// <summary>Whether quotes of the current row are not well formed; of one that stays in its line it is known what was meant.</summary>
    internal bool HasMalformedQuotes => _quotes.IsMalformed;

    /// <summary>
    /// Whether a quote has taken rows into a cell: it is not closed, or a later one, which was to open a cell, closes it.
    /// </summary>
    internal bool HasLostRows() => _quotes.HasLostRows(RawRow);

    /// <summary>The line breaks within the row.</summary>
    internal int LineBreaks() => QuoteWatch.LineBreaksIn(RawRow);

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

    /// <inheritdoc cref="CsvHeader.LookForTwins"/>
    internal void LookAtHeader(IssueLog log) => Header.LookForTwins(log);

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

    /// <summary>
    /// A cell's text, trimmed, of a column that has few different ones: the same string for the same text, nearly always.
    /// </summary>
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
    internal DataIssue IssueAt(int column, IssueDetail detail, decimal? revenue = null, decimal? payout = null) =>
        new(detail)
        {
            File = Name,
            Line = Line,
            Column = column < 0 ? null : Headers[column],
            Value = column < 0 ? null : Text(column),
            Revenue = revenue,
            TotalPayout = payout,
            Count = Rows(),
        };

    /// <summary>An issue of the current row.</summary>
    internal DataIssue Issue(IssueDetail detail, string? column = null, decimal? revenue = null, decimal? payout = null) =>
        new(detail)
        {
            File = Name,
            Line = Line,
            Column = column is null ? null : HeaderOf(column),
            Value = column is null ? null : Text(IndexOf(column)),
            Revenue = revenue,
            TotalPayout = payout,
            Count = Rows(),
        };

    public void Dispose()
    {
        _reader.Dispose();
    }

    /// <summary>How a file is read.</summary>
    internal static CsvReaderOptions Options(CsvSource source, QuoteWatch quotes) => new()
    {
        TrackLineNumbers = !source.IsUtf8,
        BufferSize = BufferSize,
        MaxRecordSize = MaxRecordSize,
        Encoding = source.Encoding,
        Separator = source.Table is null ? source.Dialect.Separator ?? source.HeaderSeparator : ',',
        OnMalformedRecord = quotes.See,
    };

    private sealed class RecentText(NameKey key, string text)
    {
        internal NameKey Key { get; } = key;

        internal string Text { get; } = text;
    }
}
