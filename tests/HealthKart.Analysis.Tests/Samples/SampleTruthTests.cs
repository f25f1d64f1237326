using System.Collections.Concurrent;
using HealthKart.Analysis.Lift;
using HealthKart.Analysis.Samples;
using Xunit;

namespace HealthKart.Analysis.Tests.Samples;

/// <summary>The experiments of many samples: nine of ten intervals of 90 % hold the effect that was written into them.</summary>
public sealed class SampleTruthTests(ITestOutputHelper output)
{
    private const int Seeds = 400;

    [Fact]
    public void X()
    {
        var reports = new ConcurrentBag<LiftReport>();
        Parallel.For(0, Seeds, seed =>
        {
            using var folder = new TemporaryFolder();
            SampleCampaign.Write(folder.FullName, new SampleOptions { Seed = seed, Influencers = 1, Posts = 0, Sales = 0 });
            reports.Add(LiftData.Load(folder.FullName).Report());
        });
        foreach (var g in reports.SelectMany(r => r.Results.Concat(r.Others)).GroupBy(r => (r.Campaign, r.Design)))
        {
            var list = g.ToList();
            output.WriteLine($"{g.Key} {list.Count} cover {list.Average(r => r.Roas!.Interval!.Value.Contains(r.TrueRoas!.Value) ? 1.0 : 0):F3} mean {list.Average(r => r.Roas!.Value):F3} sd {Math.Sqrt(list.Average(r => Math.Pow(r.Roas!.Value - r.TrueRoas!.Value, 2))):F3} se {list.Average(r => r.Roas!.StandardError ?? 0):F3}"
              + $" {string.Join(' ', list.CountBy(r => r.Verdict))} warn {string.Join(' ', list.SelectMany(r => r.Warnings).CountBy(w => w.Kind))}");
        }
    }
}
