using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>
/// The executed report of the sample campaign on a notebook server: once as its owner opens it, once as a stranger's file.
/// </summary>
public sealed class JupyterReport : IAsyncLifetime
{
    private CommandReport? _report;
    private JupyterServer? _server;

    /// <summary>What all addresses of the server start with; skips the test where there is none.</summary>
    public string Root
    {
        get
        {
            JupyterServer.Require();
            return _server!.Root;
        }
    }

    /// <summary>What the server says of the kernels that it has; skips the test where there is no server.</summary>
    public async Task<string> KernelsAsync()
    {
        JupyterServer.Require();
        return await _server!.KernelsAsync();
    }

    /// <summary>The address of the notebook that Jupyter trusts.</summary>
    public string Trusted { get; private set; } = "";

    /// <summary>The address of the notebook whose outputs Jupyter cleans of styles and scripts.</summary>
    public string Untrusted { get; private set; } = "";

    /// <summary>The address of the executed notebook to explore with, which Jupyter trusts.</summary>
    public string Explored { get; private set; } = "";

    /// <summary>The outputs that are HTML, in order.</summary>
    public IReadOnlyList<string> Outputs => _report!.Outputs;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!JupyterServer.IsThere)
        {
            return;
        }

        _server = await JupyterServer.StartAsync();
        _report = await CommandReport.OfSampleAsync("--images");
        var file = _report.PathOf("exports/campaign-report.ipynb");
        var untrusted = _report.PathOf("exports/untrusted.ipynb");
        // A signature is of the content, and the two are not to share one.
        await File.WriteAllTextAsync(
            untrusted,
            (await File.ReadAllTextAsync(file)).Replace("# Influencer campaign report", "# A stranger's report", StringComparison.Ordinal));
        Trusted = await _server.AddAsync(file, "trusted.ipynb", isTrusted: true);
        Explored = await _server.AddAsync(await _report.RunNotebookAsync("explore.ipynb"), "explore.ipynb", isTrusted: true);
        Untrusted = await _server.AddAsync(untrusted, "untrusted.ipynb", isTrusted: false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _report?.Dispose();
    }
}
