namespace HealthKart.Browser.Tests;

/// <summary>The sample's dashboard in a page that the tests of a class share, for opening it takes longer than most of them.</summary>
public sealed class OpenDashboard(Chromium chromium, SampleDashboard sample) : IAsyncDisposable
{
    private ReportPage? _report;

    /// <summary>The page at its top and without a filter; skips the test where there is no browser.</summary>
    internal async Task<LiveDashboard> FreshAsync()
    {
        _report ??= await chromium.OpenAsync(sample.Exported);
        var dashboard = new LiveDashboard(_report);
        await dashboard.GoToAsync("");
        if (await dashboard.Chips.CountAsync() > 0)
        {
            // The test before ended so soon that its filter is not in the address yet.
            await dashboard.ResetAsync();
        }

        await dashboard.HasAddressAsync("");
        await _report.Page.EvaluateAsync("() => scrollTo({ top: 0, behavior: 'instant' })");
        return dashboard;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_report is not null)
        {
            await _report.DisposeAsync();
        }
    }
}
