using HealthKart.Analysis.Performance;
using HealthKart.Report.Tests.Dashboard;
using Xunit;

namespace HealthKart.Browser.Tests;

/// <summary>Whatever the filters, the page shows and writes what the library does.</summary>
public sealed class RandomFilterTests(SampleDashboard sample, OpenDashboard open) : IClassFixture<OpenDashboard>
{
    private const int Filters = 30;
    private const int ByControls = 10;

    [Fact]
    public async Task Thirty_filters_made_up_give_the_numbers_rows_and_bytes_of_the_library()
    {
        var random = new Random(20250201);
        var dashboard = await open.FreshAsync();
        await dashboard.ShowAllRowsAsync();
        await dashboard.LeaveChartsAsync();
        var (hidden, allocated, none) = (0, 0, 0);
        for (var i = 0; i < Filters; i++)
        {
            var filter = PageFilter.Of(sample.Json, CampaignFilter.None, random);
            if (i % (Filters / ByControls) == 0)
            {
                await dashboard.ResetAsync();
                await dashboard.SetAsync(filter.State);
            }
            else
            {
                await dashboard.GoToAsync(LiveDashboard.HashOf(filter.State));
            }

            var expected = sample.Data.Performance(filter.Filter);
            await dashboard.ShowsAsync(expected, filter.State.ToJsonString());
            await dashboard.DownloadsAsync(expected);
            hidden += expected.Hidden.Influencers > 0 ? 1 : 0;
            allocated += expected.PayoutAllocated ? 1 : 0;
            none += expected.Influencers.Count == 0 ? 1 : 0;
        }

        // Of everything that a page must get right, there was some.
        Assert.True(
            hidden > 5 && allocated > 5 && none is > 0 and < Filters / 2,
            $"{hidden} hide somebody, {allocated} allocate, {none} leave nobody.");
        await dashboard.Report.AssertQuietAsync();
    }
}
