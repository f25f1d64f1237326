using System.Globalization;
using System.Text;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HealthKart.Analysis.Frames;
using Xunit;

namespace HealthKart.Analysis.Tests.Invariants;

public sealed class CsvInvariantTests
{
    [Property(MaxTest = 1000)]
    public Property What_is_written_raw_is_parsed_as_it_was() =>
        Prop.ForAll(Arb.From(Text().Two().ListOf()), rows =>
        {
            using var stream = new MemoryStream();
            new ResultList<(string, string)>(
                rows, [new("one", "", ColumnUnit.Text, row => row.Item1), new("two", "", ColumnUnit.Text, row => row.Item2)])
                .ToDataFrame().WriteCsv(stream, new CsvExportOptions { GuardFormulas = false });
            stream.Position = 0;

            using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', SkipEmptyLines = false });
            var parsed = new List<(string, string)>();
            while (reader.Read())
            {
                parsed.Add((reader.GetString(0), reader.GetString(1)));
            }

            Assert.Equal(rows, parsed);
        });

    [Property(MaxTest = 1000)]
    public Property A_frame_that_is_written_raw_and_read_again_is_the_same() =>
        Prop.ForAll(Arb.From(Record().ListOf()), rows =>
        {
            using var campaign = new TestCampaign();
            Frame(rows)
                .ToDataFrame()
                .WriteCsv(
                    campaign.PathOf("frame.csv"), new CsvExportOptions { GuardFormulas = false, ByteOrderMark = rows.Count % 2 == 0 });

            using var reader = CsvReader.Create(
                File.OpenRead(campaign.PathOf("frame.csv")), new CsvReaderOptions { Separator = ',', SkipEmptyLines = false });
            var read = new List<Row>();
            while (reader.Read())
            {
                read.Add(
                    new Row(
                        reader.GetString(0),
                        Number(reader.GetString(1)),
                        Number(reader.GetString(2)),
                        DateOnly.Parse(reader.GetString(3), CultureInfo.InvariantCulture)));
            }

            Assert.Equal(rows.Select(Rounded), read);
        });

    [Property(Arbitrary = [typeof(ExportedCampaignArbitrary)], MaxTest = 1000, EndSize = 40)]
    public void A_frame_that_is_written_and_read_again_has_its_cells(ExportedCampaign exported)
    {
        using var campaign = exported.Write();
        var performance = campaign.Performance(exported.Filter);

        AssertSameAgain(performance.Influencers);
        AssertSameAgain(performance.ByCampaign());
    }

    [Property(MaxTest = 1000)]
    public Property No_cell_starts_a_formula_whatever_a_spreadsheet_splits_at() =>
        Prop.ForAll(Arb.From(Text()), text =>
        {
            using var stream = new MemoryStream();
            new ResultList<string>([text], [new("x", "", ColumnUnit.Text, row => row)]).ToDataFrame().WriteCsv(stream);
            var written = Encoding.UTF8.GetString(stream.ToArray())[3..];

            Assert.DoesNotMatch("[,;|\t\"\r\n][\\s\\p{Cf}]*[=+@＝＋－＠-]", written);
            Assert.DoesNotMatch("^\"?[\\s\\p{Cf}]*[=+@＝＋－＠-]", written);
        });

    private static void AssertSameAgain<T>(ResultList<T> frame)
    {
        using var stream = new MemoryStream();
        frame.ToDataFrame().WriteCsv(stream, new CsvExportOptions { GuardFormulas = false });
        stream.Position = 0;

        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', SkipEmptyLines = false });
        reader.ReadHeader();
        Assert.Equal(frame.Columns.Select(column => column.Name), reader.Headers);
        foreach (var row in frame)
        {
            Assert.True(reader.Read());
            Assert.Equal(
                frame.Columns.Select(column => Rounded(column.Value(row), column.Unit)),
                Cells(reader).Zip(frame.Columns, (cell, column) => Parsed(cell, column.Unit)));
        }

        Assert.False(reader.Read());
    }

    private static IEnumerable<string> Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    // A blank cell is nothing, of text too.
    private static object? Rounded(object? value, ColumnUnit unit) => value switch
    {
        decimal number => decimal.Round(number, unit == ColumnUnit.Money ? 2 : 6, MidpointRounding.AwayFromZero),
        "" => null,
        _ => value,
    };

    private static object? Parsed(string cell, ColumnUnit unit) =>
        cell.Length == 0 ? null
        : unit == ColumnUnit.Text ? cell
        : unit == ColumnUnit.Date ? DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : decimal.Parse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static ResultList<Row> Frame(IEnumerable<Row> rows) => new(
        rows,
        [
            new("text", "", ColumnUnit.Text, row => row.Text),
            new("money", "", ColumnUnit.Money, row => row.Money),
            new("count", "", ColumnUnit.Count, row => row.Count),
            new("day", "", ColumnUnit.Date, row => row.Day),
        ]);

    private static Row Rounded(Row row) => row with
    {
        Money = row.Money is { } money ? decimal.Round(money, 2, MidpointRounding.AwayFromZero) : null,
        Count = row.Count is { } count ? decimal.Round(count, 6, MidpointRounding.AwayFromZero) : null,
    };

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Gen<Row> Record() =>
        from text in Text()
        from money in Gen.Choose(-10_000_000, 10_000_000)
        from unit in Gen.Elements(1m, 1_000m, 1_000_000m, 10_000_000m)
        from count in Gen.Choose(-50_000_000, 50_000_000)
        from day in Gen.Choose(0, 20_000)
        select new Row(
            text, money % 7 == 0 ? null : money / 1_000m, count % 7 == 0 ? null : count / unit, new DateOnly(1990, 1, 1).AddDays(day));

    private static Gen<string> Text() =>
        Gen.Elements("ab 1,;|\t\"'\r\n=+-@＝＠₹é\u00A0\u200B".ToCharArray()).ListOf().Select(letters => string.Concat(letters));

    private sealed record Row(string Text, decimal? Money, decimal? Count, DateOnly Day);
}
