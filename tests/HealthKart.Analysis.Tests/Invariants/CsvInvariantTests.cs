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
    [Property(MaxTest = 300)]
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

    private static Gen<string> Text() => Gen.Elements("ab 1,;|\t\"'\r\n=+-@₹é".ToCharArray()).ListOf().Select(letters => string.Concat(letters));
}
