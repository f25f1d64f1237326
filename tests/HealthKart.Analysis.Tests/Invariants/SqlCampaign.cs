using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using HealthKart.Analysis.Performance;
using Microsoft.Data.Sqlite;

namespace HealthKart.Analysis.Tests.Invariants;

/// <summary>The cells of a campaign's files in a database, whose SQL computes the same numbers a second time.</summary>
internal sealed class SqlCampaign : IDisposable
{
    private const decimal Units = 100_000_000;
    private const decimal RoasUnits = 10_000;

    // Columns that many files lack.
    private static readonly string[] s_optional = ["status", "order_id", "refunded"];

    private readonly SqliteConnection _database = new("Data Source=:memory:;Pooling=False");

    internal SqlCampaign(IEnumerable<CellTable> tables)
    {
        _database.Open();
        _database.CreateFunction<string, string, bool>(
            "regexp", (pattern, text) => Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant), isDeterministic: true);
        _database.CreateFunction<long?, long?, long?, long?>("floor_product", FloorProduct, isDeterministic: true);
        Execute("BEGIN");
        foreach (var table in tables)
        {
            Load(table);
        }

        Execute(Script("campaign.sql"));
        Execute("COMMIT");
    }

    /// <summary>Computes the sums of a part of the campaign.</summary>
    internal void Filter(CampaignFilter filter)
    {
        Execute("DELETE FROM filter; DELETE FROM wanted");
        Execute(
            "INSERT INTO filter VALUES (@since, @until, @roas, @orders)",
            ("since", filter.From?.ToString("yyyy-MM-dd", null)),
            ("until", filter.To?.ToString("yyyy-MM-dd", null)),
            ("roas", (long)(filter.MinRoas * RoasUnits)),
            ("orders", (long)(filter.MinOrders * Units)));
        Want("platform", filter.Platforms);
        Want("category", filter.Categories);
        Want("campaign", filter.Campaigns);
        Want("product", filter.Products);
        Execute(Script("filter.sql"));
    }

    /// <summary>The values that a column of the influencers, or of the sales, has.</summary>
    internal IReadOnlyList<string> ValuesOf(string table, string column)
    {
        using var command = Command($"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY {column}");
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    /// <summary>What a table of sums holds, by name.</summary>
    internal IReadOnlyDictionary<string, SqlSums> Read(string table)
    {
        using var command = Command($"SELECT name, rows, orders, revenue, payout, roas, basis FROM {table}");
        using var reader = command.ExecuteReader();
        var sums = new Dictionary<string, SqlSums>();
        while (reader.Read())
        {
            sums.Add(reader.GetString(0), new SqlSums(
                reader.GetInt64(1),
                reader.GetInt64(2) / Units,
                reader.GetInt64(3) / Units,
                reader.IsDBNull(4) ? null : reader.GetInt64(4) / Units,
                reader.GetInt64(5) / RoasUnits,
                reader.GetString(6)));
        }

        return sums;
    }

    public void Dispose() => _database.Dispose();

    private static long? FloorProduct(long? a, long? b, long? c)
    {
        if (a is null || b is null || c is null)
        {
            return null;
        }

        var (quotient, rest) = Int128.DivRem((Int128)a.Value * b.Value, c.Value);
        // A ROAS of a payout next to nothing is more than any minimum, and than an integer holds.
        return (long)Int128.Clamp(quotient - (rest != 0 && rest < 0 != c < 0 ? 1 : 0), long.MinValue, long.MaxValue);
    }

    private static string Script(string name, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, name));

    private void Load(CellTable table)
    {
        Execute(
            $"CREATE TABLE raw_{table.File} (row INTEGER PRIMARY KEY, "
            + $"{string.Join(", ", table.Columns.Select(column => column + " TEXT NOT NULL"))})");
        var values = string.Join(", ", table.Columns.Select(column => "@" + column));
        using var insert = Command($"INSERT INTO raw_{table.File} ({string.Join(", ", table.Columns)}) VALUES ({values})");
        var cells = table.Columns.Select(column => insert.Parameters.Add("@" + column, SqliteType.Text)).ToList();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                cells[i].Value = row[i];
            }

            insert.ExecuteNonQuery();
        }

        foreach (var column in s_optional.Except(table.Columns))
        {
            Execute($"ALTER TABLE raw_{table.File} ADD COLUMN {column} TEXT NOT NULL DEFAULT ''");
        }
    }

    private void Want(string field, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Execute("INSERT INTO wanted VALUES (@field, lower(@name))", ("field", field), ("name", name));
        }
    }

    private void Execute(string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(sql);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue("@" + name, value ?? DBNull.Value);
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _database.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
