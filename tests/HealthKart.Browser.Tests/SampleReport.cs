using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>The report of the sample campaign, written once for all tests of a class.</summary>
public sealed class SampleReport : IAsyncLifetime
{
    private CommandReport? _report;

    /// <summary>The page.</summary>
    public string Page => _report!.Page;

    /// <summary>How many figures the notebook showed when it ran.</summary>
    public int Figures => _report!.Figures;

    /// <summary>What the notebook showed as HTML when it ran.</summary>
    public IReadOnlyList<string> Outputs => _report!.Outputs;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _report = await CommandReport.OfSampleAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _report?.Dispose();
        return ValueTask.CompletedTask;
    }
}
