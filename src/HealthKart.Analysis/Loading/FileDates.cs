using System.Buffers.Binary;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>The dates of one file, read in the order that all its values together show.</summary>
/// <param name="table">The file.</param>
/// <param name="log">Takes the issues of the dates.</param>
/// <param name="today">Later dates are issues; <c>null</c>: none is.</param>
/// <remarks>A file with ISO dates alone is never searched; any other is, once, at its first date that is not ISO.</remarks>
/// <param name="name">This product's name of the column.</param>
internal sealed class FileDates(CsvTable table, IssueLog log, DateOnly? today = null, string name = "date")
{
    private const int UsualLength = 10;

    private readonly DateOnly _today = today ?? DateOnly.MaxValue;
    private readonly int _column = table.IndexOf(name);
    private readonly DateFormat? _format = table.Source.Dialect.DateFormat;
    private readonly DateOnly _now = today ?? DateOnly.FromDateTime(DateTime.UtcNow);
    private ulong _lastStart;
    private ushort _lastEnd;
    private DateOnly? _lastDate;
    private DateOrder? _order;

    /// <summary>
    /// The date of the current row where it is that of a row before, as sales stand in the order of their days,
    /// most of the time, or where no row has one.
    /// </summary>
    internal bool TryRepeat(out DateOnly? date)
    {
        var cell = table.Bytes(_column);
        date = _lastDate;
        return _column < 0 || (cell.Length == UsualLength && Start(cell) == _lastStart && End(cell) == _lastEnd);
    }

    /// <summary>The date of the current row; <c>null</c> where it is blank, or not a date, which is an issue.</summary>
    internal DateOnly? OfRow(Amount? revenue = null, decimal? payout = null)
    {
        if (TryRepeat(out var last))
        {
            return last;
        }

        var cell = table.Bytes(_column);
        if (_format is null && DateText.TryParseIso(cell, out var date))
        {
            date = cell.Length > UsualLength ? InZone(cell, date, revenue, payout) : date;
            return Remember(cell, date) ?? NoteFuture(date, revenue, payout);
        }

        if (NumberText.IsBlank(cell))
        {
            return null;
        }

        if (_format is null ? DateText.TryParse(cell, _order ??= FindOrder(), out date) : _format.TryParse(cell, out date))
        {
            return Remember(cell, date) ?? NoteFuture(date, revenue, payout);
        }

        if (log.Count(IssueKind.UnusableDate, table.Name, revenue ?? default, payout ?? 0, table.Rows()))
        {
            var text = table.Text(_column);
            IssueDetail detail = _order == DateOrder.Mixed && DateText.IsAmbiguous(cell)
                ? new UsedRow.EitherDate(text)
                : new UsedRow.NotADate(text, _format?.Text);
            log.Keep(table.Issue(detail, name, revenue?.Value, payout));
        }

        return null;
    }

    /// <summary>The day of a time with a zone: as written, and counted where it is another one in India, unless a zone was named.</summary>
    private DateOnly InZone(ReadOnlySpan<byte> cell, DateOnly date, Amount? revenue, decimal? payout)
    {
        if (!ZonedTime.TryParse(cell, out var minutes))
        {
            return date;
        }

        if (table.Source.Dialect.TimeZone is { } zone)
        {
            return ZonedTime.DayIn(zone, date, minutes);
        }

        var other = ZonedTime.DayInIndia(date, minutes);
        if (other != date && log.Count(IssueKind.OtherDayInZone, table.Name, revenue ?? default, payout ?? 0, table.Rows()))
        {
            log.Keep(table.Issue(new UsedRow.OtherDayInZone(date, other), name, revenue?.Value, payout));
        }

        return date;
    }

    private DateOnly NoteFuture(DateOnly date, Amount? revenue, decimal? payout)
    {
        if (log.Count(IssueKind.FutureDate, table.Name, revenue ?? default, payout ?? 0, table.Rows()))
        {
            log.Keep(table.Issue(new UsedRow.FutureDate(date, _today), name, revenue?.Value, payout));
        }

        return date;
    }

    /// <summary>The date, kept for the next row; <c>null</c> for one in the future, which is an issue each time.</summary>
    private DateOnly? Remember(ReadOnlySpan<byte> cell, DateOnly date)
    {
        if (date > _today)
        {
            return null;
        }

        if (cell.Length == UsualLength)
        {
            (_lastStart, _lastEnd, _lastDate) = (Start(cell), End(cell), date);
        }

        return date;
    }

    private static ulong Start(ReadOnlySpan<byte> cell) => BinaryPrimitives.ReadUInt64LittleEndian(cell);

    private static ushort End(ReadOnlySpan<byte> cell) => BinaryPrimitives.ReadUInt16LittleEndian(cell[sizeof(ulong)..]);

    private DateOrder FindOrder()
    {
        var (dayFirst, monthFirst, unclear, first, firstLine) = (0L, 0L, 0L, "", 0L);
        var (serials, others, years, recent) = (0L, 0L, 0L, true);
        using var search = CsvTable.Open(table.Source, table.Kind);
        while (search.Read())
        {
            var cell = search.Bytes(_column);
            if (DateText.TryParseIso(cell, out _) || NumberText.IsBlank(cell))
            {
                continue;
            }

            var isSerial = DateText.IsSerial(cell);
            serials += isSerial ? 1 : 0;
            others += isSerial ? 0 : 1;
            years += DateText.MayBeYearFirst(cell, _now) ? 1 : 0;
            recent &= !DateText.IsRecentDayFirst(cell, _now);
            var order = DateText.OrderOf(cell);
            dayFirst += order == DateOrder.DayFirst ? 1 : 0;
            monthFirst += order == DateOrder.MonthFirst ? 1 : 0;
            if (DateText.IsAmbiguous(cell) && unclear++ == 0)
            {
                (first, firstLine) = (search.Text(_column), search.Line);
            }
        }

        if (serials > 0 && others == 0)
        {
            return DateOrder.Serial;
        }

        if (years > 0 && years == serials + others && recent)
        {
            log.Add(
                new DataIssue(new FileIssue.YearFirst(years, table.HeaderOf(name)))
                {
                    File = table.Name,
                    Column = table.HeaderOf(name),
                    Count = years,
                });
            return DateOrder.YearFirst;
        }

        if (dayFirst > 0 && monthFirst > 0)
        {
            log.Add(new DataIssue(new FileIssue.MixedDates(dayFirst, monthFirst, unclear))
            {
                File = table.Name,
                Column = table.HeaderOf(name),
                Count = unclear,
            });
            return DateOrder.Mixed;
        }

        if (dayFirst == monthFirst && unclear > 0)
        {
            log.Add(new DataIssue(new FileIssue.AmbiguousDates(unclear, firstLine, first))
            {
                File = table.Name,
                Column = table.HeaderOf(name),
                Count = unclear,
            });
        }

        return monthFirst > dayFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }
}
