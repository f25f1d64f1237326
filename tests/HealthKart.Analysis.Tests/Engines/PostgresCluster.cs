using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Xunit;

namespace HealthKart.Tests.Engines;

/// <summary>A PostgreSQL server of the tests' own: in a temporary folder, on loopback, with a password that nobody else knows.</summary>
internal sealed class PostgresCluster : IDisposable
{
    internal const string User = "analyst";

    // It refuses to run as root; this is nobody, who owns nothing.
    private const string Nobody = "65534";

    private static readonly string[] s_folders =
        Directory.Exists("/usr/lib/postgresql") ? [.. Directory.GetDirectories("/usr/lib/postgresql").OrderDescending()] : [];

    private readonly TemporaryFolder _folder = new();
    private readonly string _binaries;
    private Process? _server;

    private PostgresCluster(string binaries) => _binaries = binaries;

    /// <summary>The password of every cluster of this process, which is in its environment for the driver.</summary>
    internal static string Password { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    internal int Port { get; } = FreePort();

    /// <summary>Starts one; skips the test where the machine has no PostgreSQL.</summary>
    internal static PostgresCluster Start()
    {
        if (s_folders.Select(static folder => Path.Combine(folder, "bin")).FirstOrDefault(Directory.Exists) is not { } binaries)
        {
            const string Reason = "PostgreSQL is not in /usr/lib/postgresql.";
            Assert.False(Environment.GetEnvironmentVariable("HEALTHKART_REQUIRE_ALL") == "1", Reason);
            Assert.Skip(Reason);
            throw new InvalidOperationException(Reason);
        }

        Environment.SetEnvironmentVariable("PGPASSWORD", Password);
        var cluster = new PostgresCluster(binaries);
        cluster.Create();
        cluster.Run();
        return cluster;
    }

    /// <summary>The address of a database, as <c>--data</c> takes it.</summary>
    internal string AddressOf(string database, string user = User) =>
        string.Create(CultureInfo.InvariantCulture, $"postgres://{user}@127.0.0.1:{Port}/{database}");

    /// <summary>Makes an empty database.</summary>
    internal void CreateDatabase(string name) => Sql("postgres", $"CREATE DATABASE \"{name}\"");

    /// <summary>Runs statements, and gives what they print.</summary>
    internal string Sql(string database, params string[] statements)
    {
        string[] connection = ["-h", "127.0.0.1", "-p", $"{Port}", "-U", User, "-d", database, "-XqAt", "-v", "ON_ERROR_STOP=1"];
        return Call("psql", asNobody: false, [.. connection, .. statements.SelectMany(sql => new[] { "-c", sql })]);
    }

    /// <summary>Stops at once, as a machine does that loses its power.</summary>
    internal void Stop()
    {
        if (_server is { HasExited: false } server)
        {
            // It ends its own processes when it is told to end.
            Signal(server, "QUIT");
            server.WaitForExit();
        }
    }

    public void Dispose()
    {
        Stop();
        _server?.Dispose();
        _folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private void Create()
    {
        var passwords = _folder.Write("password", Password);
        if (Environment.UserName == "root")
        {
            using var chown = Process.Start("chown", ["-R", Nobody, _folder.FullName]);
            chown.WaitForExit();
        }

        Call(
            "initdb",
            asNobody: true,
            "-D", _folder.PathOf("data"), "-U", User, "-A", "scram-sha-256", "--pwfile", passwords,
            "-E", "UTF8", "--locale=C", "--no-sync");
    }

    private void Run()
    {
        string[] settings =
        [
            "listen_addresses=127.0.0.1", $"unix_socket_directories={_folder.FullName}", "fsync=off", "shared_buffers=32MB",
            "max_connections=40", "max_prepared_transactions=0",
        ];
        _server = Start(
            "postgres",
            asNobody: true,
            ["-D", _folder.PathOf("data"), "-p", $"{Port}", .. settings.SelectMany(setting => new[] { "-c", setting })]);
        for (var tries = 0; !IsReady(); tries++)
        {
            Assert.True(!_server.HasExited && tries < 600, "PostgreSQL did not start.");
            Thread.Sleep(100);
        }
    }

    private bool IsReady()
    {
        using var ready = Start("pg_isready", asNobody: false, ["-q", "-h", "127.0.0.1", "-p", $"{Port}", "-d", "postgres"]);
        ready.WaitForExit();
        return ready.ExitCode == 0;
    }

    private string Call(string program, bool asNobody, params string[] arguments)
    {
        using var process = Start(program, asNobody, arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {error.Result}{output}");
        return output;
    }

    private Process Start(string program, bool asNobody, string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        var isOther = asNobody && Environment.UserName == "root";
        string[] asOther = [$"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", path];
        var start = new ProcessStartInfo(isOther ? "setpriv" : path, [.. isOther ? asOther : [], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        var process = Process.Start(start)!;
        if (program == "postgres")
        {
            // Whatever it says is thrown away, but taken, so that it never waits.
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        return process;
    }
}
