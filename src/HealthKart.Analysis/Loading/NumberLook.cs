using System.Text;
using HealthKart.Analysis.Money;
using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>
/// Decides what <c>,</c> and <c>.</c> mean in each column: from all of its own numbers, else from the other columns of the file, else from
/// the separator. What can be read in two ways even then is read with a decimal point, and said with both totals.
/// </summary>
internal sealed class NumberLook(CsvTable table)
{
    private readonly Column[] _columns = [.. table.Headers.Select(static _ => new Column())];

    /// <summary>Takes the current row in.</summary>
    internal void See()
    {
        for (var i = 0; i < Math.Min(_columns.Length, table.CellCount); i++)
        {
            var cell = CellText.Trim(table.Bytes(i));
            if (NumberText.TryParseHundredths(cell, out var hundredths))
            {
                _columns[i].SeePlain(Amount.ToDecimal(hundredths), cell.Contains((byte)'.'));
            }
            else if (!NumberText.IsBlank(cell))
            {
                _columns[i].See(Encoding.UTF8.GetString(cell), table);
            }
        }
    }

    /// <summary>The signs, column by column.</summary>
    /// <param name="log">Takes an issue for each column that is read and could be meant in two ways.</param>
    internal DecimalSign[] Decide(IssueLog log)
    {
        var signs = new DecimalSign[_columns.Length];
        for (var i = 0; i < signs.Length; i++)
        {
            signs[i] = _columns[i].OwnSign ?? SignOfOthers(i) ?? (table.Header.Separator == ';' ? DecimalSign.Comma : DecimalSign.Point);
            if (_columns[i].IsOpen && table.Header.NumberColumns.Contains(i) && SignOfOthers(i) is null && IsDoubtful(_columns[i]))
            {
                Warn(i, signs[i], log);
            }
        }

        return signs;
    }

    /// <summary>What a column adds up to.</summary>
    internal decimal TotalOf(int column, DecimalSign sign) => _columns[column].Total(sign);

    // Three decimals are rare, groups of three are not: "12.500" beside semicolons is a thousand of a decimal comma,
    // "1,200" beside commas one of a point.
    private bool IsDoubtful(Column column) => !(table.Header.Separator switch
    {
        (byte)';' => column is { EitherWithComma: 0 },
        (byte)',' => column is { EitherWithPoint: 0 },
        _ => false,
    });

    private DecimalSign? SignOfOthers(int column)
    {
        DecimalSign? sign = null;
        for (var i = 0; i < _columns.Length; i++)
        {
            if (i == column || _columns[i].OwnSign is not { } other || !(table.Header.NumberColumns.Contains(i) || _columns[i].IsNumeric))
            {
                continue;
            }

            if (sign is not null && sign != other)
            {
                return null;
            }

            sign = other;
        }

        return sign;
    }

    private void Warn(int index, DecimalSign sign, IssueLog log)
    {
        var column = _columns[index];
        var isMoney = table.Kind is CampaignFile.Sales && table.IndexOf("revenue") == index;
        var isPayout = table.Kind is CampaignFile.Payouts && table.IndexOf("total_payout") == index;
        var ambiguous = new FileIssue.AmbiguousNumbers(
            table.Headers[index], column.Either, column.Example!, sign, column.PointTotal, column.CommaTotal);
        log.Add(new DataIssue(ambiguous)
        {
            File = table.Name,
            Line = column.ExampleLine,
            Column = table.Headers[index],
            Value = column.Example,
            Count = column.Either,
            Revenue = isMoney ? column.Total(sign) : null,
            TotalPayout = isPayout ? column.Total(sign) : null,
        });
    }

    /// <summary>What the cells of a column say.</summary>
    private sealed class Column
    {
        private long _points;
        private long _commas;
        private long _texts;

        internal long EitherWithPoint { get; private set; }

        internal long EitherWithComma { get; private set; }

        internal long Either => EitherWithPoint + EitherWithComma;

        internal decimal PointTotal { get; private set; }

        internal decimal CommaTotal { get; private set; }

        internal string? Example { get; private set; }

        internal long ExampleLine { get; private set; }

        /// <summary>Whether all of its cells are numbers.</summary>
        internal bool IsNumeric => _texts == 0;

        /// <summary>What most of the cells that can be read in one way say; <c>null</c> where there is none.</summary>
        internal DecimalSign? OwnSign => _points + _commas == 0 ? null : _commas > _points ? DecimalSign.Comma : DecimalSign.Point;

        /// <summary>Whether its own cells leave open what is meant.</summary>
        internal bool IsOpen => OwnSign is null && Either > 0;

        internal decimal Total(DecimalSign sign) => sign == DecimalSign.Point ? PointTotal : CommaTotal;

        /// <summary>A number of at most two decimals, after a point.</summary>
        internal void SeePlain(decimal number, bool hasPoint)
        {
            _points += hasPoint ? 1 : 0;
            PointTotal += number;
            CommaTotal += number;
        }

        internal void See(string text, CsvTable table)
        {
            var cell = NumberCell.Of(text);
            switch (cell.Evidence())
            {
                case NumberEvidence.Point:
                    _points++;
                    break;
                case NumberEvidence.Comma:
                    _commas++;
                    break;
                case NumberEvidence.NoNumber:
                    _texts++;
                    return;
                case NumberEvidence.Either:
                    EitherWithComma += text.Contains(',', StringComparison.Ordinal) ? 1 : 0;
                    EitherWithPoint += text.Contains(',', StringComparison.Ordinal) ? 0 : 1;
                    (Example, ExampleLine) = Example is null ? (text, table.Line) : (Example, ExampleLine);
                    break;
                default:
                    break;
            }

            PointTotal += cell.TryRead(DecimalSign.Point, out var point) ? point : 0;
            CommaTotal += cell.TryRead(DecimalSign.Comma, out var comma) ? comma : 0;
        }
    }
}
