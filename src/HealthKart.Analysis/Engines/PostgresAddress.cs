using System.Globalization;
using HealthKart.Analysis.Values;
using Npgsql;

namespace HealthKart.Analysis.Engines;

/// <summary>The address of a PostgreSQL database, such as <c>postgres://analyst@db.example:5432/shop</c>.</summary>
internal sealed class PostgresAddress
{
    private const int UsualPort = 5432;
    private const int SecondsToConnect = 15;

    // What else an address may say: how the connection is made, nothing of who makes it.
    private static readonly string[] s_settings = ["host", "sslmode", "sslrootcert", "sslnegotiation", "targetsessionattrs"];

    private PostgresAddress(string place, string connectionString) => (Place, ConnectionString) = (place, connectionString);

    /// <summary>Host, port and database.</summary>
    internal string Place { get; }

    /// <summary>What the driver is told; it has no password.</summary>
    internal string ConnectionString { get; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="CampaignInputException">It has a password, or is no address; it is not shown.</exception>
    internal static PostgresAddress Of(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.AbsolutePath.Trim('/').Contains('/', StringComparison.Ordinal))
        {
            throw new CampaignInputException(EngineWords.NotAnAddress);
        }

        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            throw new CampaignInputException(EngineWords.PasswordInAddress);
        }

        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : UsualPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
            Pooling = false,
            Timeout = SecondsToConnect,
            CommandTimeout = 0,
            Timezone = "UTC",
            ApplicationName = "healthkart",
        };
        if (uri.UserInfo.Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(uri.UserInfo);
        }

        foreach (var setting in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Set(builder, setting);
        }

        return builder.Host.Length == 0 || builder.Database.Length == 0
            ? throw new CampaignInputException(EngineWords.NotAnAddress)
            : new PostgresAddress(
                string.Create(CultureInfo.InvariantCulture, $"{builder.Host}:{builder.Port}/{builder.Database}"),
                builder.ConnectionString);
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string setting)
    {
        var equals = setting.IndexOf('=', StringComparison.Ordinal);
        var name = Fold(equals < 0 ? setting : setting[..equals]);
        if (name is "password" or "passwd" or "pwd" or "user" or "username")
        {
            throw new CampaignInputException(name.StartsWith('p') ? EngineWords.PasswordInAddress : EngineWords.NotAnAddress);
        }

        if (equals < 0 || !s_settings.Contains(name))
        {
            throw new CampaignInputException(EngineWords.UnknownSetting(name, s_settings));
        }

        try
        {
            builder[name == "sslrootcert" ? "Root Certificate" : name] = Uri.UnescapeDataString(setting[(equals + 1)..]);
        }
        catch (ArgumentException exception)
        {
            throw new CampaignInputException(EngineWords.UnusableSetting(name), exception);
        }
    }

    private static string Fold(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
