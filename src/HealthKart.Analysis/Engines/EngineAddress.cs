using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Engines;

/// <summary>Recognises the address of a database, which is no folder; it may hold a password, so that it is never shown.</summary>
internal static class EngineAddress
{
    /// <summary>What an address of a DuckDB file starts with.</summary>
    internal const string DuckDb = "duckdb:";

    private static readonly (string Start, string Engine)[] s_engines =
    [
        ("postgresql:", "PostgreSQL"), ("postgres:", "PostgreSQL"), ("clickhouse:", "ClickHouse"), (DuckDb, "DuckDB"),
        ("mysql:", "MySQL"), ("sqlite:", "SQLite"), ("jdbc:", "JDBC"),
    ];

    /// <summary>The name of the engine; <c>null</c> where the text is no such address.</summary>
    internal static string? EngineOf(string text) =>
        Array.Find(s_engines, engine => text.StartsWith(engine.Start, StringComparison.OrdinalIgnoreCase)).Engine;

    /// <summary>
    /// The name of the engine of an address that a text holds: a path is looked at from its last folder on that starts like one.
    /// </summary>
    internal static string? EngineIn(string text) =>
        EngineOf(text) ?? text.Split('/', '\\').Select(EngineOf).LastOrDefault(static engine => engine is not null);

    /// <summary>The file of a DuckDB address; <c>null</c> where it is none.</summary>
    internal static string? FileOf(string text) =>
        text.StartsWith(DuckDb, StringComparison.OrdinalIgnoreCase) ? text[DuckDb.Length..] : null;

    /// <summary>Refuses an address that no engine can be asked at, and one with a password.</summary>
    /// <exception cref="CampaignInputException">It is one.</exception>
    internal static void Check(string text)
    {
        if (EngineOf(text) == "PostgreSQL")
        {
            PostgresAddress.Of(text);
        }
        else if (FileOf(text) is null && EngineOf(text) is { } engine)
        {
            throw new CampaignInputException(EngineWords.EngineNotRead(engine));
        }
    }

    /// <summary>The engine at an address; nothing is connected yet.</summary>
    /// <exception cref="CampaignInputException">There is none that this product reads, or the address is not one.</exception>
    internal static Engine Of(string text)
    {
        Check(text);
        return FileOf(text) is not { } file ? new PostgresEngine(PostgresAddress.Of(text))
            : !File.Exists(file) ? throw new CampaignInputException(EngineWords.NoDatabaseFile(file))
            : new DuckDbEngine(Path.GetFullPath(file));
    }
}
