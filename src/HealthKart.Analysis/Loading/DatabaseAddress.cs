using HealthKart.Analysis.Values;

namespace HealthKart.Analysis.Loading;

/// <summary>Recognises the address of a database, which is no folder; it may hold a password, so that it is never shown.</summary>
public static class DatabaseAddress
{
    private static readonly (string Start, string Engine)[] s_engines =
    [
        ("postgresql:", "PostgreSQL"), ("postgres:", "PostgreSQL"), ("clickhouse:", "ClickHouse"), ("duckdb:", "DuckDB"),
        ("mysql:", "MySQL"), ("sqlite:", "SQLite"), ("jdbc:", "JDBC"),
    ];

    /// <summary>Refuses such an address where a folder is expected.</summary>
    /// <param name="folder">What was given for a folder.</param>
    /// <exception cref="CampaignInputException">It is one.</exception>
    public static void ThrowIfOne(string folder)
    {
        if (EngineOf(folder) is { } engine)
        {
            throw new CampaignInputException(LoadingWords.DatabaseNotRead(engine));
        }
    }

    /// <summary>
    /// The name of the engine; <c>null</c> where the text is no such address.
    /// A path is looked at from its last folder on that starts like one.
    /// </summary>
    private static string? EngineOf(string text)
    {
        foreach (var (start, engine) in s_engines)
        {
            var at = text.IndexOf(start, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && text[at - 1] is '/' or '\\'))
            {
                return engine;
            }
        }

        return null;
    }
}
