using static HealthKart.Analysis.Wording.Phrases;

namespace HealthKart.Analysis.Engines;

/// <summary>What is said of databases; no sentence has a password, nor an address that may hold one.</summary>
internal static class EngineWords
{
    internal const string NotAnAddress =
        "--data names a PostgreSQL database in a way that cannot be read. Expected postgres://user@host:5432/database.";

    internal const string PasswordInAddress =
        "--data names a database with its password, which would stand in logs and reports. Leave it out of the address; "
        + "it is read from PGPASSWORD, or from the password file (~/.pgpass, PGPASSFILE).";

    internal const string NoLibrary =
        "DuckDB's library for this system is not beside the program, so that DuckDB and Parquet files cannot be read here. "
        + "Build the program on this system, or export the tables as CSV.";

    // A refusal may quote a statement; its first words tell what it is about.
    private const int MostOfARefusal = 200;

    internal static string EngineNotRead(string engine) =>
        $"--data names a {engine} database, which is not read; PostgreSQL (postgres://host/database) and DuckDB (duckdb:FILE) are. "
        + "Export its tables as CSV or Parquet (tracking, payouts, influencers) into a folder, and name that with --data.";

    internal static string UnknownSetting(string name, IReadOnlyList<string> known) =>
        $"--data: an address has no setting '{OneLine(name)}'. Known: {string.Join(", ", known)}.";

    internal static string UnusableSetting(string name) => $"--data: the address has a value for '{OneLine(name)}' that cannot be used.";

    internal static string NoDatabaseFile(string file) =>
        $"No DuckDB file '{OneLine(Path.GetFileName(file))}'. Expected duckdb: and the path of one; name it with --data.";

    internal static string NotADatabase(string file) =>
        $"{OneLine(Path.GetFileName(file))} is no DuckDB database. Expected duckdb: and the path of one; name it with --data.";

    internal static string ParquetNotRead(string reason) =>
        $"A Parquet file cannot be read: {Shortened(reason, MostOfARefusal).TrimEnd('.')}. Write it again, or take it out of the folder.";

    internal static string NoServer(string engine, string reason) =>
        $"{OneLine(engine)}: no answer ({Shortened(reason, MostOfARefusal)}). Check host and port, and that the server runs.";

    internal static string Broken(string engine, string reason) =>
        $"{OneLine(engine)}: the connection broke off ({Shortened(reason, MostOfARefusal)}). Nothing was written; run this again.";

    internal static string NoPassword(string engine) =>
        $"{OneLine(engine)} does not let this user in. Name the user in the address (postgres://user@host/database) or in PGUSER, "
        + "and give the password in PGPASSWORD or ~/.pgpass.";

    internal static string NoDatabase(string engine) =>
        $"{OneLine(engine)}: the server has no such database. Name another behind the last / of the address.";

    internal static string NoRight(string engine, string reason) =>
        $"{OneLine(engine)}: {Shortened(reason, MostOfARefusal)}. Ask its owner for the right to SELECT from it, "
        + "or name another with --tracking, --payouts, --influencers, --posts.";

    internal static string Refused(string engine, string reason) =>
        $"{OneLine(engine)}: {Shortened(reason, MostOfARefusal).TrimEnd('.')}. "
        + "Check the tables and views there, or name others with --tracking, --payouts, --influencers, --posts.";

    internal static string NoTable(string engine, string name, IReadOnlyList<string> known) =>
        $"{OneLine(engine)}: no table or view '{OneLine(name)}'. " + (known.Count == 0 ? "It has none." : $"Found: {Some(known)}.");

    internal static string NeitherSalesNorPayouts(string engine, string schema, IReadOnlyList<string> known) =>
        $"{OneLine(engine)}: neither sales nor payouts: expected a table or view tracking… or payouts… in schema {schema}. "
        + (known.Count == 0 ? "It has none." : $"Found: {Some(known)}; say which it is with --tracking NAME or --payouts NAME.");

    internal static string NotANumber(EngineTable table, EngineColumn column) =>
        $"{OneLine(table.Name)}: the column '{OneLine(column.Name)}' is of type {OneLine(column.TypeName)}, and only numbers are summed. "
        + "Cast it in a view (CAST(… AS numeric)), and name that with --tracking.";

    internal static string TableHasChanged(EngineTable table) =>
        $"{OneLine(table.Name)} changed while it was read. Run this again when nobody writes it.";
}
