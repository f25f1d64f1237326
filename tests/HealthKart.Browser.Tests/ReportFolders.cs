using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

[assembly: AssemblyFixture(typeof(HealthKart.Browser.Tests.ReportFolders))]

namespace HealthKart.Browser.Tests;

/// <summary>Reports of folders that differ much: each is written when it is first asked for, once for all tests.</summary>
public sealed partial class ReportFolders : IAsyncDisposable
{
    /// <summary>The sample.</summary>
    public const string Sample = "sample";

    /// <summary>The first 39 influencers of the sample, known by their ids alone.</summary>
    public const string NoInfluencersFile = "no influencers file";

    /// <summary>One payout and not one sale.</summary>
    public const string PayoutsAlone = "payouts alone";

    /// <summary>One influencer with one payout and one sale.</summary>
    public const string OneInfluencer = "one influencer";

    /// <summary>10,000 influencers.</summary>
    public const string ManyInfluencers = "10,000 influencers";

    private readonly ConcurrentDictionary<string, Lazy<Task<CommandReport>>> _reports = new();

    /// <summary>Every folder.</summary>
    public static TheoryData<string> All => [Sample, NoInfluencersFile, PayoutsAlone, OneInfluencer, ManyInfluencers];

    /// <summary>The page of a folder.</summary>
    public async Task<string> PageOfAsync(string folder) =>
        (await _reports.GetOrAdd(folder, static folder => new(() => WriteAsync(folder))).Value).Page;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var report in _reports.Values)
        {
            (await report.Value).Dispose();
        }
    }

    private static Task<CommandReport> WriteAsync(string folder) => folder switch
    {
        Sample => CommandReport.OfSampleAsync(),
        NoInfluencersFile => WithoutInfluencersAsync(),
        PayoutsAlone => OfAsync(1, hasSales: false),
        OneInfluencer => OfAsync(1),
        _ => OfAsync(10_000),
    };

    private static async Task<CommandReport> WithoutInfluencersAsync()
    {
        var report = new CommandReport();
        report.Copy(RepositoryRoot.PathOf("data"), "data", "*.csv");
        File.Delete(report.PathOf("data/influencers.csv"));
        foreach (var file in Directory.EnumerateFiles(report.PathOf("data")))
        {
            File.WriteAllLines(file, File.ReadAllLines(file).Where(static line => !Later().IsMatch(line)));
        }

        await report.RunAsync();
        return report;
    }

    private static async Task<CommandReport> OfAsync(int influencers, bool hasSales = true)
    {
        var report = new CommandReport();
        Directory.CreateDirectory(report.PathOf("data"));
        var all = Enumerable.Range(1, influencers).ToList();
        Write("payouts", "influencer_id,basis,total_payout", each => $"A{each},{(each % 2 == 0 ? "order" : "post")},1500");
        if (hasSales)
        {
            Write(
                "tracking",
                "influencer_id,date,orders,revenue",
                each => $"A{each},2025-01-{(each % 28) + 1:00},{3 + (each / 100)},{899 + each}");
        }

        await report.RunAsync();
        return report;

        void Write(string name, string head, Func<int, FormattableString> row) => File.WriteAllLines(
            report.PathOf($"data/{name}.csv"), all.Select(each => row(each).ToString(CultureInfo.InvariantCulture)).Prepend(head));
    }

    [GeneratedRegex("INF0[4-9]|INF[1-9]")]
    private static partial Regex Later();
}
