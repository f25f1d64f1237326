using HealthKart.Tests.Engines;

[assembly: Xunit.AssemblyFixture(typeof(PostgresServer))]

namespace HealthKart.Tests.Engines;

/// <summary>One cluster for all tests that do not stop it, started by the first of them.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Lock _lock = new();
    private PostgresCluster? _cluster;

    /// <summary>The cluster; skips the test where the machine has no PostgreSQL.</summary>
    internal PostgresCluster Cluster
    {
        get
        {
            lock (_lock)
            {
                return _cluster ??= PostgresCluster.Start();
            }
        }
    }

    public void Dispose() => _cluster?.Dispose();
}
