using System.Globalization;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HealthKart.Analysis.Export;
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
            new Frame<(string, string)>(rows, [new("one", "", ColumnUnit.Text, row => row.Item1), new("two", "", ColumnUnit.Text, row => row.Item2)])
                .WriteCsv(stream, guardFormulas: false);
            stream.Position = 0;

            using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', SkipEmptyLines = false });
            var parsed = new List<(string, string)>();
            while (reader.Read())
            {
                parsed.Add((reader.GetString(0), reader.GetString(1)));
            }

            Assert.Equal(rows, parsed);
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
    public Property Numbers_and_days_are_parsed_as_they_were_to_their_last_decimal() =>
        Prop.ForAll(Arb.From(Number().Two().ListOf()), rows => AssertSameAgain(new Frame<(decimal?, decimal?)>(rows,
        [
            new("money", "", ColumnUnit.Money, row => row.Item1),
            new("ratio", "", ColumnUnit.Ratio, row => row.Item2),
            new("share", "", ColumnUnit.Share, row => row.Item1 / 7),
            new("count", "", ColumnUnit.Count, row => row.Item2),
            new("day", "", ColumnUnit.Date, row => row.Item1 is { } day ? new DateOnly(2025, 1, 1).AddDays((int)day % 400) : null),
        ])));

    private static void AssertSameAgain<T>(Frame<T> frame)
    {
        using var stream = new MemoryStream();
        frame.WriteCsv(stream, guardFormulas: false);
        stream.Position = 0;

        using var reader = CsvReader.Create(stream, new CsvReaderOptions { Separator = ',', SkipEmptyLines = false });
        reader.ReadHeader();
        Assert.Equal(frame.Columns.Select(column => column.Name), reader.Headers);
        foreach (var row in frame)
        {
            Assert.True(reader.Read());
            Assert.Equal(frame.Columns.Select(column => Rounded(column.Value(row), column.Unit)), Cells(reader).Zip(frame.Columns, (cell, column) => Parsed(cell, column.Unit)));
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

    private static Gen<decimal?> Number() => Gen.Frequency(
        (1, Gen.Constant((decimal?)null)),
        (9, from number in Gen.Choose(-2_000_000_000, 2_000_000_000)
            from decimals in Gen.Choose(0, 9)
            select (decimal?)(number / (decimal)Math.Pow(10, decimals))));

    private static Gen<string> Text() => Gen.Elements("ab 1,;|\t\"'\r\n=+-@₹é".ToCharArray()).ListOf().Select(letters => string.Concat(letters));
}
