using System.Collections.Concurrent;

namespace HealthKart.Browser.Tests;

/// <summary>What is wrong with the reports at any width and in both themes: each is opened and measured once for all tests.</summary>
public sealed class MeasuredReports(Chromium chromium, ReportFolders folders)
{
    private const int Tablet = 768;

    private static readonly string[] s_scripts =
        [PageLayout.Sideways, PageLayout.BrokenWords, PageLayout.HiddenColumns, PageTargets.Crowded];

    private readonly ConcurrentDictionary<string, Lazy<Task<ILookup<string, string>>>> _found = new();

    /// <summary>What a script finds, with the width.</summary>
    /// <param name="folder">One of <see cref="ReportFolders"/>.</param>
    /// <param name="script">One of <see cref="PageLayout"/> or <see cref="PageTargets"/>.</param>
    public async Task<IEnumerable<string>> FindAsync(string folder, string script) =>
        (await _found.GetOrAdd(folder, folder => new(() => MeasureAsync(folder))).Value)[script];

    private async Task<ILookup<string, string>> MeasureAsync(string folder)
    {
        await using var report = await chromium.OpenAsync(await folders.PageOfAsync(folder));
        var page = new ResizedPage(report);
        await report.LayOutAsync();
        await page.DrawAllAsync();
        var found = new List<(string Script, string What)>();
        foreach (var width in ResizedPage.Widths)
        {
            await page.ResizeAsync(width);
            if (width <= Tablet)
            {
                // The letters of a chart are smaller on a phone, and larger from here on.
                await page.TurnAsync();
            }

            await page.HasChartsAsync();
            await LookAsync($"{width}", [PageLayout.AnswerEnd, PageLayout.ChartTexts, .. s_scripts]);
            await page.InOtherColoursAsync(() => LookAsync($"{width}, other theme", [PageLayout.AnswerEnd, .. s_scripts]));
            await page.UnfoldAsync();
            await LookAsync($"{width}, unfolded", s_scripts);
            await page.InOverlaysAsync(what => LookAsync($"{width}, {what}", s_scripts));
            await page.FoldAsync();
        }

        await report.AssertQuietAsync();
        return found.ToLookup(static each => each.Script, static each => each.What);

        async Task LookAsync(string where, string[] scripts)
        {
            foreach (var script in scripts)
            {
                var wrong = await page.Page.EvaluateAsync<string[]>(script);
                found.AddRange(wrong.Distinct().Select(what => (script, $"{where}: {what}")));
            }
        }
    }
}
